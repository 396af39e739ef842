import Testing

@testable import vouch

@Suite struct TextTableTests {
    @Test func columnsAreAsWideAsTheirWidestCell() {
        let table = TextTable([["a", "bcd", "e"], ["fgh", "i", ""]], heading: ["X", "Y", "Z"])
        #expect(table.text == "X    Y    Z\na    bcd  e\nfgh  i\n")
    }

    @Test func wideSignsTakeTheirTwoColumns() {
        #expect(TextTable([["日本", "x"], ["abc", "y"]]).text == "日本  x\nabc   y\n")
    }

    @Test func whatATerminalWouldObeyIsTakenOut() {
        let text = TextTable([["\u{1B}[31mred\u{7}\nline"]]).text
        #expect(!text.dropLast().unicodeScalars.contains { $0.properties.generalCategory == .control })
    }

    @Test func noRowIsNoLine() {
        #expect(TextTable([]).text.isEmpty)
    }
}
