import ArgumentParser
import History

/// Proves the history.
struct HistoryCheckCommand: ReportingSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Prove that no row was changed, removed or put in; it ends with 1 where one was.")

    private struct Report: Encodable {
        var isSound: Bool
        var rows: Int
        var records: Int
        var unproved: Int
        var findings: [String]
    }

    @OptionGroup(title: "Output") var output: OutputOptions

    func run(in shell: Shell) async throws -> ExitStatus {
        let voice = Voice(shell, output)
        let isShown = shell.errors.isTerminal && !output.quiet
        let checked = try await shell.history().perform { history in
            try history.check { done, all in
                if isShown { shell.errors.write("\r\(done) of \(all)") }
            }
        }
        if isShown { shell.errors.write("\r") }
        voice.print(checked.description)
        voice.report(
            Report(
                isSound: checked.isSound, rows: checked.entries, records: checked.records, unproved: checked.unproved,
                findings: checked.findings.map(\.description)))
        return checked.isSound ? .done : .negative
    }
}
