import Foundation
import Terminal
import TerminalTesting
import Testing

/// The sample as a job of a shell.
@Suite struct ScreenJobControlTests {
    private func shell() async throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(
            "/bin/bash", ["--norc", "--noprofile", "-i"], environment: ["PS1": "shell> "])
        try await terminal.see("shell>")
        return terminal
    }

    private func start(in terminal: PseudoTerminal) async throws {
        terminal.type("\(builtProduct("terminal-sample"))\r")
        try await terminal.see("VERIFIED")
    }

    private func expectShell(_ terminal: PseudoTerminal) async throws {
        let screen = try await terminal.wait(for: "the stopped job") { $0.shows("Stopped") && !$0.isAlternate }
        #expect(!screen.reportsMouse)
        #expect(screen.isCursorVisible)
        terminal.type("echo cooked $((20+3))\r")
        try await terminal.see("cooked 23")
    }

    private func expectSample(_ terminal: PseudoTerminal) async throws {
        let screen = try await terminal.wait(for: "the sample again") { $0.isAlternate && $0.shows("resized 80x24") }
        #expect(screen.lines.first?.hasPrefix("┌─ sample") == true)
        #expect(screen.lines[1].hasPrefix("│ VERIFIED"))
        #expect(screen.reportsMouse)
        terminal.press("C-Left", "Up")
        try await terminal.see("key Up")
        terminal.paste("pasted")
        try await terminal.see("paste 6 pasted")
    }

    private func expectEnd(_ terminal: PseudoTerminal) async throws {
        terminal.press("q")
        try await terminal.wait(for: "the shell") { $0.shows("ended in order") && !$0.isAlternate }
        terminal.type("exit\r")
        #expect(try await terminal.waitForEnd() == 0)
    }

    @Test func controlZStopsAndTheForegroundBringsBack() async throws {
        let terminal = try await shell()
        try await start(in: terminal)
        terminal.press("C-z")
        try await expectShell(terminal)
        terminal.type("fg\r")
        try await expectSample(terminal)
        try await expectEnd(terminal)
    }

    @Test func aSecondStopWorksAsTheFirst() async throws {
        let terminal = try await shell()
        try await start(in: terminal)
        for _ in 0..<2 {
            terminal.press("C-z")
            try await terminal.wait(for: "the stopped job") { $0.shows("Stopped") && !$0.isAlternate }
            terminal.type("clear; fg\r")
            try await terminal.wait(for: "the sample again") { $0.isAlternate && $0.shows("resized 80x24") }
        }
        try await expectEnd(terminal)
    }

    @Test(arguments: [SIGTSTP, SIGSTOP])
    func aStopFromOutsideIsSurvived(_ signal: Int32) async throws {
        let terminal = try await shell()
        try await start(in: terminal)
        terminal.signalForeground(signal)
        try await terminal.see("Stopped")
        terminal.type("fg\r")
        try await expectSample(terminal)
        try await expectEnd(terminal)
    }

    @Test func theSizeMayChangeMeanwhile() async throws {
        let terminal = try await shell()
        try await start(in: terminal)
        terminal.press("C-z")
        try await terminal.wait(for: "the stopped job") { $0.shows("Stopped") && !$0.isAlternate }
        terminal.resize(Size(columns: 60, rows: 20))
        terminal.type("fg\r")
        let screen = try await terminal.wait(for: "the sample again") { $0.isAlternate && $0.shows("resized 60x20") }
        #expect(screen.lines.last == "└" + String(repeating: "─", count: 58) + "┘")
        try await expectEnd(terminal)
    }

    @Test func theTitleComesBackToo() async throws {
        let terminal = try await shell()
        try await start(in: terminal)
        terminal.press("F1")
        try await terminal.wait(for: "the title") { $0.title == "sample title" }
        terminal.press("C-z")
        try await expectShell(terminal)
        terminal.type("printf '\\033]2;another\\007'\r")
        try await terminal.wait(for: "another title") { $0.title == "another" }
        terminal.type("fg\r")
        try await terminal.wait(for: "the title again") { $0.isAlternate && $0.title == "sample title" }
        try await expectEnd(terminal)
    }

    @Test func withoutAShellThereIsNoStop() async throws {
        let sample = try await Sample()
        sample.terminal.press("C-z")
        try await sample.terminal.see("resized 80x24")
        sample.terminal.press("x")
        try await sample.terminal.see("key x")
        sample.terminal.press("q")
        #expect(try await sample.expectRestored().status == 0)
    }
}
