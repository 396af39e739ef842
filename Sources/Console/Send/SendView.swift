import MFAAPI
import Terminal

/// The send form: a row a field, what is wrong below it, the message as it will arrive.
struct SendView {
    private let model: Model
    private let reading: SendReading

    init(_ model: Model) {
        self.model = model
        reading = SendReading(model.form)
    }

    private var form: SendForm { model.form }

    /// The rows that are seen in an area, from the top, as they are drawn.
    func rowViews(in area: Rect) -> [SendRowView] {
        let inner = area.inset(columns: 1, rows: 0)
        return SendRows(model, reading, size: inner.size).seen.map { row in
            switch row {
            case .channel: .channels(channels)
            case .field(let place): .field(fieldView(place))
            case .info: .info(messageInfo(columns: inner.columns - SendRowView.labelWidth))
            case .sizes: .sizes(digits: fieldView(.digits), expires: fieldView(.expires, unit: "min"))
            case .note(let text): .text(text, .fieldFault)
            case .remark(let text): .text(text, .fieldHint)
            case .hint(let text, let style): .text(text, style)
            case .button:
                .button(
                    label: "[ Send   \(model.bindings.label(.send)) ]", isFocused: isFocused(.button),
                    reason: model.unavailable(.send))
            }
        }
    }

    /// Draws the choices that stand below the field; last of all, as they lie over other panes.
    func drawCompletion(on canvas: inout Canvas, in area: Rect) {
        guard let completion = form.completion, let place = rows(in: area).first(where: { $0.0 == .field(form.focus) })
        else { return }
        let (_, field) = place.1.splitLeft(SendRowView.labelWidth)
        completion.draw(on: &canvas, beside: field, in: Rect(canvas.size), styles: .console(model.options))
    }

    /// The place of the form at a row of its area, for the mouse.
    func place(atRow row: Int, column: Int, in area: Rect) -> SendForm.Place? {
        guard let found = rows(in: area).first(where: { $0.1.row == row })?.0 else { return nil }
        return switch found {
        case .channel: .channel
        case .field(let place): place
        case .info: .message
        case .sizes: column < SendRowView.sizes(area).right.column ? .digits : .expires
        case .button: .button
        case .note, .remark, .hint: nil
        }
    }

    /// The channel that is written at a column, for the mouse.
    func channel(atColumn column: Int, in area: Rect) -> Channel? {
        guard let row = rows(in: area).first(where: { $0.0 == .channel })?.1 else { return nil }
        return channels.first { $0.columns.contains(column - row.column) }?.channel
    }

    /// The choice of the pop-up at a point, for the mouse.
    func completionRow(at point: Point, in area: Rect) -> Int? {
        guard let completion = form.completion, let place = rows(in: area).first(where: { $0.0 == .field(form.focus) })
        else { return nil }
        return completion.row(
            at: point, beside: place.1.splitLeft(SendRowView.labelWidth).right, in: Rect(model.size))
    }

    private func rows(in area: Rect) -> [(SendRows.Row, Rect)] {
        let inner = area.inset(columns: 1, rows: 0)
        return SendRows(model, reading, size: inner.size).seen.enumerated().map { index, row in
            (row, Rect(column: inner.column, row: inner.row + index, columns: inner.columns, rows: 1))
        }
    }

    private func isFocused(_ place: SendForm.Place) -> Bool { model.focus == .send && form.focus == place }

    /// The channels as they are written, and where.
    private var channels: [ChannelChoice] {
        var column = SendRowView.labelWidth
        return Channel.allCases.map { channel in
            let isChosen = form.channel == channel
            let text = "(\(isChosen ? model.options.glyphs.chosen : " ")) \(channel == .sms ? "SMS" : "Voice")"
            let columns = column..<column + DisplayText.columns(of: text)
            column = columns.upperBound + 2
            return ChannelChoice(
                channel: channel, text: text, columns: columns, isFocused: isChosen && isFocused(.channel))
        }
    }

    private func fieldView(_ place: SendForm.Place, unit: String = "") -> SendFieldView {
        let field = form.fields[place] ?? TextField()
        let isFaulty = reading.shownFault(place) != nil
        let mark = model.hasChoices(place) ? String(model.options.glyphs.choices) : unit
        let count = place == .scope ? "\(field.text.unicodeScalars.count) / \(Limits.scopeLength.upperBound)" : mark
        return SendFieldView(
            label: place.field?.label ?? "", field: field, isFocused: isFocused(place), isFaulty: isFaulty,
            placeholder: place == .scope ? Limits.defaultScope : "", note: isFaulty ? "!" : count,
            isShort: place == .digits || place == .expires)
    }

    /// What is said of the message as it will arrive.
    private func messageInfo(columns: Int) -> String {
        form.channel == .sms
            ? MessageInfo(SendHint(model, reading).preview, model.options).text(columns: columns)
            : "spoken, digits one by one"
    }
}

extension CompletionStyles {
    /// The console's styles of a list of choices.
    private static let console = CompletionStyles(
        text: StyleName.dialog.style, detail: StyleName.dim.style, match: StyleName.key.style,
        selected: StyleName.listSelected.style,
        selectedMatch: StyleName.listSelected.style, frame: StyleName.dialogBorder.style)

    static func console(_ options: ConsoleOptions) -> CompletionStyles { options.ascii ? console.ascii : console }
}
