import Foundation
import Terminal
import TerminalTesting
import Testing

/// Pastes, mouse and keys as a real terminal sends them to the real program.
@Suite struct ConsoleInputInTerminalTests {
    private let home: TemporaryFolder

    init() throws { home = try TemporaryFolder() }

    private func console(_ arguments: [String] = [], size: Size = Size(columns: 80, rows: 24)) throws -> PseudoTerminal
    {
        try PseudoTerminal(builtProduct("vouch"), arguments, size: size, environment: ["HOME": home.path])
    }

    @Test(arguments: ["(508) 769-6555", " 508.769.6555\r\n", "+1 508 769 6555\n\n"])
    func aPastedNumberIsBroughtIntoShapeAndSendsNothing(_ text: String) async throws {
        let terminal = try console()
        try await terminal.see(" up")
        terminal.press("C-u")
        terminal.paste(text)
        try await terminal.see("+15087696555")
        terminal.press("Tab")
        let screen = try await terminal.see("+1 508 769 6555")
        #expect(screen.shows("No code is out.") || screen.shows("New here?"))
    }

    @Test func aPasteOfEscapesNeverReachesTheTerminal() async throws {
        let terminal = try console()
        try await terminal.see(" up")
        terminal.press("Tab", "Tab", "Tab")
        terminal.paste("a\u{1B}[2J\u{1B}]0;owned\u{7}b\u{9B}c")
        try await terminal.see("a[2J]0;ownedbc")
        #expect(terminal.screen.title == "Vouch SANDBOX Sandbox")
    }

    @Test func aClickFocusesAndTheWheelScrolls() async throws {
        let terminal = try console(size: Size(columns: 80, rows: 24))
        try await terminal.see(" up")
        terminal.click(column: 20, row: 7)
        try await terminal.wait(for: "the cursor in Message") { $0.lines[$0.cursor.row].contains("Message") }
        terminal.press("F1")
        try await terminal.see("Help")
        terminal.wheelDown(column: 40, row: 12)
        try await terminal.seeNoMore("Sends a code to the number in the form.")
        terminal.click(column: 1, row: 0)
        try await terminal.seeNoMore("━ Help")
    }

    @Test func aClickSendsAndAnswers() async throws {
        let terminal = try console()
        try await terminal.see(" up")
        let button = try #require(terminal.screen.lines.firstIndex { $0.contains("[ Send   F5 ]") })
        terminal.click(column: 6, row: button)
        try await terminal.see("of 3:00")
        terminal.click(column: 6, row: button)
        let question = try await terminal.see("[ No  n ]")
        let row = try #require(question.lines.firstIndex { $0.contains("[ No  n ]") })
        let column = question.lines[row].prefix { $0 != "[" }.count
        terminal.click(column: column + 2, row: row)
        try await terminal.see("Nothing was sent")
        try await terminal.see("1 row")
    }

    @Test func theMouseIsGivenToTheTerminalAndTakenBack() async throws {
        let terminal = try console()
        try await terminal.wait(for: "the mouse") { $0.shows(" up") && $0.reportsMouse }
        terminal.press("M-x")
        try await terminal.wait(for: "no mouse") { !$0.reportsMouse }
        terminal.press("M-x")
        try await terminal.wait(for: "the mouse again") { $0.reportsMouse }
    }

    @Test func theMouseIsLeftAloneOnRequest() async throws {
        let terminal = try console(["--no-mouse"])
        try await terminal.see(" up")
        #expect(!terminal.screen.reportsMouse)
    }

    @Test func keysWithModifiersEditTheField() async throws {
        let terminal = try console()
        try await terminal.see(" up")
        for _ in 1...4 { terminal.press("Tab") }
        terminal.press("Home", "C-Delete")
        try await terminal.see("Message   {NAME} code is {CODE}")
        terminal.press("C-_")
        try await terminal.see("Message  Your {NAME} code is {CODE}")
        terminal.press("End", "C-Left", "C-S-Home", "Backspace")
        try await terminal.see("Message  CODE}")
        terminal.press("Home", "M-Delete")
        try await terminal.see("Message  }")
        terminal.press("S-End", "Delete")
        try await terminal.seeNoMore("Message  }")
    }

    @Test func fastTypingLosesNothing() async throws {
        let terminal = try console()
        try await terminal.see(" up")
        terminal.press("C-u")
        let text = String(repeating: "0123456789", count: 40)
        terminal.type(text)
        terminal.press("M-b", "C-k")
        terminal.type("5087696555")
        terminal.press("Tab")
        try await terminal.see("+1 508 769 6555")
    }

    @Test func aDialogSurvivesAResize() async throws {
        let terminal = try console()
        try await terminal.see(" up")
        terminal.press("C-p")
        terminal.type("theme dark")
        try await terminal.see("> Theme dark")
        for size in [Size(columns: 40, rows: 10), Size(columns: 200, rows: 50), Size(columns: 60, rows: 16)] {
            terminal.resize(size)
            try await terminal.wait(for: "the dialog at \(size)") { screen in
                screen.shows("> Theme dark") && screen.lines.contains { $0.count == size.columns }
            }
        }
    }

    @Test func aThemeFileThatIsEditedRepaintsTheScreen() async throws {
        let folder = home.path + "/.config/vouch/themes"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        func write(_ colour: String) throws {
            let json = #"{ "styles": { "text": { "foreground": "\#(colour)", "background": "black" } } }"#
            try Data(json.utf8).write(to: URL(filePath: folder + "/mine.json"))
        }
        try write("red")
        let terminal = try PseudoTerminal(
            builtProduct("vouch"), ["--theme", "mine"],
            environment: ["HOME": home.path])
        let red = try await terminal.see(" up").cell(of: "Sandbox")?.foreground
        try write("blue")
        try await terminal.wait(for: "the new colour") { $0.cell(of: "Sandbox")?.foreground != red }
    }
}
