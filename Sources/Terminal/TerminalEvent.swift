/// Something that the terminal tells the program.
public enum TerminalEvent: Hashable, Sendable {
    /// A key was pressed.
    case key(Key)
    /// Text was pasted; control characters are still in it.
    case paste(String)
    /// The mouse did something.
    case mouse(MouseEvent)
    /// The screen has another size, or came back after a suspension.
    case resized(Size)
    /// The terminal's background is this bright, 0…1 (the answer to OSC 11).
    case background(luminance: Double)
    /// The program was asked to end (SIGTERM, SIGHUP, SIGINT), or the terminal is gone.
    case terminated
}

/// A press or a turn of the wheel.
public struct MouseEvent: Hashable, Sendable {
    /// What the mouse did.
    public enum Action: Hashable, Sendable {
        /// The left button was pressed.
        case press
        /// The left button was pressed twice.
        case doublePress
        /// The wheel turned up.
        case wheelUp
        /// The wheel turned down.
        case wheelDown
    }

    /// What the mouse did.
    public let action: Action
    /// Where.
    public let point: Point

    /// Creates an event.
    public init(_ action: Action, at point: Point) {
        self.action = action
        self.point = point
    }
}
