import MFAAPI
import Testing

struct SMSTextTests {
    /// The default alphabet of 3GPP TS 23.038, 6.2.1, row by row; 0x1B is the escape and no character.
    private static let alphabet: [UInt32] =
        [0x40, 0xA3, 0x24, 0xA5, 0xE8, 0xE9, 0xF9, 0xEC, 0xF2, 0xC7, 0x0A, 0xD8, 0xF8, 0x0D, 0xC5, 0xE5]
        + [0x394, 0x5F, 0x3A6, 0x393, 0x39B, 0x3A9, 0x3A0, 0x3A8, 0x3A3, 0x398, 0x39E, 0x1B, 0xC6, 0xE6, 0xDF, 0xC9]
        + [0x20, 0x21, 0x22, 0x23, 0xA4] + Array(0x25...0x3F)
        + [0xA1] + Array(0x41...0x5A) + [0xC4, 0xD6, 0xD1, 0xDC, 0xA7]
        + [0xBF] + Array(0x61...0x7A) + [0xE4, 0xF6, 0xF1, 0xFC, 0xE0]

    /// The extension table of 3GPP TS 23.038, 6.2.1.1.
    private static let extensionTable: Set<UInt32> = [0x0C, 0x5E, 0x7B, 0x7D, 0x5C, 0x5B, 0x7E, 0x5D, 0x7C, 0x20AC]

    @Test func theAlphabetIsCompleteAndHoldsNothingElse() {
        #expect(Self.alphabet.count == 128)
        let basic = Set(Self.alphabet).subtracting([0x1B])
        for value in UInt32(0)...0xFFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = SMSText(String(scalar))
            let isForeign = !basic.contains(value) && !Self.extensionTable.contains(value)
            let name = "U+\(String(value, radix: 16))"
            #expect(text.encoding == (isForeign ? .ucs2 : .gsm7), "\(name)")
            #expect(text.units == (Self.extensionTable.contains(value) ? 2 : 1), "\(name)")
            #expect(text.foreign == (isForeign ? [scalar] : []), "\(name)")
        }
    }

    @Test func anEmptyTextTakesNoPart() {
        let text = SMSText("")
        #expect(text.encoding == .gsm7)
        #expect([text.units, text.parts, text.room] == [0, 0, 160])
    }

    @Test(arguments: [
        (1, 1, 160), (159, 1, 160), (160, 1, 160), (161, 2, 306), (305, 2, 306), (306, 2, 306), (307, 3, 459),
        (459, 3, 459), (460, 4, 612), (612, 4, 612), (613, 5, 765), (2048, 14, 2142),
    ])
    func sevenBitTextsAreCutAt160And153(length: Int, parts: Int, room: Int) {
        let text = SMSText(String(repeating: "a", count: length))
        #expect([text.units, text.parts, text.room] == [length, parts, room])
    }

    @Test(arguments: [
        (1, 1, 70), (69, 1, 70), (70, 1, 70), (71, 2, 134), (134, 2, 134), (135, 3, 201), (201, 3, 201), (202, 4, 268),
    ])
    func sixteenBitTextsAreCutAt70And67(length: Int, parts: Int, room: Int) {
        let text = SMSText(String(repeating: "ж", count: length))
        #expect(text.encoding == .ucs2)
        #expect([text.units, text.parts, text.room] == [length, parts, room])
    }

    @Test(arguments: [(158, 160, 1, 160), (159, 161, 2, 306)])
    func anExtensionCharacterTakesTwoSeptets(letters: Int, units: Int, parts: Int, room: Int) {
        let text = SMSText(String(repeating: "a", count: letters) + "€")
        #expect(text.encoding == .gsm7)
        #expect([text.units, text.parts, text.room] == [units, parts, room])
    }

    @Test func anEscapeIsNotCutInTwoAtAPartsEnd() {
        let whole = SMSText(String(repeating: "a", count: 151) + "€" + String(repeating: "a", count: 153))
        #expect([whole.units, whole.parts, whole.room] == [306, 2, 306])
        let pushed = SMSText(String(repeating: "a", count: 152) + "€" + String(repeating: "a", count: 151))
        #expect([pushed.units, pushed.parts, pushed.room] == [305, 2, 305])
        let over = SMSText(String(repeating: "a", count: 152) + "€" + String(repeating: "a", count: 152))
        #expect([over.units, over.parts, over.room] == [306, 3, 458])
    }

    @Test func aSurrogatePairIsNotCutInTwoAtAPartsEnd() {
        let fits = SMSText(String(repeating: "ж", count: 65) + "😀" + String(repeating: "ж", count: 67))
        #expect([fits.units, fits.parts, fits.room] == [134, 2, 134])
        let pushed = SMSText(String(repeating: "ж", count: 66) + "😀" + String(repeating: "ж", count: 65))
        #expect([pushed.units, pushed.parts, pushed.room] == [133, 2, 133])
        let over = SMSText(String(repeating: "ж", count: 66) + "😀" + String(repeating: "ж", count: 66))
        #expect([over.units, over.parts, over.room] == [134, 3, 200])
    }

    @Test func pairsAloneWasteTheLastUnitOfEveryPart() {
        #expect(SMSText(String(repeating: "😀", count: 35)).parts == 1)
        #expect(SMSText(String(repeating: "😀", count: 36)).parts == 2)
        #expect(SMSText(String(repeating: "😀", count: 66)).parts == 2)
        #expect(SMSText(String(repeating: "😀", count: 67)).parts == 3)
    }

    @Test func theRoomIsWhereTheNextPartBegins() {
        var random = SeededRandom(seed: 70)
        for _ in 0..<300 {
            let alphabet = Array(Bool.random(using: &random) ? "ab€{" : "abж😀€")
            let length = Int.random(in: 0...400, using: &random)
            let start = String((0..<length).compactMap { _ in alphabet.randomElement(using: &random) })
            let text = SMSText(start)
            let filled = SMSText(start + String(repeating: "a", count: text.room - text.units))
            #expect(filled.parts == max(1, text.parts))
            #expect(
                SMSText(start + String(repeating: "a", count: text.room - text.units + 1)).parts == filled.parts + 1)
        }
    }

    @Test func oneForeignCharacterTurnsTheWholeTextToSixteenBits() {
        let text = SMSText("Your code is “123456” – really”")
        #expect(text.encoding == .ucs2)
        #expect(text.foreign == ["“", "”", "–"])
        #expect(text.units == 31)
    }

    @Test func inSixteenBitsAnExtensionCharacterTakesOneUnit() {
        #expect(SMSText("€ж").units == 2)
    }

    @Test func aDecomposedLetterIsNotOfTheAlphabet() {
        #expect(SMSText("\u{E9}").encoding == .gsm7)
        #expect(SMSText("e\u{301}").foreign == ["\u{301}"])
        #expect(SMSText("\u{2126}").encoding == .ucs2)
        #expect(SMSText("\u{212B}").encoding == .ucs2)
    }

    @Test func aLineBreakOfTwoSignsIsTwoUnits() {
        #expect(SMSText("a\r\nb").units == 4)
    }

    @Test func theEncodingsAreNamedAsTheFieldNamesThem() {
        #expect([SMSText.Encoding.gsm7, .ucs2].map(\.rawValue) == ["GSM-7", "UCS-2"])
    }
}
