import MFAAPI
import Terminal

/// The send form: a row a field, what is wrong below it, the message as it will arrive.
struct SendView {
    private let model: Model
    private let reading: SendReading
    private static let labelWidth = 9

    init(_ model: Model) {
        self.model = model
        reading = SendReading(model.form)
    }

    private var form: SendForm { model.form }

    func draw(on canvas: inout Canvas, in area: Rect) {
        for (row, place) in rows(in: area) { draw(row, on: &canvas, place) }
    }

    /// Draws the choices that stand below the field; last of all, as they lie over other panes.
    func drawCompletion(on canvas: inout Canvas, in area: Rect) {
        guard let completion = form.completion, let place = rows(in: area).first(where: { $0.0 == .field(form.focus) })
        else { return }
        let (_, field) = place.1.splitLeft(SendView.labelWidth)
        completion.draw(on: &canvas, beside: field, in: Rect(canvas.size), styles: .console(model.options))
    }

    /// The place of the form at a row of its area, for the mouse.
    func place(atRow row: Int, column: Int, in area: Rect) -> SendForm.Place? {
        guard let found = rows(in: area).first(where: { $0.1.row == row })?.0 else { return nil }
        return switch found {
        case .channel: .channel
        case .field(let place): place
        case .info: .message
        case .sizes: column < sizes(area).right.column ? .digits : .expires
        case .button: .button
        case .note, .remark, .hint: nil
        }
    }

    /// The channel that is written at a column, for the mouse.
    func channel(atColumn column: Int, in area: Rect) -> Channel? {
        guard let row = rows(in: area).first(where: { $0.0 == .channel })?.1 else { return nil }
        return channels(in: row).first { $0.columns.contains(column) }?.channel
    }

    /// The choice of the pop-up at a point, for the mouse.
    func completionRow(at point: Point, in area: Rect) -> Int? {
        guard let completion = form.completion, let place = rows(in: area).first(where: { $0.0 == .field(form.focus) })
        else { return nil }
        return completion.row(
            at: point, beside: place.1.splitLeft(SendView.labelWidth).right, in: Rect(model.size))
    }

    private func rows(in area: Rect) -> [(SendRows.Row, Rect)] {
        let inner = area.inset(columns: 1, rows: 0)
        return SendRows(model, reading, size: inner.size).seen.enumerated().map { index, row in
            (row, Rect(column: inner.column, row: inner.row + index, columns: inner.columns, rows: 1))
        }
    }

    private func sizes(_ row: Rect) -> (left: Rect, right: Rect) { row.splitLeft((row.columns + 2) / 2 - 2) }

    private func draw(_ row: SendRows.Row, on canvas: inout Canvas, _ area: Rect) {
        switch row {
        case .channel: drawChannel(on: &canvas, area)
        case .field(let place): drawField(place, on: &canvas, area)
        case .info:
            let (_, rest) = area.splitLeft(SendView.labelWidth)
            canvas.write(messageInfo(columns: rest.columns), column: rest.column, row: rest.row, .fieldHint, in: rest)
        case .sizes:
            drawField(.digits, on: &canvas, sizes(area).left)
            drawField(.expires, on: &canvas, sizes(area).right, unit: "min")
        case .note(let text): canvas.write(text, column: area.column, row: area.row, .fieldFault, in: area)
        case .remark(let text): canvas.write(text, column: area.column, row: area.row, .fieldHint, in: area)
        case .hint(let text, let style): canvas.write(text, column: area.column, row: area.row, style, in: area)
        case .button: drawButton(on: &canvas, area)
        }
    }

    private func isFocused(_ place: SendForm.Place) -> Bool { model.focus == .send && form.focus == place }

    private func drawLabel(_ place: SendForm.Place, on canvas: inout Canvas, _ row: Rect) {
        let style: StyleName = reading.shownFault(place) != nil ? .fieldFault : .fieldLabel
        canvas.write(place.field?.label ?? "Channel", column: row.column, row: row.row, style, in: row)
    }

    private func drawChannel(on canvas: inout Canvas, _ row: Rect) {
        drawLabel(.channel, on: &canvas, row)
        for (channel, text, columns) in channels(in: row) {
            let isChosen = form.channel == channel
            let style: StyleName = isFocused(.channel) && isChosen ? .fieldFocus : .field
            if isFocused(.channel), isChosen { canvas.cursor = Point(column: columns.lowerBound + 1, row: row.row) }
            canvas.write(text, column: columns.lowerBound, row: row.row, style, in: row)
        }
    }

    /// The channels as they are written, and where.
    private func channels(in row: Rect) -> [(channel: Channel, text: String, columns: Range<Int>)] {
        var column = row.column + SendView.labelWidth
        return Channel.allCases.map { channel in
            let sign = form.channel == channel ? model.options.glyphs.chosen : " "
            let text = "(\(sign)) \(channel == .sms ? "SMS" : "Voice")"
            let columns = column..<column + DisplayText.columns(of: text)
            column = columns.upperBound + 2
            return (channel, text, columns)
        }
    }

    private func drawField(_ place: SendForm.Place, on canvas: inout Canvas, _ row: Rect, unit: String = "") {
        guard let field = form.fields[place] else { return }
        drawLabel(place, on: &canvas, row)
        let (_, rest) = row.splitLeft(SendView.labelWidth)
        let fault = reading.shownFault(place)
        let mark = model.hasChoices(place) ? String(model.options.glyphs.choices) : unit
        let count = place == .scope ? "\(field.text.unicodeScalars.count) / \(Limits.scopeLength.upperBound)" : mark
        let note = fault == nil ? count : "!"
        let width = DisplayText.columns(of: note)
        let (value, right) = rest.splitLeft(rest.columns - (width > 0 ? width + 1 : 0))
        let isShort = place == .digits || place == .expires
        let short = isShort ? value.splitLeft(3).left : value
        field.draw(
            on: &canvas, in: short, isFocused: isFocused(place), styles: .console(model.options),
            placeholder: place == .scope ? Limits.defaultScope : "", mask: false)
        canvas.write(
            note, column: isShort ? short.endColumn + 1 : right.endColumn - width, row: row.row,
            fault == nil ? .fieldHint : .fieldFault, in: rest)
    }

    /// What is said of the message as it will arrive.
    private func messageInfo(columns: Int) -> String {
        form.channel == .sms
            ? MessageInfo(SendHint(model, reading).preview, model.options).text(columns: columns)
            : "spoken, digits one by one"
    }

    private func drawButton(on canvas: inout Canvas, _ row: Rect) {
        let style: StyleName = isFocused(.button) ? .buttonFocus : .button
        let end = canvas.write(
            "[ Send   \(model.bindings.label(.send)) ]", column: row.column, row: row.row, style, in: row)
        if isFocused(.button) { canvas.cursor = Point(column: row.column + 2, row: row.row) }
        if let reason = model.unavailable(.send) {
            let text = DisplayText.fitting(
                reason, columns: row.endColumn - end - 1, ellipsis: model.options.glyphs.cut)
            canvas.write(text, column: end + 1, row: row.row, .fieldHint, in: row)
        }
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

extension FieldStyles {
    /// The console's styles of a field.
    private static let console = FieldStyles(
        text: StyleName.field.style, focused: StyleName.fieldFocus.style, selection: StyleName.fieldSelection.style,
        placeholder: StyleName.fieldPlaceholder.style)

    static func console(_ options: ConsoleOptions) -> FieldStyles { options.ascii ? console.ascii : console }
}
