import Foundation
import Terminal
import TerminalTesting
import Testing

/// The sample inside a real tmux.
@Suite final class ScreenTmuxTests {
    private let folder = NSTemporaryDirectory() + "tmux-" + UUID().uuidString.prefix(8)

    /// The server outlives the client that a test may leave behind.
    deinit {
        let end = Process()
        end.executableURL = URL(fileURLWithPath: "/usr/bin/tmux")
        end.arguments = ["-S", folder + "/socket", "kill-server"]
        end.standardError = FileHandle.nullDevice
        if (try? end.run()) != nil { end.waitUntilExit() }
        try? FileManager.default.removeItem(atPath: folder)
    }

    private func start(term: String) async throws -> PseudoTerminal {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let settings =
            "set -g default-terminal \(term)\nset -s escape-time 0\nset -g mouse on\nset -s set-clipboard on\n"
        try settings.write(toFile: folder + "/conf", atomically: true, encoding: .utf8)
        let terminal = try PseudoTerminal(
            "/usr/bin/tmux", ["-S", folder + "/socket", "-f", folder + "/conf", "new-session", "/bin/sh"],
            environment: ["PS1": "shell> ", "SHELL": "/bin/sh"])
        try await terminal.see("shell>")
        terminal.type(
            "stty -g > \(folder)/before; \(builtProduct("terminal-sample")); stty -g > \(folder)/after; echo do''ne\r")
        try await terminal.see("VERIFIED")
        return terminal
    }

    private func end(_ terminal: PseudoTerminal) async throws {
        terminal.press("q")
        try await terminal.wait(for: "the shell") {
            $0.shows("ended in order") && $0.shows("done") && !$0.shows("VERIFIED")
        }
        let (before, after) = (
            try Data(contentsOf: URL(fileURLWithPath: folder + "/before")),
            try Data(contentsOf: URL(fileURLWithPath: folder + "/after"))
        )
        #expect(before == after)
        terminal.type("exit\r")
        #expect(try await terminal.waitForEnd() == 0)
    }

    @Test(arguments: ["tmux-256color", "screen-256color"])
    func theProgramRunsInside(_ term: String) async throws {
        let terminal = try await start(term: term)
        #expect(terminal.screen.lines[1].hasPrefix("│ VERIFIED  é 漢字 …"))
        terminal.press("C-Left")
        try await terminal.see("key C-Left")
        terminal.press("Esc")
        try await terminal.see("key Esc")
        terminal.paste("508\r769")
        try await terminal.see("paste 7")
        terminal.resize(Size(columns: 100, rows: 30))
        try await terminal.see("100x29")
        try await end(terminal)
    }

    @Test func textGoesThroughToTheClipboard() async throws {
        let terminal = try await start(term: "tmux-256color")
        terminal.press("F2")
        #expect(try await terminal.hear("52").hasSuffix("Y29waWVk"))
        try await end(terminal)
    }
}
