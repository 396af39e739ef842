import History
import Terminal
import Testing

@testable import Console

@Suite struct ExportFormTests {
    private func opened() -> ModelDriver {
        var driver = ModelDriver.connected()
        driver.press("F5")
        _ = driver.answerSend(1, .success(sentBySMS))
        driver.press("M-3 e")
        return driver
    }

    @Test func enterWritesMaskedRowsAsCSV() {
        var driver = opened()
        guard case .write(.export(_, "vouch-history.csv", .csv, true)) = driver.press("Enter").first else {
            Issue.record("something else is written")
            return
        }
    }

    @Test func formatAndMaskingAreSwitchedAndTheEndingGoesWithThem() {
        var driver = opened()
        driver.press("Tab Space Tab Space")
        #expect(driver.screen.contains("whole numbers: keep the file safe"))
        guard case .write(.export(_, "vouch-history.jsonl", .jsonl, false)) = driver.press("Enter").first else {
            Issue.record("something else is written")
            return
        }
    }

    @Test func anotherNameIsTypedOrPasted() {
        var driver = opened()
        driver.press("C-u")
        driver.happen(.terminal(.paste("/tmp/rows.csv")))
        guard case .write(.export(_, "/tmp/rows.csv", .csv, true)) = driver.press("Enter").first else {
            Issue.record("something else is written")
            return
        }
    }

    @Test func escapeWritesNothing() {
        var driver = opened()
        #expect(driver.press("Esc").isEmpty)
        #expect(driver.model.dialog == nil)
    }

    @Test func theFormIsDrawn() {
        let driver = opened()
        #expect(
            driver.lines[8...14].map { String($0.dropFirst(4).dropLast(4)) } == [
                "┏━ Export to a file ━━━━━━ Enter writes · Space switches · Esc leaves ━┓",
                "┃ File         vouch-history.csv                                       ┃",
                "┃ Format       < CSV, for spreadsheets >                               ┃",
                "┃ Numbers      < masked >                                              ┃",
                "┃                                                                      ┃",
                "┃ 1 row; a new file that only you can read                             ┃",
                "┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛",
            ])
    }
}
