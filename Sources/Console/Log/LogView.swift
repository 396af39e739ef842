import Foundation
import History
import MFAAPI
import Settings
import Terminal

/// The rows of the log, newest at the bottom.
struct LogView {
    let model: Model

    init(_ model: Model) { self.model = model }

    func draw(on canvas: inout Canvas, in area: Rect) {
        let log = model.log
        if let fault = log.fault {
            canvas.write(fault, column: area.column + 1, row: area.row, .couldNotCheck, in: area)
        }
        guard let selected = log.selectedIndex else {
            let text = log.filterText.isEmpty ? "Nothing was sent yet." : "No row fits the filter; Esc shows all."
            let row = area.row + (log.fault == nil ? 0 : 1)
            canvas.write(text, column: area.column + 1, row: row, .dim, in: area)
            if model.focus == .log { canvas.cursor = Point(column: area.column, row: row) }
            return
        }
        let top = log.firstSeen(rows: area.rows)
        let columns = LogColumns(model, rows: log.rows[top...].prefix(area.rows), width: area.columns)
        for (offset, entry) in log.rows[top...].prefix(area.rows).enumerated() {
            let row = Rect(column: area.column, row: area.row + offset, columns: area.columns, rows: 1)
            let isSelected = model.focus == .log && top + offset == selected
            columns.draw(entry, isSelected: isSelected, on: &canvas, in: row)
            if top + offset == selected, model.focus == .log { canvas.cursor = Point(column: row.column, row: row.row) }
        }
    }

    /// The row of the history at a row of the pane, for the mouse.
    func index(atRow row: Int, in area: Rect) -> Int? {
        let index = model.log.firstSeen(rows: area.rows) + row - area.row
        return row >= area.row && model.log.rows.indices.contains(index) ? index : nil
    }

    /// What stands on the right of the pane's frame.
    var note: String {
        let log = model.log
        var parts: [String] = []
        if !log.filterText.isEmpty { parts.append(log.filterText) }
        parts.append(log.isFollowing ? "following" : log.unseen > 0 ? "\(log.unseen) new" : "paused")
        parts.append(LogView.count(log))
        return String(joining: parts, model.options)
    }

    /// How many rows there are, or that there are more than were counted.
    static func count(_ log: LogPane) -> String {
        log.isTotalAtLeast ? "\(log.total)+ rows" : "\(log.total) row\(log.total == 1 ? "" : "s")"
    }

    /// The number, masked unless it is revealed.
    static func number(_ entry: Entry, _ model: Model) -> String {
        guard let number = PhoneNumber(entry.number) else { return entry.number }
        return model.reveal.until == nil ? number.masked(with: model.options.dot) : number.grouped
    }

    /// The end of the row: the channel and the time it took, or the reason.
    static func remark(_ entry: Entry, _ model: Model) -> String {
        var parts: [String] = []
        if entry.kind == .send, let channel = entry.channel { parts.append(channel.title) }
        if let sendId = entry.sendId, entry.kind != .send { parts.append("of #\(sendId)") }
        if let detail = entry.detail { parts.append(detail) }
        if let duration = entry.duration, entry.outcome != .expired {
            parts.append("\(Int(duration.seconds * 1000)) ms")
        }
        if entry.profile != model.session.profile.name { parts.append(entry.profile) }
        return String(joining: parts, model.options)
    }

    /// The row in words, for the search and the clipboard; the number is masked.
    static func words(of entry: Entry, _ model: Model) -> String {
        let number = PhoneNumber(entry.number)?.masked(with: model.options.dot) ?? entry.number
        return [
            time(entry.startedAt, now: model.now.date), entry.outcome.title, "#\(entry.id)", number, entry.scope,
            entry.status.map(String.init) ?? "-", remark(entry, model),
        ].joined(separator: "  ")
    }

    /// The time of day, with the date in front of it where that is not today's.
    static func time(_ date: Date, now: Date) -> String {
        LocalTime(date).words(LocalTime(now))
    }
}
