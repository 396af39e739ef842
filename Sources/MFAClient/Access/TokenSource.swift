/// Fetches a token with OAuth2 client credentials, keeps it in memory and renews it before it ends.
///
/// Callers who need a token while one is being fetched wait for that one.
public actor TokenSource {
    /// Creates a source that has no token yet.
    ///
    /// - Parameters:
    ///   - clientId: The client's name.
    ///   - clientSecret: The client's secret.
    ///   - tokenURL: The token endpoint, `https` unless it stands on loopback.
    ///   - transport: Carries the requests.
    ///   - options: Time-outs, and whether plain `http` is allowed.
    ///   - now: The clock by which a token ends.
    public init(
        clientId: String, clientSecret: Secret, tokenURL: ServerURL = .bandwidthToken, transport: any Transport,
        options: Client.Options = Client.Options(),
        now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }
    ) {
    }

    /// Returns the token, fetching one where there is none that lasts.
    ///
    /// - Throws: ``ClientError/credentials(_:)`` where no token could be had.
    public func token() async throws(ClientError) -> Secret { throw .credentials("") }

    /// Forgets a token that the service refused, so that the next caller fetches another one.
    ///
    /// - Parameter token: The refused token; a newer one is kept.
    public func forget(_ token: Secret) {}
}
