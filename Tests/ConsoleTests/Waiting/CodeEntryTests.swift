import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// Digits as they are read out: what is typed is what is checked.
@Suite struct CodeEntryTests {
    private static let locked = ClientError.rejected(.init(status: 429, sentence: "please wait 2 minutes"))

    private func code(_ driver: ModelDriver) -> String { driver.model.waiting.selected?.code.code ?? "" }

    @Test(arguments: [ClientError.notSent("connection refused"), .outcomeUnknown("timed out"), locked])
    func aDigitBehindACodeThatWasCheckedBeginsAnother(_ error: ClientError) {
        var driver = ModelDriver.checked(.usual, .failure(error))
        #expect(code(driver) == "482019")
        driver.type("7")
        #expect(code(driver) == "7")
    }

    @Test func aDigitTooManyIsRefusedInWords() {
        var driver = ModelDriver.typed(.usual)
        driver.type("7")
        #expect(code(driver) == "482019")
        #expect(driver.screen.contains("The code has 6 digits: Enter checks it, ^U empties it"))
        driver.press("Enter")
        #expect(!driver.screen.contains("The code has 6 digits"))
    }

    @Test(arguments: ["C-u", "C-w", "M-Backspace"])
    func aKeyThatCutsEmptiesTheEntry(_ key: String) {
        var driver = ModelDriver.typed(.usual)
        driver.press(key)
        #expect(code(driver).isEmpty)
    }

    @Test(arguments: ["C-u", "Backspace"])
    func aCodeThatIsBeingCheckedStaysAsItIs(_ key: String) {
        var driver = ModelDriver.checking(.usual)
        driver.press(key)
        driver.type("7")
        #expect(code(driver) == "482019")
    }

    @Test func aLockedNumberTakesNoTryUntilTheLockIsOver() {
        var driver = ModelDriver.checked(.usual, .failure(CodeEntryTests.locked))
        #expect(driver.press("Enter").isEmpty)
        #expect(driver.screen.contains("Verify: locked; the service takes the next try in 2:00"))
        _ = driver.pass(.seconds(121))
        #expect(driver.press("Enter").contains { $0.isVerify })
    }

    @Test func aCodeThatArrivesDuringALockIsEnteredAndNotChecked() {
        var driver = ModelDriver.checked(.usual, .failure(CodeEntryTests.locked))
        driver.model.waiting.changeSelected { $0.intent = .useCodeAndVerify }
        let phone = Sandbox.Phone(
            number: "+19195550142",
            messages: [
                Sandbox.Message(
                    messageId: driver.model.waiting.selected?.remoteId ?? "", from: "+19845550100",
                    text: "Your Sandbox code is 111222", receivedAt: "2026-11-21T14:00:00Z")
            ], calls: [])
        let effects = driver.happen(.phoneRead(profile: "Sandbox", number: "+19195550142", .success(phone)))
        #expect(!effects.contains { $0.isVerify })
        #expect(code(driver) == "111222")
    }

    @Test func aLaterLockThatIsShorterEndsNoLongerOne() {
        var driver = ModelDriver.checked(
            .usual, .failure(.rejected(.init(status: 429, sentence: "please wait 5 hours"))))
        _ = driver.answerCheck(1, .failure(.rejected(.init(status: 429, sentence: nil))))
        #expect(driver.screen.contains("LOCKED  300:00"))
    }

    @Test func aRightCodeThatAnUnansweredCheckUsedUpIsNoRiddle() {
        var driver = ModelDriver.checked(.usual, .failure(.outcomeUnknown("timed out after 30 s")))
        driver.press("Enter")
        _ = driver.answerCheck(1, .success(.notValid))
        #expect(driver.screen.contains("x NOT VALID"))
        #expect(driver.screen.contains("a check without an answer"))
    }

    @Test func aWrongCodeAloneIsNotSaidToBeUsedUp() {
        let driver = ModelDriver.checked(.usual, .success(.notValid))
        #expect(!driver.screen.contains("a check without an answer"))
    }

    @Test(arguments: ["M-1", "Esc"])
    func theNextCallersDigitsAreNotPutBehindTheLastOnes(_ key: String) {
        var driver = ModelDriver.waiting(.usual)
        driver.press(key)
        driver.type("5087696555")
        #expect(driver.model.form.recipient == "+15087696555")
    }

    @Test func aNumberThatWasNotSentToStaysAsItIs() {
        var driver = ModelDriver.connected().pressing("M-2 M-1")
        driver.type("9")
        #expect(driver.model.form.text(.to) == "+1 919 555 01429")
    }
}

/// A profile's own theme is not the terminal's to choose.
@Suite struct ProfileThemeTests {
    @Test(arguments: [0.0, 1.0])
    func theTerminalsBackgroundLeavesAProfilesThemeAlone(_ luminance: Double) {
        var profile = ModelDriver.live()
        profile.theme = "high-contrast"
        var driver = ModelDriver.connected(profile: profile)
        #expect(driver.happen(.terminal(.background(luminance: luminance))).isEmpty)
        #expect(driver.model.themes.current == "high-contrast")
    }

    @Test func theBackgroundChoosesWhereNobodyElseDoes() {
        var driver = ModelDriver.connected()
        driver.happen(.terminal(.background(luminance: 1)))
        #expect(driver.model.themes.current == "light")
    }
}
