import History
import MFAAPI
import MFAClient
public import Settings

/// What came of trying a profile out.
public struct ProfileTrial: Hashable, Sendable {
    /// What was found, a sentence each.
    public var findings: [String] = []
    /// Whether the service answers as it should.
    public var isGood = false
}

extension Connector {
    /// Tries a profile out: secrets, a real token, and a check that cannot match. Nothing is sent to anybody.
    ///
    /// - Parameter profile: The profile.
    public func trial(of profile: Profile) async -> ProfileTrial {
        var trial = ProfileTrial()
        do {
            let connection = try await renewedConnection(for: profile)
            if let tokens = connection.tokens {
                _ = try await tokens.token()
                trial.findings.append("a token was fetched")
            }
            let probe = VerifyRequest(to: "+12025550100", scope: "vouch-profile-test", code: "0000")
            trial.note(await connection.probe(probe).result)
        } catch {
            trial.findings.append(ConsoleError(error).description)
        }
        return trial
    }
}

extension ProfileTrial {
    fileprivate mutating func note(_ verdict: Result<Verdict, ClientError>) {
        switch verdict {
        case .success(.notValid):
            findings.append("the service answers, and a code that was never sent is not valid")
            isGood = true
        case .success(.valid): findings.append("the service takes a code that was never sent: do not trust it")
        case .failure(let error): findings.append(error.sentence)
        }
    }
}
