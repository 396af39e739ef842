import Testing

@testable import Console

struct FuzzyMatchTests {
    @Test(arguments: [("ds", "send"), ("sendx", "send"), ("send send2", "send"), ("é", "x"), ("a", "")])
    func aPatternWithAMissingLetterIsNotFound(_ pattern: String, _ candidate: String) {
        #expect(FuzzyMatch.score(pattern, candidate) == nil)
    }

    @Test(arguments: ["", "  "])
    func anEmptyPatternIsFoundEverywhere(_ pattern: String) {
        #expect(FuzzyMatch.score(pattern, "Send") == FuzzyMatch.Match(score: 0, indices: []))
    }

    @Test(arguments: [
        ("sc", "Send code", "^    ^"), ("code", "cold code", "     ^^^^"), ("rsnd", "resend", "^ ^ ^^"),
        ("0142", "+1 014 555 0142", "           ^^^^"), ("vt", "reviewVerifyToken", "      ^     ^"),
        ("ab", "xa xab ab", "       ^^"), ("code send", "Send code", "^^^^ ^^^^"), ("na", "banana na", "       ^^"),
        ("+1919", "+19195550142", "^^^^^"), ("9 55", "+1 919 555 0142", "   ^   ^^"),
    ])
    func theBestPlacesAreTaken(_ pattern: String, _ candidate: String, _ marks: String) throws {
        let match = try #require(FuzzyMatch.score(pattern, candidate))
        #expect(FuzzyMatchTests.marks(match.indices) == marks)
    }

    @Test(arguments: [
        ("elodie", "Élodie"), ("ÉLODIE", "elodie"), ("soren", "Søren"), ("lodz", "Łódź"), ("αθηνα", "Αθήνα"),
        ("e", "e\u{301}"), ("\u{1EBF}", "ê"), ("МОСКВА", "москва"), ("漢", "漢字"), ("👍", "ok 👍🏽"),
    ])
    func caseAndDiacriticsDoNotMatter(_ pattern: String, _ candidate: String) {
        #expect(FuzzyMatch.score(pattern, candidate) != nil)
    }

    @Test func placesCountCharactersNotBytes() throws {
        let match = try #require(FuzzyMatch.score("ok", "e\u{301}👨‍👩‍👧‍👦 ok"))
        #expect(match.indices == [3, 4])
    }

    @Test(arguments: [
        ("send", ["Send", "Send code", "Resend", "Suspend"]),
        ("sc", ["Scope", "Send code", "Escape"]),
        ("log", ["Log", "Login", "Follow log", "Catalogue"]),
        ("quit", ["Quit", "Request it"]),
        ("pp", ["Phone pane", "Appearance"]),
        ("hc", ["High contrast", "Switch colours", "Which one can"]),
        ("0142", ["+1 919 555 0142", "+1 984 501 4255", "+1 910 551 4255"]),
        ("prod", ["prod", "prod-eu", "eu-prod", "Proof reading desk"]),
    ])
    func betterFindsScoreHigher(_ pattern: String, _ ranked: [String]) throws {
        let scores = try ranked.map { try #require(FuzzyMatch.score(pattern, $0)?.score) }
        #expect(scores == scores.sorted(by: >))
        #expect(Set(scores).count == scores.count)
    }

    @Test func everyFindIsTheBestOfAll() {
        var random = SeededRandom(seed: 7)
        for _ in 0..<2000 {
            let text = String(
                (0..<Int.random(in: 1...9, using: &random)).map { _ in "abA 1".randomElement(using: &random) ?? "a" })
            let word = String(
                (0..<Int.random(in: 1...3, using: &random)).map { _ in "ab1".randomElement(using: &random) ?? "a" })
            let best = ReferenceMatch(word, text).best
            #expect(FuzzyMatch.score(word, text)?.score == best, "\(word) in \(text)")
        }
    }

    @Test func aPlaceIsAlwaysALetterOfThePattern() throws {
        var random = SeededRandom(seed: 11)
        for _ in 0..<2000 {
            let text = (0..<12).map { _ in "aeé -漢B".randomElement(using: &random) ?? "a" }
            let places = (0..<12).filter { _ in Bool.random(using: &random) }
            let word = places.map { text[$0] }.filter { $0 != " " }
            guard !word.isEmpty else { continue }
            let match = try #require(FuzzyMatch.score(String(word), String(text)))
            #expect(FoldedText(String(match.indices.map { text[$0] })).letters == FoldedText(String(word)).letters)
            #expect(match.indices == match.indices.sorted())
        }
    }

    private static func marks(_ indices: [Int]) -> String {
        String((0...(indices.last ?? 0)).map { indices.contains($0) ? "^" : " " })
    }
}

/// Tries every way to lay a word on a text, which is right and slow.
private struct ReferenceMatch {
    let best: Int?

    init(_ word: String, _ text: String) {
        let folded = FoldedText(text)
        let letters = FoldedText(word).letters
        let bonuses = folded.bonuses
        var best: Int?
        func lay(_ row: Int, after last: Int, score: Int) {
            if row == letters.count {
                let total = score - min(folded.letters.count - 1 - last, 30)
                best = max(best ?? total, total)
                return
            }
            for place in (last + 1)..<max(last + 1, folded.letters.count) where folded.letters[place] == letters[row] {
                let gap = place - last - 1
                let gain =
                    row == 0
                    ? bonuses[place] - min(place, 30)
                    : gap == 0 ? max(100, bonuses[place]) : bonuses[place] - 3 * gap
                lay(row + 1, after: place, score: score + gain)
            }
        }
        lay(0, after: -1, score: 0)
        self.best = best
    }
}
