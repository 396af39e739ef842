import Testing

@testable import Terminal

@Suite struct PasteTests {
    private static let start = "\u{1B}[200~"
    private static let end = "\u{1B}[201~"
    private var decoder = InputDecoder { KeySequences { _ in nil } }

    @Test func aPasteIsOneEventWithItsControlCharacters() {
        var decoder = decoder
        let events = decoder.take("a\(Self.start)x\ty\r\n\u{3}z\(Self.end)b".utf8)
        #expect(events == [.key(Key("a")), .paste("x\ty\r\n\u{3}z"), .key(Key("b"))])
    }

    @Test func escapeInsideAPasteIsText() {
        var decoder = decoder
        let text = "\u{1B}\u{1B}[A\u{1B}[20\u{1B}[201\u{1B}[200~"
        #expect(decoder.take("\(Self.start)\(text)\(Self.end)".utf8) == [.paste(text)])
    }

    @Test(arguments: 1...7)
    func aPasteMayComeInPiecesOfAnyLength(_ length: Int) {
        var decoder = decoder
        let bytes = Array("\(Self.start)é\u{1B}漢\(Self.end)x".utf8)
        var events: [TerminalEvent] = []
        for start in stride(from: 0, to: bytes.count, by: length) {
            events += decoder.take(bytes[start..<min(bytes.count, start + length)])
        }
        #expect(events == [.paste("é\u{1B}漢"), .key(Key("x"))])
    }

    @Test func aLongPasteIsWhole() {
        var decoder = decoder
        let text = String(repeating: "0123456789", count: 20_000)
        #expect(decoder.take("\(Self.start)\(text)\(Self.end)".utf8) == [.paste(text)])
    }

    @Test func whatIsBeyondTheLimitIsLeftOut() {
        var decoder = decoder
        let text = String(repeating: "x", count: InputDecoder.pasteLimit + 5)
        let events = decoder.take("\(Self.start)\(text)\(Self.end)y".utf8)
        #expect(events == [.paste(String(text.dropLast(5))), .key(Key("y"))])
    }

    @Test func aPasteWhoseEndNeverComesIsDeliveredAfterAWhile() {
        var decoder = decoder
        #expect(decoder.take("\(Self.start)508".utf8).isEmpty)
        #expect(decoder.patience == InputDecoder.pastePatience)
        #expect(decoder.take("769".utf8).isEmpty)
        #expect(decoder.giveUp() == [.paste("508769")])
        #expect(decoder.patience == nil)
    }

    @Test func whatComesOfAPasteAfterAPauseIsNoKey() {
        var decoder = decoder
        _ = decoder.take("\(Self.start)508".utf8)
        _ = decoder.giveUp()
        #expect(decoder.take("q\r\u{1B}[15~".utf8).isEmpty)
        #expect(decoder.take("r\(Self.end)q".utf8) == [.key(Key("q"))])
    }

    @Test(arguments: [("\u{3}", Key(.character("c"), .control)), ("\u{1B}", Key(.escape))])
    func aPersonIsHeardAgainThoughTheEndOfAPasteIsLost(bytes: String, key: Key) {
        var decoder = decoder
        _ = decoder.take("\(Self.start)508".utf8)
        _ = decoder.giveUp()
        #expect(decoder.take("j".utf8).isEmpty)
        #expect(decoder.take(bytes.utf8) + decoder.giveUp() == [.key(key)])
        #expect(decoder.take("q".utf8) == [.key(Key("q"))])
    }

    @Test func anEmptyPasteIsAnEvent() {
        var decoder = decoder
        #expect(decoder.take("\(Self.start)\(Self.end)".utf8) == [.paste("")])
    }

    @Test func bytesThatAreNoTextAreReplaced() {
        var decoder = decoder
        let bytes = Array(Self.start.utf8) + [0x61, 0xFF] + Array(Self.end.utf8)
        #expect(decoder.take(bytes) == [.paste("a\u{FFFD}")])
    }
}
