import Testing

@testable import Terminal

@Suite struct ASCIISignsTests {
    @Test(arguments: [("a", "a"), ("─", "-"), ("┏", "+"), ("…", "~"), ("e\u{301}", "e"), ("漢", "?"), ("\u{FFFD}", "?")])
    func everyCharacterBecomesOneOfASCII(_ character: Character, _ shown: Character) {
        let scalars = ASCIISigns.replacing(Cell(character, .text))
        #expect(UInt8(exactly: scalars).map { Character(Unicode.Scalar($0)) } == shown)
    }
}
