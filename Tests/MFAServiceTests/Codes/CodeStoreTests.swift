import Testing

@testable import MFAService

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Every store that there is; each passes the whole suite.
enum StoreKind: CaseIterable, CustomTestStringConvertible {
    case memory, server, cluster

    /// The stores that can be had on this machine.
    static var allCases: [StoreKind] { StoreServer.program == nil ? [.memory] : [.memory, .server, .cluster] }

    var testDescription: String {
        switch self {
        case .memory: "in memory"
        case .server: "on a server"
        case .cluster: "in a cluster"
        }
    }

    func make() throws -> any CodeStore {
        switch self {
        case .memory: MemoryCodeStore()
        case .server: ValkeyCodeStore(try #require(StoreServer.single).address)
        case .cluster: ValkeyCodeStore(try StoreServer.address(StoreServer.cluster))
        }
    }
}

/// What every store does.
@Suite(.serialized, .timeLimit(.minutes(3)), .storeServers) struct CodeStoreTests {
    private static let rule = LockRule(
        wrongTries: 3, duration: .seconds(60), longest: .seconds(200), forgottenAfter: .seconds(600))

    private let secret = ServiceSecret()
    private let start = TestClock.start

    private func code(
        _ code: String, number: String = "+1", after seconds: Double = 0, lifetime: Duration = .seconds(180),
        slot: String? = nil, uses: Int = 1
    ) -> NewCode {
        let digest = secret.digest(.code, number, code)
        return NewCode(
            slot: slot.map { secret.digest(.subject, $0).front } ?? digest.front,
            number: secret.digest(.number, number).front, digest: digest, issuedAt: start + seconds,
            lifetime: lifetime, uses: uses)
    }

    private func attempt(
        _ code: String, number: String = "+1", after seconds: Double = 1, window: Duration = .seconds(900),
        slot: String? = nil
    ) -> CodeAttempt {
        let new = self.code(code, number: number, slot: slot)
        return CodeAttempt(
            slot: new.slot, number: new.number, digest: new.digest, at: start + seconds, window: window,
            lock: CodeStoreTests.rule)
    }

    private func lock(_ store: any CodeStore, at seconds: Double) async throws {
        for _ in 0..<3 { #expect(try await store.check(attempt("wrong", after: seconds)) == .notValid) }
    }

    @Test(arguments: StoreKind.allCases) func aRightCodeIsValidOnce(kind: StoreKind) async throws {
        let store = try kind.make()
        #expect(try await store.keep(code("1234"), within: []) == .counted)
        #expect(try await store.check(attempt("1234")) == .valid)
        #expect(try await store.check(attempt("1234")) == .notValid)
    }

    @Test(arguments: StoreKind.allCases) func aCodeWithSeveralUsesIsValidAsOften(kind: StoreKind) async throws {
        let store = try kind.make()
        _ = try await store.keep(code("1234", uses: 2), within: [])
        #expect(try await store.check(attempt("1234")) == .valid)
        #expect(try await store.check(attempt("1234")) == .valid)
        #expect(try await store.check(attempt("1234")) == .notValid)
        _ = try await store.keep(code("5678", uses: 2), within: [])
        #expect(try await store.check(attempt("5678", after: 2)) == .valid)
        _ = try await store.keep(code("5678", after: 3, uses: 2), within: [])
        for verdict in [CodeVerdict.valid, .valid, .notValid] {
            #expect(try await store.check(attempt("5678", after: 4)) == verdict)
        }
    }

    @Test(arguments: StoreKind.allCases) func aCodeWithoutALifetimeIsNeverValidAndEndsTheOneBefore(
        kind: StoreKind
    ) async throws {
        let store = try kind.make()
        _ = try await store.keep(code("1234", slot: "a"), within: [])
        _ = try await store.keep(code("5678", lifetime: .zero, slot: "a"), within: [])
        #expect(try await store.check(attempt("5678", after: 0, slot: "a")) == .notValid)
        #expect(try await store.check(attempt("1234", slot: "a")) == .notValid)
    }

    @Test(arguments: StoreKind.allCases) func aStoreThatIsThereCanBeAsked(kind: StoreKind) async throws {
        try await kind.make().ping()
    }

    @Test(arguments: StoreKind.allCases) func aCodeOfAnotherNumberIsNotValid(kind: StoreKind) async throws {
        let store = try kind.make()
        _ = try await store.keep(code("1234"), within: [])
        #expect(try await store.check(attempt("1234", number: "+2")) == .notValid)
        #expect(try await store.check(attempt("1234")) == .valid)
    }

    @Test(arguments: StoreKind.allCases) func aCodeIsValidUntilJustBeforeItsEnd(kind: StoreKind) async throws {
        let store = try kind.make()
        _ = try await store.keep(code("1234"), within: [])
        _ = try await store.keep(code("5678"), within: [])
        #expect(try await store.check(attempt("1234", after: 179.999)) == .valid)
        #expect(try await store.check(attempt("5678", after: 180)) == .notValid)
    }

    @Test(arguments: StoreKind.allCases) func aCodeOlderThanTheWindowIsNotValidAndStays(kind: StoreKind) async throws {
        let store = try kind.make()
        _ = try await store.keep(code("1234"), within: [])
        #expect(try await store.check(attempt("1234", after: 60, window: .seconds(60))) == .notValid)
        #expect(try await store.check(attempt("1234", after: 60, window: .seconds(61))) == .valid)
    }

    @Test(arguments: StoreKind.allCases) func aCodeInTheSameSlotEndsTheOneBefore(kind: StoreKind) async throws {
        let store = try kind.make()
        _ = try await store.keep(code("1234", slot: "a"), within: [])
        _ = try await store.keep(code("5678", slot: "a"), within: [])
        #expect(try await store.check(attempt("1234", slot: "a")) == .notValid)
        #expect(try await store.check(attempt("5678", slot: "a")) == .valid)
    }

    @Test(arguments: StoreKind.allCases)
    func theSameCodeIssuedAgainLivesUntilTheLaterEndAndIsValidOnce(kind: StoreKind) async throws {
        let store = try kind.make()
        _ = try await store.keep(code("1234", lifetime: .seconds(900)), within: [])
        _ = try await store.keep(code("1234", after: 10, lifetime: .seconds(60)), within: [])
        #expect(try await store.check(attempt("1234", after: 800)) == .valid)
        #expect(try await store.check(attempt("1234", after: 800)) == .notValid)
    }

    @Test(arguments: StoreKind.allCases) func wrongTriesLockTheNumberAlone(kind: StoreKind) async throws {
        let store = try kind.make()
        _ = try await store.keep(code("1234"), within: [])
        _ = try await store.keep(code("1234", number: "+2"), within: [])
        try await lock(store, at: 1)
        #expect(try await store.check(attempt("1234", after: 2)) == .locked(until: start + 61))
        #expect(try await store.check(attempt("1234", number: "+2", after: 2)) == .valid)
        #expect(try await store.check(attempt("1234", after: 61)) == .valid)
    }

    @Test(arguments: StoreKind.allCases) func eachLockThatFollowsIsTwiceAsLongUpToTheLongest(
        kind: StoreKind
    ) async throws {
        let store = try kind.make()
        var time = 0.0
        for length in [60.0, 120, 200, 200] {
            try await lock(store, at: time)
            #expect(try await store.check(attempt("x", after: time)) == .locked(until: start + time + length))
            time += length
        }
    }

    @Test(arguments: StoreKind.allCases) func aRightCodeForgetsWrongTriesAndLocks(kind: StoreKind) async throws {
        let store = try kind.make()
        try await lock(store, at: 0)
        _ = try await store.keep(code("1234", after: 61), within: [])
        for _ in 0..<2 { #expect(try await store.check(attempt("wrong", after: 62)) == .notValid) }
        #expect(try await store.check(attempt("1234", after: 62)) == .valid)
        try await lock(store, at: 63)
        #expect(try await store.check(attempt("x", after: 64)) == .locked(until: start + 123))
    }

    @Test(arguments: StoreKind.allCases) func wrongTriesAreForgottenAfterAQuietTime(kind: StoreKind) async throws {
        let store = try kind.make()
        for _ in 0..<2 { _ = try await store.check(attempt("wrong", after: 0)) }
        for _ in 0..<2 { #expect(try await store.check(attempt("wrong", after: 601)) == .notValid) }
        #expect(try await store.check(attempt("wrong", after: 602)) == .notValid)
        #expect(try await store.check(attempt("wrong", after: 603)) == .locked(until: start + 662))
    }

    @Test(arguments: StoreKind.allCases) func sendsBeyondALimitAreNotKeptUntilTheFirstIsOldEnough(
        kind: StoreKind
    ) async throws {
        let store = try kind.make()
        let limits = [SendLimit(key: secret.digest(.prefix, "a").front, rate: SendRate(2, per: .seconds(60)))]
        #expect(try await store.keep(code("1", after: 0), within: limits) == .counted)
        #expect(try await store.keep(code("2", after: 10), within: limits) == .counted)
        #expect(try await store.keep(code("3", after: 59), within: limits) == .limited(until: start + 60))
        #expect(try await store.check(attempt("3", after: 59)) == .notValid)
        #expect(try await store.keep(code("4", after: 60), within: limits) == .counted)
        #expect(try await store.keep(code("5", after: 61), within: limits) == .limited(until: start + 70))
    }

    @Test(arguments: StoreKind.allCases) func aSendThatOneLimitRefusesCountsTowardsNone(kind: StoreKind) async throws {
        let store = try kind.make()
        let narrow = SendLimit(key: secret.digest(.number, "a").front, rate: SendRate(1, per: .seconds(60)))
        let wide = SendLimit(key: secret.digest(.account, "a").front, rate: SendRate(2, per: .seconds(60)))
        #expect(try await store.keep(code("1"), within: [narrow, wide]) == .counted)
        #expect(try await store.keep(code("2"), within: [narrow, wide]) == .limited(until: start + 60))
        #expect(try await store.keep(code("3"), within: [wide]) == .counted)
        let full = [narrow, wide].map { SendLimit(key: $0.key, rate: SendRate($0.rate.sends, per: .seconds(90))) }
        #expect(try await store.keep(code("4", after: 70), within: full) == .limited(until: start + 90))
    }

    @Test(arguments: StoreKind.allCases) func ofManyParallelChecksOfOneRightCodeExactlyOneIsValid(
        kind: StoreKind
    ) async throws {
        let store = try kind.make()
        for round in 0..<5 {
            let number = "+\(round)"
            _ = try await store.keep(code("1234", number: number), within: [])
            let verdicts = try await parallel(200) { _ in try await store.check(attempt("1234", number: number)) }
            #expect(verdicts.count { $0 == .valid } == 1)
        }
    }

    @Test(arguments: StoreKind.allCases) func ofManyParallelWrongTriesOnlyTheAllowedAreAnswered(
        kind: StoreKind
    ) async throws {
        let store = try kind.make()
        let verdicts = try await parallel(200) { try await store.check(attempt("wrong \($0)")) }
        #expect(verdicts.count { $0 == .notValid } == 3)
    }

    @Test(arguments: StoreKind.allCases) func ofManyParallelSendsOnlyTheAllowedAreKept(kind: StoreKind) async throws {
        let store = try kind.make()
        let limits = [SendLimit(key: secret.digest(.number, "a").front, rate: SendRate(7, per: .seconds(60)))]
        let verdicts = try await parallel(100) { try await store.keep(code("\($0)"), within: limits) }
        #expect(verdicts.count { $0 == .counted } == 7)
    }

    private func parallel<Value: Sendable>(
        _ count: Int, _ work: @escaping @Sendable @concurrent (Int) async throws -> Value
    ) async throws -> [Value] {
        try await withThrowingTaskGroup(of: Value.self) { group in
            for index in 0..<count { group.addTask { try await work(index) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }
}
