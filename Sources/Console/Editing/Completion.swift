import Terminal

/// Choices for a field, narrowed by what is typed, one of them selected.
public struct Completion: Hashable, Sendable {
    /// Something that can be put into the field.
    public struct Choice: Hashable, Sendable {
        /// What is shown and looked for first.
        public let title: String
        /// What is said about it, dimmed; it is looked for too.
        public let detail: String
        /// What the field gets.
        public let value: String

        /// Creates a choice.
        ///
        /// - Parameters:
        ///   - title: What is shown.
        ///   - detail: What is said about it.
        ///   - value: What the field gets; `nil` means the title.
        public init(_ title: String, detail: String = "", value: String? = nil) {
            self.title = title
            self.detail = detail
            self.value = value ?? title
        }
    }

    /// A choice that fits what is typed.
    public struct Row: Hashable, Sendable {
        /// The choice.
        public let choice: Choice
        /// Matched characters of the title, a space and the detail.
        let matches: [Int]
    }

    /// Every choice, in the order they were given.
    public let choices: [Choice]

    /// The choices that fit, the best first.
    public private(set) var rows: [Row] = []

    /// The selected row.
    public private(set) var selection = 0

    private let titles: [FoldedText]
    private let wholes: [FoldedText]

    /// Columns of the widest title and the widest detail of all, so that the pop-up stays as wide while it narrows.
    let titleColumns, detailColumns: Int

    /// Creates a list of choices.
    ///
    /// - Parameters:
    ///   - choices: The choices, in the order in which they stand while nothing is typed.
    ///   - pattern: What is typed already.
    public init(_ choices: [Choice], matching pattern: String = "") {
        self.choices = choices
        titles = choices.map { FoldedText($0.title) }
        wholes = choices.map { FoldedText("\($0.title) \($0.detail)") }
        titleColumns = choices.map { DisplayText.columns(of: $0.title) }.max() ?? 0
        detailColumns = choices.map { DisplayText.columns(of: $0.detail) }.max() ?? 0
        filter(by: pattern)
    }

    /// Whether no choice fits.
    public var isEmpty: Bool { rows.isEmpty }

    /// The selected choice; `nil` where none fits.
    public var selected: Choice? {
        rows.indices.contains(selection) ? rows[selection].choice : nil
    }

    /// Narrows the choices to those that fit a pattern and selects the best one.
    public mutating func filter(by pattern: String) {
        let words = FuzzyMatch.words(of: pattern)
        let finds = choices.indices.compactMap { index in
            find(words, in: index).map { (index: index, length: choices[index].title.utf8.count, match: $0) }
        }
        let best =
            words.isEmpty
            ? finds
            : finds.sorted { ($1.match.score, $0.length, $0.index) < ($0.match.score, $1.length, $1.index) }
        rows = best.map { Row(choice: choices[$0.index], matches: $0.match.indices) }
        selection = 0
    }

    /// Moves the selection by so many rows, around the ends when it stands at one.
    public mutating func move(by rows: Int) {
        guard !isEmpty else { return }
        let last = self.rows.count - 1
        switch selection + rows {
        case ..<0: selection = selection == 0 ? last : 0
        case (last + 1)...: selection = selection == last ? 0 : last
        case let row: selection = row
        }
    }

    /// Selects a row; one that does not exist is ignored.
    public mutating func select(_ row: Int) {
        if rows.indices.contains(row) { selection = row }
    }

    /// A find that needs the detail counts less than any in the title alone.
    private func find(_ words: [[UInt32]], in index: Int) -> FuzzyMatch.Match? {
        if let match = FuzzyMatch.score(words, titles[index]) { return match }
        guard var match = FuzzyMatch.score(words, wholes[index]) else { return nil }
        match.score -= 1 << 20
        return match
    }
}

extension Completion: CustomStringConvertible {
    /// How many choices fit; never the choices, which may be numbers.
    public var description: String { "Completion(\(rows.count) of \(choices.count) choices)" }
}

extension Completion.Choice: CustomStringConvertible {
    /// The title's length; never the title, which may be a number.
    public var description: String { "Choice(\(title.count) characters)" }
}
