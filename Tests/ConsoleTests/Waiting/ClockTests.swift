import MFAAPI
import MFAClient
import Settings
import Testing

@testable import Console

/// When the picture changes by itself.
@Suite struct ClockTests {
    /// Fifty callers, each begun at another part of a second.
    private func room() -> ModelDriver {
        var driver = ModelDriver.connected()
        for caller in 0..<50 {
            driver.model.form.fields[.to]?.replace(with: "+1 919 555 01\(10 + caller)")
            driver.press("F5")
            _ = driver.answerSend(caller + 1, .success(Sent(channel: .sms, id: "id\(caller)")))
            _ = driver.pass(.milliseconds(37))
        }
        return driver
    }

    @Test func fiftyClocksAreDrawnOnceASecond() throws {
        var driver = room()
        let start = driver.now.elapsed
        var pictures = 0
        while let next = driver.model.nextTick, next < start + .seconds(10) {
            #expect(next > driver.now.elapsed)
            _ = driver.pass(next - driver.now.elapsed)
            pictures += 1
        }
        #expect(pictures <= 13)
    }

    @Test func aWindowEndsOnTimeWhateverTheOthersShow() throws {
        var driver = room()
        let end = try #require(driver.model.waiting.items.last).startedAt.elapsed + .seconds(180)
        while let next = driver.model.nextTick, next <= end { _ = driver.pass(next - driver.now.elapsed) }
        #expect(driver.now.elapsed == end)
        #expect(driver.model.waiting.items.last?.state == .expired)
    }

    @Test func withoutAClockNothingTicks() {
        var driver = ModelDriver.connected()
        _ = driver.pass(.seconds(20))
        #expect(driver.model.nextTick == nil)
    }

    /// The times at which the picture changes by itself for so long.
    private func ticks(_ driver: ModelDriver, for duration: Duration) -> [Duration] {
        var driver = driver
        let start = driver.now.elapsed
        var ticks: [Duration] = []
        while let next = driver.model.nextTick, next <= start + duration {
            _ = driver.pass(next - driver.now.elapsed)
            ticks.append(next - start)
        }
        return ticks
    }

    @Test func theCooldownOfAnUnknownOutcomeRunsAlone() {
        var driver = ModelDriver.sending(.usual)
        _ = driver.answerSend(1, .failure(.outcomeUnknown("timed out after 30 s")))
        _ = driver.pass(.milliseconds(11_300))
        #expect(driver.screen.contains("resend asks 0:19"))
        let ticks = ticks(driver, for: .seconds(60))
        #expect(ticks == (0..<19).map { .milliseconds(700) + .seconds($0) })
        _ = driver.pass(ticks.last ?? .zero)
        #expect(!driver.screen.contains("resend asks"))
        #expect(driver.model.nextTick == nil)
    }

    @Test func verifiedCountsDownUntilItClears() {
        var driver = ModelDriver.checked(.usual, .success(.valid))
        _ = driver.pass(.milliseconds(200_400))
        #expect(driver.screen.contains("clears in 11:40"))
        #expect(ticks(driver, for: .seconds(3)) == [.milliseconds(600), .milliseconds(1600), .milliseconds(2600)])
        _ = driver.pass(.milliseconds(600))
        #expect(driver.screen.contains("clears in 11:39"))
        _ = driver.pass(.seconds(699))
        #expect(driver.model.waiting.items.isEmpty)
        #expect(driver.model.nextTick == nil)
    }

    @Test func aSendWithoutAnAnswerAndWithoutACooldownIsNoClock() {
        var driver = ModelDriver.sending(.usual)
        driver.model.options.resendCooldown = .zero
        _ = driver.pass(.seconds(2))
        #expect(driver.model.nextTick == nil)
    }

    @Test func whereNoClockIsSeenOnlyTheEndWakes() {
        var driver = ModelDriver.waiting(.usual).pressing("M-3 z")
        #expect(ticks(driver, for: .seconds(140)) == [.seconds(140)])
        driver.press("z")
        #expect(driver.model.nextTick == driver.now.elapsed + .seconds(1))
    }

    @Test func aVerificationThatIsNotSelectedShowsNoCooldown() {
        var driver = ModelDriver.sending(.usual)
        _ = driver.answerSend(1, .failure(.outcomeUnknown("timed out after 30 s")))
        driver.model.form.fields[.to]?.replace(with: "+1 508 769 6555")
        driver.press("F5")
        _ = driver.answerSend(2, .failure(.notSent("refused")))
        _ = driver.pass(.seconds(11))
        #expect(driver.model.nextTick == nil)
        driver.press("M-2 j")
        #expect(driver.model.nextTick == driver.now.elapsed + .seconds(1))
    }

    @Test(arguments: [
        ClientError.outcomeUnknown("timed out after 30 s"),
        .rejected(ClientError.Rejection(status: 503, sentence: "Service Unavailable")),
    ])
    func aSendOfWhichTheOutcomeIsUnknownNeverTurnsExpired(_ error: ClientError) {
        var driver = ModelDriver.sending(.usual)
        _ = driver.answerSend(1, .failure(error))
        let effects = driver.pass(.seconds(600))
        #expect(!effects.contains { if case .recordExpiry = $0 { true } else { false } })
        #expect(driver.screen.contains("OUTCOME UNKNOWN"))
        #expect(!driver.screen.contains("EXPIRED"))
        driver.press("M-2")
        driver.type("482019")
        #expect(driver.press("Enter").contains { $0.isVerify })
    }

    @Test func rowsOfTodayGetADateAtMidnight() {
        var driver = ModelDriver.logOfAll(.usual)
        let toMidnight = Duration.seconds(36_000)
        #expect(driver.model.logTurnsAt == driver.now.elapsed + toMidnight)
        _ = driver.pass(toMidnight - .seconds(1))
        #expect(driver.screen.contains(" 13:59:07 "))
        #expect(!driver.screen.contains("11-21 13:59"))
        #expect(driver.model.logTurnsAt == driver.now.elapsed + .seconds(1))
        _ = driver.pass(.seconds(1))
        #expect(driver.screen.contains("11-21 13:59:07 "))
        #expect(driver.model.logTurnsAt == nil)
    }

    @Test func midnightConcernsOnlyALogThatIsSeenAndHoldsSomething() {
        #expect(ModelDriver.connected().model.logTurnsAt == nil)
        let driver = ModelDriver.logOfAll(.usual)
        #expect(driver.pressing("M-1 M-z").model.logTurnsAt == nil)
        #expect(driver.pressing("M-1 M-z M-z").model.logTurnsAt != nil)
    }
}
