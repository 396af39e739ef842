import Terminal
import Testing

@testable import Console

struct FieldWindowTests {
    @Test(arguments: [1, 2, 5, 6, 7, 10, 23, 40])
    func measuringOnlyWhatIsNearShowsWhatMeasuringAllWouldShow(_ columns: Int) {
        let text = "ab漢c字de👍🏽f" + String(repeating: "漢a", count: 30)
        let widths = text.map { DisplayText.columns(of: $0) }
        for cursor in 0...text.count {
            let window = FieldWindow(text, mask: nil, cursor: cursor, columns: columns)
            let total = widths.reduce(0, +) + (cursor == text.count ? 1 : 0)
            let before = widths[..<cursor].reduce(0, +)
            let offset = max(0, min(before - columns / 2, total - columns))
            #expect(window.column(of: cursor) == before - offset)
            #expect(window.isCutLeft == (columns >= 6 && offset > 0))
            #expect(window.isCutRight == (columns >= 6 && offset + columns < total))
            #expect(window.characters.count <= 2 * columns + 1)
        }
    }

    @Test func whatIsShownNeverOverlapsTheMarks() {
        let text = String(repeating: "漢a", count: 30)
        for cursor in 0...60 {
            let window = FieldWindow(text, mask: nil, cursor: cursor, columns: 11)
            let columns = window.shown.map { (window.column(of: $0.index), DisplayText.columns(of: $0.character)) }
            #expect(columns.allSatisfy { $0.0 >= (window.isCutLeft ? 1 : 0) })
            #expect(columns.allSatisfy { $0.0 + $0.1 <= (window.isCutRight ? 10 : 11) })
            #expect(window.shown.contains { $0.index == cursor } || cursor == 60)
        }
    }

    @Test func everyColumnBelongsToTheCharacterDrawnThere() {
        let window = FieldWindow("a漢b", mask: nil, cursor: 3, columns: 10)
        #expect((0..<6).map(window.index) == [0, 1, 1, 2, 3, 3])
    }

    @Test func aMaskTakesOneColumnACharacter() {
        let window = FieldWindow("漢字e\u{301}", mask: "*", cursor: 3, columns: 10)
        #expect(window.characters == ["*", "*", "*"])
        #expect(window.column(of: 3) == 3)
    }
}
