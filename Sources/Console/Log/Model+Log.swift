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
            return followLog(!log.isFollowing)
        case .filter:
            dialog = .prompt(Prompt(purpose: .filter, text: log.filterText))
        case .search:
            dialog = .prompt(Prompt(purpose: .search, text: log.search))
        case .nextMatch: findMatch(1)
        case .previousMatch: findMatch(-1)
        case .reveal:
            reveal.until = now.elapsed + Reveal.lasts
        case .export:
            dialog = .export(ExportForm())
        case .saveScenario:
            dialog = .prompt(Prompt(purpose: .saveScenario, text: "vouch-session-\(now.date.fileStamp).json"))
        default: break
        }
        return []
    }

    /// Opens a row by its number, which the filter may hide or which may be too old to be in memory.
    mutating func openRow(_ id: Int64) -> [Effect] {
        guard log.rows.contains(where: { $0.id == id }) else { return [.readRow(id)] }
        log.select(id)
        return runLog(.open)
    }

    mutating func rowRead(_ id: Int64, _ result: Result<Entry?, ConsoleError>) {
        switch result {
        case .success(let entry?): dialog = .details(entry, scroll: 0)
        case .success(nil):
            let number = String(id)
            warn(.warning, number.mayHoldCode ? "no row of that number" : "no row #\(number)")
        case .failure(let error): warn(.fault, "row #\(id) cannot be read: \(error)")
        }
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
            lookAtSelectedPhone()
        case .log:
            return moveInLog(command, by: offset)
        case .http: http.scroll = max(0, min(http.scroll + offset, HTTPView.lastScroll(self)))
        case .phone: phone.move(by: offset)
        case .send: break
        }
        return []
    }

    /// When rows that the log shows get a date, as their day is over, to the whole second; `nil` where it shows none of today.
    var logTurnsAt: Duration? {
        guard demo == nil, Layout(self).panes[.log] != nil, let newest = log.rows.last,
            LocalTime(newest.startedAt).isSameDay(as: LocalTime(now.date))
        else { return nil }
        let midnight = now.elapsed + .seconds(LocalTime.midnight(after: now.date).timeIntervalSince(now.date))
        return .seconds(midnight.wholeSecondsLeft)
    }

    mutating func applyFilter(_ text: String) -> [Effect] {
        let filter: Filter
        do {
            filter = try Filter(parsing: text, now: now.date)
        } catch {
            // What can be a code is not said again.
            let fault = String(describing: error)
            warn(.warning, text.mayHoldCode ? String(fault.map { $0.isNumber ? options.dot : $0 }) : fault)
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
        let search = LogSearch(log.search)
        var index = start + direction
        while log.rows.indices.contains(index) {
            if search.finds(log.rows[index], self) {
                let found = log.rows[index].id
                log.keepingView(rows: Layout(self).rows(of: .log)) { $0.select(found) }
                return
            }
            index += direction
        }
        let isWhole = direction > 0 ? log.reachesEnd : log.reachesStart
        let rest = isWhole ? "" : " among those in memory; a filter looks at all"
        // What can be a code is not said again.
        let words = log.search.mayHoldCode ? "that" : "“\(log.search)”"
        note("No \(direction > 0 ? "later" : "earlier") row holds \(words)\(rest)")
    }
}
