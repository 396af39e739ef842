import Terminal
import TerminalTesting
import Testing

@Suite struct ScreenPictureTests {
    @Test(arguments: [
        Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 40, rows: 10),
        Size(columns: 300, rows: 100),
    ])
    func theWholePictureIsShown(_ size: Size) async throws {
        let sample = try await Sample(size: size)
        let screen = sample.terminal.screen
        #expect(screen.lines.first?.hasPrefix("┌─ sample ─") == true)
        #expect(screen.lines.first?.hasSuffix("─ \(size.columns)x\(size.rows) ─┐") == true)
        #expect(screen.lines.last == "└" + String(repeating: "─", count: size.columns - 2) + "┘")
        #expect(screen.lines[1].hasPrefix("│ VERIFIED  é 漢字 …"))
        #expect(screen.cursor == Point(column: 2, row: 2))
        #expect(screen.isCursorVisible)
        #expect(screen.isAlternate)
    }

    /// The emulator's place for `#5fff5f` in the cube of its palette.
    private static let paletteGreen = 0x33FF33

    @Test func meaningsHaveTheThemesColours() async throws {
        let sample = try await Sample(["--theme", "high-contrast"])
        let verified = try #require(sample.terminal.screen.cell(of: "VERIFIED"))
        #expect(verified.isBold)
        #expect(verified.background == 0x000000)
        #expect(verified.foreground == Self.paletteGreen)
    }

    @Test(arguments: [
        ("16", 0x00E000...0x55FF55), ("256", paletteGreen...paletteGreen), ("true", paletteGreen...paletteGreen),
    ])
    func fewerColoursAreTheNearestOnes(_ colours: String, _ foreground: ClosedRange<Int>) async throws {
        let sample = try await Sample(["--theme", "high-contrast", "--colours", colours])
        let verified = try #require(sample.terminal.screen.cell(of: "VERIFIED")?.foreground)
        #expect(foreground.contains(verified))
    }

    @Test func aTerminalThatShowsAnyColourGetsTheVeryColours() async throws {
        let sample = try await Sample(["--theme", "high-contrast"], environment: ["COLORTERM": "truecolor"])
        let commands = sample.terminal.commands
        #expect(commands.contains { $0.hasPrefix("4;83;rgb:50/FF/50") })
        sample.terminal.press("q")
        _ = try await sample.expectRestored()
        #expect(sample.terminal.commands.contains { $0.hasPrefix("104") })
    }

    @Test(arguments: [["--no-color", "1"], ["--colours", "monochrome"]])
    func withoutColoursMeaningIsCarriedByAttributes(_ arguments: [String]) async throws {
        let sample = try await Sample(arguments)
        let screen = sample.terminal.screen
        #expect(screen.cells.allSatisfy { $0.foreground == nil && $0.background == nil })
        #expect(screen.cell(of: "VERIFIED")?.isBold == true)
    }

    @Test func onlyASCIIIsShownWhereThatIsAskedFor() async throws {
        let sample = try await Sample(["--ascii"])
        let screen = sample.terminal.screen
        #expect(screen.text.unicodeScalars.allSatisfy { $0.isASCII })
        #expect(screen.lines[1].hasPrefix("| VERIFIED  ? ? ?  ~ "))
    }

    @Test func aChangeWritesLittle() async throws {
        let sample = try await Sample(size: Size(columns: 300, rows: 100))
        let before = sample.terminal.outputCount
        sample.terminal.press("x")
        try await sample.terminal.see("key x")
        #expect(sample.terminal.outputCount - before < 120)
    }

    @Test func aWideCharacterGivesWayWhole() async throws {
        let sample = try await Sample()
        sample.terminal.paste("漢字漢字")
        try await sample.terminal.see("paste 12 漢字漢字")
        for _ in 0..<21 { sample.terminal.press("x") }
        let screen = try await sample.terminal.wait(for: "the paste to scroll away") { screen in
            !screen.shows("paste") && screen.lines.filter { $0.contains("key x") }.count == 21
        }
        #expect(screen.lines[2...22].allSatisfy { $0 == "│ key x" + String(repeating: " ", count: 72) + "│" })
    }
}
