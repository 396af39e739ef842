import Terminal
import TerminalTesting
import Testing

@Suite struct ScreenInputTests {
    @Test func everyKeyArrivesUnderItsName() async throws {
        let sample = try await Sample(size: Size(columns: 80, rows: 70))
        let names = [
            "a", "A", "?", "Enter", "Tab", "Esc", "Backspace", "Delete", "Insert", "Up", "Down", "Left", "Right",
            "Home", "End", "PgUp", "PgDn", "C-a", "C-_", "M-x", "M-4", "M-Enter", "S-Tab", "S-Up", "C-Left", "M-Right",
            "C-S-Home", "C-Delete", "C-c", "C-q", "C-s",
        ]
        for name in names {
            sample.terminal.press(name)
            try await sample.terminal.see("key \(name)")
        }
        let keys = sample.terminal.screen.lines.filter { $0.hasPrefix("│ key ") }
        #expect(keys.map { $0.dropFirst(6).prefix { $0 != " " } } == names.map { $0[...] })
    }

    @Test(arguments: ["F1", "F2", "F3", "F6"])
    func functionKeysArrive(_ name: String) async throws {
        let sample = try await Sample()
        sample.terminal.press(name)
        try await sample.terminal.see("key \(name)")
    }

    @Test func wideAndAccentedTextArrives() async throws {
        let sample = try await Sample()
        sample.terminal.type("é漢🙂")
        let screen = try await sample.terminal.see("key 🙂")
        #expect(screen.shows("key é"))
        #expect(screen.shows("key 漢"))
    }

    @Test func aPasteOfTenKilobytesIsOneEvent() async throws {
        let sample = try await Sample()
        sample.terminal.paste(String(repeating: "0123456789", count: 1_100))
        try await sample.terminal.see("paste 11000 0123456789")
        sample.terminal.press("x")
        #expect(try await sample.terminal.see("key x").lines.filter { $0.contains("key") }.count == 1)
    }

    @Test func aPasteIsNeverKeys() async throws {
        let sample = try await Sample()
        sample.terminal.paste("q\u{1B}q\r\u{1B}[15~q")
        try await sample.terminal.see("paste 10")
        sample.terminal.press("x")
        #expect(try await sample.terminal.see("key x").lines.filter { $0.contains("key") }.count == 1)
    }

    @Test func theMouseArrives() async throws {
        let sample = try await Sample()
        sample.terminal.click(column: 5, row: 3)
        sample.terminal.click(column: 5, row: 3)
        try await sample.terminal.see("mouse doublePress 5,3")
        #expect(sample.terminal.screen.shows("mouse press 5,3"))
        sample.terminal.wheelUp(column: 70, row: 20)
        try await sample.terminal.see("mouse wheelUp 70,20")
        sample.terminal.wheelDown(column: 0, row: 0)
        try await sample.terminal.see("mouse wheelDown 0,0")
    }

    @Test func theMouseIsNotAskedForAgainstTheWish() async throws {
        let sample = try await Sample(["--no-mouse"])
        #expect(!sample.terminal.screen.reportsMouse)
    }

    @Test(arguments: [("rgb:0000/0000/0000", 0), ("rgb:ffff/ffff/ffff", 100)])
    func theBackgroundIsAskedForAndNeverTyped(_ answer: String, _ percent: Int) async throws {
        let sample = try await Sample(background: answer, sign: "background \(percent)")
        sample.terminal.press("x")
        #expect(try await sample.terminal.see("key x").lines.filter { $0.contains("key") }.count == 1)
    }

    @Test(arguments: ["linux", "vt100", "screen"])
    func otherTerminalsAreNotAskedForTheirBackground(_ term: String) async throws {
        let sample = try await Sample(environment: ["TERM": term])
        #expect(sample.terminal.commands == [])
    }
}
