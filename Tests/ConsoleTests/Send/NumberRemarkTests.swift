import MFAAPI
import Settings
import Terminal
import Testing

@testable import Console

/// What is odd about a number stays in sight, and blocks nothing.
@Suite struct NumberRemarkTests {
    private func typed(_ number: String, profile: Profile = .sandbox, size: Size = .usual) -> ModelDriver {
        var driver = ModelDriver.connected(profile: profile, size: size).withRecipient("")
        driver.type(number)
        return driver
    }

    @Test(arguments: [Size.tiny, .usual, Size(columns: 100, rows: 30), .wide, .huge])
    func aRemarkIsSeenOnceWhileTheNumberIsTypedAndAfter(_ size: Size) {
        let driver = typed("9115551234", size: size)
        #expect(driver.screen.count(of: "no such area code") == 1)
        #expect(driver.pressing("Tab").screen.count(of: "no such area code") == 1)
        #expect(driver.pressing("Tab Tab Tab").screen.count(of: "no such area code") == 1)
    }

    @Test func theRemarkStandsBelowTheNumberAndIsNoFault() {
        expectScreen(
            typed("9115551234").pressing("Tab"), .pane(.send), styles: true,
            """
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Channel  (•) SMS  ( ) Voice          ┃
            ┃ To       +1 911 555 1234             ┃
            ┃ no such area code                    ┃
            ┃ From     +1 984 555 0100           ▾ ┃
            ┃ App      93de2206-9669-4e07-948d-› ▾ ┃
            ┃ Scope    2FA                  0 / 25 ┃
            ┃ Message  Your {NAME} code is {CODE}  ┃
            ┃          1 SMS part · GSM-7 · 27/160 ┃
            ┃ Digits   6       Expires  3   min    ┃
            ┃ SMS: Your Sandbox code is 000000     ┃
            ┃ [ Send   F5 ]                        ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 26,4
            · title.focus:  1 Send
            · field: (•) SMS | ( ) Voice | +1 911 555 1234 | 93de2206-9669-4e07-948d- | Your {NAME} code is {CODE} | 6 | 3
            · field.focus: +1 984 555 0100
            · field.label: Channel | To | From | App | Scope | Message | Digits | Expires
            · field.hint: no such area code | ▾ | ▾ | 0 / 25 | 1 SMS part · GSM-7 · 27/160 | min | SMS: Your Sandbox code is 000000
            · field.placeholder: 2FA
            · button: [ Send   F5 ]
            """)
    }

    @Test func anotherNumberTakesTheRemarkAway() {
        var driver = typed("9115551234").pressing("Tab S-Tab C-a C-k")
        driver.type("9195550142")
        #expect(!driver.pressing("Tab").screen.contains("no such area code"))
    }

    @Test func theSendIsNotBlocked() {
        var driver = typed("9115551234")
        #expect(driver.press("F5").contains { $0.isSend })
    }

    @Test(arguments: [
        ("9115551234", "no such area code"), ("9194115678", "the exchange is a service code (N11)"),
        ("8005551234", "toll-free: may not receive codes"), ("9195550142", "fictional number (555-01XX)"),
    ])
    func aPaidSendAsksWithTheRemark(_ number: String, _ remark: String) {
        let driver = typed(number, profile: ModelDriver.live()).pressing("F5")
        guard case .confirm(let question) = driver.model.dialog else {
            Issue.record("nothing is asked")
            return
        }
        #expect(question.text.hasSuffix("by SMS? Look at the number: \(remark)."))
    }

    @Test func nothingIsRemarkedOnAnOrdinaryNumber() {
        let driver = typed("9197694321", profile: ModelDriver.live()).pressing("F5")
        #expect(driver.screen.contains("by SMS?"))
        #expect(!driver.screen.contains("Look at the number"))
    }

    @Test func aFaultIsSaidOnce() {
        let driver = ModelDriver.connected(size: Size(columns: 100, rows: 30)).withRecipient("12").pressing("F5")
        #expect(driver.pressing("Tab S-Tab").screen.count(of: "To must be") == 1)
    }

    @Test func theLivePreviewReadsAsASentence() {
        let driver = typed("9197694321", profile: ModelDriver.live(), size: .huge)
        #expect(driver.pressing("Tab").screen.contains("SMS: Your <app name> code is 000000"))
    }

    @Test func aMessageThatHasNoRoomIsCutWithASign() {
        let driver = ModelDriver.connected().withMessage(
            "Dear customer, your code for {SCOPE} at our portal is {CODE}. Never tell it to anybody who calls.")
        #expect(driver.picture(.pane(.send), styles: false).text.contains("…"))
    }
}

extension String {
    fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}
