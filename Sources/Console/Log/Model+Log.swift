import Foundation
import History
import MFAAPI
import MFAClient
import Terminal

extension Model {
    mutating func runLog(_ command: Command) -> [Effect] {
        switch command {
        case .open:
            dialog = log.selected.map { .details($0, scroll: 0) }
        case .follow:
            log.keepingView(rows: Layout(self).rows(of: .log)) { $0.follow(!$0.isFollowing) }
        case .filter:
            dialog = .prompt(Prompt(purpose: .filter, text: log.filterText))
        case .search:
            dialog = .prompt(Prompt(purpose: .search, text: log.search))
        case .nextMatch: findMatch(1)
        case .previousMatch: findMatch(-1)
        case .reveal:
            reveal.until = now.elapsed + Reveal.lasts
        case .export:
            dialog = .prompt(Prompt(purpose: .export, text: "vouch-history.csv"))
        default: break
        }
        return []
    }

    /// Moves what the focus is on: a selection in a list, a picture that is longer than its pane.
    mutating func move(_ command: Command) -> [Effect] {
        let page = max(1, Layout(self).rows(of: focus) - 1)
        let offset =
            switch command {
            case .up: -1
            case .down: 1
            case .pageUp: -page
            case .pageDown: page
            case .first: -1_000_000
            default: 1_000_000
            }
        switch focus {
        case .waiting:
            waiting.selection = min(max(0, waiting.selection + offset), max(0, waiting.items.count - 1))
            if let item = waiting.selected, phone.items[item.request.to] != nil { phone.show(item.request.to) }
        case .log:
            log.keepingView(rows: Layout(self).rows(of: .log)) { log in
                if command == .last { log.follow(true) } else { log.move(by: offset) }
            }
            return readOlderRows()
        case .http: http.scroll = max(0, min(http.scroll + offset, HTTPView.lastScroll(self)))
        case .phone: phone.scroll = max(0, min(phone.scroll + offset, phone.shown.count - 1))
        case .send: break
        }
        return []
    }

    /// Asks for rows before the oldest one in memory once the selection comes near it.
    private mutating func readOlderRows() -> [Effect] {
        guard let index = log.selectedIndex, index < 20, !log.reachesStart, !log.isReading else { return [] }
        log.isReading = true
        return [.readLog(LogRequest(filter: log.filter, before: log.rows.first?.id, limit: LogPane.pageSize))]
    }

    func readNewestRows() -> [Effect] {
        [.readLog(LogRequest(filter: log.filter, before: nil, limit: LogPane.pageSize))]
    }

    mutating func logRead(_ request: LogRequest, _ result: Result<LogPage, ConsoleError>) {
        guard request.filter == log.filter else { return }
        log.isReading = false
        switch result {
        case .failure(let error):
            log.fault = error.description
        case .success(let page):
            log.fault = nil
            log.total = page.total
            if request.before == nil {
                log.takeNewest(page.entries)
            } else {
                log.takeOlder(page.entries)
            }
            if page.entries.count < request.limit { log.reachesStart = true }
        }
    }

    mutating func applyFilter(_ text: String) -> [Effect] {
        let filter: Filter
        do {
            filter = try Filter(parsing: text, now: now.date)
        } catch {
            warn(.warning, String(describing: error))
            return []
        }
        log = LogPane()
        log.filterText = text
        log.filter = filter
        log.isReading = true
        return readNewestRows()
    }

    mutating func clearFilter() -> [Effect] {
        log.search = ""
        return log.filterText.isEmpty ? [] : applyFilter("")
    }

    mutating func findMatch(_ direction: Int) {
        guard let start = log.selectedIndex else { return }
        let needle = log.search.lowercased()
        var index = start + direction
        while log.rows.indices.contains(index) {
            if LogView.words(of: log.rows[index], self).lowercased().contains(needle) {
                let found = log.rows[index].id
                log.keepingView(rows: Layout(self).rows(of: .log)) { $0.select(found) }
                return
            }
            index += direction
        }
        note("No \(direction > 0 ? "later" : "earlier") row holds \(log.search)")
    }
}

extension LogPane {
    /// Takes in the newest rows: what is new is added, what is there already is brought up to date.
    mutating func takeNewest(_ entries: [Entry]) {
        let known = total
        for entry in entries.reversed() { take(entry) }
        total = known
        if rows.count <= entries.count { reachesStart = false }
    }

    mutating func takeOlder(_ entries: [Entry]) {
        let oldest = rows.first?.id ?? .max
        rows.insert(contentsOf: entries.reversed().filter { $0.id < oldest }, at: 0)
    }
}
