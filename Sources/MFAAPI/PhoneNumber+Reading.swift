extension PhoneNumber {
    /// Creates a number from what a person typed or pasted: `(508) 769-6555`, `tel:+44 (0)20 7946 0958`, `0044 20…`.
    ///
    /// Spaces, brackets, dots, dashes and slashes are dropped and digits of any script are read. `00` and `011` stand for
    /// `+`. Ten digits, or eleven that begin with 1, are a North American number.
    ///
    /// - Returns: `nil` where letters or other signs are left, an extension among them, or no E.164 number comes out.
    public init?(typed text: String) {
        var digits = ""
        var isInternational = false
        var input = text.trimmed[...]
        for scheme in ["tel:", "sms:", "TEL:"] where input.hasPrefix(scheme) { input = input.dropFirst(scheme.count) }
        // A trunk zero in brackets is only dialled inside the country.
        if input.hasPrefix("+") || input.hasPrefix("00") { input = input.replacing("(0)", with: "")[...] }
        for character in input {
            if let digit = character.wholeNumberValue, character.isNumber, digit < 10 {
                digits.append(String(digit))
            } else if character == "+" || character == "\u{FF0B}", digits.isEmpty, !isInternational {
                isInternational = true
            } else if !PhoneNumber.separators.contains(character) {
                return nil
            }
        }
        if !isInternational {
            if digits.hasPrefix("011") {
                digits.removeFirst(3)
            } else if digits.hasPrefix("00") {
                digits.removeFirst(2)
            } else if digits.count == 10 {
                digits = "1" + digits
            } else if !(digits.count == 11 && digits.hasPrefix("1")) {
                return nil
            }
        }
        self.init("+" + digits)
    }

    private static let separators: Set<Character> = [
        " ", "\t", "\u{A0}", "\u{202F}", "\u{2009}", "(", ")", "-", ".", "/", "\u{2010}", "\u{2011}", "\u{2012}",
        "\u{2013}", "\u{2014}", "\u{2212}", "\u{200E}", "\u{202A}", "\u{202C}", "\u{200B}", "\u{FEFF}",
    ]

    /// The number in groups for reading aloud: `+1 919 555 0142`, `+44 20 7946 0958`.
    public var grouped: String {
        (["+" + countryCode] + groups).joined(separator: " ")
    }

    /// The grouped number with its middle hidden: `+1 919 ••• 0142`, `+44 20 •••• •958`.
    ///
    /// At least half of the national digits, rounded down, are hidden; of a number of up to six national digits only
    /// the last two are shown.
    public var masked: String { masked(with: "•") }

    /// The grouped number with its middle hidden behind a character of one's own.
    ///
    /// - Parameter dot: What stands for a hidden digit, `*` where a screen has ASCII only.
    public func masked(with dot: Character) -> String {
        let count = nationalNumber.count
        let hidden: Range<Int> =
            switch count {
            case _ where isNANP: 3..<6
            case 7...: min(3, count - 3 - count / 2)..<(count - 3)
            default: 0..<max(0, count - 2)
            }
        var index = 0
        let text = groups.map { group in
            group.map { digit in
                defer { index += 1 }
                return hidden.contains(index) ? dot : digit
            }
        }
        return (["+" + countryCode] + text.map { Substring(String($0)) }).joined(separator: " ")
    }

    /// The national number cut for reading: 3-3-4 inside North America, else fours from the right (`20 7946 0958`).
    private var groups: [Substring] {
        var rest = nationalNumber
        if isNANP { return [rest.prefix(3), rest.dropFirst(3).prefix(3), rest.suffix(4)] }
        var groups: [Substring] = []
        while rest.count > 5 {
            groups.insert(rest.suffix(4), at: 0)
            rest = rest.dropLast(4)
        }
        return rest.isEmpty ? groups : [rest] + groups
    }
}

extension String {
    /// The text without white space at its ends.
    var trimmed: String {
        var text = self[...]
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return String(text.drop(while: \.isWhitespace))
    }
}
