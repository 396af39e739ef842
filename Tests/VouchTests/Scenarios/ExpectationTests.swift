import History
import MFAAPI
import MFAClient
import Testing

@testable import vouch

@Suite struct ExpectationTests {
    private func seen(_ outcome: String?, status: Int? = nil, words: String? = nil) -> Observation {
        var seen = Observation()
        seen.outcome = outcome
        seen.status = status
        seen.words = words
        return seen
    }

    @Test func nothingSaidMeansSuccess() {
        #expect(Expectation().breaches(of: seen("sent"), usual: .sent, elapsed: .zero).isEmpty)
        let breaches = Expectation().breaches(of: seen("notSent", words: "no way"), usual: .sent, elapsed: .zero)
        #expect(breaches == ["the outcome is notSent (no way), not sent"])
    }

    @Test func aStatusAloneLeavesTheOutcomeOpen() {
        var expect = Expectation()
        expect.status = 400
        #expect(expect.breaches(of: seen("notSent", status: 400), usual: .sent, elapsed: .zero).isEmpty)
        #expect(
            expect.breaches(of: seen("sent", status: 200), usual: .sent, elapsed: .zero)
                == ["the status is 200, not 400"])
    }

    @Test func wordsAndTimeAreLookedAt() {
        var expect = Expectation()
        expect.contains = "wait"
        expect.withinSeconds = 1
        let breaches = expect.breaches(of: seen("sent", words: "the code is 1"), usual: .sent, elapsed: .seconds(2))
        #expect(breaches == ["the words “wait” are missing", "it took 2000 ms, more than 1 s"])
    }

    @Test func somethingIsExpectedToArriveUnlessItIsSaidOtherwise() {
        var nothing = Observation()
        nothing.arrives = false
        #expect(Expectation().breaches(of: nothing, usual: nil, elapsed: .zero) == ["nothing arrived"])
        var expect = Expectation()
        expect.arrives = false
        #expect(expect.breaches(of: nothing, usual: nil, elapsed: .zero).isEmpty)
    }

    @Test func theWordsOfAMessageAreNeverTold() {
        var expect = Expectation()
        expect.outcome = "sent"
        let breaches = expect.breaches(of: seen(nil, words: "Your code is 064078"), usual: nil, elapsed: .zero)
        #expect(breaches == ["the outcome is none, not sent"])
    }

    @Test func aRuleThatRefusesUnsentIsInvalid() {
        let answer = Answer<Sent>(result: .failure(.invalid([FieldFault(.digits, "must be 4 to 8")])))
        let seen = Observation(answer, Resolution(answer))
        #expect(seen.outcome == Expectation.invalid)
        var expect = Expectation()
        expect.field = .to
        #expect(expect.breaches(of: seen, usual: .sent, elapsed: .zero) == ["to is not refused"])
    }
}
