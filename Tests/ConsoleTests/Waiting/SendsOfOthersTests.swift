import Foundation
import MFAAPI
import Settings
import Testing

@testable import Console
@testable import History

/// What another console or the command line sent counts for the cool-down as this console's own sends do.
@Suite struct SendsOfOthersTests {
    /// A row of another console as the log reads it, sent so many seconds ago.
    private func foreign(_ outcome: Outcome, age: TimeInterval, in driver: ModelDriver) -> Entry {
        Entry(
            id: 7, kind: .send, profile: "Acme", environment: .live, channel: .sms, number: "+15087696555",
            scope: "2FA", startedAt: driver.now.date.addingTimeInterval(-age), outcome: outcome, agent: "kim")
    }

    private func reading(_ filter: Filter, _ entries: [Entry]) -> Event {
        .logRead(
            LogRequest(filter: filter, before: nil, limit: LogPane.pageSize),
            .success(LogPage(entries: entries, total: entries.count)))
    }

    @Test(arguments: [Outcome.sent, .unknown, .open])
    func aSendOfAnotherConsoleAsksFirstToo(_ outcome: Outcome) {
        var driver = ModelDriver.connected(profile: ModelDriver.live()).withRecipient("+1 508 769 6555")
        driver.happen(reading(Filter(), [foreign(outcome, age: 4, in: driver)]))
        driver.press("F5")
        #expect(driver.screen.contains("was sent a code 4 s ago"))
    }

    @Test func aSendOfAnotherConsoleThatDidNotLeaveAsksNothing() {
        var driver = ModelDriver.connected(profile: ModelDriver.live()).withRecipient("+1 508 769 6555")
        driver.happen(reading(Filter(), [foreign(.open, age: 4, in: driver)]))
        driver.happen(reading(Filter(), [foreign(.notSent, age: 4, in: driver)]))
        driver.press("F5")
        #expect(driver.screen.contains("LIVE: send a paid code"))
    }

    @Test func aSendOfAnotherConsoleWhileTheQuestionStandsAsksAnew() {
        var driver = ModelDriver.connected(profile: ModelDriver.live()).withRecipient("+1 508 769 6555")
        driver.press("F5")
        #expect(driver.screen.contains("LIVE: send a paid code"))
        driver.happen(reading(Filter(), [foreign(.sent, age: 1, in: driver)]))
        #expect(driver.press("y").filter(\.isSend).isEmpty)
        #expect(driver.screen.contains("was sent a code 1 s ago"))
        #expect(driver.press("y").filter(\.isSend).count == 1)
    }

    @Test func underAFilterTheSendsOfOthersAreAskedForBesideTheLog() {
        var driver = ModelDriver.connected(profile: ModelDriver.live()).filtered("verified")
        driver = driver.withRecipient("+1 508 769 6555")
        let requests = driver.happen(.historyChanged).compactMap { effect in
            if case .readLog(let request) = effect { request.filter } else { nil as Filter? }
        }
        #expect(requests == [driver.model.log.filter, Filter()])
        driver.happen(reading(Filter(), [foreign(.sent, age: 2, in: driver)]))
        #expect(driver.model.log.rows.isEmpty)
        driver.press("M-1 F5")
        #expect(driver.screen.contains("was sent a code 2 s ago"))
    }
}
