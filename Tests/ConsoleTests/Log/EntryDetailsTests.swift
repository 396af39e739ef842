import Foundation
import History
import MFAClient
import Terminal
import Testing

@testable import Console

@Suite struct EntryDetailsTests {
    private func opened(_ size: Size = Size(columns: 80, rows: 24)) -> ModelDriver {
        var driver = ModelDriver.connected(size: size)
        driver.press("F5")
        _ = driver.answerSend(1, .success(sentBySMS))
        driver.type("000000")
        driver.press("Enter")
        _ = driver.answerCheck(1, .success(.notValid))
        driver.press("M-3 Enter")
        return driver
    }

    @Test func theWholeVerificationStandsBelowTheRow() {
        let text = opened().screen
        #expect(text.contains("x NOT VALID"))
        #expect(text.contains("Rows of this verification that are listed"))
        #expect(text.contains("> SENT  #1"))
        #expect(text.contains("> ") && text.contains("#2"))
    }

    @Test func theNumberIsMaskedUntilItIsRevealed() {
        var driver = opened(Size(columns: 80, rows: 40))
        #expect(driver.screen.contains("Number       +1 919 ••• 0142"))
        driver.press("R")
        #expect(driver.screen.contains("Number       +1 919 555 0142"))
    }

    @Test func aSmallScreenScrolls() {
        var driver = opened(Size(columns: 40, rows: 10))
        #expect(!driver.screen.contains("Started"))
        driver.press("j j j j")
        #expect(driver.screen.contains("Started"))
        driver.press("Esc")
        #expect(driver.model.dialog == nil)
    }
}
