import ArgumentParser
import History

/// Exports rows.
struct HistoryExportCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write rows to standard output as CSV, JSON Lines or a scenario.",
        discussion: """
            The oldest row comes first. Numbers are masked unless --whole is given. CSV and JSON Lines stream: the history \
            can be of any size. A scenario does again what the rows did, for “vouch run”; it holds no code, and no \
            number that somebody has.
            """)

    /// A form in which rows are written.
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case csv, jsonl, scenario

        /// The history's own form; `nil` for a scenario.
        var format: ExportFormat? { ExportFormat(rawValue: rawValue) }
    }

    @OptionGroup var filter: FilterOptions

    @Option(name: .shortAndLong, help: "The form.")
    var format = Form.csv

    @OptionGroup(title: "Output") var numbers: NumberOptions

    @Flag(name: .shortAndLong, help: "Say nothing but faults.")
    var quiet = false

    mutating func validate() throws {
        if format == .scenario, numbers.whole {
            throw ValidationError("--whole: a scenario never holds whole numbers.")
        }
    }

    func run(in shell: Shell) async throws -> ExitStatus {
        let filter = try filter.filter(shell)
        let history = try await shell.history()
        let count = try await history.perform { [format, numbers] history in
            guard let format = format.format else { return try writeScenario(history, filter, shell) }
            return try history.export(format, filter, masked: !numbers.whole) { piece in
                shell.output.write(String(decoding: piece, as: UTF8.self))
            }
        }
        if !quiet { shell.errors.write("\(count) rows\n") }
        return .done
    }

    private func writeScenario(_ history: HistoryStore, _ filter: Filter, _ shell: Shell) throws -> Int {
        let rows = try history.page(filter, limit: ScenarioWriter.mostRows + 1)
        guard rows.count <= ScenarioWriter.mostRows else {
            throw Failure.usage("more than \(ScenarioWriter.mostRows) rows fit; narrow them, such as by since:10m")
        }
        shell.output.write(try ScenarioWriter.text(rows.reversed(), named: "What the history holds"))
        return rows.count
    }
}
