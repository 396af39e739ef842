public import Terminal

extension TextField {
    /// Draws the field, and sets the terminal's cursor where it has the focus.
    ///
    /// Text that is too long is scrolled so that the cursor is in sight, with marks where it goes on.
    ///
    /// - Parameters:
    ///   - canvas: Where to draw.
    ///   - row: The area, of which the first row is used.
    ///   - isFocused: Whether the cursor belongs here.
    ///   - styles: The meanings.
    ///   - placeholder: What stands in the empty field.
    ///   - mask: Whether every character is shown as the mask.
    public func draw(
        on canvas: inout Canvas, in row: Rect, isFocused: Bool, styles: FieldStyles, placeholder: String = "",
        mask: Bool = false
    ) {
        let line = row.splitTop(1).top
        guard line.rows == 1, line.columns > 0 else { return }
        canvas.fill(line, style: styles.text(isFocused: isFocused))
        if text.isEmpty {
            let shown = DisplayText.fitting(placeholder, columns: line.columns, ellipsis: styles.rightMark)
            canvas.write(shown, column: line.column, row: line.row, style: styles.placeholder, in: line)
        }
        let selected = isFocused ? selection : nil
        if !mask, selected == nil, isShownWhole(columns: line.columns) {
            canvas.write(
                text, column: line.column, row: line.row, style: styles.text(isFocused: isFocused), in: line)
            return setCursor(at: cursor, isFocused, on: &canvas, in: line)
        }
        let window = window(columns: line.columns, isFocused: isFocused, mask: mask ? styles.mask : nil)
        let shown = window.shown
        if let first = shown.first {
            canvas.write(
                shown.reduce(into: "") { $0.append($1.character) },
                column: line.column + window.column(of: first.index), row: line.row,
                style: styles.text(isFocused: isFocused), in: line)
        }
        for (index, character) in shown where selected?.contains(index) ?? false {
            canvas.write(
                String(character), column: line.column + window.column(of: index), row: line.row,
                style: styles.selection, in: line)
        }
        drawMarks(of: window, on: &canvas, in: line, styles: styles)
        if isFocused { setCursor(at: window.column(of: cursor), isFocused, on: &canvas, in: line) }
    }

    /// Whether each character takes one column and all of them, with the cursor behind, have room.
    private func isShownWhole(columns: Int) -> Bool {
        text.utf8.count < columns && DisplayText.isASCII(text)
    }

    private func setCursor(at column: Int, _ isFocused: Bool, on canvas: inout Canvas, in line: Rect) {
        let cursor = Point(column: line.column + column, row: line.row)
        if isFocused, Rect(canvas.size).contains(cursor) { canvas.cursor = cursor }
    }

    /// Sets the cursor to the character that is drawn at a column of the screen, as a click does.
    ///
    /// - Parameters:
    ///   - column: The column of the screen.
    ///   - row: The area that the field is drawn in.
    ///   - isFocused: Whether it was drawn with the focus, which decides how far it is scrolled.
    ///   - mask: Whether it was drawn masked.
    public mutating func moveCursor(toColumn column: Int, in row: Rect, isFocused: Bool, mask: Bool = false) {
        let window = window(columns: row.columns, isFocused: isFocused, mask: mask ? "*" : nil)
        _ = move(to: window.index(at: column - row.column))
    }

    private func window(columns: Int, isFocused: Bool, mask: Character?) -> FieldWindow {
        FieldWindow(text, mask: mask, cursor: isFocused ? cursor : nil, columns: columns)
    }

    private func drawMarks(of window: FieldWindow, on canvas: inout Canvas, in line: Rect, styles: FieldStyles) {
        if window.isCutLeft {
            canvas.write(String(styles.leftMark), column: line.column, row: line.row, style: styles.cutMark, in: line)
        }
        if window.isCutRight {
            canvas.write(
                String(styles.rightMark), column: line.endColumn - 1, row: line.row, style: styles.cutMark, in: line)
        }
    }
}
