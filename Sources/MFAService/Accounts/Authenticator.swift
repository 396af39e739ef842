internal import MFAAPI

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Tells who asks, from the `Authorization` header, and hands out tokens.
///
/// Credentials and tokens are kept and looked up as digests under the service's secret, so that the time of a look-up
/// says nothing about them. A token that is handed out holds all that there is to know of it, sealed, so that every process
/// with the same secret takes it, and so that it ends with the credentials it was made for.
final class Authenticator: Sendable {
    /// Who asks.
    struct Principal: Sendable {
        let accountId: String
        let roles: [Role]
    }

    private let secret: ServiceSecret
    private let clock: ServiceClock
    private let credentials: [CodeDigest: Principal]
    private let presetTokens: [CodeDigest: Principal]
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
        case "basic": principal = try basic(value).principal
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
        let client = try client(authorization: authorization, form: form)
        let end = clock.now.adding(tokenLifetime).milliseconds
        let token = try secret.seal("\(client.hexadecimal) \(end)", for: .token)
        return TokenAnswer(accessToken: token, expiresIn: tokenLifetime.seconds)
    }

    /// Returns the digest of the credentials that a client shows.
    private func client(authorization: String?, form: [String: String]) throws(ServiceError) -> CodeDigest {
        let refusal = ServiceError.tokenRefused("invalid_client", "The client is unknown or its secret is wrong")
        if let parts = authorization.flatMap(Authenticator.parts), parts.scheme == "basic" {
            do { return try basic(parts.value).digest } catch { throw refusal }
        }
        guard authorization == nil, let id = form["client_id"], let clientSecret = form["client_secret"],
            case let digest = secret.digest(.credential, id, clientSecret), credentials[digest] != nil
        else { throw refusal }
        return digest
    }

    private func basic(_ value: String) throws(ServiceError) -> (digest: CodeDigest, principal: Principal) {
        guard let data = Data(base64Encoded: value), let text = String(validating: data, as: UTF8.self),
            let colon = text.utf8.firstIndex(of: UInt8(ascii: ":"))
        else { throw .forbidden }
        let digest = secret.digest(
            .credential, String(text[..<colon]), String(text[text.utf8.index(after: colon)...]))
        guard let principal = credentials[digest] else { throw .forbidden }
        return (digest, principal)
    }

    /// A token that is not known is answered as one that has expired: nothing tells them apart once the service was
    /// started with another secret, and a client gets a new one only then.
    private func bearer(_ value: String) throws(ServiceError) -> Principal {
        let digest = secret.digest(.token, value)
        if let preset = presetTokens[digest] { return preset }
        let words = secret.open(value, for: .token)?.split(separator: " ") ?? []
        guard words.count == 2, let end = Int64(words[1]), clock.now.milliseconds < end,
            let principal = CodeDigest(hexadecimal: words[0]).flatMap({ credentials[$0] })
        else { throw .unauthorized }
        return principal
    }

    /// Cuts a header into its scheme, in lower case, and what follows it.
    private static func parts(of authorization: String) -> (scheme: String, value: String)? {
        guard let space = authorization.utf8.firstIndex(of: UInt8(ascii: " ")) else { return nil }
        let value = authorization.utf8[space...].drop { $0 == UInt8(ascii: " ") }
        return (authorization[..<space].lowercased(), String(Substring(value)))
    }
}
