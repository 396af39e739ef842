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
            let wide = columns == 2 && cursor < text.count && widths[cursor] == 2
            let offset = max(0, min(wide ? before : before - columns / 2, total - columns))
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

    @Test func aLetterWithASignBesideItIsOneCharacterOfTwoColumns() {
        let window = FieldWindow("का漢b", mask: nil, cursor: 2, columns: 10)
        #expect((0...3).map(window.column) == [0, 2, 4, 5])
        #expect((0..<6).map(window.index) == [0, 0, 1, 1, 2, 3])
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func theCursorStandsOnTheFirstColumnOfItsCharacter(_ seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let parts = ["a", " ", "漢", "👍🏽", "👨‍👩‍👧", "🇩🇪", "e\u{301}", "का", "กำ", "한", "\u{1100}\u{1161}", "Ａ", "☎\u{FE0F}"]
        let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
            .joined()
        var field = TextField(text)
        var ring = KillRing()
        for _ in 0..<60 {
            let columns = Int.random(in: 1...24, using: &random)
            let mask = Int.random(in: 0..<4, using: &random) == 0
            let motions: [EditCommand] = [.moveBack, .moveBack, .selectBack, .moveToEnd, .moveToStart, .selectForward]
            _ = field.perform(motions.randomElement(using: &random) ?? .moveBack, killRing: &ring)
            expectCursorOnItsCharacter(field, columns: columns, mask: mask, "\(columns) columns, seed \(seed)")
        }
    }

    private func expectCursorOnItsCharacter(_ field: TextField, columns: Int, mask: Bool, _ comment: Comment) {
        let row = Rect(column: 1, row: 0, columns: columns, rows: 1)
        var canvas = Canvas(size: Size(columns: columns + 2, rows: 1))
        field.draw(on: &canvas, in: row, isFocused: true, styles: Styles.field, mask: mask)
        guard let cursor = canvas.cursor, row.contains(cursor) else {
            Issue.record("the cursor is outside: \(comment)")
            return
        }
        let cell = canvas[cursor.column, 0]
        #expect(cell.width > 0, comment)
        guard let under = field.text.dropFirst(field.cursor).first else {
            #expect(cell.character == " ", comment)
            return
        }
        let shown = mask ? Styles.field.mask : under
        if DisplayText.columns(of: shown) <= columns - (columns < 6 ? 0 : 2) {
            #expect(cell.character == DisplayText.characters(of: String(shown)).first, comment)
        }
    }

    @Test func aMaskTakesOneColumnACharacter() {
        let window = FieldWindow("漢字e\u{301}", mask: "*", cursor: 3, columns: 10)
        #expect(window.characters == ["*", "*", "*"])
        #expect(window.column(of: 3) == 3)
    }
}
