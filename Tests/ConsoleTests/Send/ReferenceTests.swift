import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// The ticket or case that a verification is for: it goes with one caller, and never with the next one.
@Suite struct ReferenceTests {
    private func named(_ text: String, _ driver: ModelDriver = .connected()) -> ModelDriver {
        var driver = driver.pressing("F9")
        driver.type(text)
        driver.press("Enter")
        _ = driver.pass(.seconds(11))
        return driver
    }

    @Test func itGoesWithTheSendThatLeavesAndNotWithTheNextOne() {
        var driver = named("CASE-4711")
        #expect(driver.screen.contains("for CASE-4711"))
        #expect(driver.press("F5").compactMap(\.reference) == ["CASE-4711"])
        driver.press("M-1 C-u")
        driver.type("+1 508 769 6555")
        #expect(!driver.picture(.pane(.send), styles: false).text.contains("CASE-4711"))
        #expect(driver.press("F5").compactMap(\.reference) == [nil])
    }

    @Test(arguments: ["r", "s"]) func aResendTakesItAlong(_ key: String) {
        var driver = named("CASE-4711").pressing("F5").answered.after(.seconds(31))
        #expect(driver.press(key).compactMap(\.reference) == ["CASE-4711"])
    }

    @Test func aResendLeavesTheNextCallersAlone() {
        var driver = named("CASE-1").pressing("F5").answered.after(.seconds(31)).pressing("M-1")
        driver = named("CASE-2", driver)
        #expect(driver.press("M-2 r").compactMap(\.reference) == ["CASE-1"])
        driver.press("M-1 C-u")
        driver.type("+1 508 769 6555")
        #expect(driver.press("F5").compactMap(\.reference) == ["CASE-2"])
    }

    @Test func aSendThatIsRefusedKeepsIt() {
        var driver = named("CASE-4711")
        driver.model.form.fields[.digits]?.replace(with: "9")
        #expect(driver.press("F5").isEmpty)
        #expect(driver.screen.contains("for CASE-4711"))
        driver.model.form.fields[.digits]?.replace(with: "6")
        #expect(driver.press("F5").compactMap(\.reference) == ["CASE-4711"])
    }

    @Test func aQuestionAnsweredWithNoKeepsIt() {
        let live = ModelDriver.connected(profile: ModelDriver.live()).withRecipient("+1 508 769 6555")
        var driver = named("CASE-4711", live).pressing("F5")
        #expect(driver.screen.contains("CASE-4711  "))
        driver.press("n")
        #expect(driver.press("F5 y").compactMap(\.reference) == ["CASE-4711"])
    }

    @Test func theSameCallersSecondSendFromTheFormTakesItAlong() {
        var driver = named("CASE-4711").pressing("F5")
        _ = driver.answerSend(1, .failure(.notSent("connection refused")))
        #expect(driver.press("F5").compactMap(\.reference) == ["CASE-4711"])
        _ = driver.answerSend(2, .success(sentBySMS))
        #expect(driver.press("F5 y").compactMap(\.reference) == ["CASE-4711"])
    }

    @Test func aSendAfterTheWindowIsAnotherCase() {
        var driver = named("CASE-4711").pressing("F5").answered.after(.seconds(181))
        #expect(driver.press("F5").compactMap(\.reference) == [nil])
    }

    @Test func anEmptyOneTakesItAwayForTheSameCallerToo() {
        var driver = named("CASE-4711").pressing("F5").answered.after(.seconds(31)).pressing("M-1 F9 C-u Enter")
        #expect(driver.screen.contains("Reference: none"))
        #expect(driver.press("F5").compactMap(\.reference) == [nil])
    }

    @Test func typingReplacesWhatWasThere() {
        #expect(named("CASE-2", named("CASE-1")).model.form.reference == "CASE-2")
    }

    @Test func escapeLeavesItAsItWas() {
        var driver = named("CASE-1").pressing("F9")
        driver.type("CASE-2")
        driver.press("Esc")
        #expect(driver.model.form.reference == "CASE-1")
    }

    @Test func inTheListItIsTheSelectedVerifications() {
        var driver = named("CASE-1", ModelDriver.waiting(.usual))
        #expect(driver.model.form.reference == nil)
        #expect(driver.model.waiting.selected?.reference == "CASE-1")
        driver.type("482019")
        #expect(driver.press("Enter").compactMap(\.reference) == ["CASE-1"])
        _ = driver.answerCheck(1, .success(.notValid))
        #expect(driver.press("r").compactMap(\.reference) == ["CASE-1"])
    }

    @Test func aVerifiedOneHasItsRowsWritten() {
        let driver = ModelDriver.checked(.usual, .success(.valid)).pressing("M-r")
        #expect(driver.model.dialog == nil)
        #expect(driver.screen.contains("Reference: #1 is verified and its rows are written"))
    }

    @Test func itHasAtMostSoManyCharactersAndNoneThatControl() {
        var driver = ModelDriver.connected().pressing("F9")
        driver.happen(.terminal(.paste("\u{1B}[31m a\u{202E}b\n" + String(repeating: "x", count: 200))))
        driver.press("Enter")
        let reference = driver.model.form.reference ?? ""
        #expect(reference.hasPrefix("[31m abxxx"))
        #expect(reference.unicodeScalars.count == Reference.longest)
    }

    @Test func blanksAreNoReference() {
        #expect(named("   ").model.nextReference == nil)
        #expect(named("  a b  ").model.nextReference == "a b")
    }

    @Test func itIsPartOfTheDraftWhereTheNumberIs() {
        var driver = named("CASE-1", ModelDriver.connected(profile: ModelDriver.live(confirmSends: false)))
        driver.model.form.fields[.to]?.replace(with: "+1 508 769 6555")
        #expect(driver.model.keptDraft.reference == "CASE-1")
        driver.press("F5")
        driver = named("CASE-2", driver.pressing("M-1"))
        #expect(driver.model.keptDraft.to.isEmpty)
        #expect(driver.model.keptDraft.reference == nil)
    }

    @Test func aDraftBringsItBackCleaned() {
        var draft = FormDraft()
        draft.reference = " CASE\u{7}-1 " + String(repeating: "x", count: 200)
        var form = SendForm(profile: .sandbox)
        form.restore(draft)
        #expect(form.reference?.hasPrefix("CASE-1 xxx") == true)
        #expect(form.reference?.unicodeScalars.count ?? 0 <= Reference.longest)
    }

    @Test func anotherProfileKeepsItWithTheNumber() {
        var driver = named("CASE-1")
        _ = driver.model.open(ModelDriver.live())
        #expect(driver.model.form.text(.to).isEmpty)
        #expect(driver.model.form.reference == nil)
        driver = named("CASE-1").withRecipient("+1 508 769 6555")
        _ = driver.model.open(ModelDriver.live())
        #expect(driver.model.form.reference == "CASE-1")
    }
}

extension Effect {
    /// The reference of a send or check; `nil` for every other effect.
    fileprivate var reference: String?? {
        switch self {
        case .send(_, _, _, _, let reference): .some(reference)
        case .verify(_, _, _, _, let reference): .some(reference)
        default: nil
        }
    }
}
