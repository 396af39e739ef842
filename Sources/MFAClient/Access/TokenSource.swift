public import MFAAPI

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Fetches a token with OAuth2 client credentials, keeps it in memory and renews it before it ends.
///
/// Callers who need a token while one is being fetched wait for that one.
public actor TokenSource {
    private let clientId: String
    private let clientSecret: Secret
    private let tokenURL: ServerURL
    private let transport: any Transport
    private let options: Client.Options
    private let now: @Sendable () -> ContinuousClock.Instant
    private var held: (token: Secret, renewAt: ContinuousClock.Instant)?
    private var fetch: SharedFetch<Result<Secret, ClientError>>?
    private var fetchCount = 0

    /// Creates a source that has no token yet.
    ///
    /// - Parameters:
    ///   - clientId: The client's name.
    ///   - clientSecret: The client's secret.
    ///   - tokenURL: The token endpoint, `https` unless it stands on loopback.
    ///   - transport: Carries the requests.
    ///   - options: Time-outs, `User-Agent`, and whether plain `http` is allowed.
    ///   - now: The clock by which a token ends.
    public init(
        clientId: String, clientSecret: Secret, tokenURL: ServerURL = .bandwidthToken, transport: any Transport,
        options: Client.Options = Client.Options(),
        now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }
    ) {
        self.clientId = clientId
        self.clientSecret = clientSecret
        self.tokenURL = tokenURL
        self.transport = transport
        self.options = options
        self.now = now
    }

    /// Returns the token, fetching one where there is none that lasts.
    ///
    /// - Throws: ``ClientError/credentials(_:)`` where the credentials cannot be used or the endpoint refuses them,
    ///   ``ClientError/notSent(_:)`` where it cannot be asked, gives no token otherwise, or the task was cancelled.
    public func token() async throws(ClientError) -> Secret {
        if let held, now() < held.renewAt { return held.token }
        guard !Task.isCancelled else { throw .notSent(ClientError.cancelledSentence) }
        guard let result = await joinOrStart().value() else { throw .notSent(ClientError.cancelledSentence) }
        return try result.get()
    }

    /// Forgets a token that the service refused, so that the next caller fetches another one.
    ///
    /// - Parameter token: The refused token; a newer one is kept.
    public func forget(_ token: Secret) {
        if held?.token == token { held = nil }
    }

    private func joinOrStart() -> SharedFetch<Result<Secret, ClientError>> {
        if let fetch, fetch.join() { return fetch }
        fetchCount += 1
        let number = fetchCount
        let started = SharedFetch { await self.run(number) }
        fetch = started
        return started
    }

    private func run(_ number: Int) async -> Result<Secret, ClientError> {
        let start = now()
        let result = await ask()
        if number == fetchCount {
            fetch = nil
            if case .success(let grant) = result { held = (grant.token, start + grant.useFor) }
        }
        return result.map(\.token)
    }

    private func ask() async -> Result<TokenGrant, ClientError> {
        do throws(ClientError) {
            let request = try makeRequest()
            let masking = Masking(secrets: [clientSecret] + [request.authorization].compactMap(\.self))
            let response = try await answer(to: request)
            return .success(try TokenGrant(reading: response, from: tokenURL.host, masking: masking))
        } catch {
            return .failure(error)
        }
    }

    private func answer(to request: WireRequest) async throws(ClientError) -> WireResponse {
        do throws(WireFailure) {
            return try await transport.exchange(request)
        } catch {
            throw .notSent(
                Task.isCancelled
                    ? ClientError.cancelledSentence : "no token from \(tokenURL.host): \(error.error.reason)")
        }
    }

    private func makeRequest() throws(ClientError) -> WireRequest {
        try Credentials.check(tokenURL, allowsPlainHTTP: options.allowsPlainHTTP)
        var request = WireRequest(method: "POST", server: tokenURL, options: options)
        request.headers.append(Exchange.Header(name: "Content-Type", value: "application/x-www-form-urlencoded"))
        request.authorization = try Credentials.basicAuthorization(user: clientId, password: clientSecret)
        request.body = Data("grant_type=client_credentials".utf8)
        request.isRepeatable = true
        return request
    }
}

extension ClientError {
    /// Why there was no answer, without what it means for an operation: none was asked for.
    fileprivate var reason: String {
        if case .outcomeUnknown(let words) = self { words } else { sentence }
    }
}
