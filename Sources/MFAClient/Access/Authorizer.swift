import MFAAPI

/// Where the value of `Authorization` comes from.
enum Authorizer: Sendable {
    case fixed(Secret, [Secret])
    case refused(ClientError)
    case tokens(TokenSource, [Secret])

    init(
        _ credentials: Credentials, server: ServerURL, transport: any Transport, options: Client.Options,
        now: @escaping @Sendable () -> ContinuousClock.Instant
    ) {
        do throws(ClientError) {
            try Credentials.check(server, allowsPlainHTTP: options.allowsPlainHTTP)
            switch credentials {
            case .basic(let user, let password):
                self = .fixed(try Credentials.basicAuthorization(user: user, password: password), [password])
            case .bearer(let token):
                self = .fixed(try Credentials.bearerAuthorization(token), [])
            case .oauth(let id, let secret, let url):
                let source = TokenSource(
                    clientId: id, clientSecret: secret, tokenURL: url, transport: transport, options: options, now: now)
                self = .tokens(source, [secret])
            }
        } catch {
            self = .refused(error)
        }
    }

    /// What is shown in place of a token that could not be had; `nil` where none is fetched.
    var tokenInWords: Secret? {
        if case .tokens = self { Secret("Bearer \(Secret.mask)") } else { nil }
    }

    /// Returns the token that goes with the next request, and nothing for credentials that have none of their own.
    ///
    /// - Throws: ``ClientError/credentials(_:)``, or ``ClientError/notSent(_:)`` where no token was to be had.
    func authorization() async throws(ClientError) -> Authorization {
        switch self {
        case .fixed(let value, let secrets): return Authorization(value: value, secrets: secrets)
        case .refused(let error): throw error
        case .tokens(let source, let secrets):
            let token = try await source.token()
            let value = try Credentials.bearerAuthorization(token)
            return Authorization(value: value, secrets: secrets, renew: { await source.forget(token) })
        }
    }
}

/// The value of `Authorization` for one request.
struct Authorization: Sendable {
    let value: Secret
    /// What else must not be shown.
    let secrets: [Secret]
    /// Gives the token up, so that the next one is another; `nil` where there is no other.
    var renew: (@Sendable () async -> Void)?
}
