import Foundation
import Testing

@testable import Terminal

@Suite struct ControlSequencesTests {
    private static let xterm = [
        "kmous": "\u{1B}[M", "smkx": "<smkx>", "rmkx": "<rmkx>", "sgr0": "<sgr0>", "op": "<op>", "cnorm": "<cnorm>",
        "rmcup": "<rmcup>",
    ]

    private func sequences(
        _ term: String = "xterm", _ environment: [String: String] = [:], _ capabilities: [String: String] = xterm
    ) -> ControlSequences {
        let kind = TerminalKind(environment: environment.merging(["TERM": term]) { $1 })
        return ControlSequences(kind: kind) { capabilities[$0] }
    }

    @Test func whatIsTakenIsGivenBack() {
        let entered = sequences().enter(mouse: true)
        let left = sequences().leave(titled: false)
        for mode in ["?2004", "?1000", "?1006"] {
            #expect(entered.contains("\(mode)h"))
            #expect(left.contains("\(mode)l"))
        }
        #expect(entered.contains("<smkx>"))
        #expect(left.contains("<rmkx>"))
    }

    @Test func theMouseIsLeftAloneWhereItIsNotWanted() {
        #expect(!sequences().enter(mouse: false).contains("?1000h"))
    }

    @Test func aPlainTerminalGetsNothingItDoesNotKnow() {
        let plain = sequences("vt100", [:], [:])
        #expect(plain.enter(mouse: true).isEmpty)
        #expect(plain.leave(titled: false).isEmpty)
        #expect(plain.title("x").isEmpty)
        #expect(plain.clipboard("x").isEmpty)
        #expect(plain.mouse(true).isEmpty)
    }

    @Test func theRestoreEndsOnTheMainScreen() {
        let restore = sequences().restore(titled: true, lastRow: "<row>")
        #expect(restore.hasSuffix("<sgr0><op><cnorm><rmcup>"))
        #expect(restore.contains("\u{1B}[23;2t"))
        #expect(sequences("vt100", [:], [:]).restore(titled: false, lastRow: "<row>") == "<row>\r\n")
    }

    @Test func aTitleCannotEndItself() {
        #expect(sequences().title("a\u{1B}\\\u{7}b") == "\u{1B}]2;a\u{FFFD}\\\u{FFFD}b\u{1B}\\")
        #expect(sequences().title(String(repeating: "x", count: 999)).utf8.count < 210)
    }

    @Test func theClipboardGetsBase64() {
        #expect(sequences().clipboard("hi ✓") == "\u{1B}]52;c;aGkg4pyT\u{7}")
    }

    @Test func tmuxGetsTheRequestPlainAndWrapped() {
        let plain = "\u{1B}]52;c;aGk=\u{7}"
        #expect(
            sequences("screen", ["TMUX": "x"]).clipboard("hi") == plain + "\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\")
    }

    @Test func screenGetsTheRequestInPieces() {
        let text = String(repeating: "x", count: 2000)
        let wrapped = sequences("screen", ["STY": "x"]).clipboard(text)
        let pieces = wrapped.components(separatedBy: "\u{1B}P").dropFirst()
        #expect(pieces.count > 1)
        #expect(pieces.allSatisfy { $0.hasSuffix("\u{1B}\\") && $0.utf8.count < 768 })
        let request = pieces.map { $0.dropLast(2) }.joined()
        #expect(request == "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{7}")
    }

    @Test func aTextBeyondTheLimitIsNotCopied() {
        let limit = ControlSequences.clipboardLimit
        #expect(!sequences().clipboard(String(repeating: "x", count: limit)).isEmpty)
        #expect(sequences().clipboard(String(repeating: "x", count: limit + 1)).isEmpty)
    }

    @Test(arguments: [
        ("a$<5>b", "ab"), ("$<2/>", ""), ("a$<5*/>b$<1>c", "abc"), ("a$b<c>", "a$b<c>"), ("a$<5", "a$<5"),
    ])
    func paddingIsLeftOut(_ capability: String, _ sequence: String) {
        #expect(ControlSequences.withoutPadding(capability) == sequence)
    }
}
