import History
import Terminal

extension Model {
    func readNewestRows() -> [Effect] {
        [.readLog(LogRequest(filter: log.filter, before: nil, limit: LogPane.pageSize))]
    }

    /// Reads what somebody else wrote: what the log shows, and the newest rows of all for the cool-down.
    func readChangedRows() -> [Effect] {
        let newest = LogRequest(filter: Filter(), before: nil, limit: LogPane.pageSize)
        return readNewestRows() + (log.filter.isEmpty ? [] : [.readLog(newest)])
    }

    /// Moves in the log, and asks for the rows beyond those in memory once the selection comes near them.
    mutating func moveInLog(_ command: Command, by offset: Int) -> [Effect] {
        let seen = Layout(self).rows(of: .log)
        switch command {
        case .last: return followLog(true)
        case .first where !log.reachesStart:
            log.selectFirst()
            return readRows(after: 0)
        default: log.keepingView(rows: seen) { $0.move(by: offset) }
        }
        guard let index = log.selectedIndex, !log.isReading else { return [] }
        let margin = max(20, seen)
        if index < margin, !log.reachesStart { return readRows(before: log.rows.first?.id) }
        if index >= log.rows.count - margin, !log.reachesEnd { return readRows(after: log.rows.last?.id) }
        return []
    }

    /// Keeps the newest row in view, which may have to be read first.
    mutating func followLog(_ follows: Bool) -> [Effect] {
        log.keepingView(rows: Layout(self).rows(of: .log)) { $0.follow(follows) }
        return follows && !log.reachesEnd ? readNewestRows() : []
    }

    private mutating func readRows(before: Int64? = nil, after: Int64? = nil) -> [Effect] {
        log.isReading = true
        return [.readLog(LogRequest(filter: log.filter, before: before, limit: LogPane.pageSize, after: after))]
    }

    mutating func logRead(_ request: LogRequest, _ result: Result<LogPage, ConsoleError>) {
        if request.before == nil, request.after == nil, case .success(let page) = result { rememberSends(page.entries) }
        guard request.filter == log.filter else { return }
        log.isReading = false
        switch result {
        case .failure(let error):
            log.fault = error.description
        case .success(let page):
            log.fault = nil
            log.take(page, for: request)
            beginFirstRun(page, request)
            if request.after == 0, !log.isFollowing { log.selectFirst() }
        }
    }
}
