import Terminal
import TerminalTesting
import Testing

@Suite struct ScreenRequestTests {
    @Test func theTitleIsSet() async throws {
        let sample = try await Sample()
        sample.terminal.press("F1")
        try await sample.terminal.wait(for: "the title") { $0.title == "sample title" }
    }

    @Test func textGoesToTheClipboard() async throws {
        let sample = try await Sample()
        sample.terminal.press("F2")
        #expect(try await sample.terminal.hear("52") == "52;c;Y29waWVk")
    }

    @Test func theBellRings() async throws {
        let sample = try await Sample()
        sample.terminal.press("F3")
        try await sample.terminal.wait(for: "the bell") { $0.bells == 1 }
    }

    @Test func theMouseIsLetGo() async throws {
        let sample = try await Sample()
        #expect(sample.terminal.screen.reportsMouse)
        sample.terminal.press("F4")
        try await sample.terminal.wait(for: "no more mouse") { !$0.reportsMouse }
    }

    @Test func anotherThemeRepaintsEverything() async throws {
        let sample = try await Sample()
        sample.terminal.press("F6")
        let screen = try await sample.terminal.wait(for: "the light theme in every cell") { screen in
            screen.cells.allSatisfy { $0.width == 0 || ($0.background ?? 0) > 0xE00000 }
        }
        #expect(screen.shows("VERIFIED"))
    }

    @Test func aRedrawMendsWhatAnotherProgramWrote() async throws {
        let sample = try await Sample()
        sample.terminal.scribble("\u{1B}[2J\u{1B}[5;5Hscribble")
        #expect(sample.terminal.screen.shows("scribble"))
        sample.terminal.press("C-l")
        let screen = try await sample.terminal.see("key C-l")
        #expect(!screen.shows("scribble"))
        #expect(screen.lines.first?.hasPrefix("┌─ sample") == true)
    }
}
