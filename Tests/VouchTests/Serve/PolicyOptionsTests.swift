import ArgumentParser
import MFAService
import Testing

@testable import vouch

@Suite struct PolicyOptionsTests {
    @Test func aNameAloneIsThatPolicy() throws {
        #expect(try PolicyOptions.parse([]).policy() == .compatible)
        #expect(try PolicyOptions.parse(["--policy", "hardened"]).policy() == .hardened)
    }

    @Test func numbersDifferFromTheNamedPolicy() throws {
        let policy = try PolicyOptions.parse([
            "--policy", "hardened", "--wrong-tries", "3", "--lock-seconds", "60", "--longest-lock-seconds", "120",
            "--forgotten-after-seconds", "900", "--shortest-code", "8", "--longest-expiry-minutes", "2.5",
            "--sends-per-number", "1/60", "--sends-per-prefix", "unlimited", "--no-newest-only", "--code-uses", "2",
        ]).policy()
        #expect(policy.lock.wrongTries == 3)
        #expect(policy.lock.duration == .seconds(60))
        #expect(policy.lock.longest == .seconds(120))
        #expect(policy.lock.forgottenAfter == .seconds(900))
        #expect(policy.codeUses == 2)
        #expect(policy.shortestCode == 8)
        #expect(policy.longestExpiry == .seconds(150))
        #expect(policy.sendsPerNumber == SendRate(1, per: .seconds(60)))
        #expect(policy.sendsPerPrefix == nil)
        #expect(policy.sendsPerAccount == Policy.hardened.sendsPerAccount)
        #expect(!policy.newestOnly)
    }

    @Test func aFirstLockIsNeverLongerThanTheLongest() throws {
        let policy = try PolicyOptions.parse(["--lock-seconds", "300"]).policy()
        #expect(policy.lock.duration(after: 0) == .seconds(300))
    }

    @Test func theCommandLineHasTheLastWordOverAFile() throws {
        var file = PolicyNumbers()
        file.base = .hardened
        file.wrongTries = 7
        file.shortestCode = 5
        let policy = try PolicyOptions.parse(["--shortest-code", "4"]).policy(over: file)
        #expect(policy.newestOnly)
        #expect(policy.lock.wrongTries == 7)
        #expect(policy.shortestCode == 4)
        let named = try PolicyOptions.parse(["--policy", "compatible"]).policy(over: file)
        #expect(!named.newestOnly)
        #expect(named.lock.wrongTries == 7)
    }

    @Test func everyNumberIsAnOption() {
        let help = PolicyOptions.helpMessage()
        for name in PolicyNumbers.Name.allCases { #expect(help.contains("--\(name.option)"), "\(name)") }
    }

    @Test(arguments: [
        ["--wrong-tries", "0"], ["--lock-seconds", "0"], ["--longest-lock-seconds", "nan"], ["--shortest-code", "3"],
        ["--longest-expiry-minutes", "16"], ["--code-uses", "101"], ["--forgotten-after-seconds", "0"],
        ["--sends-per-number", "3"], ["--sends-per-number", "3/0"], ["--sends-per-number", "-1/60"],
        ["--sends-per-number", "0/1"],
    ])
    func aNumberOutOfRangeIsRefused(_ options: [String]) {
        #expect(throws: (any Error).self) { try PolicyOptions.parse(options) }
    }
}
