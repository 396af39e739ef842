import ArgumentParser
import History

/// Lists rows.
struct HistoryListCommand: ReportingSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the newest rows, the newest last.")

    @OptionGroup var filter: FilterOptions

    @Option(name: .shortAndLong, help: ArgumentHelp("How many rows at most.", valueName: "n"))
    var limit = 50

    @Option(help: ArgumentHelp("Only rows before this one, to page back.", valueName: "row"))
    var before: Int64?

    @Flag(name: .shortAndLong, help: "Go on with new rows as they come, until Ctrl-C.")
    var follow = false

    @OptionGroup(title: "Output") var numbers: NumberOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    mutating func validate() throws {
        if !(1...100_000).contains(limit) { throw ValidationError("--limit: must be 1 to 100000.") }
        if follow, output.json { throw ValidationError("--follow and --json exclude each other: it has no end.") }
        if follow, before != nil { throw ValidationError("--follow and --before exclude each other.") }
    }

    func run(in shell: Shell) async throws -> ExitStatus {
        let filter = try filter.filter(shell)
        let history = try await shell.history()
        let listing = HistoryListing(
            history: history, filter: filter, whole: numbers.whole, voice: Voice(shell, output))
        let newest = try await listing.show(limit: limit, before: before)
        if follow { try await listing.follow(after: newest) }
        return .done
    }
}

/// Rows on their way to standard output.
struct HistoryListing: Sendable {
    private struct Report: Encodable {
        var rows: [EntryReport]
        var total: Int
        var isTotalAtLeast: Bool
    }

    let history: HistoryStore
    let filter: Filter
    let whole: Bool
    let voice: Voice

    /// Shows the newest rows.
    ///
    /// - Returns: The newest row that was shown; 0 where there was none.
    func show(limit: Int, before: Int64?) async throws -> Int64 {
        let (entries, count) = try await history.perform { [filter] history in
            (try history.page(filter, before: before, limit: limit), try history.count(filter))
        }
        let rows = entries.reversed().map { EntryReport($0, whole: whole) }
        voice.print(table: TextTable(rows.map(\.row), heading: EntryReport.heading))
        voice.report(Report(rows: rows, total: count.value, isTotalAtLeast: count.isAtLeast))
        if count.value > rows.count {
            voice.say("\(rows.count) of \(count.isAtLeast ? "more than " : "")\(count.value) rows; --limit shows more")
        }
        return entries.first?.id ?? 0
    }

    /// Shows rows as they come, each once it has its outcome.
    func follow(after newest: Int64) async throws {
        let changes = history.changes
        var shown = try await showNews(after: newest)
        for await _ in changes { shown = try await showNews(after: shown) }
    }

    /// A row that is still open comes with the change that closes it, and those behind it wait for their turn.
    private func showNews(after last: Int64) async throws -> Int64 {
        let entries = try await history.perform { [filter] history in
            try history.page(filter, after: last, limit: 1000)
        }
        let finished = entries.reversed().prefix { $0.outcome != .open }
        voice.print(table: TextTable(finished.map { EntryReport($0, whole: whole).row }))
        return finished.last?.id ?? last
    }
}
