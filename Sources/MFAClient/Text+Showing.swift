extension String {
    /// The text fit for a sentence on a terminal: one line, no control, escape, bidirectional or invisible characters, and
    /// no longer than so many characters.
    func shown(length: Int) -> String {
        let words = shownBlock.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.count <= length ? words : words.prefix(length - 1) + "…"
    }

    /// The text with its line breaks and tabs, without any other control, escape, bidirectional or invisible character.
    var shownBlock: String {
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars where scalar == "\n" || scalar == "\t" || !scalar.isHidden {
            scalars.append(scalar)
        }
        return String(scalars)
    }
}

extension Unicode.Scalar {
    fileprivate var isHidden: Bool {
        if isASCII { return value < 0x20 || value == 0x7F }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: return true
        default: return properties.isVariationSelector
        }
    }
}

extension Duration {
    /// The duration in seconds for a sentence: `5 s`, `0.25 s`.
    var shown: String {
        let milliseconds = milliseconds
        let fraction = milliseconds % 1000
        if fraction == 0 { return "\(milliseconds / 1000) s" }
        let digits = String(1000 + fraction).dropFirst()
        return "\(milliseconds / 1000).\(String(digits.reversed().drop { $0 == "0" }.reversed())) s"
    }

    /// Whole milliseconds, 1 to a day: libcurl takes 0 for no limit at all.
    var milliseconds: Int {
        let (seconds, attoseconds) = components
        if seconds >= 86_400 { return 86_400_000 }
        return max(1, Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
    }
}
