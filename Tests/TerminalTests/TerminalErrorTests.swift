import Terminal
import Testing

@Suite struct TerminalErrorTests {
    @Test(
        arguments: [
            (.notATerminal, "without a pipe"), (.dumb("dumb"), "set TERM"), (.unknown("wy60"), "TERM=wy60"),
            (.unavailable, "foreground"),
        ] as [(TerminalError, String)])
    func everyErrorSaysWhatToDo(_ error: TerminalError, _ words: String) {
        #expect(error.description.contains(words))
    }

    @Test func aNameFromTheEnvironmentIsShownSafely() {
        #expect(!TerminalError.dumb("\u{1B}[2J").description.unicodeScalars.contains("\u{1B}"))
    }
}
