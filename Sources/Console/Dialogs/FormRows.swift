import Terminal

/// Draws a dialog of labelled rows, each typed into or switched.
struct FormRows {
    struct Row {
        let label: String
        /// What is typed; `nil` where the row is switched.
        var field: TextField?
        /// What it is switched to, or a button's word.
        var value = ""
        var isFocused = false
        var isFaulty = false
    }

    let model: Model
    let title: String
    let rows: [Row]
    /// What stands below the rows.
    let hint: String
    var isFault = false
    /// What stands between the rows and the hint.
    var remarks: [String] = []
    /// What the main keys do, for the frame.
    var keys = ["Enter goes on", "Esc leaves"]

    func draw(on canvas: inout Canvas, in screen: Rect) -> DialogMap {
        let columns = min(72, screen.columns - 2)
        let size = Size(columns: columns, rows: min(rows.count + remarks.count + 4, screen.rows))
        let inner = DialogView.frame(
            title, size: size, model: model, on: &canvas, in: screen, note: String(joining: keys, model.options))
        let visible = max(1, min(rows.count, inner.rows - 1))
        let focus = rows.firstIndex(where: \.isFocused) ?? 0
        let top = max(0, min(focus - visible / 2, rows.count - visible))
        var map = DialogMap(inside: inner)
        for (offset, row) in rows.dropFirst(top).prefix(visible).enumerated() {
            let area = Rect(column: inner.column, row: inner.row + offset, columns: inner.columns, rows: 1)
            draw(row, on: &canvas, in: area)
            map.add(.row(top + offset), area)
        }
        for (offset, remark) in remarks.prefix(max(0, inner.rows - visible - 1)).enumerated() {
            canvas.write(remark, column: inner.column, row: inner.row + visible + offset, .dim, in: inner)
        }
        canvas.write(
            hint, column: inner.column, row: inner.endRow - 1, isFault ? .fieldFault : .fieldHint, in: inner)
        return map
    }

    private func draw(_ row: Row, on canvas: inout Canvas, in area: Rect) {
        canvas.write(row.label, column: area.column, row: area.row, row.isFaulty ? .fieldFault : .fieldLabel, in: area)
        let (_, value) = area.splitLeft(13)
        if let field = row.field {
            field.draw(
                on: &canvas, in: value, isFocused: row.isFocused, styles: .console(model.options), placeholder: "",
                mask: false)
            return
        }
        let text = row.label.isEmpty ? "[ \(row.value) ]" : "< \(row.value) >"
        let style: StyleName =
            row.label.isEmpty ? (row.isFocused ? .buttonFocus : .button) : (row.isFocused ? .fieldFocus : .field)
        canvas.write(text, column: value.column, row: value.row, style, in: value)
        if row.isFocused { canvas.cursor = Point(column: value.column, row: value.row) }
    }
}

extension FormRows {
    /// The rows of an export.
    init(_ model: Model, _ form: ExportForm) {
        let rows = ExportForm.Place.allCases.map { place in
            Row(
                label: place.label, field: place == .path ? form.path : nil, value: form.switched(place) ?? "",
                isFocused: form.focus == place)
        }
        let count = LogView.count(model.log)
        let filter = model.log.filterText.isEmpty ? "" : " of \(model.log.filterText)"
        let hint = form.isMasked ? "a new file that only you can read" : "whole numbers: keep the file safe"
        self.init(
            model: model, title: "Export to a file", rows: rows, hint: "\(count)\(filter); \(hint)",
            isFault: !form.isMasked, keys: ["Enter writes", "Space switches", "Esc leaves"])
    }
}
