import Foundation
import Terminal
import TerminalTesting
import Testing

/// The real program on the kinds of terminals that people have.
@Suite struct ConsoleOnTerminalsTests {
    private let home: TemporaryFolder

    init() throws { home = try TemporaryFolder() }

    private func console(
        _ arguments: [String] = [], size: Size = Size(columns: 80, rows: 24), _ environment: [String: String] = [:],
        background: String? = nil
    ) throws -> PseudoTerminal {
        try PseudoTerminal(
            builtProduct("vouch"), arguments, size: size, environment: ["HOME": home.path].merging(environment) { $1 },
            background: background)
    }

    private func verify(_ terminal: PseudoTerminal) async throws {
        try await terminal.see(" up")
        terminal.press("F5")
        try await terminal.see("of 3:00")
        terminal.press("u", "Enter")
        try await terminal.see("+ VERIFIED")
    }

    @Test(arguments: ["xterm-256color", "screen-256color", "tmux-256color", "xterm", "linux"])
    func aVerificationWorksAndTheScreenIsGivenBack(_ kind: String) async throws {
        // The modes of a terminal that no program has changed: this one's may be others already.
        let before = try PseudoTerminal("/bin/sleep", ["60"], size: Size(columns: 80, rows: 24), environment: [:]).modes
        let terminal = try console(["--theme", "dark"], ["TERM": kind])
        try await verify(terminal)
        terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
        let after = terminal.screen
        #expect(!after.isAlternate && after.isCursorVisible && !after.reportsMouse)
        #expect(terminal.modes == before)
    }

    @Test func aVT100HasNeitherColoursNorAlternateScreen() async throws {
        let terminal = try console([], ["TERM": "vt100"])
        try await terminal.see(" up")
        // Its function keys end with F4: the twin of F5 does.
        terminal.press("M-Enter")
        try await terminal.see("of 3:00")
        terminal.press("u", "Enter")
        let screen = try await terminal.see("+ VERIFIED")
        #expect(!screen.isAlternate)
        #expect(screen.cells.allSatisfy { $0.foreground == nil && $0.background == nil })
        #expect(screen.cells.contains { $0.isReversed || $0.isBold })
    }

    @Test(arguments: ["1", "yes"])
    func noColourMeansNone(_ value: String) async throws {
        let terminal = try console([], ["NO_COLOR": value, "COLORTERM": "truecolor"])
        try await verify(terminal)
        let screen = terminal.screen
        #expect(screen.cells.allSatisfy { $0.foreground == nil && $0.background == nil })
        #expect(screen.cells.contains { $0.isBold })
    }

    @Test func aDirectTerminalShowsTheVeryColoursOfTheTheme() async throws {
        let terminfo = home.path + "/terminfo"
        try DirectTerminal.compile(into: terminfo)
        let terminal = try console(["--theme", "high-contrast"], ["TERM": "xterm-direct", "TERMINFO": terminfo])
        try await verify(terminal)
        #expect(terminal.screen.cell(of: "+ VERIFIED")?.foreground == 0x50FF50)
    }

    @Test func asciiDrawsNothingElse() async throws {
        let terminal = try console(["--ascii"])
        try await verify(terminal)
        terminal.press("F1")
        try await terminal.see("Help")
        #expect(terminal.screen.text.unicodeScalars.allSatisfy { $0.isASCII })
    }

    @Test(arguments: [("rgb:ffff/ffff/ffff", true), ("rgb:0000/0000/0000", false)])
    func lightOrDarkFollowsTheTerminal(_ background: String, _ isLight: Bool) async throws {
        let terminal = try console([], ["COLORTERM": "truecolor"], background: background)
        try await terminal.wait(for: "the theme") { screen in
            guard screen.shows("F1 Help"), let ground = screen.cell(of: "Channel")?.background else { return false }
            return (ground & 0xFF > 0x80) == isLight
        }
    }

    @Test func aTerminalOfOneCellIsSurvived() async throws {
        let terminal = try console(size: Size(columns: 1, rows: 1))
        try await terminal.wait(for: "a letter") { $0.text == "V" }
        terminal.resize(Size(columns: 80, rows: 24))
        try await verify(terminal)
        terminal.resize(Size(columns: 1, rows: 1))
        try await terminal.wait(for: "a letter") { $0.text == "V" }
        terminal.press("q")
        #expect(try await terminal.waitForEnd() == 0)
    }

    @Test func aSizeThatIsTooSmallIsToldAndTheProgramGoesOn() async throws {
        let terminal = try console(size: Size(columns: 39, rows: 9))
        try await terminal.see("Vouch needs 40×10")
        terminal.resize(Size(columns: 40, rows: 10))
        try await terminal.see("▸1 Send")
    }

    @Test func theWindowsTitleTellsTheState() async throws {
        let terminal = try console()
        try await terminal.see(" up")
        try await terminal.wait(for: "the title") { $0.title == "Vouch SANDBOX Sandbox" }
        terminal.press("F5")
        try await terminal.wait(for: "the wait") { $0.title.hasSuffix("1 waiting") }
        terminal.press("u", "Enter")
        try await terminal.wait(for: "the verdict") { $0.title.contains("VERIFIED") && !$0.title.contains("0142") }
    }

    @Test func theCursorStandsOnWhatHasTheFocus() async throws {
        let terminal = try console()
        try await terminal.see(" up")
        try await terminal.wait(for: "the cursor behind the number") { screen in
            screen.isCursorVisible && screen.lines[screen.cursor.row].contains("To ")
                && screen.lines[screen.cursor.row].prefix(screen.cursor.column).hasSuffix("0142")
        }
        terminal.press("Tab")
        try await terminal.wait(for: "the cursor in From") { $0.lines[$0.cursor.row].contains("From ") }
        terminal.press("F5")
        try await terminal.wait(for: "the cursor in the code") { $0.lines[$0.cursor.row].contains("code ") }
        terminal.press("M-3")
        try await terminal.wait(for: "the cursor in the log") { $0.lines[$0.cursor.row].contains("> SENT") }
    }
}
