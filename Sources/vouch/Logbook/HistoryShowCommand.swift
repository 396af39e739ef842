import ArgumentParser
import History

/// Shows a row.
struct HistoryShowCommand: ReportingSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show all that is known of a row, and what belongs to it.")

    private struct Report: Encodable {
        var row: EntryReport
        var related: [EntryReport]
    }

    @Argument(help: "The row, such as 12 or #12.")
    var row: String

    @OptionGroup(title: "Output") var numbers: NumberOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func run(in shell: Shell) async throws -> ExitStatus {
        guard let id = Int64(row.drop { $0 == "#" }) else {
            throw Failure.usage("the row must be a number, such as 12")
        }
        let voice = Voice(shell, output)
        let history = try await shell.history()
        let (entry, related) = try await history.perform { history in
            guard let entry = try history.entry(id) else { throw HistoryError.noSuchEntry(id) }
            return (entry, try history.page(Filter([.send(entry.sendId ?? id)])).filter { $0.id != id })
        }
        let shown = EntryReport(entry, whole: numbers.whole)
        let others = related.reversed().map { EntryReport($0, whole: numbers.whole) }
        voice.print(table: TextTable(shown.rows))
        if !others.isEmpty {
            voice.print("")
            voice.print(table: TextTable(others.map(\.row), heading: EntryReport.heading))
        }
        voice.report(Report(row: shown, related: others))
        return .done
    }
}
