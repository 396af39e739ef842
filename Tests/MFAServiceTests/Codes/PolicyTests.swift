import MFAAPI
import Testing

@testable import MFAService

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct PolicyTests {
    @Test func aHardenedLockDoublesUpToAnHour() {
        let lengths = (0..<8).map { Policy.hardened.lock.duration(after: $0).seconds }
        #expect(lengths == [120, 240, 480, 960, 1920, 3600, 3600, 3600])
        #expect(Policy.hardened.lock.duration(after: .max) == .seconds(3600))
    }

    @Test func aCompatibleLockLastsAsLongAsSDKSuitesWait() {
        #expect(
            [0, 1, 50].map { Policy.compatible.lock.duration(after: $0) } == Array(repeating: .seconds(30), count: 3))
    }

    @Test func aLongestLockBelowTheFirstDoesNotShortenIt() {
        let rule = LockRule(wrongTries: 1, duration: .seconds(60), longest: .seconds(10), forgottenAfter: .zero)
        #expect(rule.duration(after: 3) == .seconds(60))
    }

    @Test func thePoliciesAreTheOnesThatAreDocumented() {
        #expect(Policy.compatible.shortestCode == Limits.digits.lowerBound)
        #expect(Policy.compatible.longestExpiry.minutes == Limits.expirationMinutes.upperBound)
        #expect(Policy.compatible.sendsPerNumber == nil)
        #expect(Policy.hardened.sendsPerNumber == SendRate(3, per: .seconds(600)))
        #expect(Policy.hardened.newestOnly && !Policy.compatible.newestOnly)
    }

    @Test(arguments: [("+19195550142", "+19195550143", true), ("+19195550142", "+19195560142", false)])
    func sendsToNeighboursCountTogether(first: String, second: String, together: Bool) async throws {
        var policy = Policy.compatible
        policy.sendsPerPrefix = SendRate(1, per: .seconds(60))
        let desk = CodeDesk(
            store: MemoryCodeStore(), policy: policy, generator: CodeGenerator(), secret: ServiceSecret(),
            clock: TestClock().service)
        func send(_ number: String) async throws {
            let request = SendRequest(to: number, from: "12345", applicationId: "a", message: "{CODE}")
            _ = try await desk.issue(for: request, accountId: "a")
        }
        try await send(first)
        if together {
            await #expect(throws: ServiceError.sendsLimited(wait: .seconds(60))) { try await send(second) }
        } else {
            try await send(second)
        }
    }

    @Test func sendsOfAnAccountCountTogether() async throws {
        var policy = Policy.compatible
        policy.sendsPerAccount = SendRate(2, per: .seconds(60))
        let desk = CodeDesk(
            store: MemoryCodeStore(), policy: policy, generator: CodeGenerator(), secret: ServiceSecret(),
            clock: TestClock().service)
        for (number, account) in [("+1919", "a"), ("+4420", "a"), ("+3312", "b")] {
            let request = SendRequest(to: number, from: "12345", applicationId: "a", message: "{CODE}")
            _ = try await desk.issue(for: request, accountId: account)
        }
        let request = SendRequest(to: "+8180", from: "12345", applicationId: "a", message: "{CODE}")
        await #expect(throws: ServiceError.sendsLimited(wait: .seconds(60))) {
            try await desk.issue(for: request, accountId: "a")
        }
    }

    @Test func theClockMovesForwardOnlyAndNotForEver() {
        let time = TestClock()
        let clock = time.service
        #expect(clock.advance(by: .seconds(60)))
        #expect(clock.now == TestClock.start + 60)
        #expect(!clock.advance(by: .seconds(-1)))
        #expect(!clock.advance(by: ServiceClock.farthest))
        #expect(clock.now == TestClock.start + 60)
        clock.reset()
        #expect(clock.now == TestClock.start)
    }

    @Test func theSystemsClockShowsTheTime() {
        #expect(abs(ServiceClock().now.timeIntervalSinceNow) < 60)
    }
}
