import MFAAPI
import Synchronization
import Testing

@testable import MFAService

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Random histories of sends, checks and time, against a model so small that it is plainly right.
@Suite(.timeLimit(.minutes(3)), .storeServers) struct CodeDeskModelTests {
    private static let histories = 2500
    private static let historiesOfServers = 100

    /// Four times 2,500 histories; a failure says the seed of its history.
    @Test(arguments: 0..<4) func theServiceAgreesWithTheModel(part: Int) async throws {
        for index in 0..<CodeDeskModelTests.histories {
            let seed = UInt64(part * CodeDeskModelTests.histories + index)
            guard try await isInAgreement(seed: seed, MemoryCodeStore()) else { return }
        }
    }

    @Test(arguments: StoreKind.allCases.filter { $0 != .memory })
    func aServiceWhoseStoreIsElsewhereAgreesWithTheModel(kind: StoreKind) async throws {
        for seed in 0..<UInt64(CodeDeskModelTests.historiesOfServers) {
            guard try await isInAgreement(seed: seed, kind.make()) else { return }
        }
    }

    private func isInAgreement(seed: UInt64, _ store: any CodeStore) async throws -> Bool {
        var history = History(seed: seed, store: store)
        guard let disagreement = try await history.run() else { return true }
        Issue.record("seed \(seed): \(disagreement)")
        return false
    }
}

/// What a service does, without a thought of speed.
private struct Model {
    struct Code {
        let place: String
        let code: String
        var uses: Int
        let issuedAt: Date
        var endsAt: Date
    }

    struct Tries {
        var count = 0
        var locks = 0
        var lockedUntil = Date.distantPast
        var lastAt = Date.distantPast
    }

    let policy: Policy
    var codes: [Code] = []
    var tries: [String: Tries] = [:]
    var sends: [(number: String, at: Date)] = []

    /// Returns whether the send is allowed.
    mutating func issue(_ code: String, place: String, number: String, at now: Date, lifetime: Double) -> Bool {
        if let rate = policy.sendsPerNumber {
            let recent = sends.filter { $0.number == number && $0.at > now - rate.per.seconds }
            guard recent.count < rate.sends else { return false }
            sends.append((number, now))
        }
        var end = now + lifetime
        if let same = codes.last(where: { $0.place == place && $0.code == code }) { end = max(end, same.endsAt) }
        codes.removeAll { $0.place == place && (policy.newestOnly || $0.code == code) }
        codes.append(Code(place: place, code: code, uses: policy.codeUses, issuedAt: now, endsAt: end))
        return true
    }

    /// Returns the verdict; `nil` where the number is locked.
    mutating func check(_ code: String, place: String, number: String, at now: Date, window: Double) -> Bool? {
        var tries = tries[number] ?? Tries()
        guard tries.lockedUntil <= now else { return nil }
        let right = codes.firstIndex {
            $0.place == place && $0.code == code && now < $0.endsAt && now.timeIntervalSince($0.issuedAt) < window
        }
        if let right {
            codes[right].uses -= 1
            if codes[right].uses == 0 { codes.remove(at: right) }
            self.tries[number] = nil
            return true
        }
        if now.timeIntervalSince(tries.lastAt) > policy.lock.forgottenAfter.seconds { tries = Tries() }
        tries.count += 1
        tries.lastAt = now
        if tries.count == policy.lock.wrongTries {
            let length = policy.lock.duration.seconds * [1.0, 2, 4, 8, 16, 32][min(tries.locks, 5)]
            tries.lockedUntil = now + min(length, policy.lock.longest.seconds)
            tries.lastAt = tries.lockedUntil
            tries.locks += 1
            tries.count = 0
        }
        self.tries[number] = tries
        return false
    }
}

/// One random history, which a seed determines.
private struct History {
    private static let policies = [
        Policy.compatible, .hardened,
        Policy(
            newestOnly: false, codeUses: 2,
            lock: LockRule(
                wrongTries: 2, duration: .seconds(30), longest: .seconds(90), forgottenAfter: .seconds(300)),
            shortestCode: 4, longestExpiry: .seconds(900), sendsPerNumber: SendRate(2, per: .seconds(60))),
    ]

    private var random: SeededGenerator
    private var model: Model
    private let desk: CodeDesk
    private let clock = TestClock()
    private let nextCode: CodeSource

    /// Hands the generator the word that becomes the code the history drew.
    private final class CodeSource: Sendable {
        let code = Mutex(0)

        /// The middle of the part of the words that the standard library turns into the code.
        var word: UInt64 { UInt64(Double(UInt64.max) * (Double(code.withLock { $0 }) + 0.5) / 1e6) }
    }

    init(seed: UInt64, store: any CodeStore) {
        random = SeededGenerator(seed: seed)
        let policy = History.policies.randomElement(using: &random) ?? .compatible
        model = Model(policy: policy)
        let source = CodeSource()
        nextCode = source
        desk = CodeDesk(
            store: store, policy: policy, generator: CodeGenerator { source.word }, secret: ServiceSecret(),
            clock: clock.service)
    }

    /// Returns the first step on which service and model disagree.
    mutating func run() async throws -> String? {
        for step in 0..<Int.random(in: 4...20, using: &random) {
            let disagreement =
                switch Int.random(in: 0..<10, using: &random) {
                case 0..<3: try await issue()
                case 3..<8: try await check()
                default: wait()
                }
            if let disagreement { return "step \(step): \(disagreement)" }
        }
        return nil
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &random)]
    }

    private mutating func wait() -> String? {
        clock.advance(pick([1, 10, 30, 59, 60, 61, 120, 300, 700, 4000]))
        return nil
    }

    private mutating func issue() async throws -> String? {
        let (account, number, scope) = (pick(["a", "b"]), pick(["+1234", "+5678"]), pick(["x", "y"]))
        let minutes = pick([1.0, 2.5, 10])
        nextCode.code.withLock { $0 = Int.random(in: 0..<3, using: &random) }
        let request = SendRequest(
            to: number, from: "12345", applicationId: "a", scope: scope, message: "{CODE}", digits: 6,
            expiration: .minutes(minutes))
        var issued: String?
        do {
            let new = try await desk.issue(for: request, accountId: account)
            try await desk.keep(new)
            issued = new.code
        } catch ServiceError.sendsLimited {}
        let allowed = model.issue(
            issued ?? "", place: account + number + scope, number: account + number, at: clock.now,
            lifetime: minutes * 60)
        return allowed == (issued != nil) ? nil : "the model allows the send: \(allowed)"
    }

    private mutating func check() async throws -> String? {
        let (account, number, scope) = (pick(["a", "b"]), pick(["+1234", "+5678"]), pick(["x", "y"]))
        let minutes = pick([1.0, 3, 15])
        let code = model.codes.isEmpty || pick([true, false, false]) ? "999999" : pick(model.codes).code
        var verdict: Bool?
        do {
            let request = VerifyRequest(to: number, scope: scope, code: code, expiration: .minutes(minutes))
            verdict = try await desk.check(request, accountId: account)
        } catch ServiceError.locked {}
        let expected = model.check(
            code, place: account + number + scope, number: account + number, at: clock.now, window: minutes * 60)
        return verdict == expected ? nil : "the model says \(String(describing: expected))"
    }
}
