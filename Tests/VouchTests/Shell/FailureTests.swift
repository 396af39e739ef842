import ArgumentParser
import Console
import History
import MFAAPI
import MFAClient
import MFAService
import Settings
import Testing

@testable import vouch

@Suite struct FailureTests {
    private static func rejection(_ status: Int) -> ClientError {
        .rejected(ClientError.Rejection(status: status, sentence: nil, requestId: "id"))
    }

    @Test(arguments: [
        (ClientError.invalid([FieldFault(.to, "is wrong")]), vouch.ExitStatus.usage), (.readOnly, .configuration),
        (.credentials("none"), .configuration), (.notSent("no way"), .unreachable),
        (.outcomeUnknown("silence"), .unreachable), (.unreadable(status: 200, reason: "HTML"), .serverFault),
        (rejection(400), .malformed), (rejection(413), .malformed), (rejection(401), .notPermitted),
        (rejection(403), .notPermitted), (rejection(404), .configuration), (rejection(301), .serverFault),
        (rejection(429), .locked), (rejection(500), .serverFault), (rejection(599), .serverFault),
    ])
    func everyErrorOfTheClientHasItsStatus(_ error: ClientError, _ status: vouch.ExitStatus) {
        #expect(Failure(error).status == status)
        #expect(Failure(error).mayHaveActed == error.mayHaveActed)
        #expect(Failure(error).httpStatus == error.status)
    }

    @Test(arguments: [
        (HistoryError.locked(path: "p"), vouch.ExitStatus.locked), (.diskFull(path: "p"), .configuration),
        (.corrupt(path: "p"), .configuration), (.noSuchEntry(1), .negative),
    ])
    func everyErrorOfTheHistoryHasItsStatus(_ error: HistoryError, _ status: vouch.ExitStatus) {
        #expect(Failure(error).status == status)
        #expect(Failure(error).sentence == error.description)
    }

    @Test func whatCannotBeRecordedKeepsTheHistorysStatus() {
        let reasons: [(HistoryError, vouch.ExitStatus)] = [
            (.locked(path: "p"), .locked), (.diskFull(path: "p"), .configuration),
        ]
        for (reason, status) in reasons {
            let failure = #expect(throws: Failure.self) { try Recorded<Sent>.unrecorded(reason).value() }
            #expect(failure?.status == status)
            #expect(failure?.kind == .history)
            #expect(failure?.mayHaveActed == false)
            #expect(failure?.sentence.hasPrefix("Nothing was sent, because it could not be recorded.") == true)
        }
    }

    @Test(arguments: [
        (SettingsError.secret("none"), vouch.ExitStatus.configuration), (.busy(path: "p"), .locked),
        (.invalid([]), .usage),
    ])
    func everyErrorOfTheSettingsHasItsStatus(_ error: SettingsError, _ status: vouch.ExitStatus) {
        #expect(Failure(error).status == status)
    }

    @Test func otherErrorsHaveTheirsToo() {
        #expect(Failure(ConnectionError("no secret")).status == .configuration)
        #expect(Failure(ServiceError.configuration("no account")).status == .configuration)
        let fault = #expect(throws: FilterFault.self) { try Filter(parsing: "nonsense:x") }
        #expect(fault.map { Failure($0).status } == .usage)
        #expect(Failure(CancellationError()).status == .interrupted)
    }

    @Test func aFieldIsNamedByItsOption() {
        let failure = Failure(faults: [
            FieldFault(.expirationTimeInMinutes, "must be 1 to 15 minutes"), FieldFault(.applicationId, "is missing"),
        ])
        #expect(failure.sentence == "--expires: must be 1 to 15 minutes; --application: is missing")
    }

    @Test(arguments: Field.allCases)
    func everyFieldHasAnOptionOfSendOrVerify(_ field: Field) {
        let help = Vouch.helpMessage(for: SendCommand.self) + Vouch.helpMessage(for: VerifyCommand.self)
        #expect(help.contains("  \(field.option) "))
    }

    @Test func statusesAreThoseOfSysexits() {
        #expect(vouch.ExitStatus.allCases.map(\.rawValue) == [0, 1, 64, 65, 69, 70, 74, 75, 77, 78, 130, 143])
    }
}
