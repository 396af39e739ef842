import ArgumentParser
import History

/// Exports rows.
struct HistoryExportCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write rows to standard output as CSV or JSON Lines, the oldest first.",
        discussion: "Numbers are masked unless --whole is given. It streams: the history can be of any size.")

    @OptionGroup var filter: FilterOptions

    @Option(name: .shortAndLong, help: "The form.")
    var format = ExportFormat.csv

    @OptionGroup(title: "Output") var numbers: NumberOptions

    @Flag(name: .shortAndLong, help: "Say nothing but faults.")
    var quiet = false

    func run(in shell: Shell) async throws -> ExitStatus {
        let filter = try filter.filter(shell)
        let history = try await shell.history()
        let count = try await history.perform { [format, numbers] history in
            try history.export(format, filter, masked: !numbers.whole) { piece in
                shell.output.write(String(decoding: piece, as: UTF8.self))
            }
        }
        if !quiet { shell.errors.write("\(count) rows\n") }
        return .done
    }
}
