extension String {
    /// Returns the text with a number masked, also where it stands without its country code or in groups, such as
    /// `(202) 555-0101`.
    ///
    /// - Parameter number: The number.
    package func masking(_ number: PhoneNumber) -> String {
        let masked = String(number.masked.dropFirst())
        let text = replacingDigits(number.digits, with: masked, gap: 3)
        let national = number.nationalNumber
        // Fewer digits would be found in an amount or a date.
        return national.count < 7 ? text : text.replacingDigits(national, with: masked, gap: 3)
    }

    /// Returns the text with every run of these digits replaced, also where other signs stand between them (`1 2 3 4`).
    ///
    /// - Parameters:
    ///   - digits: The run.
    ///   - replacement: What stands in its place.
    ///   - gap: How many signs, neither letters nor digits, may stand between two digits.
    package func replacingDigits(_ digits: Substring, with replacement: String, gap: Int = 1) -> String {
        let needle = Array(digits.unicodeScalars)
        let text = Array(unicodeScalars)
        var result = UnicodeScalarView()
        var index = 0
        while index < text.count {
            if let end = text.endOfRun(of: needle, from: index, gap: gap) {
                result.append(contentsOf: replacement.unicodeScalars)
                index = end
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return String(result)
    }
}

extension [Unicode.Scalar] {
    fileprivate func endOfRun(of needle: [Unicode.Scalar], from start: Int, gap: Int) -> Int? {
        var index = start
        for (position, digit) in needle.enumerated() {
            var skipped = 0
            while position > 0, skipped < gap, index < count, self[index] != digit, self[index].isSeparator {
                index += 1
                skipped += 1
            }
            guard index < count, self[index] == digit else { return nil }
            index += 1
        }
        return needle.isEmpty ? nil : index
    }
}

extension Unicode.Scalar {
    fileprivate var isSeparator: Bool { !properties.isAlphabetic && properties.numericType == nil }
}
