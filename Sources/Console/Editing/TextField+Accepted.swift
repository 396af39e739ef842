import Terminal

extension TextField {
    /// What a field takes of what is typed or pasted.
    public enum Accepted: Hashable, Sendable {
        /// Any text of one line.
        case any
        /// Any text of one line, of at most so many Unicode scalars.
        case text(Int)
        /// Decimal digits, at most so many; those of other scripts become ASCII.
        case digits(Int)
        /// Any text of one line; a pasted phone number is brought to E.164.
        ///
        /// Letters are taken, so that a key typed here is never a command; what is wrong with them is said beside the field.
        case phone

        /// Returns what is left of a text without what the field never takes.
        func cleaned(_ text: String) -> String {
            if case .digits = self { return String(text.compactMap(\.asciiDigit)) }
            if DisplayText.isASCII(text) { return text }
            return String(String.UnicodeScalarView(text.unicodeScalars.filter(Accepted.isText)))
        }

        private static func isText(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .surrogate: false
            case .format: isPartOfCharacter(scalar)
            default: true
            }
        }

        /// Joiners and tags make characters such as families and flags; other invisible signs only mislead.
        private static func isPartOfCharacter(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 0x200C, 0x200D, 0xE0020...0xE007F: true
            default: false
            }
        }
    }
}

extension Character {
    /// The decimal digit that the character stands for in any script, as an ASCII character.
    var asciiDigit: Character? {
        guard unicodeScalars.count == 1, let properties = unicodeScalars.first?.properties,
            properties.numericType == .decimal, let value = wholeNumberValue
        else { return nil }
        return String(value).first
    }
}
