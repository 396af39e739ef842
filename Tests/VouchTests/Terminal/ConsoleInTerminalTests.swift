import Foundation
import Terminal
import TerminalTesting
import Testing

/// The real program in a real pseudo-terminal, as a new user has it: no configuration, no account.
@Suite struct ConsoleInTerminalTests {
    @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 60, rows: 16)])
    func aNewUserVerifiesWithThreeKeysAlsoAcrossAResize(_ size: Size) async throws {
        let home = try TemporaryFolder()
        let terminal = try console(in: home, size: size)
        try await terminal.see("● up")
        terminal.press("F5")
        try await terminal.see("of 3:00")
        terminal.resize(Size(columns: 100, rows: 30))
        try await terminal.wait(for: "the new width") { $0.lines.contains { $0.count == 100 } }
        terminal.press("u", "Enter")
        try await terminal.see("+ VERIFIED")
        terminal.resize(size)
        try await terminal.wait(for: "the old width") { picture in
            picture.shows("+ VERIFIED") && picture.lines.allSatisfy { $0.count <= size.columns }
        }
        terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
    }

    @Test func aWrongCodeIsNotValidAndTheRowsOutliveTheProgram() async throws {
        let home = try TemporaryFolder()
        let first = try console(in: home)
        try await first.see("● up")
        first.press("F5")
        try await first.see("of 3:00")
        // One of two codes is wrong whatever was sent; the other is the right one once in a million.
        first.type("000000")
        first.press("Enter")
        try await first.see("x NOT VALID")
        let isVerified = first.screen.shows("VERIFIED")
        #expect(!isVerified)
        first.press("q")
        #expect(try await first.waitForEnd() == 0)
        let second = try console(in: home)
        try await second.see("2 rows")
        try await second.see("x NOT VALID")
        try await second.see("> SENT")
    }

    @Test func aSavedProfileOutlivesTheProgramToo() async throws {
        let home = try TemporaryFolder()
        let first = try console(in: home)
        try await first.see("● up")
        first.press("F4")
        try await first.see("New profile")
        first.type("Night shift")
        first.press("F5")
        try await first.seeNoMore("New profile")
        // The notices stay, however slow the machine; the one in the footer goes after four seconds.
        first.press("M-n")
        try await first.see("Notices")
        try await first.see("Profile Night shift saved")
        first.press("Esc")
        try await first.seeNoMore("Notices")
        first.press("C-c", "C-c")
        #expect(try await first.waitForEnd() == 0)
        let path = home.path + "/.config/vouch/config.json"
        let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(rights == 0o600)
        let second = try console(in: home)
        try await second.see("Night shift")
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGILL, SIGSEGV, SIGABRT])
    func theTerminalIsGivenBackWhateverEndsTheProgram(_ signal: Int32) async throws {
        let home = try TemporaryFolder()
        let terminal = try shell(in: home)
        try await terminal.see("ready$")
        let before = terminal.modes
        terminal.type("\(builtProduct("vouch"))\n")
        try await terminal.see("● up")
        let isAlternate = terminal.screen.isAlternate
        #expect(isAlternate)
        terminal.press("F5")
        try await terminal.see("of 3:00")
        let process = try #require(childProcess(of: terminal, home: home))
        kill(process, signal)
        try await terminal.wait(for: "the main screen") { !$0.isAlternate && $0.isCursorVisible }
        terminal.type("echo back\n")
        try await terminal.wait(for: "the shell") { $0.lines.contains("back") }
        terminal.press("Enter")
        try await terminal.wait(for: "the shell's own modes") { _ in terminal.modes == before }
        let reportsMouse = terminal.screen.reportsMouse
        #expect(!reportsMouse)
    }

    @Test func controlZGivesTheTerminalBackAndForegroundReturns() async throws {
        let home = try TemporaryFolder()
        let terminal = try shell(in: home)
        try await terminal.see("ready$")
        let before = terminal.modes
        terminal.type("\(builtProduct("vouch"))\n")
        try await terminal.see("● up")
        terminal.press("C-z")
        try await terminal.wait(for: "the main screen") { !$0.isAlternate && $0.shows("Stopped") }
        try await terminal.wait(for: "the shell's own modes") { _ in terminal.modes == before }
        terminal.type("fg\n")
        try await terminal.wait(for: "the console again") { $0.isAlternate && $0.shows("● up") }
        terminal.press("F5")
        try await terminal.see("of 3:00")
    }

    private func console(in home: TemporaryFolder, size: Size = Size(columns: 80, rows: 24)) throws -> PseudoTerminal {
        try PseudoTerminal(builtProduct("vouch"), size: size, environment: ["HOME": home.path])
    }

    private func shell(in home: TemporaryFolder) throws -> PseudoTerminal {
        try PseudoTerminal(
            "/bin/bash", ["--norc", "--noprofile", "-i"], environment: ["HOME": home.path, "PS1": "ready$ "])
    }

    /// The console that a shell in the terminal runs, found by its home.
    private func childProcess(of terminal: PseudoTerminal, home: TemporaryFolder) -> Int32? {
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return processes.compactMap(Int32.init).first { process in
            let variables = FileManager.default.contents(atPath: "/proc/\(process)/environ") ?? Data()
            let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/exe")
            return program == builtProduct("vouch") && variables.range(of: Data("HOME=\(home.path)\0".utf8)) != nil
        }
    }
}
