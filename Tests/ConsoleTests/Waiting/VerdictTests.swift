import MFAAPI
import MFAClient
import Testing

@testable import Console

/// What the console says of a code. VERIFIED is said for one answer only.
@Suite struct VerdictTests {
    private func checked(_ result: Result<Verdict, ClientError>) -> ModelDriver {
        var driver = ModelDriver.connected()
        driver.press("F5")
        _ = driver.answerSend(1, .success(sentBySMS))
        driver.type("482019")
        #expect(driver.press("Enter").contains { $0.isVerify })
        _ = driver.answerCheck(1, result)
        return driver
    }

    @Test func onlyValidTrueIsVerified() {
        #expect(checked(.success(.valid)).screen.contains("+ VERIFIED"))
    }

    @Test(
        arguments: [
            .success(.notValid),
            .failure(.invalid([FieldFault(.code, "must be 4 to 8 digits")])),
            .failure(.readOnly),
            .failure(.credentials("no token")),
            .failure(.notSent("connection refused")),
            .failure(.outcomeUnknown("timed out after 30 s")),
            .failure(.rejected(ClientError.Rejection(status: 400, sentence: "bad"))),
            .failure(.rejected(ClientError.Rejection(status: 401, sentence: nil))),
            .failure(.rejected(ClientError.Rejection(status: 403, sentence: "Forbidden"))),
            .failure(.rejected(ClientError.Rejection(status: 429, sentence: "please wait 2 minutes"))),
            .failure(.rejected(ClientError.Rejection(status: 500, sentence: "Internal Error"))),
            .failure(.unreadable(status: 200, reason: "this is HTML, not an answer")),
        ] as [Result<Verdict, ClientError>])
    func everyOtherAnswerIsNot(_ result: Result<Verdict, ClientError>) {
        let driver = checked(result)
        #expect(!driver.screen.contains("VERIFIED"))
        #expect(driver.model.waiting.selected?.state == .waiting)
    }

    @Test func aWrongCodeIsNotValidAndCounted() {
        var driver = checked(.success(.notValid))
        #expect(driver.screen.contains("x NOT VALID"))
        driver.type("111111")
        driver.press("Enter")
        _ = driver.answerCheck(1, .success(.notValid))
        #expect(driver.screen.contains("x NOT VALID (2)"))
    }

    @Test func aNetworkFaultIsNeverAWrongCodeAndKeepsWhatWasTyped() {
        let driver = checked(.failure(.notSent("connection refused")))
        #expect(driver.screen.contains("COULD NOT CHECK"))
        #expect(!driver.screen.contains("NOT VALID"))
        #expect(driver.model.waiting.selected?.code.code == "482019")
    }

    @Test func aLockRunsForAsLongAsTheServiceSaysAndForEveryCodeOfTheNumber() {
        var driver = checked(.failure(.rejected(ClientError.Rejection(status: 429, sentence: "please wait 2 minutes"))))
        #expect(driver.screen.contains("LOCKED  2:00"))
        _ = driver.pass(.seconds(90))
        #expect(driver.screen.contains("LOCKED  0:30"))
        _ = driver.pass(.seconds(31))
        #expect(!driver.screen.contains("LOCKED  0:"))
    }

    @Test func aLockNeverHidesAVerdictThatStandsAndGoesWithItsTime() {
        var driver = checked(.success(.valid))
        driver.model.waiting.change(1) { $0.lockedUntil = driver.now.elapsed + .seconds(60) }
        #expect(driver.screen.contains("+ VERIFIED"))
        #expect(!driver.picture(.pane(.waiting), styles: false).text.contains("LOCKED"))
        var locked = checked(.failure(.rejected(ClientError.Rejection(status: 429, sentence: "wait 10 seconds"))))
        #expect(locked.screen.contains("LOCKED"))
        _ = locked.pass(.seconds(11))
        #expect(!locked.picture(.pane(.waiting), styles: false).text.contains("LOCKED"))
    }

    @Test func theClearingOfAVerdictChoosesNoOtherCustomer() {
        var driver = ModelDriver.connected()
        driver.press("F5")
        _ = driver.answerSend(1, .success(sentBySMS))
        driver.model.form.fields[.to]?.replace(with: "+1 508 769 6555")
        driver.press("M-1 F5")
        _ = driver.answerSend(2, .success(Sent(channel: .sms, id: "other")))
        driver.type("482019")
        driver.press("Enter")
        _ = driver.answerCheck(2, .success(.valid))
        #expect(driver.model.waiting.selected?.id == 2)
        _ = driver.pass(Verification.verifiedStands)
        #expect(driver.model.waiting.items.map(\.id) == [1])
        #expect(driver.model.waiting.selected == nil)
        driver.type("1")
        #expect(driver.model.waiting[1]?.code.isEmpty == true)
        driver.press("j")
        #expect(driver.model.waiting.selected?.id == 1)
    }

    @Test func aKeyThatIsHeldChecksOnce() {
        var driver = checked(.failure(.notSent("connection refused")))
        driver.model.options.verifyAtFullLength = true
        #expect(driver.press("Enter Enter Enter").filter(\.isVerify).count == 1)
        #expect(driver.press("u u 7").filter(\.isVerify).isEmpty)
        _ = driver.answerCheck(1, .failure(.notSent("connection refused")))
        // The entry is full: a digit that it does not take asks nothing.
        #expect(driver.press("7").filter(\.isVerify).isEmpty)
    }

    @Test(arguments: [
        ("please wait 2 minutes", 120), ("retry in 30 seconds", 30), ("wait 1 hour", 3600), ("no", 120),
        ("wait 99999999999 minutes", 120), ("", 120),
    ])
    func theLockIsReadOutOfTheSentence(_ sentence: String, _ seconds: Int) {
        #expect(LockNotice.duration(in: sentence) == .seconds(seconds))
    }

    @Test func aWindowThatPassesIsExpiredAndRecordedOnce() {
        var driver = ModelDriver.connected()
        driver.press("F5")
        _ = driver.answerSend(1, .success(sentBySMS))
        let effects = driver.pass(.seconds(181))
        #expect(effects.count == 1)
        #expect(driver.screen.contains("~ EXPIRED  window 3:00 passed"))
        #expect(driver.pass(.seconds(1)).isEmpty)
        driver.type("482019")
        #expect(driver.press("Enter").isEmpty)
    }

    @Test func verifiedClearsForTheNextCallerAfterFifteenMinutes() {
        var driver = checked(.success(.valid))
        #expect(driver.screen.contains("clears in 15:00"))
        _ = driver.pass(.seconds(899))
        #expect(driver.screen.contains("+ VERIFIED"))
        _ = driver.pass(.seconds(1))
        #expect(driver.model.waiting.items.isEmpty)
    }

    @Test func theCheckCarriesTheSendsNumberScopeAndWindow() {
        var driver = ModelDriver.connected()
        driver.press("M-1 Tab Tab Tab Tab")
        driver.model.form.fields[.scope]?.replace(with: "login")
        driver.model.form.fields[.expires]?.replace(with: "5")
        driver.press("F5")
        _ = driver.answerSend(1, .success(sentBySMS))
        driver.model.form.fields[.scope]?.replace(with: "other")
        driver.type("482019")
        let effects = driver.press("Enter")
        guard case .verify(_, let request, _, let row, _) = effects.first else {
            Issue.record("no check left")
            return
        }
        #expect(request == VerifyRequest(to: "+19195550142", scope: "login", code: "482019", expiration: .seconds(300)))
        #expect(row == 1)
    }
}
