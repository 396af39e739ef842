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
    ///
    /// - Parameters:
    ///   - view: The form.
    ///   - faults: What is said to be wrong with its fields.
    ///   - preview: The message's lines.
    ///   - size: The room.
    init(_ view: borrowing SendView, _ faults: [SendForm.Place: FieldFault], preview: [String], size: Size) {
        let hint = SendHint(view.form, isLive: view.isLive)
        if size.rows < SendRows.ofFields + 2 {
            seen = SendRows.low(view, hint.alone(faults[view.form.focus]), preview, size)
        } else {
            seen = SendRows.high(view, faults, hint, preview, size)
        }
    }

    /// The rows of a pane too low for anything below the fields.
    private static func low(
        _ view: SendView, _ hint: (text: String, style: StyleName)?, _ preview: [String], _ size: Size
    ) -> [Row] {
        let most = hint?.style == .fieldFault ? 2 : 1
        let hints = lines(hint, preview, columns: size.columns, rows: most, cut: view.cut)
        let rows = SendRows.fields + [.button]
        let room = max(1, size.rows - hints.count)
        // What is said of the message's length stands below it.
        let needed = view.form.focus == .message && room > 1 ? 2 : 1
        let first = SendRows.first(SendRows.index(of: view.form.focus, in: rows) + needed, room)
        return Array(rows.dropFirst(first).prefix(room)) + hints
    }

    private static func high(
        _ view: SendView, _ faults: [SendForm.Place: FieldFault], _ hint: SendHint, _ preview: [String], _ size: Size
    ) -> [Row] {
        var rows: [Row] = []
        for row in SendRows.fields {
            rows.append(row)
            rows += SendRows.notes(below: row, view, faults, columns: size.columns)
            rows += SendRows.remarks(below: row, view, hint, columns: size.columns)
        }
        let notes = rows.count - SendRows.ofFields
        let room = max(0, min(size.rows - SendRows.ofFields - 1, SendRows.mostHints) - notes)
        let hints = lines(hint.ofFocus, preview, columns: size.columns, rows: room, cut: view.cut)
        rows += hints + Array(repeating: .hint("", .fieldHint), count: room - hints.count) + [.button]
        let place = SendRows.index(of: view.form.focus, in: rows)
        let after = rows[(place + 1)...].prefix(while: \.isOfFieldAbove).count
        return Array(rows.dropFirst(SendRows.first(place + after + 1, size.rows)).prefix(size.rows))
    }

    /// What is said below the fields, else the message.
    private static func lines(
        _ hint: (text: String, style: StyleName)?, _ preview: [String], columns: Int, rows: Int, cut: Character
    ) -> [Row] {
        guard let hint else {
            return TextWrap.cutting(preview, columns: columns, rows: rows, cut: cut).map { .hint($0, .fieldHint) }
        }
        return TextWrap.lines(hint.text, columns: columns, rows: rows, cut: cut).map { .hint($0, hint.style) }
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
    private static func remarks(below row: Row, _ view: SendView, _ hint: SendHint, columns: Int) -> [Row] {
        guard row == .field(.to), view.form.focus != .to, let oddities = hint.oddities else { return [] }
        return TextWrap.lines(oddities, columns: columns, rows: 2, cut: view.cut).map { .remark($0) }
    }

    /// The faults of the fields in a row: whole for the one that has the focus, else in one line.
    private static func notes(
        below row: Row, _ view: SendView, _ faults: [SendForm.Place: FieldFault], columns: Int
    ) -> [Row] {
        guard !faults.isEmpty else { return [] }
        let places: [SendForm.Place] =
            switch row {
            case .field(let place): [place]
            case .sizes: [.digits, .expires]
            default: []
            }
        return places.flatMap { place -> [Row] in
            guard let fault = faults[place] else { return [] }
            let text = "! \(fault.field.label) \(fault.reason)"
            if view.isFocused(place) {
                return TextWrap.lines(text, columns: columns).map { .note($0) }
            }
            return [.note(DisplayText.fitting(text, columns: columns, ellipsis: view.cut))]
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
