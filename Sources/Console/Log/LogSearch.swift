import History

/// What rows of the log are searched for.
struct LogSearch {
    private let words: String
    /// The digits of something that can be a part of a number, whether the log shows it masked or not.
    private let digits: String?

    /// Fewer digits are looked for in the words alone.
    private static let fewestDigits = 4

    init(_ text: String) {
        words = text.lowercased()
        let digits = text.filter(\.isASCIIDigit)
        let isNumber = text.allSatisfy { $0.isASCIIDigit || " +-.()".contains($0) }
        self.digits = isNumber && digits.count >= LogSearch.fewestDigits ? digits : nil
    }

    /// Whether a row holds it: in its words as they are copied, or in its whole number.
    func finds(_ entry: Entry, _ model: Model) -> Bool {
        if let digits, entry.number.filter(\.isASCIIDigit).contains(digits) { return true }
        return LogView.words(of: entry, model).lowercased().contains(words)
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isWholeNumber }
}
