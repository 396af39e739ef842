import MFAAPI
import Terminal

/// Which rows the send form has on a pane of a given size, and which of them are seen.
struct SendRows {
    enum Row: Hashable {
        case channel, field(SendForm.Place), info, sizes
        /// What is wrong with the field above.
        case note(String)
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
        let (hint, style) = SendHint(model, reading).text
        guard !isLow else {
            let hints = TextWrap.lines(hint, columns: size.columns).prefix(style == .fieldFault ? 2 : 1)
            let rows = SendRows.fields + [.button]
            let room = max(1, size.rows - hints.count)
            let first = SendRows.first(SendRows.index(of: model.form.focus, in: rows) + 1, room)
            seen = Array(rows.dropFirst(first).prefix(room)) + hints.map { .hint($0, style) }
            return
        }
        var rows = SendRows.fields.flatMap { [$0] + SendRows.notes(below: $0, model, reading, columns: size.columns) }
        let notes = rows.count - SendRows.ofFields
        let room = max(0, min(size.rows - SendRows.ofFields - 1, SendRows.mostHints) - notes)
        let lines = TextWrap.lines(hint, columns: size.columns).prefix(room).map { Row.hint($0, style) }
        rows += lines + Array(repeating: .hint("", style), count: room - lines.count) + [.button]
        let place = SendRows.index(of: model.form.focus, in: rows)
        let after = rows[(place + 1)...].prefix { if case .note = $0 { true } else { false } }.count
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

/// What is said of the place that has the focus: its fault, else what is odd about it, else what the customer gets.
struct SendHint {
    private let model: Model
    private let reading: SendReading

    init(_ model: Model, _ reading: SendReading) {
        self.model = model
        self.reading = reading
    }

    var text: (String, StyleName) {
        let form = model.form
        if let fault = reading.shownFault(form.focus) { return ("\(fault.field.label) \(fault.reason)", .fieldFault) }
        switch form.focus {
        case .to: return (recipient ?? arrival, .fieldHint)
        case .from where model.session.isLive && Rules.isShortCode(reading.request.from):
            return ("the live service's specification knows no short codes here", .fieldHint)
        case .message:
            if let first = MessageTemplate(form.text(.message)).lookalikes.first {
                return ("\(first) is not replaced; {CODE} {NAME} {SCOPE} are", .fieldFault)
            }
            return (arrival, .fieldHint)
        default: return (arrival, .fieldHint)
        }
    }

    /// What is odd about the number, and how it will be sent where that is not what stands in the field.
    private var recipient: String? {
        guard let number = PhoneNumber(reading.request.to) else { return nil }
        let hints = number.nanpHints.filter { $0 != .fictional || model.session.isLive }.map(\.text)
        let shown = model.form.text(.to) == number.grouped ? [] : [number.grouped]
        return hints.isEmpty && shown.isEmpty ? nil : (shown + hints).joined(separator: "; ")
    }

    private var arrival: String {
        let form = model.form
        guard !form.text(.message).isEmpty else { return "" }
        return (form.channel == .sms ? "SMS: " : "Call: ") + preview
    }

    /// The message filled in, the code as a row of zeros.
    var preview: String {
        let request = reading.request
        return MessageTemplate(request.message).filled(
            code: String(repeating: "0", count: min(8, max(4, request.digits))),
            name: model.session.isLive ? "your application" : "Sandbox", scope: request.effectiveScope)
    }
}
