import Testing

@testable import Console

/// What is said of a message's alphabet and length.
@Suite struct MessageInfoTests {
    private func info(_ text: String, columns: Int = 27, ascii: Bool = false) -> String {
        var options = ConsoleOptions()
        options.ascii = ascii
        return MessageInfo(text, options).text(columns: columns)
    }

    @Test func aPlainTextHasPartsAlphabetAndLength() {
        #expect(info("code 000000 € ~^ é") == "1 SMS part · GSM-7 · 21/160")
    }

    @Test func theCharacterThatForcesAnotherAlphabetIsNamedAtEverySize() {
        #expect(info("code 000000 € ~^ é ç") == "1 part · UCS-2: ç · 20/70")
        #expect(info("code 000000 € ~^ é ç", columns: 60) == "1 SMS part · UCS-2: ç · 20/70")
    }

    @Test func ofManyCharactersThoseThatFitAreNamedAndTheOthersCounted() {
        #expect(info("ç á", columns: 60) == "1 SMS part · UCS-2: ç á · 3/70")
        #expect(info("ç á í ó ú") == "UCS-2: ç á í +2 · 9/70")
        #expect(info("ç á í ó ú", columns: 20) == "UCS-2: ç á +3 · 9/70")
        #expect(info("ç á í ó ú", columns: 18) == "UCS-2: ç +4 · 9/70")
    }

    @Test func whatHasNoRoomAtAllIsCutWithASign() {
        #expect(info("ç á í ó ú", columns: 12) == "UCS-2: ç +4…")
        #expect(info("plain", columns: 12, ascii: true) == "1 SMS part ~")
    }

    @Test func charactersThatCannotBeSeenAreNamedByNumber() {
        #expect(info("a\u{A0}b") == "UCS-2: U+00A0 · 3/70")
        #expect(info("a\u{200B}b", columns: 40).contains("UCS-2: U+200B"))
        #expect(info("e\u{301}", columns: 40).contains("UCS-2: U+0301"))
        #expect(info("ç", columns: 40, ascii: true) == "1 SMS part - UCS-2: U+00E7 - 1/70")
    }
}
