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
