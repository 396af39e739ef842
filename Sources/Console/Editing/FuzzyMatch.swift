/// Finds the letters of a pattern in a text, in their order but not side by side, and says how good the find is.
///
/// Letters match whatever their case and diacritics. Words of the pattern are looked for each on its own, so that
/// `code send` finds "Send code". Starts of words, letters side by side and short texts count more.
public enum FuzzyMatch {
    /// A find.
    public struct Match: Hashable, Sendable {
        /// How good it is; only to be compared with finds of the same pattern.
        public var score: Int
        /// The matched characters' places in the text, ascending.
        public var indices: [Int]

        /// Creates a find.
        public init(score: Int, indices: [Int]) {
            self.score = score
            self.indices = indices
        }
    }

    /// Returns the best find of a pattern in a text; an empty pattern is found everywhere.
    ///
    /// - Returns: `nil` where a letter of the pattern is missing.
    public static func score(_ pattern: String, _ candidate: String) -> Match? {
        score(words(of: pattern), FoldedText(candidate))
    }

    /// The pattern's words, ready to be looked for in many texts.
    static func words(of pattern: String) -> [[UInt32]] {
        pattern.split(whereSeparator: \.isWhitespace).map { FoldedText(String($0)).letters }
    }

    static func score(_ words: [[UInt32]], _ text: FoldedText) -> Match? {
        guard !words.isEmpty else { return Match(score: 0, indices: []) }
        guard words.allSatisfy(text.hasInOrder) else { return nil }
        let bonuses = text.bonuses
        let finds = words.map { FuzzyAlignment(of: $0, in: text.letters, bonuses: bonuses).best }
        let indices = finds.count == 1 ? finds[0].indices : Set(finds.flatMap(\.indices)).sorted()
        return Match(score: finds.reduce(0) { $0 + $1.score }, indices: indices)
    }
}
