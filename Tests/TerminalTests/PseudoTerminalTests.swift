import Foundation
import Terminal
import TerminalTesting
import Testing

@Suite struct PseudoTerminalTests {
    private func shell(_ script: String, size: Size = Size(columns: 20, rows: 4)) throws -> PseudoTerminal {
        try PseudoTerminal("/bin/sh", ["-c", script], size: size, environment: ["GREETING": "hello"])
    }

    @Test func aProgramHasTheSizeAndTheEnvironmentItWasGiven() async throws {
        let terminal = try shell("echo $GREETING; stty size; pwd", size: Size(columns: 33, rows: 7))
        #expect(try await terminal.waitForEnd() == 0)
        #expect(Array(terminal.screen.lines.prefix(2)) == ["hello", "7 33"])
    }

    @Test func aProgramRunsInTheFolderItWasGiven() async throws {
        let terminal = try PseudoTerminal("/bin/pwd", folder: "/usr")
        try await terminal.see("/usr")
    }

    @Test func theEndIsTold() async throws {
        #expect(try await shell("exit 7").waitForEnd() == 7)
        #expect(try await shell("kill -9 $$").waitForEnd() == -9)
        #expect(try await PseudoTerminal("/no/such/program").waitForEnd() == 127)
    }

    @Test func cellsHaveTheirColoursAndAttributes() async throws {
        let terminal = try shell(#"printf 'a\033[1;4;38;2;1;2;3mb\033[0;3;7mc漢'"#)
        _ = try await terminal.waitForEnd()
        let screen = terminal.screen
        #expect(screen[0, 0].foreground == nil)
        #expect(screen[1, 0].foreground == 0x010203)
        #expect((screen[1, 0].isBold, screen[1, 0].isUnderlined) == (true, true))
        #expect((screen[2, 0].isItalic, screen[2, 0].isReversed) == (true, true))
        #expect((screen[3, 0].width, screen[4, 0].width) == (2, 0))
        #expect(screen.cursor == Point(column: 5, row: 0))
        #expect(screen.cell(of: "漢") == screen[3, 0])
    }

    @Test func whatIsTypedIsRead() async throws {
        let terminal = try shell("read line; echo got $line")
        terminal.type("abc\r")
        try await terminal.see("got abc")
    }

    @Test func theModesAreTold() async throws {
        let terminal = try shell(
            "read x; old=$(stty -g); stty raw; echo raw; read x; stty $old; echo as before; read x")
        let first = terminal.modes
        terminal.press("Enter")
        try await terminal.see("raw")
        #expect(terminal.modes != first)
        terminal.send([0x0A])
        try await terminal.see("as before")
        #expect(terminal.modes == first)
    }

    @Test func aWishThatIsNotFulfilledIsToldWithTheScreen() async throws {
        let error = PseudoTerminalError.timedOut("a miracle", screen: "nothing")
        #expect(error.description == "a miracle did not come; the screen:\nnothing")
    }

    @Test func theEndTakesEverythingAlong() async throws {
        let terminal = try shell("sleep 1000 & echo started $!; wait")
        let screen = try await terminal.see("started")
        let child = try #require(pid_t(screen.lines[0].dropFirst("started ".count)))
        terminal.end()
        #expect(try await terminal.waitForEnd() == -9)
        // The child is init's to bury, and may be a zombie for a moment.
        let state = (try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)) ?? "gone Z"
        #expect(state.contains(" Z ") || state.contains("gone"))
    }
}
