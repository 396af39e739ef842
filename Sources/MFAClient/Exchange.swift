/// A request and its response as they went over the wire, or the request alone where no answer came, fit to be shown.
///
/// Credentials, tokens and codes are masked when it is made, so that no later mistake can show them.
public struct Exchange: Hashable, Sendable {
    /// A header line.
    public struct Header: Hashable, Sendable {
        /// The header's name as it was sent.
        public let name: String
        /// The value, masked where it is a credential.
        public let value: String

        /// Creates a header line.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The method, `POST`.
    public var method: String
    /// The whole URL.
    public var url: String
    /// The request's headers.
    public var requestHeaders: [Header]
    /// The request's body; a code in it is masked, a number is not.
    public var requestBody: String
    /// The status; `nil` where no answer came.
    public var status: Int?
    /// The response's headers.
    public var responseHeaders: [Header]
    /// The response's body as text, at most ``Exchange/shownBytes`` of it.
    public var responseBody: String
    /// Where the time went.
    public var timing: Timing
    /// Bytes of the request as they were written, head and body.
    public var bytesSent: Int
    /// Bytes of the answer as they were read, head and body.
    public var bytesReceived: Int
    /// Why there is no answer, or no whole one, as a sentence; `nil` where the answer is whole. No code, secret or whole
    /// number is in it.
    public var failure: String?

    /// Bytes of a response body that are kept for showing: 16 KiB.
    public static let shownBytes = 16 << 10

    /// Creates an exchange.
    public init(
        method: String, url: String, requestHeaders: [Header], requestBody: String, status: Int? = nil,
        responseHeaders: [Header] = [], responseBody: String = "", timing: Timing = Timing(),
        bytesSent: Int = 0, bytesReceived: Int = 0, failure: String? = nil
    ) {
        self.method = method
        self.url = url
        self.requestHeaders = requestHeaders
        self.requestBody = requestBody
        self.status = status
        self.responseHeaders = responseHeaders
        self.responseBody = responseBody
        self.timing = timing
        self.bytesSent = bytesSent
        self.bytesReceived = bytesReceived
        self.failure = failure
    }
}

/// The phases of an exchange, each the time from its start to the end of the phase; `nil` where a phase did not happen.
public struct Timing: Hashable, Sendable {
    /// Until the name was resolved.
    public var nameLookup: Duration?
    /// Until the connection stood.
    public var connect: Duration?
    /// Until TLS was agreed on.
    public var tls: Duration?
    /// Until the first byte of the answer.
    public var firstByte: Duration?
    /// Until the end.
    public var total: Duration?
    /// Whether a connection from before was used.
    public var isReused = false

    /// Creates timings.
    public init() {}
}
