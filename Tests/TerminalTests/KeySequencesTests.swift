import Testing

@testable import Terminal

@Suite struct KeySequencesTests {
    private let rxvt = KeySequences {
        [
            "kUP": "\u{1B}[a", "kUP5": "\u{1B}Oa", "kf13": "\u{1B}[25~", "kcuu1": "\u{1B}[A", "kbs": "\u{7F}",
            "kich1": "x",
        ][$0]
    }

    @Test func aSequenceOfTheTerminalsOwnIsFound() {
        #expect(rxvt.match(Array("\u{1B}[ab".utf8)[...]) == .key(Key(.up, .shift), 3))
        #expect(rxvt.match(Array("\u{1B}Oa".utf8)[...]) == .key(Key(.up, .control), 3))
    }

    @Test func theBeginningOfOneIsTold() {
        #expect(rxvt.match(Array("\u{1B}".utf8)[...]) == .beginning)
        #expect(rxvt.match(Array("\u{1B}[".utf8)[...]) == .beginning)
    }

    @Test func whatTheCommonRulesTellIsLeftToThem() {
        #expect(rxvt.match(Array("\u{1B}[A".utf8)[...]) == .none)
        #expect(rxvt.match(Array("\u{1B}[25~".utf8)[...]) == .none)
    }

    @Test func aSingleByteIsNoSequence() {
        #expect(rxvt.match(Array("x".utf8)[...]) == .none)
    }

    @Test(
        arguments: [
            (1, []), (2, .shift), (3, .alt), (4, [.shift, .alt]), (5, .control), (6, [.shift, .control]),
            (7, [.alt, .control]), (8, [.shift, .alt, .control]), (9, .alt), (0, []),
        ] as [(Int, Key.Modifiers)])
    func xtermsNumbersAreModifiers(_ number: Int, _ modifiers: Key.Modifiers) {
        #expect(Key.Modifiers(xterm: number) == modifiers)
    }
}
