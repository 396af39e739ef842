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
        let rows = area.row + 1..<area.endRow - 1
        for row in [area.row, area.endRow - 1] {
            fill(
                Rect(column: area.column + 1, row: row, columns: area.columns - 2, rows: 1), with: signs.horizontal,
                style: style)
        }
        for column in [area.column, area.endColumn - 1] {
            fill(
                Rect(column: column, row: rows.lowerBound, columns: 1, rows: rows.count), with: signs.vertical,
                style: style)
        }
        let corners = [
            (signs.upperLeft, area.column, area.row), (signs.upperRight, area.endColumn - 1, area.row),
            (signs.lowerLeft, area.column, area.endRow - 1), (signs.lowerRight, area.endColumn - 1, area.endRow - 1),
        ]
        for (sign, column, row) in corners {
            fill(Rect(column: column, row: row, columns: 1, rows: 1), with: sign, style: style)
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
