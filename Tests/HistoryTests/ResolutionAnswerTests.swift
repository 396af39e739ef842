import MFAAPI
import MFAClient
import Testing

@testable import History

@Suite struct ResolutionAnswerTests {
    private static func rejected(_ status: Int) -> ClientError {
        .rejected(.init(status: status, sentence: "words of the service"))
    }

    @Test func onlyTheServicesWordIsAVerdict() {
        #expect(Resolution(Answer<Verdict>(result: .success(.valid))).outcome == .verified)
        #expect(Resolution(Answer<Verdict>(result: .success(.notValid))).outcome == .notValid)
    }

    @Test(arguments: [
        (rejected(429), Outcome.locked), (rejected(400), .couldNotCheck), (rejected(401), .couldNotCheck),
        (rejected(403), .couldNotCheck), (rejected(500), .couldNotCheck), (.notSent("offline"), .couldNotCheck),
        (.outcomeUnknown("timed out"), .couldNotCheck), (.unreadable(status: 200, reason: "HTML"), .couldNotCheck),
        (.unreadable(status: 429, reason: "HTML"), .couldNotCheck), (.readOnly, .couldNotCheck),
        (.credentials("no secret"), .couldNotCheck), (.invalid([FieldFault(.code, "must be digits")]), .couldNotCheck),
    ])
    func aFailedVerifyIsNeverAWrongCode(_ error: ClientError, _ outcome: Outcome) {
        let resolution = Resolution(Answer<Verdict>(result: .failure(error)))
        #expect(resolution.outcome == outcome)
        #expect(resolution.status == error.status)
        #expect(resolution.detail?.isEmpty == false)
    }

    @Test func aSendThatWasTakenHasItsIdentifier() {
        let resolution = Resolution(Answer(result: .success(Sent(channel: .sms, id: "m-1"))))
        #expect(resolution == Resolution(.sent, remoteId: "m-1"))
    }

    @Test(arguments: [
        (rejected(400), Outcome.notSent), (rejected(401), .notSent), (rejected(403), .notSent),
        (rejected(429), .notSent), (rejected(500), .unknown), (rejected(503), .unknown),
        (.notSent("offline"), .notSent), (.outcomeUnknown("timed out"), .unknown),
        (.unreadable(status: 200, reason: "HTML"), .unknown), (.readOnly, .notSent),
        (.credentials("no secret"), .notSent), (.invalid([FieldFault(.to, "is no number")]), .notSent),
    ])
    func aSendThatMayHaveBeenActedOnIsUnknown(_ error: ClientError, _ outcome: Outcome) {
        let resolution = Resolution(Answer<Sent>(result: .failure(error)))
        #expect(resolution.outcome == outcome)
        #expect(resolution.status == error.status)
        #expect(resolution.remoteId == nil)
    }

    @Test func theServicesWordsAreTheDetail() {
        #expect(Resolution(Answer<Sent>(result: .failure(Self.rejected(400)))).detail == "words of the service")
        let silent = ClientError.rejected(.init(status: 403, sentence: nil))
        #expect(Resolution(Answer<Sent>(result: .failure(silent))).detail == silent.sentence)
    }
}
