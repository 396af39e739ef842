extension Model {
    /// The items of a list that fit what was typed, the best first.
    ///
    /// Letters of a title may lie apart. A detail is a sentence, in which nearly any letters do, so that whole pieces of
    /// words are looked for there, and a find counts less than any in a title.
    func shown(in choice: Choice) -> [Choice.Item] {
        let words = FuzzyMatch.words(of: choice.field.text)
        guard !words.isEmpty else { return choice.items }
        let finds = choice.items.enumerated().compactMap { index, item in
            find(words, in: item).map { (item: item, isInTitle: $0.isInTitle, score: $0.score, index: index) }
        }
        return finds.sorted {
            ($0.isInTitle ? 1 : 0, $0.score, $1.index) > ($1.isInTitle ? 1 : 0, $1.score, $0.index)
        }.map(\.item)
    }

    private func find(_ words: [[UInt32]], in item: Choice.Item) -> (isInTitle: Bool, score: Int)? {
        if let match = FuzzyMatch.score(words, FoldedText(item.title)) { return (true, match.score) }
        let text = FoldedText("\(item.title) \(detail(of: item))")
        let starts = text.startsOfWords
        let scores = words.compactMap { text.score(of: $0, startsOfWords: starts) }
        return scores.count == words.count ? (false, scores.reduce(0, +)) : nil
    }
}

extension FoldedText {
    /// Whether a word begins, for each place.
    fileprivate var startsOfWords: [Bool] { bonuses.map { $0 > 0 } }

    /// Scores a piece of a word: 2 at a word's start, 1 within one; `nil` where it is missing.
    fileprivate func score(of piece: [UInt32], startsOfWords: [Bool]) -> Int? {
        guard letters.count >= piece.count else { return nil }
        let places = (0...letters.count - piece.count).filter { letters[$0...].starts(with: piece) }
        return places.map { startsOfWords[$0] ? 2 : 1 }.max()
    }
}
