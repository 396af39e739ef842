/// How one meaning looks. What a look leaves open comes from the style that it falls back to.
public struct Look: Hashable, Sendable {
    /// Ways to set text off beside colour.
    public struct Attributes: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: UInt8
        /// Creates a set from its bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Bold.
        public static let bold = Attributes(rawValue: 1)
        /// Dim.
        public static let dim = Attributes(rawValue: 2)
        /// Italic.
        public static let italic = Attributes(rawValue: 4)
        /// Underlined.
        public static let underline = Attributes(rawValue: 8)
        /// Foreground and background exchanged.
        public static let reverse = Attributes(rawValue: 16)

        /// The attributes by the names that themes use.
        static let named: [(name: String, attribute: Attributes)] = [
            ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reverse", .reverse),
        ]
    }

    /// The text's colour; `nil` leaves it open.
    public var foreground: Colour?
    /// The colour behind it; `nil` leaves it open.
    public var background: Colour?
    /// The attributes that it has for certain.
    public var attributes: Attributes
    /// The attributes that it has for certain not.
    public var without: Attributes

    /// Creates a look.
    public init(
        foreground: Colour? = nil, background: Colour? = nil, attributes: Attributes = [], without: Attributes = []
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
        self.without = without
    }

    /// Returns the look with everything that it leaves open taken from another one.
    func over(_ other: Look) -> Look {
        Look(
            foreground: foreground ?? other.foreground, background: background ?? other.background,
            attributes: attributes.union(other.attributes.subtracting(without)), without: without)
    }
}
