import MFAAPI
import MFAClient
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

    /// Two phones, the first with a message and a call.
    private func phones(_ size: Size = .wide) -> ModelDriver {
        var driver = ModelDriver.waiting(size).withPhone
        let message = Sandbox.Message(
            messageId: "m9", from: "+19845550100", text: "Your Sandbox code is 777777",
            receivedAt: "2026-11-21T14:02:01Z")
        driver.happen(
            .phoneRead(
                profile: driver.profileName, number: "+15087696555",
                .success(Sandbox.Phone(number: "+15087696555", messages: [message], calls: []))))
        return driver
    }

    @Test func aPressOnAMessageOrCallSelectsIt() {
        var driver = phones().pressing("M-1")
        driver.click("Your Sandbox code is 482019")
        #expect(driver.model.focus == .phone)
        #expect(driver.press("c").compactMap(\.copied) == ["482019"])
        #expect(driver.model.phone.selected?.channel == .sms)
        driver.click("Call from")
        #expect(driver.model.phone.selected?.channel == .voice)
    }

    @Test func aPressOnAnotherPhoneLooksAtIt() {
        var driver = phones().pressing("M-5")
        driver.click("+1 508 769 6555  1")
        #expect(driver.screen.contains("> +1 508 769 6555  1"))
        #expect(driver.model.phone.selected?.id == "m9")
        driver.click("+1 919 555 0142  2")
        #expect(driver.model.phone.number == "+19195550142")
    }

    @Test func thePhoneOfTheSelectedVerificationIsLookedAt() {
        var driver = phones()
        driver.model.form.fields[.to]?.replace(with: "+1 508 769 6555")
        driver.press("F5")
        _ = driver.answerSend(2, .success(Sent(channel: .sms, id: "m9")))
        #expect(driver.model.phone.number == "+15087696555")
        driver.click("#1 +1 919 555 0142")
        #expect(driver.model.phone.number == "+19195550142")
        driver.press("k")
        #expect(driver.model.phone.number == "+15087696555")
        driver.press("d")
        #expect(driver.model.phone.number == "+19195550142")
        driver.press("U")
        #expect(driver.model.phone.number == "+15087696555")
    }

    @Test func aPressOnAPhoneThatWasNotReadYetReadsIt() {
        var driver = phones()
        let other = Sandbox.PhoneSummary(
            number: "+12025550123", messages: 4, calls: 0, lastReceivedAt: "2026-11-21T14:09:09Z")
        driver.happen(.sandboxAnswered(profile: driver.profileName, .success(.phones([other]))))
        let effects = driver.click("+1 202 555 0123  4")
        #expect(effects.contains { if case .askSandbox(_, .phone) = $0 { true } else { false } })
    }

    @Test func aPressOnTheRestOfThePhoneChangesNothing() throws {
        var driver = phones(.huge).pressing("M-5")
        let area = try #require(Layout(driver.model).panes[.phone])
        let before = driver.model.phone
        driver.happen(
            .terminal(.mouse(MouseEvent(.press, at: Point(column: area.column + 3, row: area.endRow - 2)))))
        #expect(driver.model.phone == before)
    }

    @Test func theWheelMovesAmongTheMessagesWithoutTakingTheFocus() throws {
        var driver = phones().pressing("M-1")
        let area = try #require(Layout(driver.model).panes[.phone])
        let middle = Point(column: area.column + 5, row: area.row + 5)
        driver.happen(.terminal(.mouse(MouseEvent(.wheelDown, at: middle))))
        #expect(driver.model.phone.selected?.channel == .sms)
        driver.happen(.terminal(.mouse(MouseEvent(.wheelUp, at: middle))))
        #expect(driver.model.phone.selected?.channel == .voice)
        #expect(driver.model.focus == .send)
    }

    @Test func theWheelScrollsAnExchangeThatDoesNotHaveTheFocus() throws {
        var driver = HTTPPaneTests().checked(Size(columns: 120, rows: 24)).pressing("M-1")
        driver.model.http.pinnedRow = nil
        let area = try #require(Layout(driver.model).panes[.http])
        let before = driver.picture(.pane(.http), styles: false).text
        let middle = Point(column: area.column + 5, row: area.row + 5)
        driver.happen(.terminal(.mouse(MouseEvent(.wheelDown, at: middle))))
        #expect(driver.picture(.pane(.http), styles: false).text != before)
        driver.happen(.terminal(.mouse(MouseEvent(.wheelUp, at: middle))))
        #expect(driver.picture(.pane(.http), styles: false).text == before)
        #expect(driver.model.focus == .send)
    }

    @Test func enterAndSpaceOnTheSendButtonSend() {
        for key in ["Enter", "Space"] {
            var driver = ModelDriver.connected()
            driver.model.form.focus = .button
            #expect(driver.press(key).contains { $0.isSend }, "\(key)")
        }
    }
}
