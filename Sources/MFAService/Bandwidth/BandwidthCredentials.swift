internal import MFAAPI

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Gives the `Authorization` of requests to Bandwidth; a token is kept until a minute before it ends, or half of its time.
actor BandwidthCredentials {
    private struct Token {
        let header: String
        let endsAt: ContinuousClock.Instant
    }

    private static let early = 60.0
    /// How long a token may take to come.
    private static let longestFetch = Duration.seconds(5)
    /// How long a token is taken to be good where the answer does not say.
    private static let assumedLifetime = 300.0

    private let credentials: BandwidthSettings.Credentials
    private let tokenURL: String
    private let outgoing: OutgoingHTTP
    private var token: Token?
    private var renewal: Task<Result<Token, ServiceError>, Never>?

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
        // A task of its own: several sends wait for it, and none of them ends it with itself.
        let running =
            renewal
            ?? Task { [tokenURL, outgoing] in
                await BandwidthCredentials.token(of: client, at: tokenURL, by: outgoing)
            }
        renewal = running
        let result = await running.value
        if renewal == running { renewal = nil }
        let token = try result.get()
        self.token = token
        return token.header
    }

    private static func token(
        of client: String, at url: String, by outgoing: OutgoingHTTP
    ) async -> Result<Token, ServiceError> {
        let request = OutgoingRequest(
            url: url, headers: ["Authorization": client, "Content-Type": "application/x-www-form-urlencoded"],
            body: Array("grant_type=client_credentials".utf8), timeout: longestFetch)
        let answer: OutgoingAnswer
        do {
            answer = try await outgoing(request)
        } catch {
            let reason = (error as? OutgoingFailure).map { ": \($0.reason)" } ?? "."
            return .failure(.carrierFailed("Bandwidth's token endpoint was not reached\(reason)"))
        }
        guard answer.status == 200 else {
            return .failure(
                .carrierFailed(
                    "Bandwidth's token endpoint answered \(answer.status). Check the client's id and secret."))
        }
        guard let body = try? JSONDecoder().decode(TokenAnswer.self, from: Data(answer.body)) else {
            return .failure(.carrierFailed("Bandwidth's token endpoint gave an answer that cannot be read."))
        }
        let lifetime = max(0, min(body.expiresIn ?? assumedLifetime, 86400))
        return .success(
            Token(header: "Bearer \(body.accessToken)", endsAt: .now + .seconds(lifetime - min(early, lifetime / 2))))
    }

    private static func basic(_ user: String, _ password: String) -> String {
        "Basic " + Data("\(user):\(password)".utf8).base64EncodedString()
    }
}
