/// Carries one request to a server and brings its answer back.
///
/// A transport follows no redirects, so that credentials reach no other host; it sends a request once only, unless
/// ``WireRequest/isRepeatable`` allows more; and it ends the exchange when the calling task is cancelled.
public protocol Transport: Sendable {
    /// Sends a request and returns the answer, whatever its status.
    ///
    /// - Throws: ``WireFailure``, which tells whether the request may have left.
    func exchange(_ request: WireRequest) async throws(WireFailure) -> WireResponse
}
