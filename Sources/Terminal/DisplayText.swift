import CNcurses

/// Text as a terminal can show it: safe, and measured in columns.
public enum DisplayText {
    /// Stands for a character that must not reach a terminal.
    static let replacement: Character = "\u{FFFD}"

    /// Returns the text's characters, each one that is unsafe or has no width of its own replaced.
    ///
    /// Control characters, bidirectional overrides, joiners and variation selectors would let a text move the cursor,
    /// turn the line around, or take another width than the screen library counts.
    public static func characters(of text: some StringProtocol) -> [Character] {
        text.map(safe)
    }

    /// Returns the text with every unsafe character replaced.
    public static func safe(_ text: some StringProtocol) -> String {
        String(characters(of: text))
    }

    /// Returns how many columns a text takes.
    public static func columns(of text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + columns(of: $1) }
    }

    /// Returns how many columns a character takes, 1 or 2.
    public static func columns(of character: Character) -> Int {
        if isPlain(character) { return 1 }
        guard let scalar = safe(character).unicodeScalars.first else { return 1 }
        return min(2, max(1, Int(vouch_columns(scalar.value))))
    }

    /// Returns the text's beginning in at most so many columns, with an ellipsis where something is cut off.
    public static func fitting(_ text: some StringProtocol, columns limit: Int, ellipsis: Character = "…") -> String {
        guard columns(of: text) > limit else { return String(text) }
        var taken = ""
        var used = 0
        for character in text {
            let width = columns(of: character)
            guard used + width < limit else { break }
            taken.append(character)
            used += width
        }
        return limit > 0 ? taken + String(ellipsis) : ""
    }

    private static func isPlain(_ character: Character) -> Bool {
        guard let byte = character.utf8.first, character.utf8.count == 1 else { return false }
        return (0x20...0x7E).contains(byte)
    }

    /// Returns the character, or what is shown in its place.
    static func safe(_ character: Character) -> Character {
        if isPlain(character) { return character }
        let scalars = character.unicodeScalars
        guard let first = scalars.first, isVisible(first) else { return replacement }
        let shown = scalars.prefix { !isJoiner($0) }.filter { $0 == first || isMark($0) }.prefix(3)
        return Character(String(String.UnicodeScalarView(shown)))
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        case .nonspacingMark, .enclosingMark: false
        default: vouch_columns(scalar.value) > 0
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        let category = scalar.properties.generalCategory
        return (category == .nonspacingMark || category == .enclosingMark) && !scalar.properties.isVariationSelector
    }

    private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x200D }
}
