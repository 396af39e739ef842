/// What was entered into a field before, most recent first, without duplicates.
///
/// Going up and down keeps what was typed meanwhile: the draft at the bottom and changes to recalled entries come back
/// until the next ``record(_:)``. Only the entries themselves are encoded.
public struct FieldHistory: Hashable, Sendable {
    /// How many entries are kept.
    public static let capacity = 100

    /// The entries, most recent first.
    public private(set) var entries: [String]

    private var position = draft
    private var changed: [Int: String] = [:]
    private static let draft = -1

    /// Creates a history, leaving out empty entries and duplicates.
    public init(_ entries: [String] = []) {
        self.entries = []
        for entry in entries.reversed() { record(entry) }
    }

    /// Keeps an entry as the most recent one and ends the walk through the others; blank text is not kept.
    public mutating func record(_ text: String) {
        position = FieldHistory.draft
        changed = [:]
        guard !text.allSatisfy(\.isWhitespace) else { return }
        entries.removeAll { $0 == text }
        entries.insert(text, at: 0)
        if entries.count > FieldHistory.capacity { entries.removeLast() }
    }

    /// Goes to the next older entry that differs from the text in the field.
    ///
    /// - Returns: The entry, `nil` where there is no older one.
    mutating func previous(from text: String) -> String? {
        let older = entries.indices.dropFirst(position + 1)
        guard let next = older.first(where: { self[$0] != text }) else { return nil }
        return go(to: next, from: text)
    }

    /// Goes to the next newer entry, or back to the draft.
    ///
    /// - Returns: The entry, `nil` where the draft is in the field already.
    mutating func next(from text: String) -> String? {
        position == FieldHistory.draft ? nil : go(to: position - 1, from: text)
    }

    private mutating func go(to next: Int, from text: String) -> String {
        changed[position] = text
        position = next
        return self[next]
    }

    private subscript(index: Int) -> String {
        changed[index] ?? (index == FieldHistory.draft ? "" : entries[index])
    }
}

extension FieldHistory: Codable {
    /// Reads the entries; more than ``capacity`` are cut off.
    public init(from decoder: any Decoder) throws {
        self.init(Array(try decoder.singleValueContainer().decode([String].self).prefix(FieldHistory.capacity)))
    }

    /// Writes the entries.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(entries)
    }
}

extension FieldHistory: CustomStringConvertible {
    /// How many entries there are; never the entries, which may be numbers.
    public var description: String { "FieldHistory(\(entries.count) entries)" }
}
