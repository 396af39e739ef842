@testable import MFAService

extension CodeStore {
    /// Counts a send, and keeps its code where no limit is reached.
    @discardableResult func keep(_ code: NewCode, within limits: [SendLimit]) async throws -> SendVerdict {
        let verdict = try await count(limits, at: code.issuedAt)
        if verdict == .counted { try await keep(code) }
        return verdict
    }
}
