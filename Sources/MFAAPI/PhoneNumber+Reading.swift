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
        if let prefix = PhoneNumber.prefixes.first(where: plain.starts) {
            guard let digits = PhoneNumber.international(signs, plain, after: prefix) else { return nil }
            self.init("+" + String(decoding: digits, as: UTF8.self))
        } else if plain.count == 10, plain[0] > UInt8(ascii: "1") {
            self.init("+1" + String(decoding: plain, as: UTF8.self))
        } else if plain.count == 11, plain[0] == UInt8(ascii: "1") {
            self.init("+" + String(decoding: plain, as: UTF8.self))
        } else {
            return nil
        }
    }

    private static let schemes = ["tel:", "sms:", "smsto:", "callto:"]
    private static let prefixes = ["+", "00", "011"].map { Array($0.utf8) }

    /// Reduces a text to ASCII digits, `+`, `(` and `)`; `nil` where it holds anything but those and separators.
    private static func signs(of text: String) -> [UInt8]? {
        var rest = text.unicodeScalars.drop(while: isSeparator)
        if let first = rest.first, decimalDigit(first) == nil, sign(first) == nil, first.properties.isAlphabetic {
            let start = String(rest.prefix(8)).lowercased()
            rest = rest.dropFirst(schemes.first(where: start.hasPrefix)?.count ?? 0)
        }
        var signs: [UInt8] = []
        for scalar in rest {
            if let sign = decimalDigit(scalar) ?? sign(scalar) {
                signs.append(sign)
            } else if !isSeparator(scalar) {
                return nil
            }
        }
        return signs
    }

    private static func withoutBrackets(_ signs: [UInt8]) -> [UInt8] {
        signs.filter { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") }
    }

    /// Returns the digits behind an international prefix.
    private static func international(_ signs: [UInt8], _ plain: [UInt8], after prefix: [UInt8]) -> ArraySlice<UInt8>? {
        let digits = plain.dropFirst(prefix.count)
        guard signs.count > plain.count else { return digits }
        // A trunk zero in brackets is only dialled inside the country; Italy's is part of the number.
        guard let trunk = signs.indices.first(where: { signs[$0...].starts(with: "(0)".utf8) }),
            !digits.starts(with: "390".utf8)
        else { return digits }
        let withoutTrunk = withoutBrackets(Array(signs[..<trunk] + signs[(trunk + 3)...]))
        return withoutTrunk.starts(with: prefix) ? withoutTrunk.dropFirst(prefix.count) : nil
    }

    private static func sign(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar {
        case "+", "\u{FF0B}": UInt8(ascii: "+")
        case "(", "\u{FF08}": UInt8(ascii: "(")
        case ")", "\u{FF09}": UInt8(ascii: ")")
        default: nil
        }
    }

    /// Returns a digit of any script in ASCII; signs that only have a value, such as `²` and `①`, are no digits.
    private static func decimalDigit(_ scalar: Unicode.Scalar) -> UInt8? {
        if scalar.isASCII { return ("0"..."9").contains(scalar) ? UInt8(ascii: scalar) : nil }
        guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else { return nil }
        return UInt8(ascii: "0") + UInt8(value)
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "+", "(", ")": false
        case " ", "-", ".", "/", "[", "]", "\u{B7}", "\u{2212}", "\u{FF0E}", "\u{FF0F}": true
        default:
            switch scalar.properties.generalCategory {
            case .dashPunctuation, .format: true
            default: scalar.properties.isWhitespace
            }
        }
    }
}
