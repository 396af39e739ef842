import MFAAPI
import MFAClient
import Testing

@Suite struct ClientErrorTests {
    private static let all: [ClientError] = [
        .invalid([FieldFault(.digits, "must be 4 to 8")]), .readOnly, .credentials("no token"),
        .notSent("no connection"),
        .outcomeUnknown("no whole answer"), .rejected(.init(status: 400, sentence: "to number is required")),
        .unreadable(status: 200, reason: "the answer is empty"),
    ]

    @Test func everyErrorIsASentence() {
        #expect(
            Self.all.map(\.sentence) == [
                "digits must be 4 to 8", "this profile is read-only: nothing was sent", "no token", "no connection",
                "no whole answer; the service may have acted on the request", "to number is required (400)",
                "the answer is empty (200)",
            ])
        #expect(Self.all.map { "\($0)" } == Self.all.map(\.sentence))
    }

    @Test func onlyAnswersHaveAStatus() {
        #expect(Self.all.map(\.status) == [nil, nil, nil, nil, nil, 400, 200])
    }

    @Test func whatMayHaveActedIsNotAskedForAgainLightly() {
        #expect(Self.all.map(\.mayHaveActed) == [false, false, false, false, true, false, true])
        let rejections = [303, 399, 400, 499, 500, 599].map { ClientError.rejected(.init(status: $0, sentence: nil)) }
        #expect(rejections.map(\.mayHaveActed) == [true, true, false, false, true, true])
    }

    @Test(arguments: [302, 400, 401, 403, 404, 407, 418, 429, 500, 503])
    func aRefusalWithoutWordsGetsSome(status: Int) {
        let sentence = ClientError.rejected(.init(status: status, sentence: nil)).sentence
        #expect(sentence.hasSuffix("(\(status))"))
        #expect(sentence.count > 20)
    }
}
