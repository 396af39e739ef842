import MFAAPI
import Terminal

/// A row of the send form: what it shows, which is all that it is drawn from.
enum SendRowView: Equatable {
    case channels(chosen: Channel, isFocused: Bool)
    case field(SendFieldView)
    case sizes(digits: SendFieldView, expires: SendFieldView)
    case text(String, StyleName)
    /// What is said of the field above, below its value.
    case info(String)
    case button(key: String, isFocused: Bool, reason: String?)
    case empty

    static let labelWidth = 9

    /// Draws the row on cells that are empty.
    func draw(on canvas: inout Canvas, in row: Rect, _ options: ConsoleOptions) {
        switch self {
        case .channels(let chosen, let isFocused): drawChannels(chosen, isFocused, on: &canvas, in: row, options)
        case .field(let field): field.draw(on: &canvas, in: row, options)
        case .sizes(let digits, let expires):
            let (left, right) = SendRowView.sizes(row)
            digits.draw(on: &canvas, in: left, options)
            expires.draw(on: &canvas, in: right, options)
        case .text(let text, let style): canvas.write(text, column: row.column, row: row.row, style, in: row)
        case .info(let text):
            let (_, rest) = row.splitLeft(SendRowView.labelWidth)
            canvas.write(text, column: rest.column, row: rest.row, .fieldHint, in: rest)
        case .button(let key, let isFocused, let reason):
            drawButton(key, isFocused, reason, on: &canvas, in: row, options)
        case .empty: break
        }
    }

    /// Where the two short fields of a row stand.
    static func sizes(_ row: Rect) -> (left: Rect, right: Rect) { row.splitLeft((row.columns + 2) / 2 - 2) }

    private func drawChannels(
        _ chosen: Channel, _ isFocused: Bool, on canvas: inout Canvas, in row: Rect, _ options: ConsoleOptions
    ) {
        canvas.write("Channel", column: row.column, row: row.row, .fieldLabel, in: row)
        for choice in ChannelChoice.all(chosen: chosen, options) {
            let column = row.column + choice.columns.lowerBound
            let hasCursor = isFocused && choice.channel == chosen
            if hasCursor { canvas.cursor = Point(column: column + 1, row: row.row) }
            canvas.write(choice.text, column: column, row: row.row, hasCursor ? .fieldFocus : .field, in: row)
        }
    }

    private func drawButton(
        _ key: String, _ isFocused: Bool, _ reason: String?, on canvas: inout Canvas, in row: Rect,
        _ options: ConsoleOptions
    ) {
        let end = canvas.write(
            "[ Send   \(key) ]", column: row.column, row: row.row, isFocused ? .buttonFocus : .button, in: row)
        if isFocused { canvas.cursor = Point(column: row.column + 2, row: row.row) }
        guard let reason else { return }
        let text = DisplayText.fitting(reason, columns: row.endColumn - end - 1, ellipsis: options.glyphs.cut)
        canvas.write(text, column: end + 1, row: row.row, .fieldHint, in: row)
    }
}

/// A channel as the form offers it.
struct ChannelChoice {
    let channel: Channel
    let text: String
    /// Its columns in the row.
    let columns: Range<Int>

    /// The channels as they are written, and where.
    static func all(chosen: Channel, _ options: ConsoleOptions) -> [ChannelChoice] {
        var column = SendRowView.labelWidth
        return Channel.allCases.map { channel in
            let text = "(\(channel == chosen ? options.glyphs.chosen : " ")) \(channel == .sms ? "SMS" : "Voice")"
            let columns = column..<column + DisplayText.columns(of: text)
            column = columns.upperBound + 2
            return ChannelChoice(channel: channel, text: text, columns: columns)
        }
    }
}

/// A field of the send form with its label, and what is noted at its right.
struct SendFieldView: Equatable {
    let label: String
    let field: TextField
    let isFocused: Bool
    let isFaulty: Bool
    let placeholder: String
    let note: Note
    /// Whether it holds a few digits, with the note right behind them.
    let isShort: Bool

    /// What is noted at a field's right.
    enum Note: Equatable {
        case text(String)
        /// How many characters it has, and may have.
        case length(Int, of: Int)

        var text: String {
            switch self {
            case .text(let text): text
            case .length(let count, let most): "\(count) / \(most)"
            }
        }
    }

    func draw(on canvas: inout Canvas, in row: Rect, _ options: ConsoleOptions) {
        let note = note.text
        canvas.write(label, column: row.column, row: row.row, isFaulty ? .fieldFault : .fieldLabel, in: row)
        let (_, rest) = row.splitLeft(SendRowView.labelWidth)
        let width = DisplayText.columns(of: note)
        let (value, right) = rest.splitLeft(rest.columns - (width > 0 ? width + 1 : 0))
        let place = isShort ? value.splitLeft(3).left : value
        field.draw(
            on: &canvas, in: place, isFocused: isFocused, styles: .console(options), placeholder: placeholder,
            mask: false)
        canvas.write(
            note, column: isShort ? place.endColumn + 1 : right.endColumn - width, row: row.row,
            isFaulty ? .fieldFault : .fieldHint, in: rest)
    }
}

extension FieldStyles {
    /// The console's styles of a field.
    private static let console = FieldStyles(
        text: StyleName.field.style, focused: StyleName.fieldFocus.style, selection: StyleName.fieldSelection.style,
        placeholder: StyleName.fieldPlaceholder.style)

    static func console(_ options: ConsoleOptions) -> FieldStyles { options.ascii ? console.ascii : console }
}
