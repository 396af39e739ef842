import History

/// The rows that happened, newest last, and the view on them.
struct LogPane: Hashable, Sendable {
    /// The rows in memory, oldest first: a window of the history, not all of it.
    var rows: [Entry] = []
    /// How many rows the filter lets through.
    var total = 0
    /// The selected row's identifier; `nil` while following.
    var selection: Int64?
    /// The first row that is seen while not following.
    private var top: Int64?
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

    /// The index of the first row that is seen on so many rows of the screen: the newest ones while following, else
    /// what was seen before, moved only as far as the selected row needs.
    func firstSeen(rows seen: Int) -> Int {
        let last = max(0, rows.count - seen)
        guard !isFollowing, let selected = selectedIndex else { return last }
        let first = top.flatMap { top in rows.firstIndex { $0.id == top } } ?? last
        return min(last, max(selected - seen + 1, min(first, selected)))
    }

    /// Changes the selection and keeps what is seen where it is, as far as it can.
    mutating func keepingView(rows seen: Int, _ change: (inout LogPane) -> Void) {
        hold(seen)
        change(&self)
        hold(seen)
    }

    private mutating func hold(_ seen: Int) {
        let first = firstSeen(rows: seen)
        top = rows.indices.contains(first) ? rows[first].id : nil
    }

    /// Selects a row, which then stays where it is.
    mutating func select(_ id: Int64) {
        isFollowing = false
        selection = id
    }

    mutating func follow(_ follows: Bool) {
        isFollowing = follows
        selection = follows ? nil : rows.last?.id
        if follows { unseen = 0 }
    }
}
