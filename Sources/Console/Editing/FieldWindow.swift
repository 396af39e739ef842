/// Which columns of a line are seen through a field, and where its characters start.
///
/// It follows from text, cursor and width alone: the cursor is in the middle unless an end of the text is in sight, so
/// that there is something to read on both sides of it, and a resize needs no memory.
struct FieldWindow {
    /// Where each character starts in the line, and behind the last one where the line ends.
    private let starts: [Int]
    /// The first column in sight.
    let offset: Int
    /// The columns in sight without those that the marks take.
    let visible: Range<Int>
    /// Whether the line goes on beyond the left edge.
    let isCutLeft: Bool
    /// Whether the line goes on beyond the right edge.
    let isCutRight: Bool

    /// Marks in a narrower field would leave no room around the cursor.
    private static let leastColumnsForMarks = 6

    /// Creates the window.
    ///
    /// - Parameters:
    ///   - widths: The columns of each character.
    ///   - cursor: Before which character the cursor is; `nil` in a field without the focus, which shows the start.
    ///   - columns: The field's width.
    init(widths: [Int], cursor: Int?, columns: Int) {
        starts = widths.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
        let total = (starts.last ?? 0) + (cursor == widths.count ? 1 : 0)
        offset = cursor.map { [starts] in max(0, min(starts[$0] - columns / 2, total - columns)) } ?? 0
        let hasMarks = columns >= FieldWindow.leastColumnsForMarks
        isCutLeft = hasMarks && offset > 0
        isCutRight = hasMarks && offset + columns < total
        visible = offset + (isCutLeft ? 1 : 0)..<max(offset, offset + columns - (isCutRight ? 1 : 0))
    }

    /// Where a character, or the end of the line, is in the field.
    func column(of index: Int) -> Int { starts[index] - offset }

    /// Whether all of a character is in sight.
    func shows(_ index: Int) -> Bool {
        visible.lowerBound <= starts[index] && starts[index + 1] <= visible.upperBound
    }

    /// The character at a column of the field, or the end of the line.
    func index(at column: Int) -> Int {
        starts.dropFirst().firstIndex { $0 > column + offset }.map { $0 - 1 } ?? starts.count - 1
    }
}
