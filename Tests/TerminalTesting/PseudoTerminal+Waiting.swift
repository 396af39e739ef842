import CVTerm
import Dispatch
import Foundation

extension PseudoTerminal {
    /// What stands on the screen now.
    public var screen: TerminalPicture { session.withState { $0.picture } }

    /// The operating system commands that the program sent and the emulator has no use for, such as `52;c;aGk=`.
    public var commands: [String] { session.withState { $0.commands } }

    /// How many bytes the program has written.
    public var outputCount: Int { session.withState { $0.outputCount } }

    /// The terminal's modes (termios) as bytes to compare.
    public var modes: [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = pty_modes(session.terminal, &bytes, bytes.count)
        return Array(bytes.prefix(count))
    }

    /// Waits until the screen is as wished.
    ///
    /// - Parameters:
    ///   - wish: What is waited for, in words, for the failure.
    ///   - isFulfilled: Whether a screen is as wished.
    /// - Returns: The screen.
    /// - Throws: ``PseudoTerminalError/timedOut(_:screen:)``.
    @discardableResult
    public func wait(
        for wish: String, until isFulfilled: (TerminalPicture) -> Bool
    ) async throws -> TerminalPicture {
        try await wait(for: wish) { state in
            let picture = state.picture
            return isFulfilled(picture) ? picture : nil
        }
    }

    /// Waits until a row contains the text.
    @discardableResult
    public func see(_ text: String) async throws -> TerminalPicture {
        try await wait(for: "“\(text)”") { $0.shows(text) }
    }

    /// Waits until no row contains the text.
    @discardableResult
    public func seeNoMore(_ text: String) async throws -> TerminalPicture {
        try await wait(for: "a screen without “\(text)”") { !$0.shows(text) }
    }

    /// Waits until the program has sent an operating system command that begins with the text.
    @discardableResult
    public func hear(_ beginning: String) async throws -> String {
        try await wait(for: "the command “\(beginning)”") { $0.commands.first { $0.hasPrefix(beginning) } }
    }

    /// Waits until the program has ended and its output is read.
    ///
    /// - Returns: The exit code, or the signal that ended it with the sign changed.
    public func waitForEnd() async throws -> Int32 {
        try await wait(for: "the end of the program") { $0.status }
    }

    private func wait<Found>(for wish: String, _ find: (Session.State) -> Found?) async throws -> Found {
        let deadline = DispatchTime.now() + .milliseconds(Int(PseudoTerminal.patience / .milliseconds(1)))
        while true {
            let (found, generation) = session.withState { (find($0), $0.generation) }
            if let found { return found }
            guard await changes(after: generation, before: deadline) else {
                throw PseudoTerminalError.timedOut(wish, screen: screen.text)
            }
        }
    }

    private func changes(after generation: Int, before deadline: DispatchTime) async -> Bool {
        let id = UUID()
        return await withCheckedContinuation { continuation in
            session.withState { $0.add(continuation, id, after: generation) }
            DispatchQueue.global().asyncAfter(deadline: deadline) { [session] in
                session.withState { $0.giveUp(id) }
            }
        }
    }
}
