/// Sends an HTTP request and returns the answer; the edge at which the program lends the service its HTTP client.
///
/// It follows no redirects, and throws only where there is no answer, ``OutgoingFailure`` where it can say why. Where
/// ``OutgoingRequest/address`` is set it connects there, whatever the URL's name resolves to by then.
public typealias OutgoingHTTP = @Sendable (OutgoingRequest) async throws -> OutgoingAnswer

/// A request to another server.
public struct OutgoingRequest: Hashable, Sendable {
    /// The method.
    public var method: String
    /// The URL.
    public var url: String
    /// Header names and values, credentials among them.
    public var headers: [String: String]
    /// The body.
    public var body: [UInt8]
    /// The IP address to connect to; `nil` leaves the choice to the client.
    public var address: String?
    /// How long the answer may take.
    public var timeout: Duration

    /// Creates a request.
    public init(
        method: String = "POST", url: String, headers: [String: String] = [:], body: [UInt8] = [],
        address: String? = nil, timeout: Duration = .seconds(10)
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.address = address
        self.timeout = timeout
    }
}

/// Why another server gave no answer.
public struct OutgoingFailure: Error, Hashable, Sendable {
    /// The reason in words for the operator, with no more of the request in it than the host.
    public var reason: String
    /// Whether the request may have reached the server.
    public var mayHaveArrived: Bool

    /// Creates a failure.
    public init(reason: String, mayHaveArrived: Bool) {
        self.reason = reason
        self.mayHaveArrived = mayHaveArrived
    }
}

/// The answer of another server.
public struct OutgoingAnswer: Hashable, Sendable {
    /// The status.
    public var status: Int
    /// The body.
    public var body: [UInt8]

    /// Creates an answer.
    public init(status: Int, body: [UInt8] = []) {
        self.status = status
        self.body = body
    }
}
