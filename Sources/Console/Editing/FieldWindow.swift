import Terminal

/// Which columns of a line are seen through a field, and where its characters start.
///
/// It follows from text, cursor and width alone: the cursor is in the middle unless an end of the text is in sight, so
/// that there is something to read on both sides of it, and a resize needs no memory.
///
/// Only as much of the text is measured as can be in sight.
struct FieldWindow {
    /// The measured characters as they are shown, each what a person sees as one.
    let characters: [Character]
    /// How many characters come before the measured ones.
    let first: Int
    /// Where each measured character starts, and where the last one ends.
    private let starts: [Int]
    private let offset: Int
    private let visible: Range<Int>
    /// Whether the line goes on beyond the left edge.
    let isCutLeft: Bool
    /// Whether the line goes on beyond the right edge.
    let isCutRight: Bool

    /// Marks in a narrower field would leave no room around the cursor.
    private static let leastColumnsForMarks = 6

    /// Creates the window.
    ///
    /// - Parameters:
    ///   - text: The whole text.
    ///   - mask: What stands for each character; `nil` shows the text.
    ///   - cursor: Before which character the cursor is; `nil` in a field without the focus, which shows the start.
    ///   - columns: The field's width.
    init(_ text: String, mask: Character?, cursor: Int?, columns: Int) {
        first = max(0, (cursor ?? 0) - columns)
        let near = text.dropFirst(first).prefix(2 * columns + 1)
        characters = near.map { mask ?? $0 }
        starts = characters.reduce(into: [0]) { $0.append(($0.last ?? 0) + DisplayText.columns(of: $1)) }
        let isCursorAtEnd = cursor == first + characters.count
        let total = (starts.last ?? 0) + (isCursorAtEnd ? 1 : 0)
        offset =
            cursor.map { [starts, first] in
                FieldWindow.offset(starts, cursor: $0 - first, total: total, columns: columns)
            } ?? 0
        let hasMarks = columns >= FieldWindow.leastColumnsForMarks
        isCutLeft = hasMarks && offset > 0
        isCutRight = hasMarks && offset + columns < total
        visible = offset + (isCutLeft ? 1 : 0)..<max(offset, offset + columns - (isCutRight ? 1 : 0))
    }

    /// The first column in sight: the cursor's character is in the middle, and whole between the marks where it can be.
    private static func offset(_ starts: [Int], cursor: Int, total: Int, columns: Int) -> Int {
        let mark = columns >= leastColumnsForMarks ? 1 : 0
        let start = starts[cursor]
        let end = cursor + 1 < starts.count ? starts[cursor + 1] : start + 1
        let least = min(start - mark, end - columns + mark)
        return max(0, min(max(start - columns / 2, least), total - columns))
    }

    /// The measured characters that are wholly in sight.
    var shown: [(index: Int, character: Character)] {
        characters.indices.filter { visible.lowerBound <= starts[$0] && starts[$0 + 1] <= visible.upperBound }
            .map { (first + $0, characters[$0]) }
    }

    /// Where a measured character, or the end of the line, is in the field.
    func column(of index: Int) -> Int { starts[index - first] - offset }

    /// The character at a column of the field, or the end of the line.
    func index(at column: Int) -> Int {
        first + (starts.dropFirst().firstIndex { $0 > column + offset }.map { $0 - 1 } ?? characters.count)
    }
}
