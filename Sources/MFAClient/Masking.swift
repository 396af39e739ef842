import MFAAPI

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What must not be shown of one exchange, wherever a server repeats it.
struct Masking: Sendable {
    /// The code that was checked.
    var code: String?
    /// The number it went to, which sentences mask and bodies show.
    var number: PhoneNumber?
    /// Credentials of the exchange.
    var secrets: [Secret] = []

    /// Shorter secrets are not looked for: they would be found in every word.
    private static let shortestSecret = 4
    /// The longest text that is taken from a server for a sentence, in characters.
    private static let sentenceLength = 300

    /// Returns dots in place of a code's digits.
    static func dots(for code: String) -> String { String(repeating: "•", count: code.count) }

    /// Returns a server's words fit for a sentence.
    func sentence(_ words: String) -> String {
        // Only so much is looked at: a whole answer can be 1 MiB of it.
        var text = String(words.prefix(4 * Masking.sentenceLength)).shown(length: 2 * Masking.sentenceLength)
        if let number { text = text.replacingDigits(number.digits, with: String(number.masked.dropFirst())) }
        return hiding(text).shown(length: Masking.sentenceLength)
    }

    /// Returns a body fit for showing, at most ``Exchange/shownBytes`` of it.
    func body(_ data: Data) -> String {
        // What stands across the end is cut off together with the part that is not looked at.
        let text = String(decoding: data.prefix(Exchange.shownBytes + 1024), as: UTF8.self)
        let shown = hiding(text).shownBlock
        guard data.count > Exchange.shownBytes else { return shown }
        return String(decoding: shown.utf8.prefix(Exchange.shownBytes), as: UTF8.self) + "…"
    }

    /// Returns a header fit for showing.
    func header(_ header: Exchange.Header) -> Exchange.Header {
        let masked = header.masked
        return Exchange.Header(name: masked.name.shown(length: 128), value: hiding(masked.value).shown(length: 2048))
    }

    private func hiding(_ text: String) -> String {
        var text = text
        for secret in needles { text = text.replacing(secret, with: Secret.mask) }
        if let code { text = text.replacingDigits(code[...], with: Masking.dots(for: code)) }
        return text
    }

    /// The secrets in the shapes in which they can come back: as they are, without the scheme, with JSON's `\/`.
    private var needles: [String] {
        secrets.flatMap { secret in
            let text = secret.reveal()
            let bare = text.split(separator: " ", maxSplits: 1).last.map(String.init) ?? text
            return [text, bare, text.replacing("/", with: "\\/"), bare.replacing("/", with: "\\/")]
        }.filter { $0.count >= Masking.shortestSecret }
    }
}

extension String {
    /// The text with every run of these digits replaced, also where single other signs stand between them (`1 2 3 4`).
    func replacingDigits(_ digits: Substring, with replacement: String) -> String {
        let needle = Array(digits.unicodeScalars)
        let text = Array(unicodeScalars)
        var result = UnicodeScalarView()
        var index = 0
        while index < text.count {
            if let end = text.endOfRun(of: needle, from: index) {
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
    fileprivate func endOfRun(of needle: [Unicode.Scalar], from start: Int) -> Int? {
        var index = start
        for (position, digit) in needle.enumerated() {
            if position > 0, index < count, self[index] != digit, !self[index].properties.isAlphabetic,
                self[index].properties.numericType == nil
            {
                index += 1
            }
            guard index < count, self[index] == digit else { return nil }
            index += 1
        }
        return needle.isEmpty ? nil : index
    }
}
