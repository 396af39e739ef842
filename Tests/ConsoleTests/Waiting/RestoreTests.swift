import Foundation
import MFAAPI
import Settings
import Terminal
import Testing

@testable import Console
@testable import History

/// Codes that outlive the console are on the waiting list of the next one.
@Suite struct RestoreTests {
    private var driver: ModelDriver {
        var profile = ModelDriver.live()
        profile.digits = 4
        return ModelDriver.connected(profile: profile)
    }

    private func entry(
        _ id: Int64, _ kind: Entry.Kind, _ outcome: Outcome, sendId: Int64? = nil, age: TimeInterval, of now: Date,
        profile: String = "Acme"
    ) -> Entry {
        Entry(
            id: id, kind: kind, profile: profile, environment: .live, channel: .sms, number: "+15087696555",
            scope: "login", sendId: sendId, startedAt: now.addingTimeInterval(-age), outcome: outcome,
            remoteId: kind == .send ? "id" : nil, detail: outcome == .locked ? "please wait 2 minutes" : nil)
    }

    @Test func aSendThatIsAliveWaitsWithTheClockOfItsStart() {
        var driver = driver
        driver.happen(.recentRowsRead([entry(7, .send, .sent, age: 60, of: driver.now.date)]))
        #expect(driver.screen.contains("#7 +1 508 769 6555"))
        #expect(driver.screen.contains("2:00 of 3:00"))
        driver.press("M-2")
        driver.type("1234")
        guard case .verify(_, let request, let profile, 7, _) = driver.press("Enter").first else {
            Issue.record("no check left")
            return
        }
        #expect(request.scope == "login")
        #expect(request.expiration == .seconds(180))
        #expect(profile.name == "Acme")
    }

    @Test func triesAndLocksOfBeforeCount() {
        var driver = driver
        let now = driver.now.date
        driver.happen(
            .recentRowsRead([
                entry(9, .verify, .locked, sendId: 7, age: 30, of: now),
                entry(8, .verify, .notValid, sendId: 7, age: 40, of: now), entry(7, .send, .sent, age: 60, of: now),
            ]))
        #expect(driver.model.waiting.items.first?.wrongTries == 1)
        #expect(driver.screen.contains("LOCKED  1:30"))
    }

    @Test(arguments: [Outcome.verified, .expired])
    func whatIsDoneDoesNotComeBack(_ outcome: Outcome) {
        var driver = driver
        let now = driver.now.date
        let kind: Entry.Kind = outcome == .expired ? .expiry : .verify
        driver.happen(
            .recentRowsRead([
                entry(8, kind, outcome, sendId: 7, age: 10, of: now), entry(7, .send, .sent, age: 60, of: now),
            ]))
        #expect(driver.model.waiting.items.isEmpty)
    }

    @Test func neitherWindowsThatPassedNorFailedSendsNorTheSandboxComeBack() {
        var driver = driver
        let now = driver.now.date
        driver.happen(
            .recentRowsRead([
                entry(1, .send, .sent, age: 181, of: now), entry(2, .send, .notSent, age: 5, of: now),
                entry(3, .send, .sent, age: 5, of: now, profile: "Sandbox"),
                entry(4, .send, .sent, age: 5, of: now, profile: "gone"),
            ]))
        #expect(driver.model.waiting.items.isEmpty)
    }

    @Test func aSendOfThisConsoleIsNotThereTwiceAndTheSelectionStays() {
        var driver = driver
        driver.model.form.fields[.to]?.replace(with: "+1 508 769 6555")
        driver.press("F5 y")
        _ = driver.answerSend(1, .success(sentBySMS))
        let row = driver.model.waiting.items[0].row ?? 0
        driver.happen(
            .recentRowsRead([
                entry(row, .send, .sent, age: 0, of: driver.now.date),
                entry(row + 100, .send, .unknown, age: 5, of: driver.now.date),
            ]))
        #expect(driver.model.waiting.items.map(\.row) == [row, row + 100])
        #expect(driver.model.waiting.selected?.row == row)
    }
}
