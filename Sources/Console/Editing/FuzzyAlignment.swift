/// The best way to lay a word's letters on those of a text, by dynamic programming over both.
///
/// For each letter of the word and each place in the text two scores are kept: the best one that ends with this letter
/// in this very place, and the best one that ends with it here or further left.
struct FuzzyAlignment {
    /// The best alignment.
    let best: FuzzyMatch.Match

    private static let impossible = Int.min / 2
    private static let sideBySide = 100
    private static let skipped = 3
    private static let mostForEdges = 30

    /// Aligns a word with a text.
    ///
    /// - Parameters:
    ///   - word: The letters, at least one, all of them in the text in this order.
    ///   - text: The text's letters.
    ///   - bonuses: What a match is worth in each place of the text when its left neighbour does not match.
    init(of word: [UInt32], in text: [UInt32], bonuses: [Int]) {
        let count = text.count
        best = withUnsafeTemporaryAllocation(of: Int.self, capacity: 2 * word.count * count) { scores in
            let here = UnsafeMutableBufferPointer(rebasing: scores[..<(word.count * count)])
            let upToHere = UnsafeMutableBufferPointer(rebasing: scores[(word.count * count)...])
            for (row, letter) in word.enumerated() {
                var running = FuzzyAlignment.impossible
                for column in 0..<count {
                    let cell = row * count + column
                    var score = FuzzyAlignment.impossible
                    if letter == text[column] {
                        if row == 0 {
                            score = bonuses[column] - min(column, FuzzyAlignment.mostForEdges)
                        } else if column > 0 {
                            let before = cell - count - 1
                            score = max(upToHere[before] + bonuses[column], here[before] + FuzzyAlignment.sideBySide)
                        }
                    }
                    running = max(score, running - FuzzyAlignment.skipped)
                    here.initializeElement(at: cell, to: score)
                    upToHere.initializeElement(at: cell, to: running)
                }
            }
            return FuzzyAlignment.trace(here, upToHere, letters: word.count, bonuses: bonuses)
        }
    }

    /// Reads the places off the scores, from the last letter to the first.
    private static func trace(
        _ here: UnsafeMutableBufferPointer<Int>, _ upToHere: UnsafeMutableBufferPointer<Int>, letters: Int,
        bonuses: [Int]
    ) -> FuzzyMatch.Match {
        let count = bonuses.count
        let lastRow = (letters - 1) * count
        func total(_ column: Int) -> Int { here[lastRow + column] - min(count - 1 - column, mostForEdges) }
        var column = (0..<count).max { total($0) < total($1) } ?? 0
        let score = total(column)
        var indices = [column]
        for row in stride(from: letters - 1, to: 0, by: -1) {
            let cell = row * count + column
            column -= 1
            if here[cell] != here[cell - count - 1] + sideBySide {
                while here[(row - 1) * count + column] != upToHere[(row - 1) * count + column] { column -= 1 }
            }
            indices.append(column)
        }
        return FuzzyMatch.Match(score: score, indices: indices.reversed())
    }
}
