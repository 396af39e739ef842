import Terminal
import Testing

@testable import Console

@Suite struct TextWrapTests {
    @Test(arguments: [
        ("", 5, [""]),
        ("one two", 7, ["one two"]),
        ("one two", 6, ["one", "two"]),
        ("one two three", 8, ["one two", "three"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("a bcdefgh", 3, ["a", "bcd", "efg", "h"]),
        ("  an indent of two", 9, ["  an", "indent of", "two"]),
        ("two  blanks", 6, ["two ", "blanks"]),
        ("end ", 3, ["end", ""]),
        ("first\n\nthird", 10, ["first", "", "third"]),
        ("日本語", 4, ["日本", "語"]),
        ("日本語", 1, ["", "日", "本", "語"]),
        ("e\u{301}te\u{301} x", 3, ["e\u{301}te\u{301}", "x"]),
    ])
    func linesAreBrokenAtBlanks(_ text: String, _ columns: Int, _ lines: [String]) {
        #expect(TextWrap.lines(text, columns: columns) == lines)
    }

    /// Plain ASCII is read by its bytes, other text by its characters; where it is broken must not differ.
    @Test func aLetterWithAnAccentIsBrokenAsOneWithout() {
        var random = SeededRandom(seed: 7)
        for _ in 0..<500 {
            let text = String(
                (0..<Int.random(in: 0...60, using: &random)).map { _ in "ab  ".randomElement(using: &random) ?? "a" })
            let columns = Int.random(in: 1...20, using: &random)
            let accented = TextWrap.lines(text.replacing("a", with: "é"), columns: columns)
            #expect(accented.map { $0.replacing("é", with: "a") } == TextWrap.lines(text, columns: columns))
        }
    }

    @Test func whatIsLeftIsCutInTheLastRow() {
        #expect(TextWrap.lines("one two three four", columns: 5, rows: 2, cut: "…") == ["one", "two …"])
        #expect(TextWrap.lines("one", columns: 5, rows: 0, cut: "…").isEmpty)
    }
}
