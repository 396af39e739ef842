import CNcurses

/// Text as a terminal can show it: safe, and measured in columns.
public enum DisplayText {
    /// Stands for a character that must not reach a terminal.
    static let replacement: Character = "\u{FFFD}"

    /// Returns what a terminal shows for the text, cell by cell: each character that is unsafe or has no width of its own
    /// is replaced, and one with a vowel sign that takes a column of its own, as in Thai or Hindi, is two.
    ///
    /// Control characters, bidirectional overrides, joiners and variation selectors would let a text move the cursor,
    /// turn the line around, or take another width than the screen library counts.
    public static func characters(of text: String) -> [Character] {
        text.flatMap(pieces)
    }

    /// Returns the text with every unsafe character replaced.
    public static func safe(_ text: String) -> String {
        String(characters(of: text))
    }

    /// Returns how many columns a text takes.
    public static func columns(of text: String) -> Int {
        if isASCII(text) { return text.utf8.count }
        return isPlain(text) ? text.unicodeScalars.count : text.reduce(0) { $0 + columns(of: $1) }
    }

    /// Returns how many columns a part of a text takes.
    public static func columns(of text: Substring) -> Int {
        if isASCII(text) { return text.utf8.count }
        return isPlain(text) ? text.unicodeScalars.count : text.reduce(0) { $0 + columns(of: $1) }
    }

    /// Whether a text holds nothing but printable ASCII, so that each of its bytes is a character in one column.
    public static func isASCII(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { isASCII($0) } ?? false
    }

    /// Whether a part of a text holds nothing but printable ASCII.
    public static func isASCII(_ text: Substring) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { isASCII($0) } ?? false
    }

    private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.allSatisfy { (0x20...0x7E).contains($0) }
    }

    /// Returns how many columns a character takes, at least 1.
    public static func columns(of character: Character) -> Int {
        isPlain(character) ? 1 : pieces(of: character).reduce(0) { $0 + width(of: $1) }
    }

    /// Returns the columns of what stands in one cell, 1 or 2.
    static func width(of piece: Character) -> Int {
        guard !isPlain(piece), let scalar = piece.unicodeScalars.first else { return 1 }
        return min(2, max(1, Int(vouch_columns(scalar.value))))
    }

    /// Returns the text's beginning in at most so many columns, with an ellipsis where something is cut off.
    public static func fitting(_ text: String, columns limit: Int, ellipsis: Character = "…") -> String {
        guard columns(of: text) > limit else { return text }
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

    /// Whether a text holds nothing but plain scalars, each of them a character of its own in one column.
    static func isPlain(_ text: some StringProtocol) -> Bool {
        text.unicodeScalars.allSatisfy { isPlain($0.value) }
    }

    /// Whether a character is one of those that are most of any screen: visible, one scalar, one column.
    static func isPlain(_ character: Character) -> Bool {
        let scalars = character.unicodeScalars
        guard let scalar = scalars.first, isPlain(scalar.value) else { return false }
        return scalars.index(after: scalars.startIndex) == scalars.endIndex
    }

    /// Whether a scalar is printable ASCII, a Latin letter or sign, a line or block to draw with, or a sign of the frame.
    private static func isPlain(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x24F, 0x2500...0x259F: true
        // • … ‹ › ▸ ▾ ○ ●
        case 0x2022, 0x2026, 0x2039, 0x203A, 0x25B8, 0x25BE, 0x25CB, 0x25CF: true
        default: false
        }
    }

    /// Returns what is shown in a character's place, one or more characters with a cell for each.
    static func pieces(of character: Character) -> [Character] {
        if isPlain(character) { return [character] }
        let scalars = character.unicodeScalars
        guard let first = scalars.first, isVisible(first) else { return [replacement] }
        var pieces = [[first]]
        for scalar in scalars.dropFirst().prefix(while: { !isJoiner($0) }) {
            if isMark(scalar) {
                if pieces[pieces.count - 1].count < 3 { pieces[pieces.count - 1].append(scalar) }
            } else if isSign(scalar) {
                pieces.append([scalar])
            }
        }
        return pieces.map { Character(String(String.UnicodeScalarView($0))) }
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        case .nonspacingMark, .enclosingMark: false
        default: vouch_columns(scalar.value) > 0
        }
    }

    /// Whether a scalar stands in the cell of the one before it.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: !scalar.properties.isVariationSelector
        // The later parts of a Korean syllable.
        case .otherLetter: vouch_columns(scalar.value) == 0
        default: false
        }
    }

    /// Whether a scalar that belongs to the one before it has a cell of its own.
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .spacingMark, .otherLetter: vouch_columns(scalar.value) > 0
        default: false
        }
    }

    private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x200D }
}
