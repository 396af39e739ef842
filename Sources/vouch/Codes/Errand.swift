import Console
import History
import MFAAPI
import MFAClient

/// Sends and checks codes over a connection; Ctrl-C cancels what is under way and its row is finished all the same.
struct Errand: Sendable {
    let connection: Connection
    let voice: Voice
    let agent: String?
    let reference: String?

    /// Sends a code.
    ///
    /// - Throws: ``Failure`` with the row.
    func send(_ request: SendRequest, over channel: Channel) async throws -> Recorded<Sent> {
        try await finished { await connection.send(request, over: channel, agent: agent, reference: reference) }
    }

    /// Checks a code.
    ///
    /// - Parameters:
    ///   - request: What is checked.
    ///   - sendId: The row of the send; `nil` finds the latest that fits.
    /// - Throws: ``Failure`` with the row.
    func verify(_ request: VerifyRequest, sendId: Int64?) async throws -> Recorded<Verdict> {
        try await finished { await connection.verify(request, sendId: sendId, agent: agent, reference: reference) }
    }

    private func finished<Value>(
        _ work: @escaping @Sendable () async -> Recorded<Value>
    ) async throws -> Recorded<Value> {
        let watched = await Interruption(watching: work)
        let recorded = watched.value
        if let warning = recorded.warning, recorded.entry != nil { voice.warn(warning) }
        do {
            _ = try recorded.value()
        } catch var failure as Failure {
            if let status = watched.status {
                failure.status = status
                failure.kind = .interrupted
            }
            throw failure
        }
        return recorded
    }
}
