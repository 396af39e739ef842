internal import MFAAPI

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Gives the `Authorization` of requests to Bandwidth; a token is kept until a minute before it ends.
actor BandwidthCredentials {
    private static let early = 60.0
    /// How long a token is taken to be good where the answer does not say.
    private static let assumedLifetime = 300.0

    private let credentials: BandwidthSettings.Credentials
    private let tokenURL: String
    private let outgoing: OutgoingHTTP
    private var token: (header: String, endsAt: ContinuousClock.Instant)?

    init(_ settings: BandwidthSettings, outgoing: @escaping OutgoingHTTP) {
        credentials = settings.credentials
        tokenURL = settings.tokenURL
        self.outgoing = outgoing
    }

    /// Returns the header's value.
    func authorization() async throws(ServiceError) -> String {
        switch credentials {
        case .basic(let username, let password): return BandwidthCredentials.basic(username, password)
        case .oauth(let clientId, let clientSecret):
            if let token, .now < token.endsAt { return token.header }
            return try await renew(BandwidthCredentials.basic(clientId, clientSecret))
        }
    }

    /// Forgets a token that was refused.
    ///
    /// - Returns: Whether there is another one to be had.
    func refused(_ header: String) -> Bool {
        guard case .oauth = credentials else { return false }
        if token?.header == header { token = nil }
        return true
    }

    private func renew(_ client: String) async throws(ServiceError) -> String {
        let request = OutgoingRequest(
            url: tokenURL,
            headers: ["Authorization": client, "Content-Type": "application/x-www-form-urlencoded"],
            body: Array("grant_type=client_credentials".utf8))
        guard let answer = try? await outgoing(request) else {
            throw .carrierFailed("Bandwidth's token endpoint was not reached.")
        }
        guard answer.status == 200 else {
            throw .carrierFailed(
                "Bandwidth's token endpoint answered \(answer.status). Check the client's id and secret.")
        }
        guard let body = try? JSONDecoder().decode(TokenAnswer.self, from: Data(answer.body)) else {
            throw .carrierFailed("Bandwidth's token endpoint gave an answer that cannot be read.")
        }
        let lifetime = (body.expiresIn ?? BandwidthCredentials.assumedLifetime) - BandwidthCredentials.early
        let header = "Bearer \(body.accessToken)"
        token = (header, .now + .seconds(max(0, min(lifetime, 86400))))
        return header
    }

    private static func basic(_ user: String, _ password: String) -> String {
        "Basic " + Data("\(user):\(password)".utf8).base64EncodedString()
    }
}
