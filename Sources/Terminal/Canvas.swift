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
        _ text: String, column: Int, row: Int, style: Style = .text, in area: Rect? = nil
    ) -> Int {
        let area = (area ?? Rect(size)).intersection(Rect(size))
        guard (area.row..<area.endRow).contains(row) else { return column + DisplayText.columns(of: text) }
        if let end = writePlain(text, column: column, row: row, style: style, in: area) { return end }
        var column = column
        for character in text {
            if DisplayText.isPlain(character) {
                put(character, 1, style, column: &column, row: row, in: area)
                continue
            }
            for piece in DisplayText.pieces(of: character) {
                put(piece, DisplayText.width(of: piece), style, column: &column, row: row, in: area)
            }
        }
        return column
    }

    private mutating func put(
        _ character: Character, _ width: Int, _ style: Style, column: inout Int, row: Int, in area: Rect
    ) {
        if column >= area.column, column + width <= area.endColumn {
            put(Cell(character, style, width: UInt8(width)), column: column, row: row)
        }
        column += width
    }

    /// Writes text of plain scalars alone, which needs no look at its characters; `nil` where it is something else.
    private mutating func writePlain(
        _ text: String, column: Int, row: Int, style: Style, in area: Rect
    ) -> Int? {
        if DisplayText.isASCII(text) {
            let seen =
                max(column, area.column)..<max(column, area.column, min(column + text.utf8.count, area.endColumn))
            for (byte, column) in zip(text.utf8.dropFirst(seen.lowerBound - column), seen) {
                put(Cell(scalar: Unicode.Scalar(byte), style), column: column, row: row)
            }
            return column + text.utf8.count
        }
        guard DisplayText.isPlain(text) else { return nil }
        var column = column
        for scalar in text.unicodeScalars {
            if column >= area.column, column < area.endColumn {
                put(Cell(scalar: scalar, style), column: column, row: row)
            }
            column += 1
        }
        return column
    }

    /// Fills an area with one character of one column.
    public mutating func fill(_ area: Rect, with character: Character = " ", style: Style = .text) {
        let area = area.intersection(Rect(size))
        let sign = DisplayText.isPlain(character) ? character : DisplayText.pieces(of: character).first ?? " "
        let cell = Cell(sign, style)
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
            cells[index + 1] = Cell(scalar: " ", cell.style, width: 0)
        }
    }

    /// A wide character that loses one half is no character any more.
    private mutating func clearHalves(at index: Int, column: Int) {
        if cells[index].width == 0, column > 0 {
            cells[index - 1] = Cell(scalar: " ", cells[index - 1].style)
        }
        if cells[index].width == 2, column + 1 < size.columns {
            cells[index + 1] = Cell(scalar: " ", cells[index + 1].style)
        }
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
