import MFAAPI
import MFAClient
import Terminal
import Testing

@testable import Console

/// Whether the service answers, and what is done where it does not.
@Suite struct ReachTests {
    @Test func aSendTriesAgainToReachWhatWasNotReached() {
        var driver = ModelDriver()
        driver.happen(.connected(profile: "Sandbox", .failure(ConsoleError("the sandbox did not start: no port"))))
        #expect(driver.screen.contains("● DOWN"))
        let effects = driver.press("F5")
        #expect(effects.count == 1)
        guard case .connect = effects.first else {
            Issue.record("nothing is reached anew")
            return
        }
        #expect(driver.screen.contains("○ connecting"))
        #expect(driver.press("F5").isEmpty)
    }

    @Test(arguments: [
        (ClientError.notSent("refused"), "● DOWN"), (.outcomeUnknown("timed out"), "● DOWN"),
        (.rejected(ClientError.Rejection(status: 500, sentence: nil)), "● up"),
        (.unreadable(status: 200, reason: "HTML"), "● up"), (.credentials("no token"), "○ not tried yet"),
    ])
    func theBannerTellsWhetherTheServiceAnswered(_ error: ClientError, _ status: String) {
        var driver = ModelDriver.connected(profile: ModelDriver.live(confirmSends: false))
        driver.model.form.fields[.to]?.replace(with: "+1 508 769 6555")
        driver.press("F5")
        _ = driver.answerSend(1, .failure(error))
        #expect(driver.screen.contains(status))
    }

    @Test(arguments: [ClientError.outcomeUnknown("cancelled"), .notSent("cancelled")])
    func aCancelledSendSaysNothingOfTheService(_ error: ClientError) {
        var driver = ModelDriver.sending(.usual)
        _ = driver.answerSend(1, .failure(error))
        #expect(driver.screen.contains("● up"))
    }

    /// A driver whose embedded sandbox did not take a send, and what was asked for then.
    private func refused() -> (ModelDriver, [Effect]) {
        var driver = ModelDriver.sending(.usual)
        let effects = driver.answerSend(1, .failure(.notSent("refused")))
        return (driver, effects)
    }

    private func connected(_ address: String) -> Event {
        .connected(
            profile: "Sandbox",
            .success(ConnectionSummary(address: address, hasPhones: true, accountId: "9900000")))
    }

    @Test func anEmbeddedSandboxThatIsGoneIsReachedAnewWhereItAnswersNow() {
        var (driver, effects) = refused()
        #expect(effects.contains { $0.isConnect })
        #expect(driver.screen.contains("● DOWN"))
        driver.happen(connected("127.0.0.1:51111"))
        #expect(driver.screen.contains("127.0.0.1:51111"))
        #expect(driver.screen.contains("● up"))
        #expect(driver.screen.contains("The sandbox was started anew"))
    }

    @Test func theMessagesOfASandboxThatIsGoneAreGone() {
        var driver = ModelDriver.connected()
        driver.happen(connected("127.0.0.1:41327"))
        driver.model.phone.show("+19195550142")
        _ = driver.happen(.connected(profile: "Sandbox", .failure(ConsoleError("refused"))))
        #expect(driver.model.phone.number != nil)
        driver.happen(connected("127.0.0.1:51111"))
        #expect(driver.model.phone.number == nil)
        #expect(driver.screen.contains("The sandbox was started anew"))
    }

    @Test func anEmbeddedSandboxThatIsWhereItWasIsNotUpForThat() {
        var (driver, _) = refused()
        driver.happen(connected("127.0.0.1:41327"))
        #expect(driver.screen.contains("● DOWN"))
        #expect(!driver.screen.contains("The sandbox was started anew"))
    }

    @Test func aSandboxThatFailsAgainAndAgainIsNotReachedAnewEachTime() {
        var driver = ModelDriver.connected()
        let failed = Event.sandboxAnswered(profile: "Sandbox", .failure(ConsoleError("refused")))
        #expect(driver.happen(failed).contains { $0.isConnect })
        driver.happen(connected("127.0.0.1:41327"))
        #expect(driver.happen(failed).isEmpty)
    }

    @Test func aServiceThatIsNotEmbeddedIsNotReachedAnewByItself() {
        var driver = ModelDriver.connected(profile: ModelDriver.live(confirmSends: false))
        driver = driver.withRecipient("+1 508 769 6555").pressing("F5")
        #expect(driver.answerSend(1, .failure(.notSent("refused"))).isEmpty)
    }

    @Test func anAnswerToAnotherProfileSaysNothingOfThisOne() {
        var driver = ModelDriver.sending(.usual)
        driver.model.session.profile = ModelDriver.live()
        _ = driver.answerSend(1, .failure(.notSent("refused")))
        #expect(driver.screen.contains("● up"))
    }

    @Test func aLateMessageIsWaitedForWhileItsWindowRuns() {
        var driver = ModelDriver.waiting(.usual)
        let nothing = Sandbox.Phone(number: "+19195550142", messages: [], calls: [])
        #expect(
            driver.happen(
                .phoneRead(profile: driver.profileName, number: "+19195550142", .success(nothing))
            ).count == 1)
        #expect(driver.press("u").isEmpty)
        _ = driver.pass(.seconds(180))
        #expect(
            driver.happen(
                .phoneRead(profile: driver.profileName, number: "+19195550142", .success(nothing))
            ).isEmpty)
    }

    @Test func usingACodeAsksThePhoneAfterItCouldNotBeRead() {
        var driver = ModelDriver.waiting(.usual)
        #expect(
            driver.happen(
                .phoneRead(
                    profile: driver.profileName, number: "+19195550142",
                    .failure(ConsoleError("refused")))
            ).isEmpty)
        #expect(driver.press("u").count == 1)
        #expect(driver.press("u").isEmpty)
    }

    @Test func digitsThatArePastedTakeThePlaceOfTheCodeThatWasWaitedFor() {
        var driver = ModelDriver.waiting(.usual).pressing("u")
        #expect(driver.screen.contains("waiting for the phone"))
        driver.happen(.terminal(.paste("482019")))
        #expect(driver.press("Enter").contains { $0.isVerify })
    }
}

extension Effect {
    fileprivate var isConnect: Bool { if case .connect = self { true } else { false } }
}
