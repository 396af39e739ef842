import History
import MFAAPI
import Settings
import Terminal

/// Draws what stands over the panes.
struct DialogView {
    let model: Model
    let dialog: Dialog

    init(_ model: Model, _ dialog: Dialog) {
        self.model = model
        self.dialog = dialog
    }

    /// Draws the dialog and tells what stands where.
    @discardableResult
    func draw(on canvas: inout Canvas, in screen: Rect) -> DialogMap {
        switch dialog {
        case .confirm(let question): draw(question, on: &canvas, in: screen)
        case .help(let scroll), .notices(let scroll), .details(_, let scroll):
            drawText(scroll: scroll, on: &canvas, in: screen)
        case .fault(let form): FormRows(model, form).draw(on: &canvas, in: screen)
        case .insights(let shown): InsightsView(model, shown).draw(on: &canvas, in: screen)
        case .export(let form): FormRows(model, form).draw(on: &canvas, in: screen)
        case .choice(let choice): draw(choice, on: &canvas, in: screen)
        case .prompt(let prompt): draw(prompt, on: &canvas, in: screen)
        case .profiles(let list): ProfilesView(model, list).draw(on: &canvas, in: screen)
        case .profile(let form): ProfileFormView(model, form).draw(on: &canvas, in: screen)
        }
    }

    /// Clears an area in the middle, frames it and returns what is inside the frame.
    static func frame(
        _ title: String, size: Size, model: Model, on canvas: inout Canvas, in screen: Rect, note: String = "",
        isDanger: Bool = false
    ) -> Rect {
        let area = screen.centred(size)
        canvas.fill(area, style: StyleName.dialog.style)
        canvas.box(
            area, signs: model.options.focusBox, style: (isDanger ? StyleName.dialogDanger : .dialogBorder).style,
            title: title, note: note, titleStyle: (isDanger ? StyleName.dialogDanger : .titleFocus).style)
        return area.inset(columns: 2, rows: 1)
    }

    private func draw(_ question: Confirmation, on canvas: inout Canvas, in screen: Rect) -> DialogMap {
        let columns = min(64, screen.columns)
        let lines = TextWrap.lines(question.text, columns: columns - 4)
        let isLive = question.order.profile.environment == .live
        let inner = DialogView.frame(
            isLive ? "LIVE: send?" : "Send again?", size: Size(columns: columns, rows: lines.count + 4), model: model,
            on: &canvas, in: screen, isDanger: isLive)
        for (index, line) in lines.enumerated() {
            canvas.write(line, column: inner.column, row: inner.row + index, .dialog, in: inner)
        }
        let row = inner.endRow - 1
        let no = canvas.write(
            "[ No  n ]", column: inner.column, row: row, question.isYes ? .button : .buttonFocus, in: inner)
        let yes = canvas.write(
            "[ Send  y ]", column: no + 2, row: row, question.isYes ? .buttonFocus : .button, in: inner)
        canvas.cursor = Point(column: question.isYes ? no + 4 : inner.column + 2, row: row)
        var map = DialogMap(inside: inner)
        map.add(.answer(false), Rect(column: inner.column, row: row, columns: no - inner.column, rows: 1))
        map.add(.answer(true), Rect(column: no + 2, row: row, columns: yes - no - 2, rows: 1))
        return map
    }

    /// The farthest that a text can be scrolled.
    var lastScroll: Int {
        let screen = Layout(model).body
        return max(0, wrapped(columns: DialogView.textSize(screen).columns).count - (screen.rows - 2))
    }

    private static func textSize(_ screen: Rect) -> Size { Size(columns: min(80, screen.columns), rows: screen.rows) }

    private func wrapped(columns: Int) -> [(String, StyleName)] {
        text.flatMap { text, style in TextWrap.lines(text, columns: columns - 4).map { ($0, style) } }
    }

    private func drawText(scroll: Int, on canvas: inout Canvas, in screen: Rect) -> DialogMap {
        var size = DialogView.textSize(screen)
        let wrapped = wrapped(columns: size.columns)
        size.rows = min(wrapped.count + 2, size.rows)
        let top = min(scroll, max(0, wrapped.count - (size.rows - 2)))
        let below = wrapped.count - top - (size.rows - 2)
        let inner = DialogView.frame(
            title, size: size, model: model, on: &canvas, in: screen, note: below > 0 ? "\(below) more below" : "")
        for (offset, line) in wrapped.dropFirst(top).prefix(inner.rows).enumerated() {
            canvas.write(line.0, column: inner.column, row: inner.row + offset, line.1, in: inner)
        }
        canvas.cursor = Point(column: inner.column, row: inner.row)
        return DialogMap(inside: inner)
    }

    private var title: String {
        switch dialog {
        case .help: "Help"
        case .notices: "Notices"
        case .details(let entry, _): "Row #\(entry.id)"
        default: ""
        }
    }

    /// The lines of a dialog that is text alone.
    private var text: [(String, StyleName)] {
        switch dialog {
        case .help: HelpText(model).lines
        case .notices: notices
        case .details(let entry, _): EntryDetails(model, entry).lines
        default: []
        }
    }

    private func draw(_ choice: Choice, on canvas: inout Canvas, in screen: Rect) -> DialogMap {
        let shown = model.shown(in: choice)
        let size = Size(
            columns: min(80, screen.columns), rows: min(max(8, choice.items.count + 3), screen.rows))
        let inner = DialogView.frame(
            choice.title, size: size, model: model, on: &canvas, in: screen, note: "\(shown.count)")
        let (line, list) = inner.splitTop(1)
        choice.field.draw(
            on: &canvas, in: line, isFocused: true, styles: .console(model.options), placeholder: "type to find",
            mask: false)
        let top = max(0, min(choice.selection - list.rows / 2, shown.count - list.rows))
        var map = DialogMap(inside: inner)
        for (offset, item) in shown.dropFirst(top).prefix(list.rows).enumerated() {
            let row = Rect(column: list.column, row: list.row + offset, columns: list.columns, rows: 1)
            map.add(.row(top + offset), row)
            let isSelected = top + offset == choice.selection
            let reason = model.unavailable(item)
            let style: StyleName = isSelected ? .listSelected : reason == nil ? .dialog : .dim
            canvas.fill(row, style: style.style)
            let title = DisplayText.fitting(item.title, columns: row.columns - 2, ellipsis: model.options.glyphs.cut)
            let end = canvas.write(
                "\(isSelected ? ">" : " ") \(title)", column: row.column, row: row.row, style, in: row)
            let column = max(end + 2, row.column + 18)
            let detail = DisplayText.fitting(
                reason.map { "(\($0))" } ?? model.detail(of: item), columns: row.endColumn - column,
                ellipsis: model.options.glyphs.cut)
            canvas.write(detail, column: column, row: row.row, isSelected ? style : .dim, in: row)
        }
        return map
    }

    private func draw(_ prompt: Prompt, on canvas: inout Canvas, in screen: Rect) -> DialogMap {
        let columns = min(64, screen.columns)
        let hints = TextWrap.lines(prompt.hint, columns: columns - 4)
        let size = Size(columns: columns, rows: hints.count + 3)
        let inner = DialogView.frame(prompt.title, size: size, model: model, on: &canvas, in: screen)
        let (line, rest) = inner.splitTop(1)
        prompt.field.draw(
            on: &canvas, in: line, isFocused: true, styles: .console(model.options), placeholder: "", mask: false)
        for (index, hint) in hints.enumerated() {
            canvas.write(hint, column: rest.column, row: rest.row + index, .fieldHint, in: rest)
        }
        return DialogMap(inside: inner)
    }

    private var notices: [(String, StyleName)] {
        let lines = model.toasts.all.reversed().map { toast in
            let style: StyleName = toast.kind == .note ? .toast : toast.kind == .warning ? .toastWarning : .toastError
            return ("\(LogView.time(toast.at.date, now: model.now.date))  \(toast.text)", style)
        }
        return lines.isEmpty ? [("There were no notices yet.", .dim)] : lines
    }
}

extension String {
    /// The text with blanks behind it, so many columns wide.
    func padding(to columns: Int) -> String {
        self + String(repeating: " ", count: max(0, columns - DisplayText.columns(of: self)))
    }
}
