/// A press of a key, with the modifiers that the terminal tells.
public struct Key: Hashable, Sendable {
    /// What was pressed.
    public enum Base: Hashable, Sendable {
        /// A character; with ``Modifiers/control`` always a lower-case letter or one of `@ [ \ ] ^ _`.
        case character(Character)
        /// A function key, F1…F63.
        case function(Int)
        /// A key with a name.
        case enter, tab, escape, backspace, delete, insert, up, down, left, right, home, end, pageUp, pageDown
    }

    /// Keys held down meanwhile.
    public struct Modifiers: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: UInt8
        /// Creates a set from its bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Shift; told only of keys that are no characters.
        public static let shift = Modifiers(rawValue: 1)
        /// Alt, or Escape before the key.
        public static let alt = Modifiers(rawValue: 2)
        /// Control.
        public static let control = Modifiers(rawValue: 4)
    }

    /// What was pressed.
    public let base: Base
    /// What was held down.
    public let modifiers: Modifiers

    /// Creates a key.
    public init(_ base: Base, _ modifiers: Modifiers = []) {
        self.base = base
        self.modifiers = modifiers
    }

    /// Creates the key of a character.
    public init(_ character: Character) {
        self.init(.character(character))
    }

    /// The character that the key types; `nil` for every other key.
    public var typed: Character? {
        guard modifiers.isEmpty, case .character(let character) = base else { return nil }
        return character
    }
}

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
