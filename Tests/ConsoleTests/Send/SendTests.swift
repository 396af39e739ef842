import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// How a send leaves, and when it does not.
@Suite struct SendTests {
    @Test func aSendLeavesOnceAndMovesTheFocusToItsCode() {
        var driver = ModelDriver.connected()
        let effects = driver.press("F5")
        #expect(effects.filter(\.isSend).count == 1)
        #expect(driver.model.focus == .waiting)
        #expect(driver.screen.contains("sending…"))
    }

    @Test func keyRepeatNeverSendsTwice() {
        var driver = ModelDriver.connected()
        let effects = driver.press("F5 F5 F5 F5 F5 Enter F5")
        #expect(effects.filter(\.isSend).count == 1)
    }

    @Test func aSecondSendInsideTheCooldownAsksAndSaysWhy() {
        var driver = ModelDriver.connected()
        driver.press("F5")
        _ = driver.answerSend(1, .success(sentBySMS))
        _ = driver.pass(.seconds(12))
        #expect(driver.press("r").isEmpty)
        #expect(driver.screen.contains("12 s ago"))
        #expect(driver.press("y").filter(\.isSend).count == 1)
    }

    @Test func afterTheCooldownAResendLeavesAtOnce() {
        var driver = ModelDriver.connected()
        driver.press("F5")
        _ = driver.answerSend(1, .success(sentBySMS))
        _ = driver.pass(.seconds(31))
        #expect(driver.press("r").filter(\.isSend).count == 1)
    }

    @Test func theOtherChannelKeepsScopeAndTakesItsOwnApplication() {
        var profile = Profile.sandbox
        profile.scope = "login"
        profile.voiceApplicationId = "voice-application"
        var driver = ModelDriver.connected(profile: profile)
        driver.press("F5")
        _ = driver.answerSend(1, .success(sentBySMS))
        _ = driver.pass(.seconds(31))
        guard case .send(_, let request, let channel, _, _) = driver.press("s").first else {
            Issue.record("no send left")
            return
        }
        #expect(channel == .voice)
        #expect(request.scope == "login")
        #expect(request.applicationId == "voice-application")
    }

    @Test func aLiveProfileAsksNamingNumberAndChannelAndNoIsTheSafeAnswer() {
        var driver = ModelDriver.connected(profile: ModelDriver.live())
        driver.model.form.fields[.to]?.replace(with: "+1 508 769 6555")
        #expect(driver.press("F5").isEmpty)
        #expect(driver.screen.contains("LIVE: send a paid code to +1 508 769 6555 by SMS?"))
        #expect(driver.press("Enter").isEmpty)
        #expect(driver.model.dialog == nil)
        driver.press("F5")
        #expect(driver.press("y").filter(\.isSend).count == 1)
    }

    @Test(arguments: ["C-y", "M-y"]) func onlyAPlainYIsYes(key: String) {
        var driver = ModelDriver.connected(profile: ModelDriver.live())
        driver.model.form.fields[.to]?.replace(with: "+1 508 769 6555")
        driver.press("F5")
        #expect(driver.press(key).isEmpty)
        #expect(driver.model.dialog != nil)
    }

    @Test func aSecondPaidSendNamesItsNumber() {
        var driver = ModelDriver.connected(profile: ModelDriver.live())
        driver.model.form.fields[.to]?.replace(with: "+1 508 769 6555")
        driver.press("F5 y")
        _ = driver.answerSend(1, .success(sentBySMS))
        driver.press("r")
        #expect(driver.screen.contains("LIVE: +1 508 769 6555 was sent a code 0 s ago"))
    }

    @Test func theCooldownOutlivesTheList() {
        var driver = ModelDriver.connected()
        driver.press("F5")
        _ = driver.answerSend(1, .success(sentBySMS))
        driver.press("d")
        #expect(driver.model.waiting.items.isEmpty)
        #expect(driver.press("F5").isEmpty)
        #expect(driver.screen.contains("0 s ago"))
    }

    @Test func aSendThatNeverLeftAsksNothing() {
        var driver = ModelDriver.connected()
        driver.press("F5")
        _ = driver.answerSend(1, .failure(.notSent("connection refused")))
        #expect(driver.press("F5").filter(\.isSend).count == 1)
    }

    @Test func aSendThatNeverLeftDoesNotHideTheOneBeforeIt() {
        var driver = ModelDriver.connected()
        driver.press("F5")
        _ = driver.answerSend(1, .success(sentBySMS))
        _ = driver.pass(.seconds(5))
        driver.press("F5 y")
        _ = driver.answerSend(2, .failure(.notSent("connection refused")))
        #expect(driver.press("F5").isEmpty)
        #expect(driver.screen.contains("5 s ago"))
    }

    @Test func aKeyThatIsHeldSendsOnceThoughNoCooldownIsSet() {
        var driver = ModelDriver.connected()
        driver.model.options.resendCooldown = .zero
        #expect(driver.press("F5 F5 F5").filter(\.isSend).count == 1)
        driver.press("n")
        _ = driver.pass(.seconds(1))
        #expect(driver.press("F5").filter(\.isSend).count == 1)
    }

    @Test func onAScreenTooSmallToSeeNothingIsSent() {
        var driver = ModelDriver.connected()
        driver.happen(.terminal(.resized(Size(columns: 39, rows: 10))))
        #expect(driver.screen.contains("SANDBOX"))
        #expect(driver.press("F5 q r").isEmpty)
        #expect(!driver.model.hasQuit)
    }

    @Test func aRepeatedSendGoesByTheProfileAsItIsNow() {
        var driver = ModelDriver.connected(profile: ModelDriver.live(confirmSends: false))
        driver.model.form.fields[.to]?.replace(with: "+1 508 769 6555")
        driver.press("F5")
        _ = driver.answerSend(1, .success(sentBySMS))
        _ = driver.pass(.seconds(31))
        driver.model.session.profile.readOnly = true
        #expect(driver.press("r").isEmpty)
        #expect(driver.screen.contains("read-only"))
    }

    @Test func aNumberThatWasSentToIsNoDraftOfALiveProfile() {
        var driver = ModelDriver.connected(profile: ModelDriver.live(confirmSends: false))
        driver.model.form.fields[.to]?.replace(with: "+1 508 769 6555")
        #expect(driver.model.keptDraft.to == "+1 508 769 6555")
        driver.press("F5")
        #expect(driver.model.keptDraft.to == "")
    }

    @Test func aReadOnlyProfileSendsNothing() {
        var driver = ModelDriver.connected(profile: ModelDriver.live(readOnly: true))
        driver.model.form.fields[.to]?.replace(with: "+1 508 769 6555")
        #expect(driver.press("F5").isEmpty)
        #expect(driver.screen.contains("read-only"))
    }

    @Test(arguments: [
        (SendForm.Place.to, "12", "must be an E.164 number"), (.from, "abc", "must be an E.164 number"),
        (.message, "no token", "must hold {CODE}"), (.digits, "3", "must be 4 to 8"), (.digits, "9", "must be 4 to 8"),
        (.expires, "0", "must be 1 to 15 minutes"), (.expires, "16", "must be 1 to 15 minutes"),
        (.expires, "x", "must be 1 to 15 minutes"), (.scope, "12345678901234567890123456", "at most 25 characters"),
        (.application, "", "must have 1 to 50 characters"), (.to, "", "number is required"),
    ])
    func aFaultIsSaidBeforeAnythingLeaves(_ place: SendForm.Place, _ text: String, _ reason: String) {
        var driver = ModelDriver.connected()
        driver.model.form.fields[place]?.replace(with: text)
        #expect(driver.press("F5").isEmpty)
        #expect(driver.model.form.focus == place)
        let words = driver.picture(.pane(.send), styles: false).text.split { " \n┃".contains($0) }
        #expect(words.joined(separator: " ").contains(reason))
        #expect(driver.model.waiting.items.isEmpty)
    }

    @Test func aFailedSendSaysWhyAndWhetherACodeMayBeOut() {
        var driver = ModelDriver.connected()
        driver.press("F5")
        _ = driver.answerSend(1, .failure(.notSent("connection refused")))
        #expect(driver.screen.contains("? NOT SENT  connection refused"))
        driver.press("M-1")
        driver.model.form.fields[.to]?.replace(with: "+1 508 769 6555")
        driver.press("F5")
        _ = driver.answerSend(2, .failure(.outcomeUnknown("timed out")))
        #expect(driver.screen.contains("? OUTCOME UNKNOWN"))
    }

    @Test func aPastedNumberIsNormalisedAndAPasteNeverSends() {
        var driver = ModelDriver.connected()
        driver.press("C-u")
        let effects = driver.happen(.terminal(.paste("(508) 769-6555\n\n")))
        #expect(effects.isEmpty)
        #expect(driver.model.form.recipient == "+15087696555")
        #expect(driver.model.waiting.items.isEmpty)
    }
}
