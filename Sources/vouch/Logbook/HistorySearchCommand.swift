import ArgumentParser
import History

/// Searches rows.
struct HistorySearchCommand: ReportingSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Search the rows; it ends with 1 where none fits.")

    @Argument(
        help: ArgumentHelp(
            "Words to look for, such as to:0142 outcome:locked late; one that begins with a minus goes behind --.",
            valueName: "filter"))
    var words: [String]

    @Option(name: .shortAndLong, help: ArgumentHelp("How many rows at most.", valueName: "n"))
    var limit = 50

    @OptionGroup(title: "Output") var numbers: NumberOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    mutating func validate() throws {
        if !(1...100_000).contains(limit) { throw ValidationError("--limit: must be 1 to 100000.") }
    }

    func run(in shell: Shell) async throws -> ExitStatus {
        let filter = try Filter(parsing: words.joined(separator: " "), now: shell.now())
        let history = try await shell.history()
        let listing = HistoryListing(
            history: history, filter: filter, whole: numbers.whole, voice: Voice(shell, output))
        return try await listing.show(limit: limit, before: nil) == 0 ? .negative : .done
    }
}
