import Foundation
import History
import Terminal
import TerminalTesting
import Testing

@testable import vouch

/// What is done in the real console, saved there and done again by `vouch run`.
@Suite struct SavedSessionTests {
    @Test func aSessionOfTheConsoleRunsAsAScenario() async throws {
        let home = try Home()
        let terminal = try PseudoTerminal(
            builtProduct("vouch"), size: Size(columns: 100, rows: 30), environment: home.environment)
        try await terminal.see("● up")
        terminal.press("F5")
        try await terminal.see("of 3:00")
        terminal.type("000000")
        terminal.press("Enter")
        try await terminal.see("x NOT VALID")
        terminal.press("u", "Enter")
        try await terminal.see("+ VERIFIED")
        terminal.press("M-3")
        terminal.type("E")
        try await terminal.see("vouch-session-")
        terminal.press("C-u")
        let file = home.path + "/session.json"
        terminal.type(file)
        terminal.press("Enter", "M-n")
        // The notice goes by itself; in the list of notices it stays.
        try await terminal.see("Written:")
        terminal.press("Esc")
        try await terminal.seeNoMore("Notices")
        terminal.type("q")
        #expect(try await terminal.waitForEnd() == 0)
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
        let ran = await home.vouch("run", file)
        #expect(ran.status == 0, "\(ran.output)")
        #expect(ran.output.contains("1 of 1 scenarios hold"))
        #expect(try home.rows().map(\.outcome) == [.sent, .notValid, .verified, .sent, .notValid, .verified])
    }
}
