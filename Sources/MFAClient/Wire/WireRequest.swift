public import MFAAPI

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A request on its way to a transport.
public struct WireRequest: Sendable {
    /// The method, such as `POST`.
    public var method: String
    /// The server, with the path prefix that goes before ``path``.
    public var server: ServerURL
    /// What follows the server in the URL, percent-encoded, with the query if there is one; empty or beginning with `/`.
    public var path: String
    /// The headers, without `Authorization`.
    public var headers: [Exchange.Header]
    /// The value of `Authorization`; `nil` means none is sent.
    public var authorization: Secret?
    /// The body; `nil` means none is sent.
    public var body: Data?
    /// Whether the transport may send the request a second time by itself, on a connection that turned out dead.
    public var isRepeatable: Bool
    /// How long each phase may take.
    public var timeouts: Timeouts
    /// The longest body that is read, in bytes.
    public var answerLimit: Int
    /// The IP address to connect to, whatever the server's name resolves to, and by no proxy; `nil` looks the name up.
    public var address: String?

    /// Creates a request.
    ///
    /// - Parameters:
    ///   - method: The method.
    ///   - server: The server.
    ///   - path: What follows the server in the URL.
    ///   - headers: The headers, without `Authorization`.
    ///   - authorization: The value of `Authorization`.
    ///   - body: The body.
    ///   - isRepeatable: Whether the transport may send it a second time by itself.
    ///   - timeouts: How long each phase may take.
    ///   - answerLimit: The longest body that is read, in bytes.
    public init(
        method: String, server: ServerURL, path: String = "", headers: [Exchange.Header] = [],
        authorization: Secret? = nil, body: Data? = nil, isRepeatable: Bool = false,
        timeouts: Timeouts = Timeouts(), answerLimit: Int = Limits.answerBytes
    ) {
        self.method = method
        self.server = server
        self.path = path
        self.headers = headers
        self.authorization = authorization
        self.body = body
        self.isRepeatable = isRepeatable
        self.timeouts = timeouts
        self.answerLimit = answerLimit
    }

    /// The whole URL.
    public var url: String { server.description + path }
}

/// How long an exchange may take.
public struct Timeouts: Hashable, Sendable {
    /// Until a connection stands, name look-up and TLS included; 5 s unless told otherwise.
    public var connect: Duration
    /// Until the end of the answer; 30 s unless told otherwise.
    public var total: Duration

    /// Creates time-outs.
    ///
    /// - Parameters:
    ///   - connect: Until a connection stands.
    ///   - total: Until the end of the answer.
    public init(connect: Duration = .seconds(5), total: Duration = .seconds(30)) {
        self.connect = connect
        self.total = total
    }
}
