extension String {
    /// The text with every telephone number in it masked.
    ///
    /// A number is what begins with `+`, `%2B` or `\u002B` and has 7…15 digits, and ten or eleven digits that can be a
    /// North American number without it. Both are found in groups, too: `+44 20 7946 0958`, `%2B1%20919%20555%200142`,
    /// `(919) 555-0142`.
    package var maskingNumbers: String {
        guard unicodeScalars.contains(where: \.isDigit) else { return self }
        let text = Array(unicodeScalars)
        var result = UnicodeScalarView()
        var index = 0
        while index < text.count {
            if let found = text.number(at: index) {
                result.append(contentsOf: found.masked.unicodeScalars)
                index = found.end
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return String(result)
    }

    /// The telephone numbers that ``maskingNumbers`` finds.
    package var numbers: Set<PhoneNumber> {
        let text = Array(unicodeScalars)
        var numbers: Set<PhoneNumber> = []
        var index = 0
        while index < text.count {
            let found = text.number(at: index)
            if let found { numbers.insert(found.number) }
            index = found?.end ?? index + 1
        }
        return numbers
    }

    /// The text with dots in place of every code that a member or a parameter of the name `code` holds.
    package var maskingCodes: String {
        let text = Array(unicodeScalars)
        var result = UnicodeScalarView()
        var index = 0
        while index < text.count {
            result.append(text[index])
            index += 1
            guard let digits = text.code(behind: index) else { continue }
            result.append(contentsOf: text[index..<digits.lowerBound])
            result.append(contentsOf: String(repeating: "•", count: digits.count).unicodeScalars)
            index = digits.upperBound
        }
        return String(result)
    }
}

/// A number in a text: what is shown in its place, and where it ends.
private struct FoundNumber {
    let number: PhoneNumber
    let masked: String
    let end: Int
}

extension [Unicode.Scalar] {
    private static let shortestNumber = 7
    /// The most signs that stand between two groups of a number: `) - `.
    private static let widestGap = 4

    /// Reads a number; `nil` where there is none.
    fileprivate func number(at start: Int) -> FoundNumber? { international(at: start) ?? national(at: start) }

    /// Reads a number that begins with a plus sign.
    private func international(at start: Int) -> FoundNumber? {
        guard let plus = plusSign(at: start) else { return nil }
        let longest = Limits.phoneNumberDigits.upperBound
        var digits = ""
        var end = start + plus.unicodeScalars.count
        var group = digitRun(at: end)
        while !group.isEmpty, digits.count + group.count <= longest {
            digits.unicodeScalars.append(contentsOf: self[group])
            end = group.upperBound
            // Digits without a gap are the whole number; what comes behind a gap is another one.
            let isWhole = group.count >= Self.shortestNumber || (digits.first == "1" && digits.count >= 11)
            group = isWhole ? end..<end : digitRun(at: skippingGap(at: end))
        }
        guard digits.count >= Self.shortestNumber, let number = PhoneNumber("+" + digits) else { return nil }
        return FoundNumber(number: number, masked: plus + number.masked.dropFirst(), end: end)
    }

    /// Reads a North American number that stands for itself, without a plus sign.
    private func national(at start: Int) -> FoundNumber? {
        guard self[start].isDigit, isBoundary(before: start) else { return nil }
        var index = start
        if self[index] == "1" { index = skippingGap(at: index + 1) }
        var digits = ""
        for length in [3, 3, 4] {
            if !digits.isEmpty { index = skippingGap(at: index) }
            let group = digitRun(at: index, atMost: length)
            guard group.count == length, length == 4 || self[group.lowerBound] >= "2" else { return nil }
            digits.unicodeScalars.append(contentsOf: self[group])
            index = group.upperBound
        }
        guard index == count || !self[index].isWordSign, let number = PhoneNumber("+1" + digits) else { return nil }
        let masked = String(number.masked.dropFirst(self[start] == "1" ? 1 : 3))
        return FoundNumber(number: number, masked: masked, end: index)
    }

    /// Whether a number can begin there: not within a word, a run of digits or a decimal fraction.
    private func isBoundary(before start: Int) -> Bool {
        guard start > 0 else { return true }
        if self[start - 1] == ".", start > 1, self[start - 2].isDigit { return false }
        return !self[start - 1].isWordSign || endsEscape(at: start)
    }

    /// Whether an escape of JSON or of a URL ends there: `\n`, `%3D`.
    private func endsEscape(at end: Int) -> Bool {
        if end > 1, self[end - 2] == "\\", self[end - 1].properties.isAlphabetic { return true }
        return end > 2 && self[end - 3] == "%" && self[(end - 2)..<end].allSatisfy(\.properties.isASCIIHexDigit)
    }

    /// Finds the digits of a code right behind its name; nothing where there are none.
    fileprivate func code(behind end: Int) -> Range<Int>? {
        let isName = zip(self[..<end].suffix(4), ["cC", "oO", "dD", "eE"]).allSatisfy { $1.unicodeScalars.contains($0) }
        guard end >= 4, isName else { return nil }
        var index = end
        while index < count, "\"\\:= ".unicodeScalars.contains(self[index]) { index += 1 }
        let digits = digitRun(at: index)
        let isNamed = self[end..<index].contains { $0 == ":" || $0 == "=" }
        return isNamed && Limits.digits.contains(digits.count) ? digits : nil
    }

    /// Reads a plus sign as it is, as a URL writes it or as JSON can.
    private func plusSign(at start: Int) -> String? {
        guard "+%\\".unicodeScalars.contains(self[start]) else { return nil }
        return ["+", "%2B", "%2b", #"\u002B"#, #"\u002b"#].first { has($0, at: start) }
    }

    private func digitRun(at start: Int, atMost length: Int = .max) -> Range<Int> {
        var end = start
        while end < count, end - start < length, self[end].isDigit { end += 1 }
        return start..<end
    }

    private func skippingGap(at start: Int) -> Int {
        var index = start
        for _ in 0..<Self.widestGap where index < count {
            if has("%20", at: index) {
                index += 3
            } else if " -.()/\u{A0}\u{2010}\u{2011}\u{2012}\u{2013}".unicodeScalars.contains(self[index]) {
                index += 1
            }
        }
        return index
    }

    private func has(_ text: String, at start: Int) -> Bool {
        self[start...].starts(with: text.unicodeScalars)
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
    fileprivate var isWordSign: Bool { properties.isAlphabetic || properties.numericType != nil }
}
