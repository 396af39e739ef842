extension PhoneNumber {
    /// Creates a number from what a person typed or pasted: `(508) 769-6555`, `tel:+44 (0)20 7946 0958`, `0044 20…`.
    ///
    /// White space, brackets, dots, dashes, slashes and invisible marks are dropped and decimal digits of any script are
    /// read. `00` and `011` stand for `+`. Ten digits, the first of them 2…9, or eleven that begin with 1, are a North
    /// American number; ten that begin with 0 or 1 are some other country's, or not typed to the end.
    ///
    /// - Returns: `nil` where letters or other signs are left, an extension among them, or no E.164 number comes out.
    public init?(typed text: String) {
        guard let signs = PhoneNumber.signs(of: text) else { return nil }
        let plain = PhoneNumber.withoutBrackets(signs)
        if let prefix = ["+", "00", "011"].first(where: plain.hasPrefix) {
            guard let digits = PhoneNumber.international(signs, after: prefix) else { return nil }
            self.init("+" + digits)
        } else if plain.count == 10, let first = plain.first, !"01".contains(first) {
            self.init("+1" + plain)
        } else if plain.count == 11, plain.hasPrefix("1") {
            self.init("+" + plain)
        } else {
            return nil
        }
    }

    private static let schemes = ["tel:", "sms:", "smsto:", "callto:"]

    /// Reduces a text to ASCII digits, `+`, `(` and `)`; `nil` where it holds anything but those and separators.
    private static func signs(of text: String) -> String? {
        let start = String(text.unicodeScalars.drop(while: isSeparator))
        let scheme = schemes.first(where: start.lowercased().hasPrefix) ?? ""
        var signs = ""
        for scalar in start.unicodeScalars.dropFirst(scheme.count) {
            if let digit = decimalDigit(scalar) {
                signs.append(digit)
            } else if let sign = brackets[scalar] {
                signs.append(sign)
            } else if !isSeparator(scalar) {
                return nil
            }
        }
        return signs
    }

    private static func withoutBrackets(_ signs: String) -> String {
        signs.filter { $0 != "(" && $0 != ")" }
    }

    /// Returns the digits behind an international prefix.
    private static func international(_ signs: String, after prefix: String) -> Substring? {
        let digits = withoutBrackets(signs).dropFirst(prefix.count)
        // A trunk zero in brackets is only dialled inside the country; Italy's is part of the number.
        if digits.hasPrefix("390") { return digits }
        let withoutTrunk = withoutBrackets(signs.replacing("(0)", with: "", maxReplacements: 1))
        return withoutTrunk.hasPrefix(prefix) ? withoutTrunk.dropFirst(prefix.count) : nil
    }

    private static let brackets: [Unicode.Scalar: Character] = [
        "+": "+", "\u{FF0B}": "+", "(": "(", "\u{FF08}": "(", ")": ")", "\u{FF09}": ")",
    ]

    /// Returns a digit of any script in ASCII; signs that only have a value, such as `²` and `①`, are no digits.
    private static func decimalDigit(_ scalar: Unicode.Scalar) -> Character? {
        guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else { return nil }
        return Character(String(Int(value)))
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "/", "[", "]", "\u{B7}", "\u{2212}", "\u{FF0E}", "\u{FF0F}": true
        default:
            switch scalar.properties.generalCategory {
            case .dashPunctuation, .format: true
            default: scalar.properties.isWhitespace
            }
        }
    }
}
