public import MFAAPI

/// What came of an operation: its value or the reason there is none, and the exchange that shows it.
public struct Answer<Value: Sendable>: Sendable {
    /// The value, or why there is none.
    public let result: Result<Value, ClientError>
    /// The request and what came of it, with secrets and codes masked; `nil` where there was no request to make.
    public let exchange: Exchange?

    /// Creates an answer.
    ///
    /// - Parameters:
    ///   - result: The value, or why there is none.
    ///   - exchange: The request and the response.
    public init(result: Result<Value, ClientError>, exchange: Exchange? = nil) {
        self.result = result
        self.exchange = exchange
    }
}

/// A code that the service took for delivery.
public struct Sent: Hashable, Sendable {
    /// The way it goes.
    public let channel: Channel
    /// The `messageId` or `callId`.
    public let id: String

    /// Creates a receipt.
    public init(channel: Channel, id: String) {
        self.channel = channel
        self.id = id
    }
}

/// What the service said of a code. Everything that is neither is a ``ClientError``.
public enum Verdict: Hashable, Sendable {
    /// A 200 whose `valid` is `true`.
    case valid
    /// A 200 whose `valid` is `false`.
    case notValid
}
