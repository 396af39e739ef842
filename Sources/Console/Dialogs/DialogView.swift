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

    func draw(on canvas: inout Canvas, in screen: Rect) {
        switch dialog {
        case .confirm(let question): draw(question, on: &canvas, in: screen)
        case .help(let scroll): draw(HelpText(model).lines, title: "Help", scroll: scroll, on: &canvas, in: screen)
        case .notices(let scroll): draw(notices, title: "Notices", scroll: scroll, on: &canvas, in: screen)
        case .details(let entry, let scroll):
            draw(
                EntryDetails(model, entry).lines, title: "Row #\(entry.id)", scroll: scroll, on: &canvas, in: screen)
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

    private func draw(_ question: Confirmation, on canvas: inout Canvas, in screen: Rect) {
        let columns = min(64, screen.columns - 2)
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
        canvas.write("[ Send  y ]", column: no + 2, row: row, question.isYes ? .buttonFocus : .button, in: inner)
        canvas.cursor = Point(column: question.isYes ? no + 4 : inner.column + 2, row: row)
    }

    private func draw(
        _ lines: [(String, StyleName)], title: String, scroll: Int, on canvas: inout Canvas, in screen: Rect
    ) {
        let wrapped = lines.flatMap { text, style in
            TextWrap.lines(text, columns: min(76, screen.columns - 4) - 4).map { ($0, style) }
        }
        let size = Size(columns: min(76, screen.columns - 4), rows: min(wrapped.count + 2, screen.rows - 2))
        let inner = DialogView.frame(title, size: size, model: model, on: &canvas, in: screen, note: "Esc closes")
        let top = min(scroll, max(0, wrapped.count - inner.rows))
        for (offset, line) in wrapped.dropFirst(top).prefix(inner.rows).enumerated() {
            canvas.write(line.0, column: inner.column, row: inner.row + offset, line.1, in: inner)
        }
        canvas.cursor = Point(column: inner.column, row: inner.row)
    }

    private func draw(_ choice: Choice, on canvas: inout Canvas, in screen: Rect) {
        let shown = choice.shown
        let size = Size(
            columns: min(76, screen.columns - 2), rows: min(max(8, choice.items.count + 4), screen.rows - 2))
        let inner = DialogView.frame(
            choice.title, size: size, model: model, on: &canvas, in: screen, note: "\(shown.count)")
        let (line, list) = inner.splitTop(1)
        choice.field.draw(
            on: &canvas, in: line, isFocused: true, styles: .console(model.options), placeholder: "type to find",
            mask: false)
        let top = max(0, min(choice.selection - list.rows / 2, shown.count - list.rows))
        for (offset, item) in shown.dropFirst(top).prefix(list.rows).enumerated() {
            let row = Rect(column: list.column, row: list.row + offset, columns: list.columns, rows: 1)
            let isSelected = top + offset == choice.selection
            let style: StyleName = isSelected ? .listSelected : item.unavailable == nil ? .dialog : .dim
            canvas.fill(row, style: style.style)
            let end = canvas.write(
                "\(isSelected ? ">" : " ") \(item.title)", column: row.column, row: row.row, style, in: row)
            let detail = item.unavailable.map { "(\($0))" } ?? item.detail
            canvas.write(
                detail, column: max(end + 2, row.column + 20), row: row.row, isSelected ? style : .dim, in: row)
        }
    }

    private func draw(_ prompt: Prompt, on canvas: inout Canvas, in screen: Rect) {
        let size = Size(columns: min(64, screen.columns - 2), rows: 4)
        let inner = DialogView.frame(prompt.title, size: size, model: model, on: &canvas, in: screen)
        let (line, hint) = inner.splitTop(1)
        prompt.field.draw(
            on: &canvas, in: line, isFocused: true, styles: .console(model.options), placeholder: "", mask: false)
        canvas.write(prompt.hint, column: hint.column, row: hint.row, .fieldHint, in: hint)
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
