import Testing

@testable import Console

struct CompletionTests {
    private static let profiles = [
        Completion.Choice("Acme Support", detail: "live"), Completion.Choice("Beta", detail: "acme staging"),
        Completion.Choice("Sandbox", detail: "demo", value: "sandbox"), Completion.Choice("Acme"),
    ]

    @Test func everythingIsOfferedInItsOrderWhileNothingIsTyped() {
        let completion = Completion(CompletionTests.profiles)
        #expect(completion.rows.map(\.choice) == CompletionTests.profiles)
        #expect(completion.selected?.title == "Acme Support")
    }

    @Test func typingNarrowsAndPutsTheBestFirst() {
        var completion = Completion(CompletionTests.profiles)
        completion.filter(by: "acme")
        #expect(completion.rows.map(\.choice.title) == ["Acme", "Acme Support", "Beta"])
        completion.filter(by: "acmex")
        #expect(completion.isEmpty)
        #expect(completion.selected == nil)
        completion.filter(by: "")
        #expect(completion.rows.count == 4)
    }

    @Test func titleAndDetailAreFoundTogether() {
        let completion = Completion(CompletionTests.profiles, matching: "demo sand")
        #expect(completion.selected?.value == "sandbox")
        #expect(completion.rows.first?.matches == [0, 1, 2, 3, 8, 9, 10, 11])
    }

    @Test func equallyGoodChoicesKeepTheirOrder() {
        let completion = Completion(["one b", "one a", "one c"].map { Completion.Choice($0) }, matching: "one")
        #expect(completion.rows.map(\.choice.title) == ["one b", "one a", "one c"])
    }

    @Test(arguments: [([1], 1), ([1, 1, 1], 3), ([-1], 3), ([1, 1, 1, 1], 0), ([8], 3), ([2, -8], 0), ([8, 8], 0)])
    func theSelectionMovesAndGoesRoundTheEnds(_ moves: [Int], _ selection: Int) {
        var completion = Completion(CompletionTests.profiles)
        for move in moves { completion.move(by: move) }
        #expect(completion.selection == selection)
    }

    @Test func narrowingSelectsTheBestAgain() {
        var completion = Completion(CompletionTests.profiles)
        completion.select(3)
        #expect(completion.selected?.title == "Acme")
        completion.filter(by: "b")
        #expect(completion.selection == 0)
    }

    @Test func whatIsNotThereCannotBeSelected() {
        var completion = Completion(CompletionTests.profiles)
        completion.select(4)
        completion.select(-1)
        #expect(completion.selection == 0)
        var empty = Completion([])
        empty.move(by: 1)
        #expect(empty.selected == nil)
    }

    @Test func tenThousandChoicesAreNarrowedToTheOneMeant() {
        let choices = (0..<10_000).map { Completion.Choice("+1 919 555 \(10_000 + $0)", detail: "login \($0)") }
        let completion = Completion(choices, matching: "14242")
        #expect(completion.selected?.title == "+1 919 555 14242")
    }

    @Test func itsDescriptionTellsNoChoice() {
        let completion = Completion([Completion.Choice("+19195550142")])
        #expect("\(completion)" == "Completion(1 of 1 choices)")
        #expect(!String(reflecting: [completion.rows]).contains("555"))
    }
}
