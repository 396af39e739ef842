import Testing

@testable import Settings

struct JSONValueTests {
    @Test func aShortValueStaysOnOneLine() {
        let value: JSONValue = ["a": [1, "b"], "c": [:], "d": []]
        #expect(value.pretty() == #"{ "a": [1, "b"], "c": {}, "d": [] }"#)
    }

    @Test func aLongValueIsIndented() {
        let long = JSONValue.string(String(repeating: "x", count: 70))
        let value: JSONValue = ["a": ["b": long, "c": 1]]
        #expect(
            value.pretty(indent: "  ") == """
                {
                    "a": {
                      "b": \(long.line),
                      "c": 1
                    }
                  }
                """)
    }

    @Test func textIsEscapedAndReadBack() throws {
        let text = "\"\\\n\r\t\u{0}\u{7F}\u{9B}é😀/"
        let literal = JSONValue.quoted(text)
        #expect(literal.unicodeScalars.allSatisfy { !$0.isUnprintable })
        #expect(try JSONParser.parse(SourceText(bytes: Array(literal.utf8))).value == .string(text))
    }

    @Test func numbersHaveNoNeedlessFraction() {
        #expect(JSONValue.number(3).line == "3")
        #expect(JSONValue.number(2.5).line == "2.5")
    }

    @Test func linesAndColumnsCountScalarsFromOne() {
        let source = SourceText(bytes: Array("é{\n  x".utf8))
        let places = [0, 2, 6, 99].map { source.place(of: $0) }
        #expect(places.map(\.line) == [1, 1, 2, 2])
        #expect(places.map(\.column) == [1, 2, 3, 4])
    }
}
