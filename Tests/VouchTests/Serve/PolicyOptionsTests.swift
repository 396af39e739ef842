import ArgumentParser
import MFAService
import Testing

@testable import vouch

@Suite struct PolicyOptionsTests {
    @Test func aNameAloneIsThatPolicy() throws {
        #expect(try PolicyOptions.parse([]).value == .compatible)
        #expect(try PolicyOptions.parse(["--policy", "hardened"]).value == .hardened)
    }

    @Test func numbersDifferFromTheNamedPolicy() throws {
        let policy = try PolicyOptions.parse([
            "--policy", "hardened", "--wrong-tries", "3", "--lock-seconds", "60", "--longest-lock-seconds", "120",
            "--shortest-code", "8", "--longest-expiry", "2.5", "--sends-per-number", "1/60", "--sends-per-prefix",
            "0/1", "--no-newest-only",
        ]).value
        #expect(policy.lock.wrongTries == 3)
        #expect(policy.lock.duration == .seconds(60))
        #expect(policy.lock.longest == .seconds(120))
        #expect(policy.shortestCode == 8)
        #expect(policy.longestExpiry == .seconds(150))
        #expect(policy.sendsPerNumber == SendRate(1, per: .seconds(60)))
        #expect(policy.sendsPerPrefix == nil)
        #expect(policy.sendsPerAccount == Policy.hardened.sendsPerAccount)
        #expect(!policy.newestOnly)
    }

    @Test func aFirstLockIsNeverLongerThanTheLongest() throws {
        let policy = try PolicyOptions.parse(["--lock-seconds", "300"]).value
        #expect(policy.lock.duration(after: 0) == .seconds(300))
    }

    @Test(arguments: [
        ["--wrong-tries", "0"], ["--lock-seconds", "0"], ["--shortest-code", "3"], ["--longest-expiry", "16"],
        ["--sends-per-number", "3"], ["--sends-per-number", "3/0"], ["--sends-per-number", "-1/60"],
    ])
    func aNumberOutOfRangeIsRefused(_ options: [String]) {
        #expect(throws: (any Error).self) { try PolicyOptions.parse(options) }
    }
}
