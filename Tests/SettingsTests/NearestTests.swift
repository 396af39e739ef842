import Testing

@testable import Settings

struct NearestTests {
    @Test(arguments: [
        ("", "", 0), ("abc", "abc", 0), ("abc", "acb", 1), ("digit", "digits", 1), ("kitten", "sitting", 3),
    ])
    func distanceCountsEdits(first: String, second: String, edits: Int) {
        #expect(Nearest.distance(first, second) == edits)
        #expect(Nearest.distance(second, first) == edits)
    }

    @Test func theNearestNameIsFoundWhateverItsCapitals() {
        #expect(Nearest.name(to: "acountID", among: ["accountId", "applicationId"]) == "accountId")
        #expect(Nearest.name(to: "dgits", among: ["digits", "from"]) == "digits")
    }

    @Test func aFarNameIsNoSuggestion() {
        #expect(Nearest.name(to: "colour", among: ["digits", "from"]) == nil)
        #expect(Nearest.name(to: "x", among: [String]()) == nil)
    }

    @Test func namesAreListedAsInASentence() {
        #expect(Nearest.list([]) == "")
        #expect(Nearest.list(["a"]) == "\"a\"")
        #expect(Nearest.list(["a", "b", "c"]) == "\"a\", \"b\" or \"c\"")
    }
}
