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
}
