import Console
import History
import MFAAPI
import MFAClient

/// Asks for the code of a send and verifies it.
struct CodeEntry {
    /// How often a person on a terminal may mistype.
    static let tries = 3

    let errand: Errand
    let shell: Shell
    let showsNumber: Bool

    /// Verifies what is read, with the number, the scope and the window of the send. What cannot be a code is asked for
    /// again and not sent.
    ///
    /// - Returns: The last verdict; `nil` where no code was checked.
    /// - Throws: ``Failure`` where the service gave no verdict.
    func verify(_ send: SendRequest, _ sent: Recorded<Sent>) async throws -> VerifyReport? {
        var report: VerifyReport?
        for _ in 0..<(shell.input.isTerminal ? CodeEntry.tries : 1) {
            guard let code = readCode() else {
                errand.voice.warn("no code came on standard input; the send stands, verify it with “vouch verify”")
                return report
            }
            let request = VerifyRequest(
                to: send.to, scope: send.scope, code: code, expiration: send.expiration ?? Limits.defaultExpiration)
            if let fault = request.faults.first {
                errand.voice.warn("the code \(fault.reason); it was not checked")
                continue
            }
            let checked = try await errand.verify(request, sendId: sent.entry?.id)
            let verdict = try VerifyReport(checked, request, errand.connection.profile, showsNumber: showsNumber)
            errand.voice.tell(verdict)
            report = verdict
            if verdict.valid { break }
        }
        return report
    }

    private func readCode() -> String? {
        errand.voice.ask(shell.input.isTerminal ? "Code: " : "").map(\.asCode)
    }
}

extension String {
    /// The code that was read out, without what stands between its digits.
    var asCode: String { filter { !$0.isWhitespace && $0 != "-" } }
}

extension Voice {
    /// Tells a verdict.
    func tell(_ report: VerifyReport) {
        say("\(toned(report.outcome.title, report.valid ? .good : .bad)) \(report.line)")
    }

    /// Tells a send.
    func tell(_ report: SendReport) {
        say("\(toned(report.outcome.title, .good)) \(report.line)")
    }
}
