import History

/// The rows that happened, newest last, and the view on them.
struct LogPane: Hashable, Sendable {
    /// The rows in memory, oldest first: a window on the history without gaps, not all of it.
    private(set) var rows: [Entry] = []
    /// How many rows the filter lets through.
    var total = 0
    /// Whether there are more rows than were counted.
    var isTotalAtLeast = false
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
    /// Whether older or newer rows are on their way, so that they are asked for once.
    var isReading = false
    /// Whether the oldest row of the history is in memory.
    private(set) var reachesStart = false
    /// Whether the newest row of the history is in memory.
    private(set) var reachesEnd = true
    /// The newest row that is known of.
    private var newest: Int64 = 0
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
        // Rows are told of as they finish, which is not the order in which they began.
        if entry.id > newest || reachesEnd && entry.id > (rows.first?.id ?? 0) {
            newest = max(newest, entry.id)
            total += 1
            if !isFollowing { unseen += 1 }
        }
        if reachesEnd {
            let index = rows.lastIndex { $0.id < entry.id }.map { $0 + 1 } ?? 0
            rows.insert(entry, at: index)
            trim()
        }
    }

    /// Takes in a page of the history, newest first.
    mutating func take(_ page: LogPage, for request: LogRequest) {
        let isLast = page.entries.count < request.limit
        if request.after == 0 {
            replace(with: page.entries)
            reachesStart = true
            reachesEnd = isLast && endsWithNewest
        } else if let anchor = request.after {
            guard anchor == rows.last?.id else { return }
            rows += page.entries.reversed()
            reachesEnd = isLast && endsWithNewest
        } else if let anchor = request.before {
            guard anchor == rows.first?.id else { return }
            rows.insert(contentsOf: page.entries.reversed(), at: 0)
            reachesStart = isLast
        } else {
            takeNewest(page.entries, reachesStart: isLast)
        }
        newest = max(newest, page.entries.first?.id ?? 0)
        (total, isTotalAtLeast) = (max(page.total, rows.count), page.isAtLeast)
        trim()
    }

    /// Takes in the newest rows: what is new is added where it follows on, what is there already is brought up to date.
    private mutating func takeNewest(_ entries: [Entry], reachesStart isWhole: Bool) {
        let followsOn = reachesEnd && (isWhole || (entries.last?.id ?? 0) <= (rows.last?.id ?? 0))
        if rows.isEmpty || (isFollowing && !followsOn) {
            replace(with: entries)
            (reachesStart, reachesEnd) = (isWhole, true)
            return
        }
        reachesEnd = followsOn
        for entry in entries.reversed() { take(entry) }
        if isWhole { reachesStart = true }
    }

    /// Whether no row came while a page was on its way.
    private var endsWithNewest: Bool { (rows.last?.id ?? 0) >= newest }

    private mutating func replace(with entries: [Entry]) {
        rows = entries.reversed()
        unseen = 0
    }

    /// Lets go of the end that is farther from the selection.
    private mutating func trim() {
        let excess = rows.count - LogPane.window
        guard excess > 0 else { return }
        if (selectedIndex ?? 0) >= rows.count / 2 {
            rows.removeFirst(excess)
            reachesStart = false
        } else {
            rows.removeLast(excess)
            reachesEnd = false
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

    /// Selects the oldest row in memory.
    mutating func selectFirst() {
        isFollowing = false
        selection = rows.first?.id
    }
}
