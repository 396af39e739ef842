import MFAAPI
import MFAClient

/// Something that the sandbox is asked.
enum SandboxQuestion: Hashable, Sendable {
    /// Which numbers received something.
    case phones
    /// What a number received.
    case phone(PhoneNumber)
    /// Which faults are active.
    case faults
    /// Which numbers play a scenario.
    case scenarios
}

/// What the sandbox answered.
enum SandboxAnswer: Hashable, Sendable {
    case phones([Sandbox.PhoneSummary])
    case phone(Sandbox.Phone)
    case faults([Sandbox.Fault])
    case scenarios([Sandbox.Scenario])
}

extension SandboxClient {
    func answer(_ question: SandboxQuestion) async throws(ClientError) -> SandboxAnswer {
        switch question {
        case .phones: .phones(try await phones())
        case .phone(let number): .phone(try await phone(number))
        case .faults: .faults(try await faults())
        case .scenarios: .scenarios(try await scenarios())
        }
    }
}
