public import Terminal

/// The meanings of a pop-up's parts.
public struct CompletionStyles: Hashable, Sendable {
    /// Titles.
    public var text: Style
    /// Details.
    public var detail: Style
    /// Matched characters.
    public var match: Style
    /// The selected row.
    public var selected: Style
    /// Matched characters of the selected row.
    public var selectedMatch: Style
    /// The frame.
    public var frame: Style
    /// The frame's signs.
    public var signs: BoxSigns
    /// What stands where text is cut off.
    public var ellipsis: Character

    /// Creates styles; what is not given means ordinary text.
    public init(
        text: Style = .text, detail: Style = .text, match: Style = .text, selected: Style = .text,
        selectedMatch: Style = .text, frame: Style = .text, signs: BoxSigns = .light, ellipsis: Character = "…"
    ) {
        self.text = text
        self.detail = detail
        self.match = match
        self.selected = selected
        self.selectedMatch = selectedMatch
        self.frame = frame
        self.signs = signs
        self.ellipsis = ellipsis
    }

    /// The styles with signs of ASCII.
    public var ascii: CompletionStyles {
        var styles = self
        (styles.signs, styles.ellipsis) = (.ascii, ">")
        return styles
    }
}

extension Completion {
    /// How many choices are in sight at once.
    public static let visibleRows = 8

    private static let marker = "> "
    private static let gap = 2

    /// Where the pop-up of a field lies: below it, or above where there is more room; `nil` where there is none.
    ///
    /// - Parameters:
    ///   - field: The field's area.
    ///   - screen: The area that the pop-up must stay in.
    public func area(beside field: Rect, in screen: Rect) -> Rect? {
        let wanted = min(rows.count, Completion.visibleRows) + 2
        let below = screen.endRow - field.endRow
        let above = field.row - screen.row
        let isBelow = below >= wanted || below >= above
        let height = min(wanted, isBelow ? below : above)
        let details = detailColumns > 0 ? Completion.gap + detailColumns : 0
        let width = min(max(titleColumns + details + 5, 20), screen.columns)
        guard !isEmpty, height >= 3, width >= 12 else { return nil }
        let column = max(screen.column, min(field.column, screen.endColumn - width))
        return Rect(
            column: column, row: isBelow ? field.endRow : field.row - height, columns: width, rows: height)
    }

    /// Draws the pop-up of a field.
    ///
    /// - Parameters:
    ///   - canvas: Where to draw.
    ///   - field: The field's area.
    ///   - screen: The area that the pop-up must stay in.
    ///   - styles: The meanings.
    public func draw(on canvas: inout Canvas, beside field: Rect, in screen: Rect, styles: CompletionStyles) {
        guard let area = area(beside: field, in: screen) else { return }
        canvas.fill(area, style: styles.text)
        let note = rows.count > area.rows - 2 ? "\(selection + 1) of \(rows.count)" : ""
        canvas.box(area, signs: styles.signs, style: styles.frame, note: note)
        let inner = area.inset(columns: 1, rows: 1)
        let first = firstRow(in: inner.rows)
        for index in first..<min(rows.count, first + inner.rows) {
            let line = Rect(column: inner.column, row: inner.row + index - first, columns: inner.columns, rows: 1)
            draw(rows[index], on: &canvas, in: line, isSelected: index == selection, styles: styles)
        }
    }

    /// The row that is drawn at a point; `nil` for every other point.
    public func row(at point: Point, beside field: Rect, in screen: Rect) -> Int? {
        guard let inner = area(beside: field, in: screen)?.inset(columns: 1, rows: 1), inner.contains(point)
        else { return nil }
        return firstRow(in: inner.rows) + point.row - inner.row
    }

    private func firstRow(in height: Int) -> Int {
        max(0, min(selection - height / 2, rows.count - height))
    }

    private func draw(
        _ row: Row, on canvas: inout Canvas, in line: Rect, isSelected: Bool, styles: CompletionStyles
    ) {
        let text = isSelected ? styles.selected : styles.text
        let match = isSelected ? styles.selectedMatch : styles.match
        if isSelected {
            canvas.fill(line, style: text)
            canvas.write(Completion.marker, column: line.column, row: line.row, style: text, in: line)
        }
        let inner = Rect(column: line.column + 2, row: line.row, columns: line.columns - 3, rows: 1)
        let columns = min(titleColumns, inner.columns)
        let (title, rest) = inner.splitLeft(columns)
        let detail = rest.splitLeft(Completion.gap).right
        let end = row.choice.title.count
        write(
            DisplayText.fitting(row.choice.title, columns: title.columns, ellipsis: styles.ellipsis),
            matches: row.matches.filter { $0 < end }, on: &canvas, in: title, style: text, match: match)
        write(
            DisplayText.fitting(row.choice.detail, columns: detail.columns, ellipsis: styles.ellipsis),
            matches: row.matches.filter { $0 > end }.map { $0 - end - 1 }, on: &canvas, in: detail,
            style: isSelected ? text : styles.detail, match: match)
    }

    private func write(
        _ text: String, matches: [Int], on canvas: inout Canvas, in area: Rect, style: Style, match: Style
    ) {
        canvas.write(text, column: area.column, row: area.row, style: style, in: area)
        let characters = Array(text)
        for index in matches where index < characters.count {
            let column = area.column + DisplayText.columns(of: String(characters[..<index]))
            canvas.write(String(characters[index]), column: column, row: area.row, style: match, in: area)
        }
    }
}
