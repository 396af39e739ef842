import Foundation
import MFAAPI
import MFAClient
import Settings
import Testing

@testable import Console
@testable import History

/// What another console or the command line sent counts for the cool-down as this console's own sends do.
@Suite struct SendsOfOthersTests {
    /// A row of another console as the log reads it, sent so many seconds ago.
    private func foreign(
        _ outcome: Outcome, age: TimeInterval, in driver: ModelDriver, number: String = "+15087696555"
    ) -> Entry {
        Entry(
            id: 7, kind: .send, profile: "Acme", environment: .live, channel: .sms, number: number,
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
        #expect(driver.press("y y").filter(\.isSend).isEmpty, "a key that is held down answers nothing new")
        _ = driver.pass(.milliseconds(500))
        #expect(driver.press("y").filter(\.isSend).count == 1)
    }

    @Test func theRowOfTheOwnSendIsNoNews() {
        var driver = ModelDriver.connected(profile: ModelDriver.live()).withRecipient("+1 508 769 6555")
        driver.press("F5 y")
        var row = foreign(.open, age: -0.004, in: driver)
        driver.happen(reading(Filter(), [row]))
        driver.now.elapsed += .seconds(1)
        row.outcome = .sent
        let sent = Recorded(entry: row, answer: Answer(result: Result<Sent, ClientError>.success(sentBySMS)))
        driver.happen(.codeSent(verification: 1, sent))
        driver.press("r")
        #expect(driver.screen.contains("was sent a code 1 s ago"))
        for number in [row.number, SendsOfOthersTests.masked] {
            driver.happen(reading(Filter(), [foreign(.sent, age: -0.004, in: driver, number: number)]))
        }
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

    /// The form in which a history keeps the number that keeps no whole ones.
    private static let masked = "+1 508 ••• 6555"

    @Test func aNumberThatIsKeptMaskedAsksForEveryOneThatReadsTheSame() {
        var driver = ModelDriver.connected(profile: ModelDriver.live()).withRecipient("+1 508 769 6555")
        driver.happen(reading(Filter(), [foreign(.sent, age: 4, in: driver, number: SendsOfOthersTests.masked)]))
        driver.press("F5")
        guard case .confirm(let question) = driver.model.dialog else {
            Issue.record("nothing was asked")
            return
        }
        #expect(
            question.text == "LIVE: +1 508 769 6555 may have been sent a code 4 s ago: one that reads +1 508 ••• 6555 "
                + "was. A second one can confuse the customer. Send another by SMS, for money?")
        driver.press("n")
        driver = driver.withRecipient("+1 508 769 6556").pressing("F5")
        #expect(driver.screen.contains("LIVE: send a paid code"))
    }

    @Test func aMaskedSendWhileTheQuestionStandsAsksAnew() {
        var driver = ModelDriver.connected(profile: ModelDriver.live()).withRecipient("+1 508 769 6555")
        driver.press("F5")
        driver.happen(reading(Filter(), [foreign(.sent, age: 1, in: driver, number: SendsOfOthersTests.masked)]))
        #expect(driver.press("y").filter(\.isSend).isEmpty)
        #expect(driver.screen.contains("may have been sent a code 1 s ago"))
        _ = driver.pass(.milliseconds(500))
        #expect(driver.press("y").filter(\.isSend).count == 1)
    }

    @Test func ofTheOwnSendItIsKnownThatItWentToTheNumber() {
        var driver = ModelDriver.connected(profile: ModelDriver.live()).withRecipient("+1 508 769 6555")
        driver.press("F5 y")
        _ = driver.pass(.seconds(3))
        driver.happen(reading(Filter(), [foreign(.open, age: 2, in: driver, number: SendsOfOthersTests.masked)]))
        driver.press("M-1 F5")
        #expect(driver.screen.contains("was sent a code 3 s ago"))
    }

    @Test func aSendThatDidNotLeaveHidesNoneThatDid() {
        var driver = ModelDriver.connected(profile: ModelDriver.live()).withRecipient("+1 508 769 6555")
        driver.happen(reading(Filter(), [foreign(.sent, age: 4, in: driver)]))
        driver.press("F5 y")
        _ = driver.pass(.seconds(1))
        _ = driver.answerSend(1, .failure(.notSent("refused")))
        driver.press("M-1 F5")
        #expect(driver.screen.contains("was sent a code 5 s ago"))
    }
}
