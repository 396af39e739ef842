import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// A verification that is taken off the list comes back as it was.
@Suite struct DismissTests {
    private var labels: (ModelDriver) -> [String] { { $0.model.waiting.items.map(\.label) } }

    @Test func itComesBackToItsPlaceSelectedAndWithAnEmptyEntry() {
        var driver = ModelDriver.many(4, .usual).pressing("M-2 j")
        driver.type("4820")
        #expect(driver.press("d").isEmpty)
        #expect(driver.lines.last?.contains("#3 dismissed; U brings it back") == true)
        #expect(labels(driver) == ["#4", "#2", "#1"])
        driver.press("k M-3 M-2 U")
        #expect(labels(driver) == ["#4", "#3", "#2", "#1"])
        #expect(driver.model.waiting.selected?.label == "#3")
        #expect(driver.model.waiting.selected?.code.isEmpty == true)
        #expect(driver.lines.last?.contains("#3 is back") == true)
    }

    @Test func severalComeBackOneAfterTheOther() {
        var driver = ModelDriver.many(4, .usual).pressing("M-2 d d d d")
        #expect(driver.model.waiting.items.isEmpty)
        driver.press("U U U U")
        #expect(labels(driver) == ["#4", "#3", "#2", "#1"])
        #expect(driver.press("U").isEmpty)
        #expect(driver.screen.contains("Bring back: nothing was dismissed lately"))
    }

    @Test func whatWasSentMeanwhileStaysAboveIt() {
        var driver = ModelDriver.many(2, .usual).pressing("M-2 d")
        driver.model.form.fields[.to]?.replace(with: "+1 508 769 6555")
        driver.press("F5")
        _ = driver.answerSend(3, .success(Sent(channel: .sms, id: "id3")))
        driver.press("U")
        #expect(labels(driver) == ["#3", "#2", "#1"])
    }

    @Test func itsClockRanOn() {
        var driver = ModelDriver.waiting(.usual).pressing("d").after(.seconds(20)).pressing("U")
        #expect(driver.screen.contains("2:00 of 3:00"))
        driver.type("482019")
        #expect(driver.press("Enter").filter(\.isVerify).count == 1)
    }

    @Test func aWindowThatPassedMeanwhileIsRecordedOnce() {
        var driver = ModelDriver.waiting(.usual).pressing("d")
        #expect(driver.pass(.seconds(200)).count { if case .recordExpiry = $0 { true } else { false } } == 1)
        #expect(driver.press("U").isEmpty)
        #expect(driver.screen.contains("~ EXPIRED"))
        #expect(driver.pass(.seconds(1)).isEmpty)
    }

    @Test func aLockOfItsNumberHoldsForItToo() {
        var driver = ModelDriver.waiting(.usual).pressing("F5")
        _ = driver.answerSend(2, .success(Sent(channel: .sms, id: "second")))
        driver.press("M-2 j d")
        driver.type("000000")
        driver.press("Enter")
        _ = driver.answerCheck(2, .failure(.rejected(ClientError.Rejection(status: 429, sentence: nil))))
        driver.press("U")
        #expect(driver.model.waiting.selected?.label == "#1")
        #expect(driver.model.waiting.selected?.lockRemaining(at: driver.now) == .seconds(120))
    }

    @Test func afterAQuarterOfAnHourItIsNoMistakeAnyMore() {
        var driver = ModelDriver.waiting(.usual).pressing("d")
        _ = driver.pass(.seconds(899))
        #expect(driver.model.unavailable(.undismiss) == nil)
        _ = driver.pass(.seconds(1))
        #expect(driver.model.unavailable(.undismiss) != nil)
    }

    @Test func aVerifiedOneComesBackOnlyUntilItWouldHaveCleared() {
        var driver = ModelDriver.checked(.usual, .success(.valid))
        _ = driver.pass(.seconds(890))
        driver.press("d U")
        #expect(driver.screen.contains("clears in 0:10"))
        driver.press("d")
        _ = driver.pass(.seconds(10))
        #expect(driver.model.unavailable(.undismiss) != nil)
    }

    @Test func nothingIsSentByIt() {
        var driver = ModelDriver.waiting(.usual)
        #expect(!driver.press("d U d U").contains { $0.isSend || $0.isVerify })
        #expect(driver.model.waiting.items.count == 1)
    }

    @Test func itsNumberIsStillNoDraft() {
        var driver = ModelDriver.connected(profile: ModelDriver.live(confirmSends: false))
        driver.model.form.fields[.to]?.replace(with: "+1 508 769 6555")
        driver.press("F5")
        _ = driver.answerSend(1, .success(sentBySMS))
        driver.press("d")
        #expect(driver.model.keptDraft.to.isEmpty)
    }

    @Test func aCodeThatWaitedForThePhoneIsNotTakenMeanwhile() {
        var driver = ModelDriver.waiting(.usual).pressing("u d")
        let message = Sandbox.Message(
            messageId: sentBySMS.id, from: "+19845550100", text: "Your Sandbox code is 482019",
            receivedAt: "2026-11-21T14:00:01Z")
        let phone = Sandbox.Phone(number: "+19195550142", messages: [message], calls: [])
        driver.happen(.phoneRead(profile: driver.profileName, number: "+19195550142", .success(phone)))
        driver.press("U")
        #expect(driver.model.waiting.selected?.code.isEmpty == true)
        driver.press("u")
        #expect(driver.model.waiting.selected?.code.isComplete == true)
    }

    @Test func theFooterNamesTheWayBack() {
        var driver = ModelDriver.many(2, .wide).pressing("M-2")
        #expect(driver.lines.last?.contains("Bring back") == false)
        driver.press("d")
        _ = driver.pass(.seconds(11))
        #expect(driver.lines.last?.contains("U Bring back") == true)
        let empty = ModelDriver.waiting(.tiny).pressing("d").after(.seconds(11))
        #expect(empty.lines.last?.hasPrefix(" U Bring back") == true)
    }
}
