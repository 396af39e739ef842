import Terminal
import Testing

@Suite struct DisplayTextTests {
    @Test(arguments: [
        "\u{1B}[31m", "a\nb", "\r", "\t", "\u{7F}", "\u{9B}31m", "\u{202E}abc", "\u{2066}", "\u{200B}", "\u{FEFF}",
        "\u{2028}", "\u{E000}", "\u{AD}",
    ])
    func whatCouldHarmATerminalIsReplaced(_ text: String) {
        let safe = DisplayText.safe(text)
        #expect(safe.contains("\u{FFFD}"))
        #expect(safe.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
        #expect(!safe.unicodeScalars.contains { "\u{202E}\u{2066}\u{200B}".unicodeScalars.contains($0) })
    }

    @Test(arguments: ["plain", "naïve", "e\u{301}", "漢字", "🙂", "─│┌", "Ω", "กำ", "की", "\u{1112}\u{1161}\u{11AB}"])
    func ordinaryTextStaysAsItIs(_ text: String) {
        #expect(DisplayText.safe(text) == text)
    }

    @Test func joinersAndVariationSelectorsGo() {
        #expect(DisplayText.safe("👩\u{200D}🚒") == "👩")
        #expect(DisplayText.safe("☎\u{FE0F}") == "☎")
        #expect(DisplayText.safe("🇩🇪") == "🇩")
    }

    @Test func atMostTwoMarksStayOnACharacter() {
        #expect(DisplayText.safe("a" + String(repeating: "\u{301}", count: 50)) == "a\u{301}\u{301}")
    }

    @Test func aVowelSignHasACellOfItsOwn() {
        #expect(DisplayText.characters(of: "xकी") == ["x", "क", "\u{940}"])
    }

    @Test func aMarkWithoutALetterIsReplaced() {
        #expect(DisplayText.safe("\u{301}") == "\u{FFFD}")
    }

    @Test(arguments: [
        ("abc", 3), ("", 0), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("🙂", 2), ("…", 1), ("\u{1B}", 1), ("\u{200B}", 1),
        ("│", 1), ("한", 2), ("ｱ", 1), ("Ａ", 2),
        ("กำ", 2), ("की", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("🇩🇪", 1), ("👍🏽", 2),
    ])
    func columnsAreCountedAsATerminalDoes(_ text: String, _ columns: Int) {
        #expect(DisplayText.columns(of: text) == columns)
    }

    @Test(arguments: [
        ("verified", 8, "verified"), ("verified", 5, "veri…"), ("漢字漢", 4, "漢…"), ("漢字漢", 5, "漢字…"),
        ("verified", 1, "…"), ("verified", 0, ""), ("", 3, ""),
    ])
    func whatDoesNotFitEndsInAnEllipsis(_ text: String, _ limit: Int, _ shown: String) {
        let fitting = DisplayText.fitting(text, columns: limit)
        #expect(fitting == shown)
        #expect(DisplayText.columns(of: fitting) <= limit)
    }

    /// The short cut for common characters must tell what the tables tell.
    @Test func everyCommonCharacterTakesOneColumn() {
        let ranges: [ClosedRange<UInt32>] = [0x20...0x7E, 0xA1...0xAC, 0xAE...0x24F, 0x2500...0x259F]
        for scalar in ranges.joined().compactMap(Unicode.Scalar.init) {
            #expect(scalarColumns(scalar) == 1, "\(scalar)")
        }
    }

    private func scalarColumns(_ scalar: Unicode.Scalar) -> Int {
        // A second mark-free scalar makes it a character that no short cut knows.
        DisplayText.columns(of: Character("\(scalar)\u{301}"))
    }
}
