import MFAAPI
import Terminal

/// One line of text being edited, by grapheme: what a person sees as one character is one step of the cursor.
///
/// Control characters and line breaks never get in, from wherever the text comes.
public struct TextField: Hashable, Sendable {
    /// Unicode scalars that a field holds at most; more is cut off.
    public static let capacity = 8192

    /// What the last act was, because some acts in a row are one.
    enum Run: Hashable {
        case none
        case typing
        case deleting(EditCommand)
        case killing(generation: Int)
        case yanking
    }

    /// What an undo brings back.
    struct Content: Hashable {
        var text: String
        var cursor: Int
        /// The end of the selection that does not move; never where the cursor is.
        var anchor: Int?
    }

    /// What the field takes.
    public let accepts: Accepted

    var content = Content(text: "", cursor: 0, anchor: nil)
    var run = Run.none
    var undoable: [Content] = []
    var redoable: [Content] = []

    /// Creates a field with the cursor behind its text.
    ///
    /// - Parameters:
    ///   - text: The text, of which only what the field accepts is taken.
    ///   - accepts: What the field takes.
    public init(_ text: String = "", accepts: Accepted = .any) {
        self.accepts = accepts
        splice(0..<0, with: accepted(text, replacing: 0..<0))
    }

    /// The text.
    public var text: String { content.text }

    /// How many characters stand before the cursor.
    public var cursor: Int { content.cursor }

    /// The selected characters; `nil` where none are.
    public var selection: Range<Int>? {
        content.anchor.map { min($0, cursor)..<max($0, cursor) }
    }

    /// The selected text; `nil` where there is none.
    public var selectedText: String? {
        selection.map { String(text.dropFirst($0.lowerBound).prefix($0.count)) }
    }

    /// Puts a typed character in place of the selection or at the cursor.
    ///
    /// - Returns: Whether the field takes the character.
    public mutating func type(_ character: Character) -> Bool {
        let range = selection ?? cursor..<cursor
        let typed = accepted(String(character), replacing: range)
        guard !typed.isEmpty else { return false }
        let beginsWord = !character.isWhitespace && (text.prefix(cursor).last?.isWhitespace ?? true)
        remember(joining: run == .typing && selection == nil && !beginsWord)
        splice(range, with: typed)
        run = .typing
        return true
    }

    /// Puts pasted text in place of the selection or at the cursor, without line breaks and control characters.
    ///
    /// A whole number pasted into a phone field replaces what stands there, in E.164, unless it is the rest of a number
    /// of which only the country code was typed.
    ///
    /// - Returns: Whether there was something to take.
    @discardableResult
    public mutating func paste(_ pasted: String) -> Bool {
        if accepts == .phone, let number = number(pasting: Accepted.phone.cleaned(pasted)) {
            replace(with: number.e164)
            return true
        }
        return insert(pasted)
    }

    /// Replaces the whole text and sets the cursor behind it; an undo brings the old one back.
    public mutating func replace(with text: String) {
        let all = 0..<self.text.count
        let text = accepted(text, replacing: all)
        if text != self.text { remember() }
        splice(all, with: text)
        run = .none
    }

    /// Drops the selection and ends the running group of edits, as a field does that loses the focus.
    public mutating func leave() {
        content.anchor = nil
        run = .none
    }
}

extension TextField {
    /// Puts text in place of the selection or at the cursor.
    mutating func insert(_ inserted: String, joining: Bool = false) -> Bool {
        let range = selection ?? cursor..<cursor
        let inserted = accepted(inserted, replacing: range)
        guard !inserted.isEmpty else { return false }
        remember(joining: joining)
        splice(range, with: inserted)
        run = .none
        return true
    }

    /// Replaces characters and sets the cursor behind the new ones.
    ///
    /// New neighbours can become one character, a letter and a mark for instance; the cursor then stands behind it.
    mutating func splice(_ range: Range<Int>, with inserted: String) {
        let before = text.prefix(range.lowerBound) + inserted
        let spliced = String(before + text.dropFirst(range.upperBound))
        // Each byte is a character then, and looking for characters is dear.
        guard !DisplayText.isASCII(spliced) else {
            return content = Content(text: spliced, cursor: before.utf8.count, anchor: nil)
        }
        var bytes = 0
        let cursor = spliced.prefix { character in
            defer { bytes += character.utf8.count }
            return bytes < before.utf8.count
        }.count
        content = Content(text: spliced, cursor: cursor, anchor: nil)
    }

    /// Returns what of a text the field takes in place of a range.
    private func accepted(_ text: String, replacing range: Range<Int>) -> String {
        let cleaned = accepts.cleaned(text)
        if case .digits(let limit) = accepts {
            return String(cleaned.prefix(max(0, limit - (self.text.count - range.count))))
        }
        let capacity = if case .text(let limit) = accepts { limit } else { TextField.capacity }
        // No scalar takes less than a byte.
        if self.text.utf8.count + cleaned.utf8.count <= capacity { return cleaned }
        let kept = self.text.prefix(range.lowerBound) + self.text.dropFirst(range.upperBound)
        let room = max(0, capacity - kept.unicodeScalars.count)
        return String(String.UnicodeScalarView(cleaned.unicodeScalars.prefix(room)))
    }

    private func number(pasting pasted: String) -> PhoneNumber? {
        let range = selection ?? cursor..<cursor
        let before = text.prefix(range.lowerBound)
        let isCountryCode = before.hasPrefix("+") && before.count(where: \.isNumber) <= 3
        if isCountryCode, range.upperBound == text.count, !pasted.hasPrefix("+"),
            let number = PhoneNumber(typed: before + pasted)
        {
            return number
        }
        return PhoneNumber(typed: pasted)
    }
}

extension TextField: CustomStringConvertible {
    /// The text's length; never the text, which may be a number or a secret.
    public var description: String { "TextField(\(text.count) characters)" }
}
