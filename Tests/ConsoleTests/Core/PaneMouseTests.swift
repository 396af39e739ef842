import MFAAPI
import Terminal
import Testing

@testable import Console

/// The mouse on the panes and around them.
@Suite struct PaneMouseTests {
    @Test func aPressOnTheSendButtonSends() {
        var driver = ModelDriver.connected()
        #expect(driver.click("[ Send").contains { $0.isSend })
    }

    @Test func aPressOnAChannelChoosesIt() {
        var driver = ModelDriver.connected()
        driver.click(") Voice")
        #expect(driver.model.form.channel == .voice)
        driver.click(") SMS")
        #expect(driver.model.form.channel == .sms)
        driver.click("Channel")
        #expect(driver.model.form.channel == .sms)
    }

    @Test func aPressOnATabGoesToItsPane() {
        var driver = ModelDriver.connected(size: .tiny)
        driver.click("3 Log")
        #expect(driver.model.focus == .log)
    }

    @Test func aPressOnAHintRunsItsCommand() {
        var driver = ModelDriver.connected()
        driver.click("Commands")
        #expect(driver.screen.contains("type to find"))
    }

    @Test func enterAndSpaceOnTheSendButtonSend() {
        for key in ["Enter", "Space"] {
            var driver = ModelDriver.connected()
            driver.model.form.focus = .button
            #expect(driver.press(key).contains { $0.isSend }, "\(key)")
        }
    }
}
