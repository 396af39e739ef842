import History

/// The rows that happened, newest last, and the view on them.
struct LogPane: Hashable, Sendable {
    /// The rows in memory, oldest first: a window of the history, not all of it.
    var rows: [Entry] = []
    /// How many rows the filter lets through.
    var total = 0
    /// The selected row's identifier; `nil` while following.
    var selection: Int64?
    /// Whether the newest row stays in view.
    var isFollowing = true
    /// Rows that came while not following.
    var unseen = 0
    /// What is shown, as it was typed; empty means everything.
    var filterText = ""
    var filter = Filter()
    /// The words that are searched for among the rows.
    var search = ""
    /// Whether older rows are on their way, so that they are asked for once.
    var isReading = false
    /// Whether the oldest row of the history is in memory.
    var reachesStart = false
    /// Why the history cannot be read or written.
    var fault: String?

    static let pageSize = 200
    /// Rows kept in memory before the far end is let go.
    static let window = 2_000

    var selectedIndex: Int? {
        guard !rows.isEmpty else { return nil }
        guard let selection else { return rows.count - 1 }
        return rows.firstIndex { $0.id == selection } ?? rows.count - 1
    }

    var selected: Entry? { selectedIndex.map { rows[$0] } }

    /// Takes in a row that was begun or finished; whether a new one fits the filter is for the history to say.
    mutating func take(_ entry: Entry) {
        if let index = rows.lastIndex(where: { $0.id == entry.id }) {
            rows[index] = entry
            return
        }
        let index = rows.lastIndex { $0.id < entry.id }.map { $0 + 1 } ?? 0
        rows.insert(entry, at: index)
        total += 1
        if !isFollowing { unseen += 1 }
        if isFollowing, rows.count > LogPane.window {
            rows.removeFirst(rows.count - LogPane.window)
            reachesStart = false
        }
    }

    /// Moves the selection; reaching the last row does not follow by itself, so that arriving rows keep still.
    mutating func move(by offset: Int) {
        guard let index = selectedIndex else { return }
        let target = min(max(0, index + offset), rows.count - 1)
        if offset < 0 { isFollowing = false }
        selection = isFollowing ? nil : rows[target].id
    }

    mutating func follow(_ follows: Bool) {
        isFollowing = follows
        selection = follows ? nil : rows.last?.id
        if follows { unseen = 0 }
    }
}
