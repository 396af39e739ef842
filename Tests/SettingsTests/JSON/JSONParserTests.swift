import Testing

@testable import Settings

struct JSONParserTests {
    private func parse(_ text: String) throws(JSONSyntaxError) -> JSONNode {
        try JSONParser.parse(SourceText(bytes: Array(text.utf8)))
    }

    private func fault(_ text: String) -> JSONSyntaxError? {
        do throws(JSONSyntaxError) {
            _ = try parse(text)
            return nil
        } catch {
            return error
        }
    }

    @Test func everyKindOfValueIsRead() throws {
        let value = try parse(#" { "a": [1, -2.5e3, true, false, null, "x"], "b": {} } "#).value
        #expect(value == ["a": [1, .number("-2.5e3"), true, false, .null, "x"], "b": [:]])
    }

    @Test func aValueKnowsItsBytes() throws {
        let text = #"{ "digits": 12 }"#
        let node = try #require(try parse(text)["digits"])
        #expect(SourceText(bytes: Array(text.utf8))[node.span] == "12")
    }

    @Test func escapesAreRead() throws {
        #expect(try parse(#""\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00""#).value == "\"\\/\u{8}\u{C}\n\r\té😀")
    }

    @Test func aByteOrderMarkIsPassedOver() throws {
        #expect(try parse("\u{FEFF}{}").value == [:])
    }

    @Test func theLastOfTwoEqualKeysCounts() throws {
        #expect(try parse(#"{"a": 1, "a": 2}"#)["a"]?.value == 2)
    }

    @Test(
        arguments: [
            ("", 0, "empty"), ("  ", 2, "empty"), ("{", 0, "never closed"), ("[1, 2", 0, "never closed"),
            (#"{"a": 1,}"#, 7, "no comma"), ("[1,]", 2, "no comma"), (#"{"a" 1}"#, 5, "colon"),
            (#"{a: 1}"#, 1, "double quotes"), (#"{"a": 1 "b": 2}"#, 8, "comma or }"), ("{} x", 3, "nothing may follow"),
            ("// hi\n{}", 0, "no comments"), (#"{"a": 'x'}"#, 6, "double quotes"), ("[01]", 1, "not a number"),
            ("[-]", 1, "not a number"), ("[1.]", 3, "after the point"), ("[1e]", 3, "exponent"),
            (#"["\x"]"#, 2, "no such escape"), (#"["\u12"]"#, 4, "hexadecimal"), (#"["\uD800"]"#, 2, "surrogate"),
            (#"["\uD800A"]"#, 2, "surrogate"), (#"["\uDC00"]"#, 2, "surrogate"), ("[\"a\nb\"]", 1, "closing quote"),
            ("[\"a", 1, "closing quote"), ("[\"a\u{1}\"]", 3, "escaped"), (#"["\"#, 3, "ends too early"),
            (#"{"a":"#, 5, "ends too early"), ("[nul]", 1, "value is expected"), ("[+1]", 1, "value is expected"),
        ])
    func aFaultIsToldWithItsPlace(text: String, offset: Int, reason: String) throws {
        let fault = try #require(self.fault(text))
        #expect(fault.offset == offset)
        #expect(fault.reason.contains(reason), "\(fault.reason)")
    }

    @Test func textThatIsNoUTF8IsAFault() throws {
        #expect(throws: JSONSyntaxError.self) {
            try JSONParser.parse(SourceText(bytes: [0x22, 0xC3, 0x28, 0x22]))
        }
    }

    @Test func deepNestingIsRefusedInsteadOfCrashing() throws {
        let limit = JSONParser.deepest
        let deep = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
        #expect(fault(deep) == nil)
        #expect(fault("[\(deep)]")?.reason == "nested more than 64 deep")
        #expect(fault(String(repeating: #"{"a":["#, count: 100_000)) != nil)
    }

    @Test func aFaultNeverQuotesTheText() {
        for cut in 0..<40 {
            let text = #"{ "clientSecret": { "plain": "hunter2hunter2" } }"#.dropLast(cut + 1)
            #expect(fault(String(text))?.reason.contains("hunter") == false)
        }
    }

    @Test func noBytesAtAllMakeItCrash() {
        var random = SystemRandomNumberGenerator()
        let letters = Array(#"{}[]",:\u0019eE+-. truefalsn"#.utf8) + [0x0A, 0xC3, 0xA9, 0xFF, 0]
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
                letters.randomElement(using: &random) ?? 0
            }
            if let node = try? JSONParser.parse(SourceText(bytes: bytes)) {
                #expect(node.span.upperBound <= bytes.count)
            }
        }
    }
}
