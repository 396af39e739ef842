import Terminal
import TerminalTesting
import Testing

@Suite struct ScreenResizeTests {
    @Test func thePictureFollowsTheSize() async throws {
        let sample = try await Sample()
        for size in [Size(columns: 120, rows: 40), Size(columns: 40, rows: 10), Size(columns: 80, rows: 24)] {
            sample.terminal.resize(size)
            let screen = try await sample.terminal.wait(for: "a box of \(size)") { screen in
                screen.lines.first?.hasSuffix("\(size.columns)x\(size.rows) ─┐") == true
                    && screen.lines.last?.hasSuffix("┘") == true
            }
            #expect(screen.lines.last == "└" + String(repeating: "─", count: size.columns - 2) + "┘")
        }
        sample.terminal.press("q")
        #expect(try await sample.expectRestored().status == 0)
    }

    @Test(arguments: [Size(columns: 1, rows: 1), Size(columns: 2, rows: 1), Size(columns: 1, rows: 30)])
    func theSmallestTerminalIsSurvived(_ size: Size) async throws {
        let sample = try await Sample()
        sample.terminal.resize(size)
        sample.terminal.press("x")
        sample.terminal.resize(Sample.eighty)
        let screen = try await sample.terminal.wait(for: "both sizes and the key") { screen in
            screen.shows("key x") && screen.lines.first?.hasSuffix("80x24 ─┐") == true
        }
        #expect(screen.lines.last == "└" + String(repeating: "─", count: 78) + "┘")
    }

    @Test func aTerminalOfOneCellIsAStart() async throws {
        let terminal = try PseudoTerminal(builtProduct("terminal-sample"), size: Size(columns: 1, rows: 1))
        try await terminal.wait(for: "a picture") { $0.isAlternate }
        terminal.resize(Sample.eighty)
        try await terminal.see("80x24 ─┐")
    }

    @Test func theEnvironmentsIdeaOfTheSizeIsNotBelieved() async throws {
        let sample = try await Sample(environment: ["LINES": "10", "COLUMNS": "30"])
        #expect(sample.terminal.screen.lines.first?.hasSuffix("80x24 ─┐") == true)
    }

    @Test func manySizesInARowEndWithTheLast() async throws {
        let sample = try await Sample()
        for columns in 20...90 { sample.terminal.resize(Size(columns: columns, rows: 20)) }
        sample.terminal.resize(Size(columns: 61, rows: 17))
        let screen = try await sample.terminal.see("61x17 ─┐")
        #expect(screen.lines[1].hasPrefix("│ VERIFIED"))
    }
}
