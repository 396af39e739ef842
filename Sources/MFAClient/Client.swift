public import MFAAPI

/// Speaks the MFA API for one account: sends codes and checks them.
///
/// A client is a value; its copies share the transport and the token. No operation is ever repeated once its request may
/// have left, but for one case: a 401 with OAuth2 credentials, which says that the service did not act, renews the token
/// once and asks once more.
public struct Client: Sendable {
    /// What can be set beside server, account and credentials.
    public struct Options: Hashable, Sendable {
        /// How long each phase may take.
        public var timeouts: Timeouts
        /// Whether sends and checks are refused before anything leaves.
        public var isReadOnly: Bool
        /// Whether sends carry `expirationTimeInMinutes`, which the live specification lacks; checks always do.
        public var sendsExpiration: Bool
        /// Whether credentials may go over plain `http` to another machine.
        public var allowsPlainHTTP: Bool
        /// The value of `User-Agent`.
        public var userAgent: String

        /// Creates options.
        ///
        /// - Parameters:
        ///   - timeouts: How long each phase may take.
        ///   - isReadOnly: Whether sends and checks are refused.
        ///   - sendsExpiration: Whether sends carry `expirationTimeInMinutes`.
        ///   - allowsPlainHTTP: Whether credentials may go over plain `http` to another machine.
        ///   - userAgent: The value of `User-Agent`.
        public init(
            timeouts: Timeouts = Timeouts(), isReadOnly: Bool = false, sendsExpiration: Bool = true,
            allowsPlainHTTP: Bool = false, userAgent: String = "vouch"
        ) {
            self.timeouts = timeouts
            self.isReadOnly = isReadOnly
            self.sendsExpiration = sendsExpiration
            self.allowsPlainHTTP = allowsPlainHTTP
            self.userAgent = userAgent
        }
    }

    /// The server, with the path prefix of its API.
    public let server: ServerURL
    /// The account.
    public let accountId: String
    /// What was set beside them.
    public let options: Options
    let transport: any Transport

    /// Creates a client; nothing leaves yet.
    ///
    /// - Parameters:
    ///   - server: The server, with the path prefix of its API: `https://mfa.bandwidth.com/api/v1`.
    ///   - accountId: The account.
    ///   - credentials: What the client proves itself with.
    ///   - transport: Carries the requests.
    ///   - options: What can be set beside them.
    ///   - now: The clock by which OAuth2 tokens end.
    public init(
        server: ServerURL, accountId: String, credentials: Credentials, transport: any Transport,
        options: Options = Options(), now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }
    ) {
        self.server = server
        self.accountId = accountId
        self.options = options
        self.transport = transport
    }

    /// Sends a code.
    ///
    /// - Parameters:
    ///   - request: What to send; `callbackUrl` is for SMS only.
    ///   - channel: The way it goes.
    /// - Returns: The receipt, or why there is none.
    public func send(_ request: SendRequest, over channel: Channel) async -> Answer<Sent> {
        Answer(result: .failure(.readOnly))
    }

    /// Checks a code.
    ///
    /// - Parameter request: The code, and where it went.
    /// - Returns: The verdict, or why there is none: only a 200 that says `true` is ``Verdict/valid``.
    public func verify(_ request: VerifyRequest) async -> Answer<Verdict> {
        Answer(result: .failure(.readOnly))
    }
}
