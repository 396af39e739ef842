import Foundation
import Terminal
import TerminalTesting
import Testing

/// The line mode and the demo as a person has them.
@Suite struct PlainAndDemoTests {
    @Test(arguments: ["dumb", "xterm-256color"])
    func theLineModeSendsAndVerifiesOnAnyTerminalWithoutASequence(_ kind: String) async throws {
        let home = try TemporaryFolder()
        let terminal = try PseudoTerminal(
            builtProduct("vouch"), ["--plain"], environment: ["HOME": home.path, "TERM": kind])
        try await terminal.see("SANDBOX Sandbox>")
        terminal.type("send\n")
        try await terminal.see("SENT #1")
        terminal.type("use code\n")
        try await terminal.see("CODE taken from the phone")
        terminal.type("verify\n")
        try await terminal.see("VERIFIED #1")
        let picture = terminal.screen
        #expect(!picture.isAlternate)
        #expect(terminal.commands.isEmpty)
        terminal.type("quit\n")
        #expect(try await terminal.waitForEnd() == 0)
    }

    @Test func controlCEndsTheLineMode() async throws {
        let home = try TemporaryFolder()
        let terminal = try PseudoTerminal(builtProduct("vouch"), ["--plain"], environment: ["HOME": home.path])
        try await terminal.see("SANDBOX Sandbox>")
        terminal.press("C-c")
        #expect(try await terminal.waitForEnd() == 130)
    }

    @Test func aDumbTerminalIsToldOfTheLineMode() async throws {
        let home = try TemporaryFolder()
        let terminal = try PseudoTerminal(builtProduct("vouch"), environment: ["HOME": home.path, "TERM": "dumb"])
        try await terminal.see("vouch --plain")
        #expect(try await terminal.waitForEnd() == 78)
    }

    @Test func theDemoRunsIsLeftAndKeepsNothing() async throws {
        let home = try TemporaryFolder()
        let terminal = try PseudoTerminal(
            builtProduct("vouch"), ["--demo", "--no-animation"], size: Size(columns: 100, rows: 32),
            environment: ["HOME": home.path])
        try await terminal.see("DEMO")
        try await terminal.see("paused")
        for step in 2...7 {
            terminal.type(" ")
            try await terminal.see(" \(step) of ")
        }
        try await terminal.see("Please read the code to me.")
        terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
        let left = FileManager.default.enumerator(atPath: home.path)?.compactMap { $0 as? String } ?? []
        #expect(left.filter { $0.hasSuffix(".sqlite") || $0.hasSuffix(".json") } == [])
    }

    @Test func aBrokenRunIsRefusedWithItsPlace() async throws {
        let home = try TemporaryFolder()
        let path = home.path + "/run.json"
        try Data(#"{ "title": "T", "steps": [ { "sned": "sms" } ] }"#.utf8).write(to: URL(filePath: path))
        let terminal = try PseudoTerminal(builtProduct("vouch"), ["--demo", path], environment: ["HOME": home.path])
        try await terminal.see("steps[0]")
        #expect(try await terminal.waitForEnd() == 65)
    }
}
