/// What stands in one cell of the screen.
public struct Cell: Hashable, Sendable {
    /// The character, with its combining marks.
    public var character: Character
    /// Its meaning.
    public var style: Style
    /// Columns it takes, 1 or 2; 0 for the right half of a wide character.
    public var width: UInt8

    /// Creates a cell.
    public init(_ character: Character, _ style: Style, width: UInt8 = 1) {
        self.character = character
        self.style = style
        self.width = width
    }
}
