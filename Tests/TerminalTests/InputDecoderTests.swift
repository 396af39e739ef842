import Testing

@testable import Terminal

@Suite struct InputDecoderTests {
    private var decoder = InputDecoder { KeySequences { ["kcuu1": "\u{1B}OA", "kf1": "\u{1B}[[A"][$0] } }

    @Test(arguments: [
        ("a", "a"), ("é", "é"), ("漢", "漢"), ("🙂", "🙂"), (" ", "Space"), ("\r", "Enter"), ("\n", "Enter"),
        ("\t", "Tab"), ("\u{7F}", "Backspace"), ("\u{8}", "Backspace"), ("\u{1}", "C-a"), ("\u{1A}", "C-z"),
        ("\u{0}", "C-@"), ("\u{1C}", "C-\\"), ("\u{1D}", "C-]"), ("\u{1F}", "C-_"),
        ("\u{1B}[A", "Up"), ("\u{1B}OA", "Up"), ("\u{1B}[1;5D", "C-Left"), ("\u{1B}[1;2A", "S-Up"),
        ("\u{1B}[1;3C", "M-Right"), ("\u{1B}[1;9C", "M-Right"), ("\u{1B}[1;6H", "C-S-Home"), ("\u{1B}[Z", "S-Tab"),
        ("\u{1B}[3~", "Delete"), ("\u{1B}[3;5~", "C-Delete"), ("\u{1B}[5~", "PgUp"), ("\u{1B}[6~", "PgDn"),
        ("\u{1B}[7~", "Home"), ("\u{1B}[8~", "End"), ("\u{1B}[2~", "Insert"),
        ("\u{1B}OP", "F1"), ("\u{1B}[[A", "F1"), ("\u{1B}[15~", "F5"), ("\u{1B}[17~", "F6"), ("\u{1B}[24~", "F12"),
        ("\u{1B}[1;2P", "S-F1"), ("\u{1B}[15;5~", "C-F5"), ("\u{1B}[34~", "F20"),
        ("\u{1B}x", "M-x"), ("\u{1B}X", "M-X"), ("\u{1B}\r", "M-Enter"), ("\u{1B}\u{7F}", "M-Backspace"),
        ("\u{1B}é", "M-é"), ("\u{1B}\u{1}", "C-M-a"), ("\u{1B}\u{1B}[A", "M-Up"), ("\u{1B}\u{1B}OA", "M-Up"),
        ("\u{1B}OM", "Enter"), ("\u{1B}Ou", "5"), ("\u{1B}[13;2u", "S-Enter"), ("\u{1B}[97;5u", "C-a"),
        ("\u{1B}[27;5;105~", "C-i"), ("\u{1B}[27u", "Esc"),
    ])
    func aSequenceIsOneKey(_ bytes: String, _ name: String) {
        var decoder = decoder
        #expect(keys(decoder.take(Array(bytes.utf8))) == [name])
        #expect(decoder.patience == nil)
    }

    @Test func aSequenceInSinglebytesIsTheSameKey() {
        var decoder = decoder
        var events: [TerminalEvent] = []
        for byte in "\u{1B}[1;5Dé\u{1B}[[A\u{1B}x".utf8 { events += decoder.take([byte]) }
        #expect(keys(events) == ["C-Left", "é", "F1", "M-x"])
    }

    @Test func manyKeysInOnePieceComeInOrder() {
        var decoder = decoder
        #expect(keys(decoder.take("ab\u{1B}[Bc\r".utf8)) == ["a", "b", "Down", "c", "Enter"])
    }

    @Test func aLoneEscapeIsAKeyAfterAMoment() {
        var decoder = decoder
        #expect(decoder.take([0x1B]).isEmpty)
        #expect(decoder.patience == InputDecoder.escapePatience)
        #expect(keys(decoder.giveUp()) == ["Esc"])
        #expect(decoder.patience == nil)
        #expect(keys(decoder.take("a".utf8)) == ["a"])
    }

    @Test func twoEscapesAreTwoKeys() {
        var decoder = decoder
        #expect(decoder.take([0x1B, 0x1B]).isEmpty)
        #expect(keys(decoder.giveUp()) == ["Esc", "Esc"])
    }

    @Test(arguments: [("\u{1B}[", "M-["), ("\u{1B}O", "M-O"), ("\u{1B}]", "M-]")])
    func aBeginningThatStaysOneIsAKeyWithAlt(_ bytes: String, _ name: String) {
        var decoder = decoder
        #expect(decoder.take(Array(bytes.utf8)).isEmpty)
        #expect(keys(decoder.giveUp()) == [name])
    }

    @Test func anUnknownKeyBehindAltOIsTwoKeys() {
        var decoder = decoder
        #expect(keys(decoder.take("\u{1B}Oz".utf8)) == ["M-O", "z"])
    }

    @Test(arguments: ["\u{1B}[99~", "\u{1B}[?1;2c", "\u{1B}[I", "\u{1B}[>0q", "\u{1B}[<35;3;4M", "\u{1B}[<0;3;4m"])
    func whatIsNoKeyIsDropped(_ bytes: String) {
        var decoder = decoder
        #expect(keys(decoder.take(Array((bytes + "a").utf8))) == ["a"])
    }

    @Test func aSequenceThatIsNeverFinishedTypesNothing() {
        var decoder = decoder
        #expect(decoder.take("\u{1B}[1;5".utf8).isEmpty)
        #expect(decoder.patience == InputDecoder.sequencePatience)
        #expect(decoder.giveUp().isEmpty)
        #expect(keys(decoder.take("D".utf8)) == ["D"])
    }

    @Test(arguments: [[0xC3, 0x28], [0xED, 0xA0, 0x80], [0xFF], [0x80], [0xC0, 0x80], [0xF5]] as [[UInt8]])
    func bytesThatAreNoTextTypeNothingOfTheirOwn(_ bytes: [UInt8]) {
        var decoder = decoder
        let names = keys(decoder.take(bytes + Array("a".utf8)))
        #expect(names == (bytes.contains(0x28) ? ["(", "a"] : ["a"]))
    }

    @Test func aCharacterCutOffTypesNothing() {
        var decoder = decoder
        #expect(decoder.take([0xE6, 0xBC]).isEmpty)
        #expect(decoder.patience == InputDecoder.escapePatience)
        #expect(decoder.giveUp().isEmpty)
        #expect(keys(decoder.take("a".utf8)) == ["a"])
    }

    @Test(arguments: [
        ("\u{1B}[<0;3;4M", MouseEvent(.press, at: Point(column: 2, row: 3))),
        ("\u{1B}[<16;3;4M", MouseEvent(.press, at: Point(column: 2, row: 3))),
        ("\u{1B}[<64;300;100M", MouseEvent(.wheelUp, at: Point(column: 299, row: 99))),
        ("\u{1B}[<65;1;1M", MouseEvent(.wheelDown, at: Point(column: 0, row: 0))),
        ("\u{1B}[M !!", MouseEvent(.press, at: Point(column: 0, row: 0))),
        ("\u{1B}[M`#$", MouseEvent(.wheelUp, at: Point(column: 2, row: 3))),
    ])
    func theMouseIsRead(_ bytes: String, _ event: MouseEvent) {
        var decoder = decoder
        #expect(decoder.take(Array(bytes.utf8)) == [.mouse(event)])
    }

    @Test(arguments: [
        ("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", 0.0), ("\u{1B}]11;rgb:ffff/ffff/ffff\u{7}", 1.0),
        ("\u{1B}]11;rgb:ff/ff/ff\u{7}", 1.0), ("\u{1B}]11;rgba:ffff/ffff/ffff/ffff\u{7}", 1.0),
    ])
    func theBackgroundIsRead(_ answer: String, _ luminance: Double) {
        var decoder = decoder
        #expect(decoder.take(Array(answer.utf8)) == [.background(luminance: luminance)])
    }

    @Test(arguments: [
        "\u{1B}]11;rgb:zz/00/00\u{7}", "\u{1B}]11;rgb:fffffff/0/0\u{7}", "\u{1B}]11;rgb:ffffffff/0/0\u{7}",
        "\u{1B}]10;rgb:0/0/0\u{7}", "\u{1B}]52;c;aGk=\u{1B}\\",
    ])
    func anotherAnswerIsDropped(_ answer: String) {
        var decoder = decoder
        #expect(keys(decoder.take(Array((answer + "a").utf8))) == ["a"])
    }

    @Test func anAnswerInPiecesIsNeverTyped() {
        var decoder = decoder
        #expect(decoder.take("\u{1B}]11;rgb:00".utf8).isEmpty)
        #expect(decoder.patience == InputDecoder.sequencePatience)
        #expect(decoder.take("00/0000/0000\u{1B}".utf8).isEmpty)
        #expect(decoder.take("\\".utf8) == [.background(luminance: 0)])
    }

    @Test func anAnswerThatIsCutOffIsNeverTyped() {
        var decoder = decoder
        #expect(decoder.take("\u{1B}]11;rgb:00".utf8).isEmpty)
        #expect(decoder.giveUp().isEmpty)
        #expect(keys(decoder.take("a".utf8)) == ["a"])
    }

    private func keys(_ events: [TerminalEvent]) -> [String] {
        events.map { event in
            if case .key(let key) = event { key.name } else { "\(event)" }
        }
    }
}
