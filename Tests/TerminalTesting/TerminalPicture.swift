import CVTerm
public import Terminal

/// What stood on a terminal at one moment.
public struct TerminalPicture: Sendable {
    /// One cell.
    public struct Cell: Hashable, Sendable {
        /// The character, with its combining marks.
        public var text: String
        /// Columns it takes; 0 for the right half of a wide character.
        public var width: Int
        /// Bold.
        public var isBold: Bool
        /// Underlined.
        public var isUnderlined: Bool
        /// Italic.
        public var isItalic: Bool
        /// Foreground and background exchanged.
        public var isReversed: Bool
        /// `0xRRGGBB`; `nil` is the terminal's own.
        public var foreground: Int?
        /// `0xRRGGBB`; `nil` is the terminal's own.
        public var background: Int?
    }

    /// The measures.
    public let size: Size
    /// The cells, row by row.
    public let cells: [Cell]
    /// Where the cursor stands.
    public let cursor: Point
    /// Whether the cursor can be seen.
    public let isCursorVisible: Bool
    /// Whether the program is on the alternate screen.
    public let isAlternate: Bool
    /// Whether the program asks for the mouse.
    public let reportsMouse: Bool
    /// The window's title.
    public let title: String
    /// How often the bell rang.
    public let bells: Int

    /// The cell at a place inside the picture.
    public subscript(column: Int, row: Int) -> Cell { cells[row * size.columns + column] }

    /// The rows as text, without blanks at their ends.
    public var lines: [String] {
        (0..<size.rows).map { row in
            var line = cells[row * size.columns..<(row + 1) * size.columns].map(\.text).joined()
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// The rows in one text.
    public var text: String { lines.joined(separator: "\n") }

    /// Whether a row contains the text.
    public func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

    /// The first cell of the first place where the text stands in a row.
    public func cell(of text: String) -> Cell? {
        for (row, line) in lines.enumerated() {
            guard let range = line.firstRange(of: text) else { continue }
            return self[DisplayText.columns(of: line[..<range.lowerBound]), row]
        }
        return nil
    }

    init(_ emulator: OpaquePointer, size: Size) {
        self.size = size
        var cells: [Cell] = []
        for row in 0..<size.rows {
            for column in 0..<size.columns {
                var cell = emulator_cell()
                emulator_read_cell(emulator, Int32(column), Int32(row), &cell)
                cells.append(Cell(cell))
            }
        }
        self.cells = cells
        var state = emulator_state()
        emulator_read_state(emulator, &state)
        cursor = Point(column: Int(state.cursor_column), row: Int(state.cursor_row))
        (isCursorVisible, isAlternate) = (state.is_cursor_visible, state.is_alternate)
        reportsMouse = state.mouse > 0
        bells = Int(state.bells)
        title = withUnsafeBytes(of: state.title) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}

extension TerminalPicture.Cell {
    fileprivate init(_ cell: emulator_cell) {
        let scalars = withUnsafeBytes(of: cell.scalars) {
            $0.bindMemory(to: UInt32.self).prefix { $0 != 0 }.map(\.self)
        }
        let shown = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
        self.init(
            text: scalars.isEmpty && cell.width > 0 ? " " : shown, width: Int(cell.width), isBold: cell.bold,
            isUnderlined: cell.underline, isItalic: cell.italic, isReversed: cell.reverse,
            foreground: cell.foreground < 0 ? nil : Int(cell.foreground),
            background: cell.background < 0 ? nil : Int(cell.background))
    }
}
