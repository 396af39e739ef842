public import MFAAPI

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What a client proves itself with.
public enum Credentials: Sendable, Equatable {
    /// HTTP Basic (RFC 7617). The live service takes it until 2 December 2026.
    case basic(user: String, password: Secret)
    /// A token that somebody else fetched (RFC 6750).
    case bearer(Secret)
    /// OAuth2 client credentials (RFC 6749, section 4.4): the client fetches and renews its token itself.
    case oauth(clientId: String, clientSecret: Secret, tokenURL: ServerURL = .bandwidthToken)
}

extension Credentials {
    /// Returns the value of `Authorization` for a name and a password.
    ///
    /// - Throws: ``ClientError/credentials(_:)`` where the name holds a colon, which HTTP Basic cannot carry.
    static func basicAuthorization(user: String, password: Secret) throws(ClientError) -> Secret {
        guard !user.contains(":") else { throw .credentials("a user name or client id cannot hold a colon") }
        return Secret("Basic " + Data("\(user):\(password.reveal())".utf8).base64EncodedString())
    }

    /// Returns the value of `Authorization` for a token.
    ///
    /// - Throws: ``ClientError/credentials(_:)`` where the token is empty or holds what no header can carry.
    static func bearerAuthorization(_ token: Secret) throws(ClientError) -> Secret {
        let text = token.reveal()
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw .credentials("the token is empty or holds characters that cannot be sent")
        }
        return Secret("Bearer " + text)
    }

    /// Refuses to send credentials unencrypted over a network.
    static func check(_ url: ServerURL, allowsPlainHTTP: Bool) throws(ClientError) {
        guard url.takesSecrets || allowsPlainHTTP else {
            throw .credentials("credentials are not sent over http to \(url.host): use https")
        }
    }
}
