import ArgumentParser
import Synchronization
import Testing

@testable import vouch

@Suite struct VoiceTests {
    private func said(
        _ arguments: [String] = [], isTerminal: Bool = true, variables: [String: String] = [:],
        _ speak: (Voice) -> Void
    ) throws -> (output: String, errors: String) {
        let output = Heard(), errors = Heard()
        let shell = Shell(
            environment: variables, input: LineSource(isTerminal: false, next: { nil }, nextHidden: { nil }),
            output: output.stream(isTerminal), errors: errors.stream(isTerminal))
        speak(Voice(shell, try OutputOptions.parse(arguments)))
        return (output.text.withLock(\.self), errors.text.withLock(\.self))
    }

    @Test func wordsGoToStandardErrorUnlessAllShallBeQuiet() throws {
        #expect(try said { $0.say("hello") }.errors == "hello\n")
        #expect(try said(["--quiet"]) { $0.say("hello") }.errors.isEmpty)
        #expect(try said(["--quiet"]) { $0.warn("mind") }.errors == "vouch: mind\n")
    }

    @Test func aResultIsTextOrAnObjectAndNeverBoth() throws {
        let speak: (Voice) -> Void = { voice in
            voice.print("text")
            voice.report(["key": "a/b"])
        }
        #expect(try said([], speak).output == "text\n")
        #expect(try said(["--json"], speak).output == "{\"key\":\"a/b\"}\n")
    }

    @Test func colourIsForTerminalsThatWantIt() throws {
        let speak: (Voice) -> Void = { $0.say($0.toned("good", .good)) }
        #expect(try said([], speak).errors == "\u{1B}[32mgood\u{1B}[0m\n")
        #expect(try said([], isTerminal: false, speak).errors == "good\n")
        #expect(try said(variables: ["NO_COLOR": "1"], speak).errors == "good\n")
        #expect(try said(variables: ["TERM": "dumb"], speak).errors == "good\n")
    }
}

private final class Heard: Sendable {
    let text = Mutex("")

    func stream(_ isTerminal: Bool) -> TextStream {
        TextStream(isTerminal: isTerminal) { [self] words in text.withLock { $0 += words } }
    }
}
