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
        let watch = try await listing.watch()
        try await listing.show(limit: limit, before: before)
        if follow { try await listing.follow(from: watch) }
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
    /// - Returns: How many were shown.
    @discardableResult
    func show(limit: Int, before: Int64?) async throws -> Int {
        let (entries, count) = try await history.perform { [filter] history in
            (try history.page(filter, before: before, limit: limit), try history.count(filter))
        }
        let rows = entries.reversed().map { EntryReport($0, whole: whole) }
        voice.print(table: TextTable(rows.map(\.row), heading: EntryReport.heading))
        voice.report(Report(rows: rows, total: count.value, isTotalAtLeast: count.isAtLeast))
        if count.value > rows.count {
            voice.say("\(rows.count) of \(count.isAtLeast ? "more than " : "")\(count.value) rows; --limit shows more")
        }
        return rows.count
    }

    /// Returns what there is now.
    func watch() async throws -> HistoryWatch {
        try await history.perform { history in
            HistoryWatch(
                newest: try history.page(limit: 1).first?.id ?? 0,
                open: Set(try history.page(Filter([.outcome(.open)]), limit: 10_000).map(\.id)))
        }
    }

    /// Shows rows as they come, each once it has its outcome, also where one that began later had it before.
    func follow(from start: HistoryWatch) async throws {
        let changes = history.changes
        var watch = start
        for await _ in changes {
            let (entries, next) = try await history.perform { [watch, filter] in try watch.news(of: $0, filter) }
            watch = next
            voice.print(table: TextTable(entries.map { EntryReport($0, whole: whole).row }))
        }
    }
}

/// What a listing that follows has seen: everything up to a row, but for those that were still open.
struct HistoryWatch: Sendable {
    var newest: Int64
    var open: Set<Int64>

    /// Returns the rows that have their outcome since, the oldest first, and what has been seen then.
    func news(of history: HistoryStore, _ filter: Filter) throws -> (entries: [Entry], next: HistoryWatch) {
        let begun = try history.page(after: newest, limit: 1000)
        let watched = begun + (try history.entries(Array(open)))
        let finished = Set(watched.filter { $0.outcome != .open }.map(\.id))
        let next = HistoryWatch(
            newest: begun.first?.id ?? newest, open: Set(watched.filter { $0.outcome == .open }.map(\.id)))
        var entries: [Entry] = []
        var place = (finished.min() ?? 1) - 1
        while let last = finished.max(), place < last {
            let page = try history.page(filter, after: place, limit: 1000)
            entries += page.reversed().filter { finished.contains($0.id) }
            guard page.count == 1000, let end = page.first?.id else { break }
            place = end
        }
        return (entries, next)
    }
}
