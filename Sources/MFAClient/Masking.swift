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
        // Secrets first: one that holds a number would not be found once the number is masked.
        var text = hiding(words.shownBlock).maskingNumbers
        if let number { text = text.masking(number) }
        return text.shown(length: Masking.sentenceLength)
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
