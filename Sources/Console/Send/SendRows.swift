import MFAAPI
import Terminal

/// Which rows the send form has on a pane of a given size, and which of them are seen.
struct SendRows {
    enum Row: Hashable {
        case channel, field(SendForm.Place), info, sizes
        /// What is wrong with the field above.
        case note(String)
        /// What is odd about the number above, which is no fault.
        case remark(String)
        case hint(String, StyleName)
        case button
    }

    /// The rows that are seen, from the top.
    let seen: [Row]

    /// Lays the form out.
    ///
    /// A pane too low for every row is scrolled to the place that has the focus, and keeps its end for what is to be
    /// said of that place.
    init(_ model: Model, _ reading: SendReading, size: Size) {
        let isLow = size.rows < SendRows.ofFields + 2
        let hint = SendHint(model, reading)
        let cut = model.options.glyphs.cut
        guard !isLow else {
            let (text, style) = hint.alone
            let hints = TextWrap.lines(text, columns: size.columns, rows: style == .fieldFault ? 2 : 1, cut: cut)
            let rows = SendRows.fields + [.button]
            let room = max(1, size.rows - hints.count)
            // What is said of the message's length stands below it.
            let needed = model.form.focus == .message && room > 1 ? 2 : 1
            let first = SendRows.first(SendRows.index(of: model.form.focus, in: rows) + needed, room)
            seen = Array(rows.dropFirst(first).prefix(room)) + hints.map { .hint($0, style) }
            return
        }
        var rows = SendRows.fields.flatMap { row in
            [row] + SendRows.notes(below: row, model, reading, columns: size.columns)
                + SendRows.remarks(below: row, model, hint, columns: size.columns)
        }
        let notes = rows.count - SendRows.ofFields
        let room = max(0, min(size.rows - SendRows.ofFields - 1, SendRows.mostHints) - notes)
        let (text, style) = hint.belowNotes
        let lines = TextWrap.lines(text, columns: size.columns, rows: room, cut: cut).map { Row.hint($0, style) }
        rows += lines + Array(repeating: .hint("", style), count: room - lines.count) + [.button]
        let place = SendRows.index(of: model.form.focus, in: rows)
        let after = rows[(place + 1)...].prefix(while: \.isOfFieldAbove).count
        seen = Array(rows.dropFirst(SendRows.first(place + after + 1, size.rows)).prefix(size.rows))
    }

    private static let fields: [Row] = [
        .channel, .field(.to), .field(.from), .field(.application), .field(.scope), .field(.message), .info, .sizes,
    ]
    private static var ofFields: Int { fields.count }
    private static let mostHints = 4

    /// The first row that is seen, where so many have to be by the end of the pane.
    private static func first(_ end: Int, _ rows: Int) -> Int { max(0, end - rows) }

    private static func index(of place: SendForm.Place, in rows: [Row]) -> Int {
        let row: Row =
            switch place {
            case .channel: .channel
            case .digits, .expires: .sizes
            case .button: .button
            default: .field(place)
            }
        return rows.firstIndex(of: row) ?? 0
    }

    /// What is odd about the number; while it is typed the hint says so.
    private static func remarks(below row: Row, _ model: Model, _ hint: SendHint, columns: Int) -> [Row] {
        guard row == .field(.to), model.form.focus != .to, let oddities = hint.oddities else { return [] }
        return TextWrap.lines(oddities, columns: columns, rows: 2, cut: model.options.glyphs.cut).map { .remark($0) }
    }

    /// The faults of the fields in a row: whole for the one that has the focus, else in one line.
    private static func notes(
        below row: Row, _ model: Model, _ reading: SendReading, columns: Int
    ) -> [Row] {
        let places: [SendForm.Place] =
            switch row {
            case .field(let place): [place]
            case .sizes: [.digits, .expires]
            default: []
            }
        return places.flatMap { place -> [Row] in
            guard let fault = reading.shownFault(place) else { return [] }
            let text = "! \(fault.field.label) \(fault.reason)"
            if model.focus == .send, model.form.focus == place {
                return TextWrap.lines(text, columns: columns).map { .note($0) }
            }
            return [.note(DisplayText.fitting(text, columns: columns, ellipsis: model.options.glyphs.cut))]
        }
    }
}

extension SendRows.Row {
    /// Whether it is about the field above.
    fileprivate var isOfFieldAbove: Bool {
        switch self {
        case .note, .remark: true
        default: false
        }
    }
}
