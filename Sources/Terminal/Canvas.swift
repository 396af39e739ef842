/// A picture of the screen in memory. Views draw into it, a ``Display`` shows it, tests read it.
///
/// Only text that a terminal can show safely gets in: control characters and other invisible ones are replaced
/// (see ``DisplayText``), whoever they came from.
public struct Canvas: Hashable, Sendable {
    /// The measures.
    public let size: Size
    /// Where the terminal's cursor stands; `nil` hides it.
    public var cursor: Point?
    /// The cells, row by row.
    public private(set) var cells: [Cell]

    /// Creates an empty picture.
    public init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank, count: size.columns * size.rows)
    }

    /// The cell at a place inside the picture.
    public subscript(column: Int, row: Int) -> Cell {
        cells[row * size.columns + column]
    }

    /// Writes text into one row; what does not fit is cut off.
    ///
    /// - Parameters:
    ///   - text: The text; line breaks in it count as control characters.
    ///   - column: The first column, which may lie left of the area.
    ///   - row: The row.
    ///   - style: The text's meaning.
    ///   - area: What may be written on; `nil` means the whole picture.
    /// - Returns: The column behind the text, also where it was cut off before.
    @discardableResult
    public mutating func write(
        _ text: some StringProtocol, column: Int, row: Int, style: Style = .text, in area: Rect? = nil
    ) -> Int {
        let area = (area ?? Rect(size)).intersection(Rect(size))
        guard (area.row..<area.endRow).contains(row) else { return column + DisplayText.columns(of: text) }
        if let end = writePlain(text, column: column, row: row, style: style, in: area) { return end }
        var column = column
        for shown in DisplayText.characters(of: text) {
            let width = DisplayText.width(of: shown)
            if column >= area.column, column + width <= area.endColumn {
                put(Cell(shown, style, width: UInt8(width)), column: column, row: row)
            }
            column += width
        }
        return column
    }

    /// Writes text of printable ASCII alone, which needs no look at its characters; `nil` where it is something else.
    private mutating func writePlain(
        _ text: some StringProtocol, column: Int, row: Int, style: Style, in area: Rect
    ) -> Int? {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            guard bytes.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
            let first = max(0, area.column - column)
            for index in first..<max(first, min(bytes.count, area.endColumn - column)) {
                put(Cell(ascii: bytes[index], style), column: column + index, row: row)
            }
            return column + bytes.count
        } ?? nil
    }

    /// Fills an area with one character of one column.
    public mutating func fill(_ area: Rect, with character: Character = " ", style: Style = .text) {
        let area = area.intersection(Rect(size))
        let cell = Cell(DisplayText.pieces(of: character).first ?? " ", style)
        for row in area.row..<area.endRow {
            for column in area.column..<area.endColumn {
                put(cell, column: column, row: row)
            }
        }
    }

    /// Gives an area another meaning and leaves its text.
    public mutating func restyle(_ area: Rect, _ style: Style) {
        let area = area.intersection(Rect(size))
        for row in area.row..<area.endRow {
            for column in area.column..<area.endColumn {
                cells[row * size.columns + column].style = style
            }
        }
    }

    private mutating func put(_ cell: Cell, column: Int, row: Int) {
        let index = row * size.columns + column
        clearHalves(at: index, column: column)
        cells[index] = cell
        if cell.width == 2 {
            clearHalves(at: index + 1, column: column + 1)
            cells[index + 1] = Cell(" ", cell.style, width: 0)
        }
    }

    /// A wide character that loses one half is no character any more.
    private mutating func clearHalves(at index: Int, column: Int) {
        if cells[index].width == 0, column > 0 { cells[index - 1] = Cell(" ", cells[index - 1].style) }
        if cells[index].width == 2, column + 1 < size.columns { cells[index + 1] = Cell(" ", cells[index + 1].style) }
    }

    /// The rows as text, without blanks at their ends.
    public var lines: [String] {
        (0..<size.rows).map { row in
            var line = ""
            for column in 0..<size.columns where self[column, row].width > 0 {
                line.append(self[column, row].character)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
