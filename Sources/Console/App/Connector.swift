import History
import MFAAPI
public import MFAClient
public import Settings

/// Reaches the services of profiles: fetches secrets, makes clients, and starts the embedded sandbox on first use.
public actor Connector {
    /// Where the embedded sandbox answers, and what it asks for.
    public struct SandboxAccess: Sendable {
        /// The base URL, such as `http://127.0.0.1:41327/api/v1`.
        public var baseURL: String
        /// The user of Basic credentials.
        public var user: String
        /// The password of Basic credentials.
        public var password: MFAClient.Secret

        /// Describes a running sandbox.
        ///
        /// - Parameters:
        ///   - baseURL: Where it answers.
        ///   - user: The user.
        ///   - password: The password.
        public init(baseURL: String, user: String, password: MFAClient.Secret) {
            self.baseURL = baseURL
            self.user = user
            self.password = password
        }
    }

    private let history: HistoryDesk
    private let secrets: SecretResolver
    private let transport: any Transport
    private let sandbox: @Sendable () async throws -> SandboxAccess
    private var connections: [Profile: Connection] = [:]
    private var fetches: [Profile: Fetch] = [:]
    private var fetchCount = 0

    private typealias Fetched = Result<Connection, ConnectionError>

    private struct Fetch {
        let number: Int
        let shared: SharedFetch<Fetched>
    }

    /// Creates a connector; nothing is reached yet.
    ///
    /// - Parameters:
    ///   - history: Where sends and checks are recorded.
    ///   - secrets: Fetches secrets.
    ///   - transport: Carries the requests.
    ///   - sandbox: Returns the embedded sandbox, starting it where it does not run yet.
    public init(
        history: HistoryDesk, secrets: SecretResolver, transport: any Transport,
        sandbox: @escaping @Sendable () async throws -> SandboxAccess
    ) {
        self.history = history
        self.secrets = secrets
        self.transport = transport
        self.sandbox = sandbox
    }

    /// Returns the connection of a profile, made anew where the profile changed.
    ///
    /// Callers who need it while its secrets are being fetched wait for that one fetch.
    ///
    /// - Throws: ``ConnectionError``, with a sentence that says what is missing.
    public func connection(for profile: Profile) async throws(ConnectionError) -> Connection {
        if let known = connections[profile] { return known }
        return try await renewedConnection(for: profile)
    }

    /// Returns a connection whose secrets and token are fetched anew, and keeps it in place of the one before. Where they
    /// cannot be had the one before stays, and what is under way goes on with it in either case.
    ///
    /// - Throws: ``ConnectionError``, with a sentence that says what is missing.
    public func renewedConnection(for profile: Profile) async throws(ConnectionError) -> Connection {
        guard let result = await joinOrStart(profile).value() else { throw ConnectionError("cancelled") }
        return try result.get()
    }

    /// Gives a connection up, so that the next request fetches secrets and a token anew; one that was made since is kept.
    public func forget(_ connection: Connection) {
        if connections[connection.profile]?.number == connection.number { connections[connection.profile] = nil }
    }

    private func joinOrStart(_ profile: Profile) -> SharedFetch<Fetched> {
        if let fetch = fetches[profile]?.shared, fetch.join() { return fetch }
        fetchCount += 1
        let number = fetchCount
        let started = SharedFetch { await self.fetch(profile, number) }
        fetches[profile] = Fetch(number: number, shared: started)
        return started
    }

    private func fetch(_ profile: Profile, _ number: Int) async -> Fetched {
        let result: Fetched
        do throws(ConnectionError) {
            result = .success(try await makeConnection(profile, number))
        } catch {
            result = .failure(error)
        }
        if fetches[profile]?.number == number {
            fetches[profile] = nil
            if case .success(let connection) = result {
                // A former state of the profile, with its secrets, is of no use any more.
                connections = connections.filter { $0.key.name != profile.name }
                connections[profile] = connection
            }
        }
        return result
    }

    private func makeConnection(_ profile: Profile, _ number: Int) async throws(ConnectionError) -> Connection {
        let (server, credentials) = try await access(for: profile)
        var options = Client.Options()
        options.timeouts.connect = profile.timeouts.connect
        options.timeouts.total = profile.timeouts.total
        options.isReadOnly = profile.readOnly
        options.sendsExpiration = profile.sendsExpiration
        let client = Client(
            server: server, accountId: profile.accountId, credentials: credentials, transport: transport,
            options: options)
        let phones = profile.environment == .sandbox && server.isLoopback
        return Connection(
            number: number, profile: profile, server: server, client: client, history: history,
            sandbox: phones ? SandboxClient(server: server, transport: transport, options: options) : nil,
            tokens: tokens(credentials, options))
    }

    private func access(
        for profile: Profile
    ) async throws(ConnectionError) -> (ServerURL, MFAClient.Credentials) {
        guard let text = profile.baseURL else {
            do {
                let access = try await sandbox()
                guard let server = ServerURL(access.baseURL) else { throw ConnectionError(ServerURL.rule) }
                return (server, .basic(user: access.user, password: access.password))
            } catch {
                throw ConnectionError("the sandbox did not start: \(error)")
            }
        }
        guard let server = ServerURL(text) else { throw ConnectionError("base URL \(ServerURL.rule)") }
        guard let credentials = profile.credentials else {
            throw ConnectionError("profile \(profile.name) has no credentials")
        }
        return (server, try await resolved(credentials, of: profile, at: server))
    }

    private func resolved(
        _ credentials: Settings.Credentials, of profile: Profile, at server: ServerURL
    ) async throws(ConnectionError) -> MFAClient.Credentials {
        switch credentials {
        case .basic(let username, let password):
            let user = try await secret(username, profile)
            return .basic(user: user.reveal(), password: try await secret(password, profile))
        case .bearer(let token):
            return .bearer(try await secret(token, profile))
        case .oauth(let clientId, let clientSecret, let tokenURL):
            let id = try await secret(clientId, profile)
            return .oauth(
                clientId: id.reveal(), clientSecret: try await secret(clientSecret, profile),
                tokenURL: try Connector.tokenURL(tokenURL, server))
        }
    }

    /// The token endpoint: the one that is named, the live service's for the live service, else the service's own.
    private static func tokenURL(_ text: String?, _ server: ServerURL) throws(ConnectionError) -> ServerURL {
        if text == nil, server.host.hasSuffix(".bandwidth.com") { return .bandwidthToken }
        guard let url = ServerURL(text ?? "\(server)/oauth2/token") else {
            throw ConnectionError("token URL \(ServerURL.rule)")
        }
        return url
    }

    private func secret(_ source: SecretSource, _ profile: Profile) async throws(ConnectionError) -> MFAClient.Secret {
        do {
            let value = try await secrets.resolve(source, timeout: profile.timeouts.secret)
            return value.withText { MFAClient.Secret($0) }
        } catch {
            throw ConnectionError("profile \(profile.name): \(error)")
        }
    }

    private func tokens(_ credentials: MFAClient.Credentials, _ options: Client.Options) -> TokenSource? {
        guard case .oauth(let id, let secret, let url) = credentials else { return nil }
        return TokenSource(clientId: id, clientSecret: secret, tokenURL: url, transport: transport, options: options)
    }
}

/// Why a profile's service cannot be reached, in a sentence.
public struct ConnectionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is missing and what to do.
    public let description: String

    /// Creates an error.
    public init(_ description: String) { self.description = description }
}
