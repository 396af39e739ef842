/// The signs that a box is drawn with.
public struct BoxSigns: Hashable, Sendable {
    let horizontal, vertical, upperLeft, upperRight, lowerLeft, lowerRight: Character

    /// Thin lines, for a pane at rest.
    public static let light = BoxSigns("─│┌┐└┘")
    /// Heavy lines, for the pane that has the focus.
    public static let heavy = BoxSigns("━┃┏┓┗┛")
    /// Signs of ASCII, where a terminal has no others.
    public static let ascii = BoxSigns("-|++++")
    /// Signs of ASCII for the pane that has the focus.
    public static let asciiHeavy = BoxSigns("=#####")

    private init(_ signs: String) {
        let signs = Array(signs)
        (horizontal, vertical, upperLeft) = (signs[0], signs[1], signs[2])
        (upperRight, lowerLeft, lowerRight) = (signs[3], signs[4], signs[5])
    }
}

extension Canvas {
    /// Draws a frame along the inner edge of an area of at least 2 × 2 cells, with a title on its left and one on its right.
    ///
    /// - Parameters:
    ///   - area: The area.
    ///   - signs: The lines.
    ///   - style: The frame's meaning.
    ///   - title: What stands at the left of the upper edge.
    ///   - note: What stands at the right of the upper edge, left out where there is no room for it.
    ///   - titleStyle: The titles' meaning; `nil` means the frame's.
    public mutating func box(
        _ area: Rect, signs: BoxSigns = .light, style: Style = .text, title: String = "", note: String = "",
        titleStyle: Style? = nil
    ) {
        guard area.columns >= 2, area.rows >= 2 else { return }
        let inner = String(repeating: signs.horizontal, count: area.columns - 2)
        write("\(signs.upperLeft)\(inner)\(signs.upperRight)", column: area.column, row: area.row, style: style)
        write("\(signs.lowerLeft)\(inner)\(signs.lowerRight)", column: area.column, row: area.endRow - 1, style: style)
        for row in area.row + 1..<area.endRow - 1 {
            write("\(signs.vertical)", column: area.column, row: row, style: style)
            write("\(signs.vertical)", column: area.endColumn - 1, row: row, style: style)
        }
        let edge = Rect(column: area.column + 2, row: area.row, columns: area.columns - 4, rows: 1)
        let end =
            title.isEmpty
            ? edge.column
            : write(" \(title) ", column: edge.column, row: area.row, style: titleStyle ?? style, in: edge)
        let noteColumn = edge.endColumn - DisplayText.columns(of: note) - 2
        if !note.isEmpty, noteColumn > end {
            write(" \(note) ", column: noteColumn, row: area.row, style: titleStyle ?? style, in: edge)
        }
    }
}
