/// A transport over libcurl, which is opened when the first request leaves.
///
/// All transfers run on one thread of its own, which sleeps while none is under way and ends with the transport. TLS is
/// verified against the system's authorities, proxies come from the environment as libcurl reads them (never for
/// loopback), HTTP is 1.1, and nothing is redirected.
public final class CurlTransport: Transport {
    private let loop: CurlLoop

    /// Creates a transport; neither libcurl nor a thread is needed yet.
    ///
    /// - Parameter authorities: A PEM file of certificate authorities to trust in place of the system's.
    public init(authorities: String? = nil) {
        loop = CurlLoop(authorities: authorities)
    }

    deinit {
        loop.close()
    }

    /// Begins to open libcurl, which takes longer than a request, while the caller does something else.
    public func prepare() {
        loop.start()
    }

    /// Sends a request and returns the answer, whatever its status.
    ///
    /// - Throws: ``WireFailure``, which tells whether the request may have left.
    public func exchange(_ request: WireRequest) async throws(WireFailure) -> WireResponse {
        try await loop.run(request)
    }

    /// Ends what is under way, as a cancellation would, and waits until the thread has ended.
    public func close() async {
        await loop.closed()
    }
}
