import MFAAPI
import Terminal

/// What is said of a text's way: its parts, its alphabet, its length, and the characters that make it longer.
struct MessageInfo {
    private let sms: SMSText
    private let options: ConsoleOptions

    init(_ text: String, _ options: ConsoleOptions) {
        sms = SMSText(text)
        self.options = options
    }

    /// The facts in so many columns; the characters are worth more than the parts.
    func text(columns: Int) -> String {
        let parts = "\(sms.parts) SMS part\(sms.parts == 1 ? "" : "s")"
        let length = "\(sms.units)/\(sms.room)"
        guard !sms.foreign.isEmpty else { return fitting([[parts, sms.encoding.rawValue, length]], columns) }
        let shorter = "\(sms.parts) part\(sms.parts == 1 ? "" : "s")"
        let short = [3, 2, 1].map { [reason($0), length] }
        return fitting([[parts, reason(3), length], [shorter, reason(3), length]] + short, columns)
    }

    private func fitting(_ forms: [[String]], _ columns: Int) -> String {
        let texts = forms.map { String(joining: $0, options) }
        return texts.first { DisplayText.columns(of: $0) <= columns }
            ?? DisplayText.fitting(texts.last ?? "", columns: columns, ellipsis: options.glyphs.cut)
    }

    /// The alphabet, the first characters that force it, and how many others do.
    private func reason(_ count: Int) -> String {
        let rest = sms.foreign.count - count
        let names = sms.foreign.prefix(count).map(name) + (rest > 0 ? ["+\(rest)"] : [])
        return "\(sms.encoding.rawValue): \(names.joined(separator: " "))"
    }

    /// The character itself, or its number where it cannot be seen.
    private func name(_ scalar: Unicode.Scalar) -> String {
        let character = Character(scalar)
        let isSeen = !scalar.properties.isWhitespace && DisplayText.characters(of: String(character)) == [character]
        if isSeen, !options.ascii { return String(character) }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
