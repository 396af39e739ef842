public import Logging

/// All that a service is started with.
public struct ServiceConfiguration: Sendable {
    /// How codes leave the service.
    public enum DeliveryChoice: Sendable {
        /// Virtual phones; the sandbox's own endpoints come with them, on loopback only.
        case sandbox
        /// Bandwidth's Messaging and Voice APIs.
        case bandwidth(BandwidthSettings)
    }

    /// How much a client may take, and how long.
    public struct ConnectionLimits: Hashable, Sendable {
        /// Connections at a time; more wait to be accepted.
        public var connections = 4096
        /// How long a connection may be silent, and how long the head of a request may take.
        public var idle = Duration.seconds(60)
        /// How long the body of a request may take.
        public var body = Duration.seconds(10)

        /// Creates the default limits.
        public init() {}
    }

    /// The address to listen on, a name or an IP address.
    public var host = "127.0.0.1"
    /// The port to listen on; 0 takes a free one.
    public var port = 4010
    /// The accounts.
    public var accounts: [Account]
    /// How strict the service is.
    public var policy = Policy.compatible
    /// How codes leave the service.
    public var delivery = DeliveryChoice.sandbox
    /// Where codes are kept.
    public var store: any CodeStore = MemoryCodeStore()
    /// The secret under which they are kept.
    public var secret = ServiceSecret()
    /// Whether a proxy in front of the service ends TLS; without it the service listens on loopback only.
    public var behindProxy = false
    /// The program's HTTP client, for carriers and receipts; without it no receipt is sent.
    public var outgoing: OutgoingHTTP?
    /// How long a token of the token endpoint is good: an hour.
    public var tokenLifetime = Duration.seconds(3600)
    /// How much a client may take.
    public var limits = ConnectionLimits()
    /// The service's clock.
    public var clock = ServiceClock()
    /// Where codes come from.
    public var generator = CodeGenerator()
    /// Where the service's metrics are kept; `/metrics` says them.
    var metrics = PrometheusRegistry()
    /// Where the service writes what happens; it never writes a code, a secret or a whole number.
    public var logger = Logger(label: "vouch.service")

    /// Creates a configuration for some accounts.
    public init(accounts: [Account]) {
        self.accounts = accounts
    }

    /// Creates a configuration for one account, with every UUID as an application.
    ///
    /// - Parameters:
    ///   - accountId: The account.
    ///   - username: The user or the client.
    ///   - password: The password or the client's secret.
    ///   - port: The port to listen on; 0 takes a free one.
    public init(accountId: String, username: String, password: String, port: Int = 4010) {
        self.init(accounts: [Account(id: accountId, credentials: [Credential(id: username, secret: password)])])
        self.port = port
    }
}
