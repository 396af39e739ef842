import Foundation
import History
import Terminal
import Testing

@testable import Console

@Suite struct SaveScenarioTests {
    private func opened() -> ModelDriver {
        var driver = ModelDriver.connected()
        driver.press("F5")
        _ = driver.answerSend(1, .success(sentBySMS))
        driver.press("M-3 E")
        return driver
    }

    @Test func theSessionIsWrittenUnderTheNameThatIsShown() throws {
        var driver = opened()
        guard case .prompt(let prompt) = driver.model.dialog else {
            Issue.record("nothing is asked")
            return
        }
        #expect(prompt.field.text.wholeMatch(of: /vouch-session-\d{8}-\d{6}\.json/) != nil)
        #expect(driver.screen.contains(prompt.field.text))
        guard case .write(.scenario(since: let date, path: let path)) = driver.press("Enter").first else {
            Issue.record("something else is written")
            return
        }
        #expect(path == prompt.field.text)
        #expect(date == driver.model.session.startedAt)
    }

    @Test func withoutANameNothingIsWritten() {
        var driver = opened()
        driver.press("C-u")
        #expect(driver.press("Enter").isEmpty)
    }

    @Test func aLineNamesTheFile() {
        var driver = opened()
        driver.press("Esc")
        let effects = driver.happen(.asked(.command(.saveScenario, "session.json")))
        guard case .write(.scenario(since: _, path: "session.json")) = effects.first else {
            Issue.record("nothing is written")
            return
        }
    }

    @Test func rowsThatWentAreToldAndTheLogIsReadAnew() {
        var driver = opened()
        driver.press("Esc")
        let effects = driver.happen(.historyKept(removed: 3))
        #expect(driver.screen.contains("3 rows were older than history.keepDays and are gone"))
        #expect(effects.contains { if case .readLog = $0 { true } else { false } })
        #expect(effects.contains { if case .keepHistory(after: .seconds(86_400)) = $0 { true } else { false } })
        #expect(driver.happen(.historyKept(removed: 0)).count == 1)
    }
}
