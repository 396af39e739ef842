internal import MFAAPI
internal import Synchronization

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Tells who asks, from the `Authorization` header, and hands out tokens.
///
/// Credentials and tokens are kept and looked up as digests under the service's secret, so that the time of a look-up
/// says nothing about them.
final class Authenticator: Sendable {
    /// Who asks.
    struct Principal: Sendable {
        let accountId: String
        let roles: [Role]
    }

    private struct Token {
        let principal: Principal
        let endsAt: Date
    }

    private let secret: ServiceSecret
    private let clock: ServiceClock
    private let credentials: [CodeDigest: Principal]
    private let presetTokens: [CodeDigest: Principal]
    private let tokens = Mutex(Generations<CodeDigest, Token>())
    private let tokenLifetime: Duration

    init(accounts: [Account], tokenLifetime: Duration, secret: ServiceSecret, clock: ServiceClock) {
        self.secret = secret
        self.clock = clock
        self.tokenLifetime = tokenLifetime
        var credentials: [CodeDigest: Principal] = [:]
        var presetTokens: [CodeDigest: Principal] = [:]
        for account in accounts {
            for credential in account.credentials {
                credentials[secret.digest(.credential, credential.id, credential.secret)] =
                    Principal(accountId: account.id, roles: credential.roles)
            }
            for preset in account.accessTokens {
                presetTokens[secret.digest(.token, preset.token)] =
                    Principal(accountId: account.id, roles: preset.roles)
            }
        }
        self.credentials = credentials
        self.presetTokens = presetTokens
    }

    /// Lets a request pass that acts for an account.
    ///
    /// - Parameter authorization: The header's value; `nil` where there is none.
    func authorize(_ authorization: String?, accountId: String) throws(ServiceError) {
        guard let authorization, !authorization.isEmpty else { throw .unauthorized }
        guard let (scheme, value) = Authenticator.parts(of: authorization) else { throw .forbidden }
        let principal: Principal
        switch scheme {
        case "basic": principal = try basic(value)
        case "bearer": principal = try bearer(value)
        default: throw .forbidden
        }
        guard principal.accountId == accountId, principal.roles.contains(.mfa) else { throw .forbidden }
    }

    /// Makes a token for the holder of client credentials (RFC 6749, section 4.4).
    ///
    /// - Parameters:
    ///   - authorization: The header's value; `nil` where there is none.
    ///   - form: The fields of the body.
    func token(authorization: String?, form: [String: String]) throws(ServiceError) -> TokenAnswer {
        guard form["grant_type"] == "client_credentials" else {
            throw form["grant_type"] == nil
                ? .tokenRefused("invalid_request", "grant_type is required")
                : .tokenRefused("unsupported_grant_type", "grant_type must be client_credentials")
        }
        let principal = try client(authorization: authorization, form: form)
        let text = Identifier.secretToken()
        let now = clock.now
        tokens.withLock { tokens in
            tokens.age(to: now, keeping: tokenLifetime)
            tokens[secret.digest(.token, text)] = Token(principal: principal, endsAt: now + tokenLifetime.seconds)
        }
        return TokenAnswer(accessToken: text, expiresIn: tokenLifetime.seconds)
    }

    private func client(authorization: String?, form: [String: String]) throws(ServiceError) -> Principal {
        let refusal = ServiceError.tokenRefused("invalid_client", "The client is unknown or its secret is wrong")
        if let parts = authorization.flatMap(Authenticator.parts), parts.scheme == "basic" {
            do { return try basic(parts.value) } catch { throw refusal }
        }
        guard authorization == nil, let id = form["client_id"], let clientSecret = form["client_secret"],
            let principal = credentials[secret.digest(.credential, id, clientSecret)]
        else { throw refusal }
        return principal
    }

    private func basic(_ value: String) throws(ServiceError) -> Principal {
        guard let data = Data(base64Encoded: value), let text = String(validating: data, as: UTF8.self),
            let colon = text.firstIndex(of: ":"),
            let principal = credentials[
                secret.digest(.credential, String(text[..<colon]), String(text[text.index(after: colon)...]))]
        else { throw .forbidden }
        return principal
    }

    /// A token that is not known is answered as one that has expired: nothing tells them apart once the service was
    /// started again, and a client gets a new one only then.
    private func bearer(_ value: String) throws(ServiceError) -> Principal {
        let digest = secret.digest(.token, value)
        if let preset = presetTokens[digest] { return preset }
        let now = clock.now
        guard let token = tokens.withLock({ $0[digest] }), now < token.endsAt else { throw .unauthorized }
        return token.principal
    }

    /// Cuts a header into its scheme, in lower case, and what follows it.
    private static func parts(of authorization: String) -> (scheme: String, value: String)? {
        guard let space = authorization.firstIndex(of: " ") else { return nil }
        let value = authorization[space...].drop { $0 == " " }
        return (authorization[..<space].lowercased(), String(value))
    }
}
