import CVTerm
import Foundation
public import Terminal

/// A real program in a pseudo-terminal of its own, its screen read through a terminal emulator.
///
/// The program and everything it started in its session ends with ``end()``, or when the last reference goes.
public final class PseudoTerminal: Sendable {
    /// How long anything may take before a test gives up.
    public static let patience = Duration.seconds(20)

    let session: Session

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - program: The path of the executable.
    ///   - arguments: What follows the name.
    ///   - size: The terminal's size.
    ///   - environment: The whole environment, over a small one with `TERM=xterm-256color` and a UTF-8 locale; an empty
    ///     value takes a variable out.
    ///   - folder: The working folder; `nil` means this process's.
    ///   - background: What the terminal answers to a question for its background (`rgb:0000/0000/0000`); `nil` answers
    ///     nothing.
    /// - Throws: ``PseudoTerminalError/notStarted`` where the system has no terminal left.
    public init(
        _ program: String, _ arguments: [String] = [], size: Size = Size(columns: 80, rows: 24),
        environment: [String: String] = [:], folder: String? = nil, background: String? = nil
    ) throws {
        var terminal: Int32 = -1
        let variables = PseudoTerminal.baseEnvironment.merging(environment) { $1 }.filter { !$0.value.isEmpty }
        let process = withCStrings([program] + arguments) { arguments in
            withCStrings(variables.map { "\($0)=\($1)" }) { environment in
                pty_spawn(program, arguments, environment, folder, Int32(size.columns), Int32(size.rows), &terminal)
            }
        }
        guard process > 0 else { throw PseudoTerminalError.notStarted }
        session = Session(process: process, terminal: terminal, size: size, background: background)
        Thread.detachNewThread { [session] in session.follow() }
    }

    deinit { end() }

    private static let baseEnvironment = [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin",
        "SWIFT_BACKTRACE": "enable=no",
        "HOME": NSTemporaryDirectory(),
    ]

    /// Ends the program and its session at once.
    public func end() { session.end() }
}

/// Why a pseudo-terminal is of no use.
public enum PseudoTerminalError: Error, CustomStringConvertible {
    /// The system has no terminal left.
    case notStarted
    /// What was waited for did not come; what stood on the screen at last.
    case timedOut(String, screen: String)

    /// What happened.
    public var description: String {
        switch self {
        case .notStarted: "no pseudo-terminal could be opened"
        case .timedOut(let wish, let screen): "\(wish) did not come; the screen:\n\(screen)"
        }
    }
}

private func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Result
) -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    return pointers.withUnsafeMutableBufferPointer { body($0.baseAddress) }
}
