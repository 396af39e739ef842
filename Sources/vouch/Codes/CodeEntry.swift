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

    /// Verifies what is read, with the number, the scope and the window of the send.
    ///
    /// - Returns: The last verdict.
    /// - Throws: ``Failure`` where no code comes or it cannot be checked.
    func verify(_ send: SendRequest, _ sent: Recorded<Sent>) async throws -> VerifyReport {
        var report: VerifyReport
        var left = shell.input.isTerminal ? CodeEntry.tries : 1
        repeat {
            let request = VerifyRequest(
                to: send.to, scope: send.scope, code: try code(of: sent),
                expiration: send.expiration ?? Limits.defaultExpiration)
            if !request.faults.isEmpty { throw Failure(faults: request.faults) }
            let checked = try await errand.verify(request, sendId: sent.entry?.id)
            report = try VerifyReport(checked, request, errand.connection.profile, showsNumber: showsNumber)
            errand.voice.tell(report)
            left -= 1
        } while !report.valid && left > 0
        return report
    }

    private func code(of sent: Recorded<Sent>) throws(Failure) -> String {
        guard let line = errand.voice.ask(shell.input.isTerminal ? "Code: " : "") else {
            var failure = Failure.usage(
                "no code came on standard input; the send stands, verify it with “vouch verify”")
            failure.row = sent.entry?.id
            throw failure
        }
        return String(line.filter { !$0.isWhitespace && $0 != "-" })
    }
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
