import MFAAPI
import Terminal

/// The send form: a row a field, what is wrong beside it, the message as it will arrive.
struct SendView {
    let model: Model
    private static let labelWidth = 9

    init(_ model: Model) { self.model = model }

    private var form: SendForm { model.form }

    func draw(on canvas: inout Canvas, in area: Rect) {
        let hintRows = max(1, min(area.rows - 9, 4))
        let rows = Rows(area: area, skipped: max(0, focusedRow(hintRows) + 1 - area.rows))
        drawChannel(on: &canvas, rows.row(0))
        let places: [(SendForm.Place, String)] = [
            (.to, "To"), (.from, "From"), (.application, "App"), (.scope, "Scope"), (.message, "Message"),
        ]
        for (index, (place, label)) in places.enumerated() {
            drawField(place, label, on: &canvas, rows.row(index + 1))
        }
        drawMessageInfo(on: &canvas, rows.row(6))
        let (left, right) = rows.row(7).splitLeft(area.columns / 2 - 2)
        drawField(.digits, "Digits", on: &canvas, left)
        drawField(.expires, "Expires", on: &canvas, right, unit: "min")
        drawHint(on: &canvas, rows.row(8, height: hintRows))
        drawButton(on: &canvas, rows.row(8 + hintRows))
    }

    /// Draws the choices that stand below the field; last of all, as they lie over other panes.
    func drawCompletion(on canvas: inout Canvas, in area: Rect) {
        guard let completion = form.completion else { return }
        let hintRows = max(1, min(area.rows - 9, 4))
        let rows = Rows(area: area, skipped: max(0, focusedRow(hintRows) + 1 - area.rows))
        let (_, field) = rows.row(focusedRow(hintRows)).splitLeft(SendView.labelWidth)
        completion.draw(on: &canvas, beside: field, in: Rect(canvas.size), styles: .console(model.options))
    }

    private struct Rows {
        let area: Rect
        /// Rows above the first one that is seen, on a screen too low for all.
        let skipped: Int

        /// The place of a row; without height where it is not seen.
        func row(_ index: Int, height: Int = 1) -> Rect {
            let index = index - skipped
            let visible = index < 0 ? 0 : min(height, area.rows - index)
            return Rect(column: area.column + 1, row: area.row + index, columns: area.columns - 2, rows: visible)
        }
    }

    /// The row of the place that has the focus.
    private func focusedRow(_ hintRows: Int) -> Int {
        switch form.focus {
        case .channel, .to, .from, .application, .scope: form.focus.rawValue
        case .message: form.focus.rawValue + 1
        case .digits, .expires: 8
        case .button: 8 + hintRows
        }
    }

    private func isFocused(_ place: SendForm.Place) -> Bool { model.focus == .send && form.focus == place }

    private func shownFault(_ place: SendForm.Place) -> FieldFault? {
        form.touched.contains(place) ? form.faults[place] : nil
    }

    private func drawLabel(_ text: String, _ place: SendForm.Place, on canvas: inout Canvas, _ row: Rect) {
        let style: StyleName = shownFault(place) != nil ? .fieldFault : .fieldLabel
        canvas.write(text, column: row.column, row: row.row, style, in: row)
    }

    private func drawChannel(on canvas: inout Canvas, _ row: Rect) {
        guard row.rows > 0 else { return }
        drawLabel("Channel", .channel, on: &canvas, row)
        var column = row.column + SendView.labelWidth
        let dot = model.options.glyphs.chosen
        for channel in Channel.allCases {
            let isChosen = form.channel == channel
            let style: StyleName = isFocused(.channel) && isChosen ? .fieldFocus : .field
            if isFocused(.channel), isChosen { canvas.cursor = Point(column: column + 1, row: row.row) }
            column = canvas.write(
                "(\(isChosen ? dot : " ")) \(channel == .sms ? "SMS" : "Voice")  ", column: column, row: row.row, style,
                in: row)
        }
    }

    private func drawField(
        _ place: SendForm.Place, _ label: String, on canvas: inout Canvas, _ row: Rect, unit: String = ""
    ) {
        guard row.rows > 0, let field = form.fields[place] else { return }
        drawLabel(label, place, on: &canvas, row)
        let (_, rest) = row.splitLeft(SendView.labelWidth)
        let fault = shownFault(place)
        let mark = model.formChoices(place)?.isEmpty == false ? String(model.options.glyphs.choices) : unit
        let count = place == .scope ? "\(field.text.unicodeScalars.count) / \(Limits.scopeLength.upperBound)" : mark
        let note = fault.map { model.options.ascii || rest.columns < 60 ? "!" : "! \($0.reason)" } ?? count
        let width = DisplayText.columns(of: note)
        let (value, right) = rest.splitLeft(rest.columns - (width > 0 ? width + 1 : 0))
        let short = unit.isEmpty ? value : value.splitLeft(3).left
        field.draw(
            on: &canvas, in: short, isFocused: isFocused(place), styles: .console(model.options),
            placeholder: place == .scope ? Limits.defaultScope : "", mask: false)
        let column = unit.isEmpty ? right.endColumn - width : short.endColumn + 1
        canvas.write(note, column: column, row: row.row, fault == nil ? .fieldHint : .fieldFault, in: rest)
    }

    private func drawMessageInfo(on canvas: inout Canvas, _ row: Rect) {
        guard row.rows > 0 else { return }
        let (_, rest) = row.splitLeft(SendView.labelWidth)
        canvas.write(messageInfo, column: rest.column, row: rest.row, .fieldHint, in: rest)
    }

    /// Parts, alphabet and length of the message as it will arrive; characters that make it longer are named.
    private var messageInfo: String {
        guard form.channel == .sms else { return "spoken, digits one by one" }
        let sms = SMSText(preview)
        let parts = "\(sms.parts) SMS part\(sms.parts == 1 ? "" : "s")"
        let foreign = sms.foreign.prefix(3).map { String(Character($0)) }.joined(separator: " ")
        let facts = [parts, sms.encoding.rawValue, "\(sms.units)/\(sms.room)", foreign]
        return String(joining: facts.filter { !$0.isEmpty }, model.options)
    }

    /// The message filled in, the code as a row of zeros.
    private var preview: String {
        let request = form.request
        return MessageTemplate(request.message).filled(
            code: String(repeating: "0", count: min(8, max(4, request.digits))), name: applicationName,
            scope: request.effectiveScope)
    }

    private var applicationName: String { model.session.isLive ? "your application" : "Sandbox" }

    private func drawHint(on canvas: inout Canvas, _ area: Rect) {
        guard area.rows > 0 else { return }
        let (text, style) = hint
        for (index, line) in TextWrap.lines(text, columns: area.columns).prefix(area.rows).enumerated() {
            canvas.write(line, column: area.column, row: area.row + index, style, in: area)
        }
    }

    /// What is to be said of the field that has the focus: its fault, else what is odd about it, else what it becomes.
    private var hint: (String, StyleName) {
        if let fault = shownFault(form.focus) { return ("\(fault.field.label) \(fault.reason)", .fieldFault) }
        switch form.focus {
        case .to:
            guard let number = PhoneNumber(form.recipient) else { return ("", .fieldHint) }
            let hints = number.nanpHints.filter { $0 != .fictional || model.session.isLive }
            return (([number.grouped] + hints.map(\.text)).joined(separator: "; "), .fieldHint)
        case .from where model.session.isLive && Rules.isShortCode(SendForm.normalised(form.text(.from))):
            return ("the live service's specification knows no short codes here", .fieldHint)
        case .message:
            let lookalikes = MessageTemplate(form.text(.message)).lookalikes
            if let first = lookalikes.first {
                return ("\(first) is not replaced; {CODE} {NAME} {SCOPE} are", .fieldFault)
            }
            return (preview, .fieldHint)
        default:
            return form.text(.message).isEmpty ? ("", .fieldHint) : (preview, .fieldHint)
        }
    }

    private func drawButton(on canvas: inout Canvas, _ row: Rect) {
        guard row.rows > 0 else { return }
        let style: StyleName = isFocused(.button) ? .buttonFocus : .button
        let end = canvas.write(
            "[ Send   \(model.bindings.label(.send)) ]", column: row.column, row: row.row, style, in: row)
        if isFocused(.button) { canvas.cursor = Point(column: row.column + 2, row: row.row) }
        if let reason = model.unavailable(.send) {
            canvas.write(reason, column: end + 1, row: row.row, .fieldHint, in: row)
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
