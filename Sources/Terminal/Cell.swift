/// What stands in one cell of the screen: a character of at most three scalars, so that pictures are cheap to make and
/// to compare.
public struct Cell: Hashable, Sendable {
    static let blank = Cell(" ", .text)

    /// The scalars, 21 bits each, the first one lowest.
    private(set) var scalars: UInt64
    /// Its meaning.
    public var style: Style
    /// Columns it takes, 1 or 2; 0 for the right half of a wide character.
    public var width: UInt8

    /// Creates a cell; scalars of the character behind the third are left out.
    public init(_ character: Character, _ style: Style, width: UInt8 = 1) {
        scalars = Cell.pack(character)
        self.style = style
        self.width = width
    }

    /// Creates a cell of one scalar.
    init(scalar: Unicode.Scalar, _ style: Style, width: UInt8 = 1) {
        scalars = UInt64(scalar.value)
        self.style = style
        self.width = width
    }

    /// Whether nothing is seen of it but the colour behind it, where its meaning has no line below.
    var isBlank: Bool { scalars == 0x20 }

    /// The character, with its combining marks.
    public var character: Character {
        get {
            var view = String.UnicodeScalarView()
            var rest = scalars
            repeat {
                view.append(Unicode.Scalar(UInt32(rest & 0x1F_FFFF)) ?? "\u{FFFD}")
                rest >>= 21
            } while rest > 0
            return Character(String(view))
        }
        set { scalars = Cell.pack(newValue) }
    }

    private static func pack(_ character: Character) -> UInt64 {
        var packed: UInt64 = 0
        for (place, scalar) in character.unicodeScalars.prefix(3).enumerated() {
            packed |= UInt64(scalar.value) << (21 * place)
        }
        return packed
    }
}
