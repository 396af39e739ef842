internal import Synchronization

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// What is said when calls are answered, under addresses that cannot be guessed, for as long as the codes are valid.
final class CallAnswers: Sendable {
    private struct Speech {
        let document: String
        let endsAt: Date
    }

    private let speeches = Mutex(Generations<CodeDigest, Speech>())
    private let secret: ServiceSecret
    private let clock: ServiceClock

    init(secret: ServiceSecret, clock: ServiceClock) {
        self.secret = secret
        self.clock = clock
    }

    /// Returns the path under which an answer is served.
    static func path(token: String) -> String { "/bandwidth/calls/\(token)" }

    /// Keeps a document, and returns the token of its address.
    func keep(_ document: String, for dispatch: Dispatch) -> String {
        let token = Identifier.secretToken()
        let digest = secret.digest(.token, token)
        speeches.withLock { speeches in
            speeches.age(to: dispatch.issuedAt, keeping: dispatch.lifetime)
            speeches[digest] = Speech(document: document, endsAt: dispatch.issuedAt.adding(dispatch.lifetime))
        }
        return token
    }

    /// Returns the document of a token; `nil` where there is none, or its code has expired.
    func document(token: String) -> String? {
        let now = clock.now
        let digest = secret.digest(.token, token)
        return speeches.withLock { $0[digest].flatMap { now < $0.endsAt ? $0.document : nil } }
    }
}
