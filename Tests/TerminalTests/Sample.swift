import Foundation
import Terminal
import TerminalTesting
import Testing

/// The sample program in a terminal, with something on the main screen before it starts.
struct Sample {
    static let eighty = Size(columns: 80, rows: 24)

    let terminal: PseudoTerminal
    let modes: [UInt8]

    /// Starts the sample and waits for its first picture.
    ///
    /// - Parameter sign: What the first picture shows.
    init(
        _ arguments: [String] = [], size: Size = eighty, environment: [String: String] = [:], background: String? = nil,
        sign: String? = nil
    ) async throws {
        let script = "echo what was there before; read go; exec \"$0\" \"$@\""
        terminal = try PseudoTerminal(
            "/bin/sh", ["-c", script, builtProduct("terminal-sample")] + arguments, size: size,
            environment: environment, background: background)
        try await terminal.see("what was there before")
        modes = terminal.modes
        terminal.press("Enter")
        try await terminal.see(sign ?? "VERIFIED")
    }

    /// Waits for the end, and expects the terminal to be as it was.
    ///
    /// - Returns: How the program ended, as ``PseudoTerminal/waitForEnd()`` tells, and the screen it left.
    func expectRestored(
        _ location: SourceLocation = #_sourceLocation
    ) async throws -> (status: Int32, screen: TerminalPicture) {
        let status = try await terminal.waitForEnd()
        let screen = terminal.screen
        #expect(terminal.modes == modes, sourceLocation: location)
        #expect(!screen.isAlternate, sourceLocation: location)
        #expect(screen.isCursorVisible, sourceLocation: location)
        #expect(!screen.reportsMouse, sourceLocation: location)
        #expect(screen.shows("what was there before"), sourceLocation: location)
        #expect(!screen.shows("VERIFIED"), sourceLocation: location)
        return (status, screen)
    }
}
