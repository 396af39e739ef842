/// A value that holds a number, a code or a secret, and shows only what may stand in a log.
///
/// Its description and its mirror (`dump`, a failed assertion, a crash text) are made of ``maskedFields`` alone.
public protocol MaskedDescribing: CustomStringConvertible, CustomReflectable {
    /// The fields in the words that are shown, in order.
    var maskedFields: MaskedFields { get }
}

extension MaskedDescribing {
    /// The type's name and the masked fields: `VerifyRequest(to: +1 919 ••• 0142, code: (6 characters), …)`.
    public var description: String {
        let words = maskedFields.present.map { "\($0.name): \($0.words)" }
        return "\(Self.self)(\(words.joined(separator: ", ")))"
    }

    /// A mirror of the words that ``description`` shows.
    public var customMirror: Mirror {
        let children = maskedFields.present.map { (label: $0.name, value: $0.words as Any) }
        return Mirror(self, children: children, displayStyle: .struct)
    }
}

/// The fields of a value, each in words that may stand in a log.
public struct MaskedFields: ExpressibleByDictionaryLiteral, Sendable {
    /// The fields that are there.
    let present: [(name: String, words: String)]

    /// Creates fields from their names and words, in order; a field whose words are `nil` is left out.
    public init(dictionaryLiteral elements: (String, String?)...) {
        present = elements.compactMap { name, words in words.map { (name, $0) } }
    }

    /// Returns a number masked, and only the length of what is none.
    public static func number(_ text: String) -> String {
        PhoneNumber(text)?.masked ?? length(of: text)
    }

    /// Returns the length of a text that must not be shown: `(6 characters)`.
    public static func length(of text: String) -> String { "(\(text.unicodeScalars.count) characters)" }
}
