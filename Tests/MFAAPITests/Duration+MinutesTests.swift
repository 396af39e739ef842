import MFAAPI
import Testing

struct DurationMinutesTests {
    @Test(arguments: [(0.0, 0.0), (1, 60), (2.5, 150), (0.1, 6), (15, 900), (-1, -60)])
    func minutesAndSecondsAreTheSameTime(minutes: Double, seconds: Double) {
        let duration = Duration.minutes(minutes)
        #expect(duration == .seconds(seconds))
        #expect(duration.minutes == minutes)
        #expect(duration.seconds == seconds)
    }

    @Test func aFractionOfASecondIsKept() {
        #expect(Duration.milliseconds(1500).seconds == 1.5)
        #expect(Duration.milliseconds(-250).seconds == -0.25)
    }

    @Test(arguments: [
        Double.nan, .signalingNaN, .infinity, -.infinity, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 1e9,
        1e300,
        -1e300,
    ])
    func whatNoDurationHoldsIsOneThatEveryRuleRefuses(minutes: Double) {
        #expect(Rules.expiration(minutes: Duration.minutes(minutes).minutes) != nil)
    }

    @Test func aHugeButPossibleDurationIsKeptAndRefused() {
        #expect(Duration.minutes(9e8).minutes == 9e8)
        #expect(Rules.expiration(minutes: Duration.minutes(9e8).minutes) != nil)
    }

    @Test func everyHundredthOfAMinuteComesBackFromTheWire() throws {
        for hundredth in 100...1500 {
            let minutes = Double(hundredth) / 100
            let request = VerifyRequest(to: "+12", code: "0000", expiration: .minutes(minutes))
            let back: VerifyRequest = try Wire.read(try Wire.text(request))
            #expect(abs(back.expiration.minutes - minutes) < 1e-9)
            #expect(back.faults.isEmpty)
        }
    }
}
