import Foundation
import MFAAPI
import Testing

@testable import History

@Suite struct HistoryStoreReadingTests {
    let clock = TestClock()
    let store: HistoryStore

    init() throws {
        store = try HistoryStore(inMemory: .init(now: { [clock] in clock.now }))
    }

    @Test func pagesMeetWithoutGapOrOverlap() throws {
        for _ in 1...10 { _ = try store.begin(.sample()) }
        let first = try store.page(limit: 4)
        let second = try store.page(before: first.last?.id, limit: 4)
        let third = try store.page(before: second.last?.id, limit: 4)
        #expect([first, second, third].map { $0.map(\.id) } == [[10, 9, 8, 7], [6, 5, 4, 3], [2, 1]])
        #expect(try store.page(before: 1).isEmpty)
    }

    @Test func thePageAfterARowHoldsTheNearestRowsNewestFirst() throws {
        for _ in 1...6 { _ = try store.begin(.sample()) }
        #expect(try store.page(after: 2, limit: 3).map(\.id) == [5, 4, 3])
        #expect(try store.page(after: 6).isEmpty)
    }

    @Test func aRowThatArrivesDoesNotMoveThePageBelow() throws {
        for _ in 1...4 { _ = try store.begin(.sample()) }
        let below = try store.page(before: 3)
        _ = try store.begin(.sample())
        #expect(try store.page(before: 3) == below)
    }

    @Test func countingStopsAtTheBound() throws {
        for _ in 1...5 { _ = try store.begin(.sample()) }
        #expect(try store.count(atMost: 5) == .init(value: 5, isAtLeast: false))
        #expect(try store.count(atMost: 4) == .init(value: 4, isAtLeast: true))
        #expect(try store.count(Filter([.outcome(.sent)])) == .init(value: 0, isAtLeast: false))
    }

    @Test func rowsAreReadAgainByTheirIds() throws {
        for _ in 1...3 { _ = try store.begin(.sample()) }
        let finished = try store.finish(1, Resolution(.sent))
        #expect(try store.entries([1, 3, 9]).map(\.id) == [3, 1])
        #expect(try store.entries([1]) == [finished])
        #expect(try store.entry(9) == nil)
    }

    @Test func theLatestSendIsOfTheSameNumberScopeAndProfileWithinTheWindow() throws {
        let start = clock.now
        let old = try store.begin(.sample())
        clock.advance(by: 100)
        let new = try store.begin(.sample())
        _ = try store.begin(.sample(to: "+19195550143"))
        _ = try store.begin(.sample(scope: "LOGIN"))
        _ = try store.begin(.sample(profile: "Other"))
        _ = try store.begin(.sample(.verify, sendId: old.id))
        func latest(since date: Date) throws -> Int64? {
            try store.latestSend(to: .sample(), scope: "login", profile: "Acme", since: date)?.id
        }
        #expect(try latest(since: start) == new.id)
        #expect(try latest(since: clock.now.addingTimeInterval(1)) == nil)
    }

    @Test func aVerifyBelongsToNoLongerNumberAndToNoSendThatNeverLeft() throws {
        func begin(_ number: String, _ outcome: Outcome) throws -> Int64 {
            try store.record(.sample(to: number), Resolution(outcome)).id
        }
        let sent = try begin("+442079460958", .sent)
        _ = try begin("+4420794609581", .sent)
        _ = try begin("+442079460958", .notSent)
        _ = try begin("+442079460958", .locked)
        let latest = try store.latestSend(
            to: .sample("+442079460958"), scope: "login", profile: "Acme", since: .distantPast)
        #expect(latest?.id == sent)
    }
}
