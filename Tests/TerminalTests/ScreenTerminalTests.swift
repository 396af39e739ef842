import Foundation
import Terminal
import TerminalTesting
import Testing

/// The kinds of terminals that people have.
@Suite struct ScreenTerminalTests {
    @Test(arguments: [
        "xterm", "xterm-256color", "screen-256color", "tmux-256color", "linux", "xterm-kitty-unheard-of",
        "foo-256color",
    ])
    func theProgramRunsAndGivesBack(_ term: String) async throws {
        let sample = try await Sample(environment: ["TERM": term])
        sample.terminal.press("Up", "C-Left", "S-Tab")
        let screen = try await sample.terminal.see("key S-Tab")
        #expect(screen.shows("key Up"))
        #expect(screen.shows("key C-Left"))
        sample.terminal.press("q")
        #expect(try await sample.terminal.waitForEnd() == 0)
        #expect(sample.terminal.modes == sample.modes)
        #expect(sample.terminal.screen.shows("ended in order"))
    }

    @Test(arguments: ["q", "F9"])
    func aTerminalWithOneScreenIsLeftBelowThePicture(_ key: String) async throws {
        let sample = try await Sample(environment: ["TERM": "vt100"])
        let before = sample.terminal.screen
        #expect(before.cells.allSatisfy { $0.foreground == nil })
        #expect(!before.isAlternate)
        sample.terminal.press(key)
        _ = try await sample.terminal.waitForEnd()
        #expect(sample.terminal.modes == sample.modes)
        let after = sample.terminal.screen
        let end = try #require(after.lines.firstIndex { $0.hasPrefix("└") })
        #expect(after.lines[end] == before.lines.last)
        #expect(after.lines[end + 1].contains(key == "q" ? "ended in order" : "the sample aborts"))
    }

    @Test func aDirectTerminalShowsTheVeryColours() async throws {
        let folder = NSTemporaryDirectory() + "terminfo-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try DirectTerminal.compile(into: folder)
        let sample = try await Sample(
            ["--theme", "high-contrast"], environment: ["TERM": "xterm-direct", "TERMINFO": folder])
        let verified = try #require(sample.terminal.screen.cell(of: "VERIFIED"))
        #expect(verified.foreground == 0x50FF50)
        #expect(verified.background == 0x000000)
        sample.terminal.press("q")
        #expect(try await sample.expectRestored().status == 0)
    }

    @Test(arguments: [("dumb", "cannot draw"), ("", "cannot draw")])
    func aTerminalThatCannotDrawIsRefusedInASentence(_ term: String, _ words: String) async throws {
        let sample = try await Sample(environment: ["TERM": term], sign: words)
        #expect(try await sample.terminal.waitForEnd() == 0)
        #expect(sample.terminal.modes == sample.modes)
    }

    @Test func aPipeIsRefusedInASentence() async throws {
        let terminal = try PseudoTerminal("/bin/sh", ["-c", "\"$0\" | cat", builtProduct("terminal-sample")])
        try await terminal.see("needs a terminal")
        #expect(try await terminal.waitForEnd() == 0)
    }

    @Test(arguments: [["LANG": ""], ["LANG": "C"], ["LANG": "xx_YY.nowhere"]])
    func withoutALocaleTheTerminalIsTakenForUTF8(_ environment: [String: String]) async throws {
        let sample = try await Sample(environment: environment)
        #expect(sample.terminal.screen.lines[1].hasPrefix("│ VERIFIED  é 漢字 …"))
    }
}
