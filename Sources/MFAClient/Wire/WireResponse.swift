#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A whole answer as a transport read it.
public struct WireResponse: Sendable {
    /// The status.
    public var status: Int
    /// The headers in the order they came.
    public var headers: [Exchange.Header]
    /// The body.
    public var body: Data
    /// What the exchange took.
    public var trace: WireTrace

    /// Creates an answer.
    public init(status: Int, headers: [Exchange.Header] = [], body: Data = Data(), trace: WireTrace = WireTrace()) {
        self.status = status
        self.headers = headers
        self.body = body
        self.trace = trace
    }
}

/// What an exchange took, whether or not an answer came.
public struct WireTrace: Sendable {
    /// Where the time went.
    public var timing: Timing
    /// The request's headers as they were written, `Authorization` among them; empty where the transport cannot tell.
    public var sentHeaders: [Exchange.Header]
    /// Bytes of the request that were written, head and body.
    public var bytesSent: Int
    /// Bytes of the answer that were read, head and body.
    public var bytesReceived: Int

    /// Creates a trace.
    public init(
        timing: Timing = Timing(), sentHeaders: [Exchange.Header] = [], bytesSent: Int = 0, bytesReceived: Int = 0
    ) {
        self.timing = timing
        self.sentHeaders = sentHeaders
        self.bytesSent = bytesSent
        self.bytesReceived = bytesReceived
    }
}

/// Why a transport has no whole answer, and how far it came.
public struct WireFailure: Error {
    /// ``ClientError/notSent(_:)`` where not one byte of the request left, ``ClientError/outcomeUnknown(_:)`` where one
    /// may have, ``ClientError/unreadable(status:reason:)`` where an answer began and was cut off or too long.
    public var error: ClientError
    /// What of the answer was read before it failed; `nil` where its head did not come whole.
    public var partial: WireResponse?
    /// What the exchange took.
    public var trace: WireTrace

    /// Creates a failure.
    public init(_ error: ClientError, partial: WireResponse? = nil, trace: WireTrace = WireTrace()) {
        self.error = error
        self.partial = partial
        self.trace = trace
    }
}
