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
    private static let headerLength = 2048

    /// Returns dots in place of a code's digits.
    static func dots(for code: String) -> String { String(repeating: "•", count: code.count) }

    /// Returns a server's words fit for a sentence.
    func sentence(_ words: String) -> String {
        var text = words.shownBlock.maskingNumbers
        if let number { text = text.replacingDigits(number.digits, with: String(number.masked.dropFirst())) }
        return hiding(text).shown(length: Masking.sentenceLength)
    }

    /// Returns a body fit for showing, at most ``Exchange/shownBytes`` of it.
    func body(_ data: Data) -> String {
        let text = hiding(String(decoding: data, as: UTF8.self).shownBlock)
        guard text.utf8.count > Exchange.shownBytes else { return text }
        return String(decoding: text.utf8.prefix(Exchange.shownBytes), as: UTF8.self) + "…"
    }

    /// Returns a header fit for showing.
    func header(_ header: Exchange.Header) -> Exchange.Header {
        let masked = header.masked
        let value = hiding(masked.value.shownBlock).shown(length: Masking.headerLength)
        return Exchange.Header(name: masked.name.shown(length: Masking.headerLength), value: value)
    }

    // Looks at the whole text before anything is cut from it: half a secret at a cut would not be found.
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
    /// The text with every E.164 number of seven digits and more masked.
    var maskingNumbers: String {
        var result = ""
        var rest = self[...]
        while let plus = rest.firstIndex(of: "+") {
            result += rest[..<plus]
            let digits = rest[plus...].dropFirst().prefix { $0.isASCII && $0.isNumber }
            let number = digits.count < 7 ? nil : PhoneNumber("+" + digits)
            result += number?.masked ?? "+" + digits
            rest = rest[digits.endIndex...]
        }
        return result + rest
    }

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
