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
            canvas.write(text, column: area.column + 1, row: area.row + (log.fault == nil ? 0 : 1), .dim, in: area)
            return
        }
        let top = firstRow(selected: selected, rows: area.rows)
        for (offset, entry) in log.rows[top...].prefix(area.rows).enumerated() {
            let row = Rect(column: area.column, row: area.row + offset, columns: area.columns, rows: 1)
            draw(entry, isSelected: model.focus == .log && top + offset == selected, on: &canvas, in: row)
            if top + offset == selected, model.focus == .log { canvas.cursor = Point(column: row.column, row: row.row) }
        }
    }

    /// The newest rows while following; else a window that holds the selected row and moves by halves, not by lines.
    private func firstRow(selected: Int, rows: Int) -> Int {
        let last = max(0, model.log.rows.count - rows)
        if model.log.isFollowing { return last }
        let half = max(1, rows / 2)
        return max(0, min(last, (selected / half) * half - half / 2))
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

    private func draw(_ entry: Entry, isSelected: Bool, on canvas: inout Canvas, in row: Rect) {
        let outcome = entry.outcome
        var column = canvas.write(
            "\(isSelected ? ">" : " ")\(LogView.time(entry.startedAt, now: model.now.date)) ", column: row.column,
            row: row.row, .logTime, in: row)
        let word = "\(outcome.glyph) \(outcome.title)"
        canvas.write(word, column: column, row: row.row, outcome.logStyle, in: row)
        column += max(18, DisplayText.columns(of: word) + 1)
        for (text, width, style) in cells(entry) {
            let end = canvas.write(text, column: column, row: row.row, style, in: row)
            column = max(column + width, end + 1)
        }
        if isSelected { canvas.restyle(row, StyleName.listSelected.style) }
    }

    private func cells(_ entry: Entry) -> [(String, Int, StyleName)] {
        [
            ("#\(entry.id)", 5, .dim),
            (LogView.number(entry, model), 18, .text),
            (entry.scope, 8, .text),
            (entry.status.map(String.init) ?? "-", 5, .dim),
            (LogView.remark(entry, model), 0, .dim),
        ]
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
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .current
        let parts = calendar.dateComponents([.month, .day, .hour, .minute, .second], from: date)
        func two(_ value: Int?) -> String { (value ?? 0) < 10 ? "0\(value ?? 0)" : "\(value ?? 0)" }
        let clock = "\(two(parts.hour)):\(two(parts.minute)):\(two(parts.second))"
        return calendar.isDate(date, inSameDayAs: now) ? clock : "\(two(parts.month))-\(two(parts.day)) \(clock)"
    }
}
