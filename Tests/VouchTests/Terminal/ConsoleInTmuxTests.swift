import Foundation
import Terminal
import TerminalTesting
import Testing

/// The real program inside a real tmux.
@Suite final class ConsoleInTmuxTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The server outlives the client that a test may leave behind.
    deinit {
        let end = Process()
        end.executableURL = URL(fileURLWithPath: "/usr/bin/tmux")
        end.arguments = ["-S", folder.path + "/socket", "kill-server"]
        end.standardError = FileHandle.nullDevice
        if (try? end.run()) != nil { end.waitUntilExit() }
    }

    private func start(_ kind: String = "tmux-256color") async throws -> PseudoTerminal {
        let settings =
            "set -g default-terminal \(kind)\nset -s escape-time 0\nset -g mouse on\nset -s set-clipboard on\n"
        try settings.write(toFile: folder.path + "/conf", atomically: true, encoding: .utf8)
        let terminal = try PseudoTerminal(
            "/usr/bin/tmux", ["-S", folder.path + "/socket", "-f", folder.path + "/conf", "new-session", "/bin/sh"],
            environment: ["PS1": "shell> ", "SHELL": "/bin/sh", "HOME": folder.path])
        try await terminal.see("shell>")
        terminal.type("\(builtProduct("vouch"))\r")
        try await terminal.see("● up")
        return terminal
    }

    @Test(arguments: ["tmux-256color", "screen-256color"])
    func aVerificationWorksAndTheShellComesBack(_ kind: String) async throws {
        let terminal = try await start(kind)
        terminal.press("F5")
        try await terminal.see("of 3:00")
        terminal.press("u", "Enter")
        try await terminal.see("+ VERIFIED")
        terminal.press("q")
        try await terminal.wait(for: "the shell") { $0.shows("shell>") && !$0.shows("VERIFIED") }
    }

    @Test func theTicketNoteGoesThroughToTheClipboard() async throws {
        let terminal = try await start()
        terminal.press("F5")
        try await terminal.see("of 3:00")
        terminal.press("t")
        let command = try await terminal.hear("52")
        let text = command.split(separator: ";").last.flatMap { Data(base64Encoded: String($0)) } ?? Data()
        #expect(String(decoding: text, as: UTF8.self).contains("Phone verification:"))
    }

    @Test func aPasteIsOneAndTheMouseArrives() async throws {
        let terminal = try await start()
        terminal.press("C-u")
        terminal.paste("(508) 769-6555\r")
        try await terminal.see("+15087696555")
        // One row is tmux's own, so that one pane fits: Message stands below the strip of tabs.
        terminal.click(column: 20, row: 8)
        try await terminal.wait(for: "the cursor in Message") { $0.lines[$0.cursor.row].contains("Message") }
    }

    @Test func aResizeOfTheWindowIsFollowed() async throws {
        let terminal = try await start()
        terminal.resize(Size(columns: 120, rows: 41))
        try await terminal.see("5 Phone")
        terminal.resize(Size(columns: 60, rows: 17))
        try await terminal.see("▸1 Send")
    }
}
