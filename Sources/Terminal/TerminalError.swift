/// Why there is no screen to draw on.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Standard input or output leads somewhere else.
    case notATerminal
    /// The terminal cannot move its cursor; the value of `TERM`.
    case dumb(String)
    /// The terminal database holds neither this kind nor one like it; the value of `TERM`.
    case unknown(String)
    /// The system refused a descriptor or the terminal's modes.
    case unavailable

    /// A sentence that a person can act on.
    public var description: String {
        switch self {
        case .notATerminal:
            "The console needs a terminal, and standard input or output is none: run it without a pipe or redirection."
        case .dumb(let kind):
            "The console cannot draw on a terminal of the kind TERM=\(DisplayText.safe(kind)): "
                + "set TERM to what the terminal is, such as xterm-256color."
        case .unknown(let kind):
            "The terminal database does not know TERM=\(DisplayText.safe(kind)): "
                + "install its entry (ncurses-term), or set TERM=xterm-256color."
        case .unavailable:
            "The terminal's modes cannot be read: run the console in the foreground of a terminal."
        }
    }
}
