extension PhoneNumber {
    /// The number in groups for reading aloud: `+1 919 555 0142`, `+44 20 7946 0958`.
    public var grouped: String {
        spaced(groups)
    }

    /// The grouped number with its middle hidden: `+1 919 ••• 0142`, `+44 20 •••• •958`.
    ///
    /// Of a North American number the exchange is hidden. Others show at most the first and the last three national
    /// digits and hide at least half of them, rounded down; with up to six, the last two at most are shown.
    public var masked: String { masked(with: "•") }

    /// The grouped number with its middle hidden behind a character of one's own.
    ///
    /// - Parameter dot: What stands for a hidden digit, `*` where a screen has ASCII only.
    public func masked(with dot: Character) -> String {
        if nationalNumber.isEmpty { return "+" + String(repeating: dot, count: countryCode.count) }
        let hidden = hiddenDigits
        var index = 0
        let shown = groups.map { group in
            String(
                group.map { digit in
                    defer { index += 1 }
                    return hidden.contains(index) ? dot : digit
                })
        }
        return spaced(shown)
    }

    /// Which of the national digits a masked number hides.
    private var hiddenDigits: Range<Int> {
        let count = nationalNumber.count
        if isNANP { return 3..<6 }
        return count < 7 ? 0..<(count - min(2, count / 2)) : min(3, count - 3 - count / 2)..<(count - 3)
    }

    /// The national number cut for reading: 3-3-4 inside North America, else fours from the right (`20 7946 0958`).
    private var groups: [Substring] {
        if isNANP { return [digits(1..<4), digits(4..<7), digits(7..<11)] }
        let first = countryCodeLength
        var groups: [Substring] = []
        var end = digitCount
        while end - first > 5 {
            groups.insert(digits(end - 4..<end), at: 0)
            end -= 4
        }
        return end == first ? groups : [digits(first..<end)] + groups
    }

    /// The country code and groups of digits, or what stands for them.
    private func spaced(_ groups: some Sequence<some StringProtocol>) -> String {
        var text = "+"
        text += countryCode
        for group in groups {
            text += " "
            text += group
        }
        return text
    }
}
