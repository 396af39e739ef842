import Terminal
import Testing

@Suite struct CellTests {
    @Test(arguments: ["a", " ", "é", "漢", "🙂", "e\u{301}", "a\u{301}\u{302}", "\u{FFFD}", "\u{10FFFF}"])
    func aCellKeepsItsCharacter(_ text: String) throws {
        let character = Character(text)
        var cell = Cell("x", .text)
        cell.character = character
        #expect(cell == Cell(character, .text))
        #expect(cell.character.unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test func scalarsBehindTheThirdAreLeftOut() {
        #expect(Cell("a\u{301}\u{302}\u{303}", .text).character == "a\u{301}\u{302}")
    }

    @Test func cellsOfDifferentMeaningDiffer() {
        #expect(Cell("a", .text) != Cell("a", Style(index: 1)))
        #expect(Cell("a", .text) != Cell("a", .text, width: 2))
    }
}
