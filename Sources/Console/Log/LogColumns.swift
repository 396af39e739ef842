import Foundation
import History
import MFAAPI
import Terminal

/// How the log's rows are cut into columns on a pane of a given width.
struct LogColumns {
    private let model: Model
    private let width: Int
    private let timeColumns: Int
    private let today: LocalTime

    /// Lays out the rows that are seen; dates take room only where one of them is not today's.
    init(_ model: Model, rows: some Sequence<Entry>, width: Int) {
        self.model = model
        self.width = width
        let today = LocalTime(model.now.date)
        self.today = today
        let isToday = rows.allSatisfy { LocalTime($0.startedAt).isSameDay(as: today) }
        timeColumns = isToday ? 9 : 15
    }

    /// Draws a row. A reason is worth more than scope and status, and on a narrow pane more than the whole number.
    func draw(_ entry: Entry, isSelected: Bool, on canvas: inout Canvas, in row: Rect) {
        var column = canvas.write(isSelected ? ">" : " ", column: row.column, row: row.row, .logTime, in: row)
        for (text, columns, style) in cells(entry) {
            let shown = DisplayText.fitting(text, columns: row.endColumn - column, ellipsis: model.options.glyphs.cut)
            let end = canvas.write(shown, column: column, row: row.row, style, in: row)
            column = max(column + columns, end + 1)
        }
        if isSelected { canvas.restyle(row, StyleName.listSelected.style) }
    }

    private func cells(_ entry: Entry) -> [(String, Int, StyleName)] {
        let outcome = entry.outcome
        let head: [(String, Int, StyleName)] = [
            (time(entry), isNarrow ? 6 : timeColumns, .logTime),
            ("\(outcome.glyph) \(outcome.title)", 18, outcome.logStyle), ("#\(entry.id)", 5, .dim),
            (number(entry), isNarrow ? 5 : 17, .text),
        ]
        if isNarrow { return head }
        let status = entry.status.map(String.init) ?? "-"
        if width < 100, let reason = entry.detail { return head + [(status, 4, .dim), (reason, 0, .dim)] }
        return head + [(entry.scope, 8, .text), (status, 5, .dim), (LogView.remark(entry, model), 0, .dim)]
    }

    /// Whether there is room for little more than time, outcome and the number's end.
    private var isNarrow: Bool { width < 56 }

    private func time(_ entry: Entry) -> String {
        let time = LocalTime(entry.startedAt).words(today)
        return isNarrow ? String(time.suffix(8).prefix(5)) : time
    }

    private func number(_ entry: Entry) -> String {
        isNarrow ? "\(model.options.glyphs.cut)\(entry.number.suffix(4))" : LogView.number(entry, model)
    }
}
