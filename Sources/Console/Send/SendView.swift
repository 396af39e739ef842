import MFAAPI
import Terminal

/// The send form: a row a field, what is wrong below it, the message as it will arrive.
struct SendView: Equatable {
    let form: SendForm
    /// Whether the pane has the focus.
    let hasFocus: Bool
    let isLive: Bool
    private let options: ConsoleOptions
    private let screen: Size
    private let sendKey: String
    /// Why nothing can be sent now.
    private let sendReason: String?
    private let placesWithChoices: [SendForm.Place]
    /// The ticket or case that the next send is for.
    private let reference: String?

    init(_ model: borrowing Model) {
        form = model.form
        hasFocus = model.focus == .send
        isLive = model.session.isLive
        options = model.options
        screen = model.size
        sendKey = model.bindings.label(.send)
        sendReason = model.unavailable(.send)
        placesWithChoices = model.placesWithChoices
        reference = model.nextReference
    }

    var cut: Character { options.glyphs.cut }

    func isFocused(_ place: SendForm.Place) -> Bool { hasFocus && form.focus == place }

    func frame(in area: Rect) -> PaneFrame {
        let note = reference.map { reference in
            let columns = PaneFrame.noteColumns(.send, in: area)
            return DisplayText.fitting("for \(reference)", columns: columns, ellipsis: cut)
        }
        return PaneFrame(.send, note: note ?? "", hasFocus: hasFocus, options)
    }

    /// The rows that are seen in an area, from the top, as they are drawn.
    ///
    /// - Parameters:
    ///   - area: The area.
    ///   - preview: The message as it was worked out last, for as long as nothing of it changes.
    func rowViews(in area: Rect, _ preview: inout MessagePreview?) -> [SendRowView] {
        let inner = area.inset(columns: 1, rows: 0)
        let faults = form.shownFaults
        let source = source(columns: inner.columns)
        if preview?.source != source { preview = MessagePreview(source) }
        return SendRows(self, faults, preview: preview?.lines ?? [], size: inner.size).seen.map { row in
            switch row {
            case .channel: .channels(chosen: form.channel, isFocused: isFocused(.channel))
            case .field(let place): .field(fieldView(place, faults))
            case .info: .info(preview?.info ?? "")
            case .sizes:
                .sizes(digits: fieldView(.digits, faults), expires: fieldView(.expires, faults, unit: "min"))
            case .note(let text): .text(text, .fieldFault)
            case .remark(let text): .text(text, .fieldHint)
            case .hint(let text, let style): .text(text, style)
            case .button:
                .button(key: sendKey, isFocused: isFocused(.button), reason: sendReason)
            }
        }
    }

    private func source(columns: Int) -> MessagePreview.Source {
        MessagePreview.Source(
            channel: form.channel, template: form.text(.message), scope: Limits.effectiveScope(form.text(.scope)),
            digits: form.codeLength, isLive: isLive, columns: columns, options: options)
    }

    /// Draws the choices that stand below the field; last of all, as they lie over other panes.
    func drawCompletion(on canvas: inout Canvas, in area: Rect) {
        guard let completion = form.completion, let place = rows(in: area).first(where: { $0.0 == .field(form.focus) })
        else { return }
        let (_, field) = place.1.splitLeft(SendRowView.labelWidth)
        completion.draw(on: &canvas, beside: field, in: Rect(canvas.size), styles: .console(options))
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
        return ChannelChoice.all(chosen: form.channel, options).first { $0.columns.contains(column - row.column) }?
            .channel
    }

    /// The choice of the pop-up at a point, for the mouse.
    func completionRow(at point: Point, in area: Rect) -> Int? {
        guard let completion = form.completion, let place = rows(in: area).first(where: { $0.0 == .field(form.focus) })
        else { return nil }
        return completion.row(
            at: point, beside: place.1.splitLeft(SendRowView.labelWidth).right, in: Rect(screen))
    }

    private func rows(in area: Rect) -> [(SendRows.Row, Rect)] {
        let inner = area.inset(columns: 1, rows: 0)
        let preview = MessagePreview(source(columns: inner.columns))
        let rows = SendRows(self, form.shownFaults, preview: preview.lines, size: inner.size).seen
        return rows.enumerated().map { index, row in
            (row, Rect(column: inner.column, row: inner.row + index, columns: inner.columns, rows: 1))
        }
    }

    private func fieldView(
        _ place: SendForm.Place, _ faults: [SendForm.Place: FieldFault], unit: String = ""
    ) -> SendFieldView {
        let field = form.fields[place] ?? TextField()
        let isFaulty = faults[place] != nil
        let note: SendFieldView.Note =
            if isFaulty {
                .text("!")
            } else if place == .scope {
                .length(field.text.unicodeScalars.count, of: Limits.scopeLength.upperBound)
            } else {
                .text(placesWithChoices.contains(place) ? String(options.glyphs.choices) : unit)
            }
        return SendFieldView(
            label: place.field?.label ?? "", field: field, isFocused: isFocused(place), isFaulty: isFaulty,
            placeholder: place == .scope ? Limits.defaultScope : "", note: note,
            isShort: place == .digits || place == .expires)
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
