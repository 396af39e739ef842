import MFAAPI

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A token as the token endpoint gave it.
struct TokenGrant: Sendable {
    let token: Secret
    /// How long it is used: until 60 s before its end, or half of a life shorter than two minutes.
    let useFor: Duration

    private static let margin = 60.0
    /// A token whose end the endpoint does not tell is used until it is refused; a year stands for that.
    private static let longest = 365.0 * 86_400

    /// Reads the answer of a token endpoint (RFC 6749, section 5).
    ///
    /// - Throws: ``ClientError/credentials(_:)`` where it refuses the credentials, ``ClientError/notSent(_:)`` where it
    ///   gives no token for another reason, which other credentials do not cure.
    init(reading response: WireResponse, from host: String, masking: Masking) throws(ClientError) {
        guard response.status == 200 else { throw TokenGrant.refusal(response, host, masking) }
        guard let answer = try? JSONDecoder().decode(TokenAnswer.self, from: response.body) else {
            throw .notSent("the answer of \(host) holds no token; check the token URL")
        }
        guard answer.tokenType.lowercased() == "bearer" else {
            throw .notSent("\(host) gives tokens of a kind other than Bearer")
        }
        token = Secret(answer.accessToken)
        let life = answer.expiresIn.map { $0.isNaN ? 0 : min(max($0, 0), TokenGrant.longest) } ?? TokenGrant.longest
        useFor = .seconds(max(life - TokenGrant.margin, life / 2))
    }

    private static func refusal(_ response: WireResponse, _ host: String, _ masking: Masking) -> ClientError {
        let fault = try? JSONDecoder().decode(TokenFault.self, from: response.body)
        let words = (fault?.errorDescription ?? ErrorBody(reading: response.body)?.sentence).map {
            ": " + masking.sentence($0)
        }
        switch response.status {
        case 300..<400:
            return .notSent("\(host) redirects (\(response.status)), which is not followed; check the token URL")
        case 400, 401, 403:
            return .credentials("\(host) refuses the client id or secret (\(response.status))\(words ?? "")")
        default: return .notSent("\(host) gives no token (\(response.status))\(words ?? "")")
        }
    }
}

/// The refusal of a token endpoint (RFC 6749, section 5.2), as far as it is written for people.
private struct TokenFault: Decodable {
    var errorDescription: String?

    private enum CodingKeys: String, CodingKey {
        case errorDescription = "error_description"
    }
}
