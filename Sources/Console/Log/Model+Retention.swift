extension Model {
    /// Shows what is left after old rows went, and looks again in a day.
    mutating func historyKept(removed count: Int) -> [Effect] {
        let next = Effect.keepHistory(after: .seconds(86_400))
        guard count > 0 else { return [next] }
        note("\(count) rows were older than history.keepDays and are gone")
        guard log.isFollowing else { return [next] }
        let shown = log
        log = LogPane()
        (log.filterText, log.filter, log.search) = (shown.filterText, shown.filter, shown.search)
        log.isReading = true
        return readNewestRows() + [next]
    }
}
