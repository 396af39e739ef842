import Terminal

@testable import Console

/// Styles that tests tell apart.
enum Styles {
    static let plain = Style(index: 1)
    static let focused = Style(index: 2)
    static let selection = Style(index: 3)
    static let placeholder = Style(index: 4)
    static let cutMark = Style(index: 5)
    static let detail = Style(index: 6)
    static let match = Style(index: 7)
    static let selected = Style(index: 8)
    static let selectedMatch = Style(index: 9)
    static let frame = Style(index: 10)

    static let field = FieldStyles(
        text: plain, focused: focused, selection: selection, placeholder: placeholder, cutMark: cutMark)

    static let completion = CompletionStyles(
        text: plain, detail: detail, match: match, selected: selected, selectedMatch: selectedMatch, frame: frame)

    /// A letter for the style of each column of a row: `-` ordinary text, `.` plain or focused, the others by initial,
    /// capitals for the selected row of a list.
    static func letters(of row: Int, in canvas: Canvas) -> String {
        let letters = Array("-..spcdmSMf")
        return String((0..<canvas.size.columns).map { letters[Int(canvas[$0, row].style.index)] })
    }
}
