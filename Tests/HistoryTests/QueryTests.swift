import Foundation
import GRDB
import MFAAPI
import Testing

@testable import History

@Suite struct QueryTests {
    let clock = TestClock()
    let store: HistoryStore

    init() throws {
        store = try HistoryStore(inMemory: .init(now: { [clock] in clock.now }))
        // 1 to 6, one minute apart.
        try add(.sample(reference: "T-1"), .sent, "accepted for delivery")
        try add(.sample(.verify, sendId: 1), .notValid, nil)
        try add(.sample(to: "+442079460958", profile: "Globex", environment: .live, channel: .voice), .sent, nil)
        try add(
            .sample(.verify, to: "+442079460958", profile: "Globex", environment: .live, channel: nil, sendId: 3),
            .locked, "wait")
        try add(.sample(scope: "Payment", agent: "Kim"), .notSent, "too late for delivery")
        _ = try store.begin(.sample(to: "+19195551142", scope: "login"))
    }

    private func add(_ draft: Draft, _ outcome: Outcome, _ detail: String?) throws {
        _ = try store.record(draft, Resolution(outcome, detail: detail))
        clock.advance(by: 60)
    }

    private func ids(_ text: String) throws -> [Int64] {
        try store.page(Filter(parsing: text, now: clock.now)).map(\.id)
    }

    @Test(arguments: [
        ("", [6, 5, 4, 3, 2, 1]),
        ("to:0142", [5, 2, 1]), ("to:142", [6, 5, 2, 1]), ("to:+19195550142", [5, 2, 1]), ("to:9195550142", [5, 2, 1]),
        ("to:919", []), ("to:+1919", [6, 5, 2, 1]), ("to:+44", [4, 3]), ("to:+0958", []),
        ("to:\"+44 (0)20 7946 0958\"", [4, 3]), ("to:\"(919) 555-0142\"", [5, 2, 1]),
        ("to:0142 to:0958", [5, 4, 3, 2, 1]),
        ("outcome:sent", [3, 1]), ("outcome:sent,locked", [4, 3, 1]), ("open", [6]), ("-sent", [6, 5, 4, 2]),
        ("kind:verify", [4, 2]), ("voice", [4, 3]), ("live", [4, 3]), ("-live -verify", [6, 5, 1]),
        ("profile:globex", [4, 3]), ("profile:Glob", []), ("scope:payment", [5]), ("agent:kim", [5]),
        ("-agent:kim", [6, 4, 3, 2, 1]),
        ("ref:t-1", [1]), ("-ref:T-1", [6, 5, 4, 3, 2]),
        ("#4", [4]), ("id:4 id:2", [4, 2]), ("send:3", [4, 3]), ("send:3 id:1", [4, 3, 1]),
        ("since:3m", [6, 5, 4, 3]), ("since:3m until:1m", [4, 3]), ("until:4m", [1]),
        ("delivery", [5, 1]), ("deliv late", [5]), ("\"for delivery\"", [5, 1]), ("\"delivery for\"", []),
        ("-delivery", [6, 4, 3, 2]), ("kim", [5]), ("T-1", [1]), ("glo", [4, 3]),
        ("to:0142 outcome:notSent,notValid since:10m -sandbox", []),
        ("to:0142 outcome:notSent,notValid since:10m sandbox", [5, 2]),
    ])
    func aFilterFindsItsRows(_ text: String, _ expected: [Int64]) throws {
        #expect(try ids(text) == expected)
        #expect(try store.count(Filter(parsing: text, now: clock.now)).value == expected.count)
    }

    @Test(arguments: [
        "to:142", "outcome:sent", "outcome:sent,locked", "since:3m", "delivery", "to:0142 sandbox",
        "profile:Acme login",
        "until:2m -delivery", "send:3", "-live",
    ])
    func walkingAndListingFindTheSameRows(_ text: String) throws {
        let filter = try Filter(parsing: text, now: clock.now)
        let walking = Query(filter, now: clock.now, key: store.ledger.key, listing: 0)
        for place in [Query.Place.newest, .before(5), .after(2), .all] {
            let walked = try store.read { try walking.rows(place, limit: 3, $0) }
            let listed = try store.read { try store.query(filter).rows(place, limit: 3, $0) }
            #expect(walked.map(\.id) == listed.map(\.id))
        }
    }

    @Test func aPageUnderAFilterGoesOnWhereTheLastEnded() throws {
        let filter = Filter([.number("0142")])
        #expect(try store.page(filter, before: 5, limit: 1).map(\.id) == [2])
        #expect(try store.page(filter, after: 1, limit: 1).map(\.id) == [2])
    }

    @Test func aMovingTimeMovesWithTheClock() throws {
        let filter = try Filter(parsing: "since:1m", now: clock.now)
        #expect(try store.page(filter).map(\.id) == [6, 5])
        clock.advance(by: 60)
        #expect(try store.page(filter).map(\.id) == [6])
    }

    @Test func aMaskedNumberIsFoundWholeAndByTheDigitsItShows() throws {
        let store = try HistoryStore(inMemory: .init(numbers: .masked))
        _ = try store.begin(.sample())
        _ = try store.begin(.sample(to: "+19195560142"))
        func count(_ text: String) throws -> Int { try store.count(Filter(parsing: text)).value }
        #expect(try count("to:+19195550142") == 1)
        #expect(try count("to:(919)555-0142") == 1)
        #expect(try count("to:+1") == 2)
        #expect(try count("to:0142") == 2)
        #expect(try count("to:50142") == 0)
    }

    @Test func whatIsTypedIsNeverSQL() throws {
        #expect(try store.page(Filter([.profile("' OR 1=1 --")])).isEmpty)
        #expect(try store.page(Filter([.word("\" OR \"")])).isEmpty)
        #expect(try store.page(Filter([.number("%")])).isEmpty)
        for text in ["•", "\"•\"", "*", "(", "NEAR", "b*^", "-•"] { _ = try ids(text) }
    }

    @Test(arguments: [
        ("to:0142", "entryByTail"), ("to:+44", "entryByNumber"), ("outcome:locked", "entryByOutcome"),
        ("since:10m", "entryByStart"),
        ("profile:Acme", "entryByProfile"), ("ref:T-1", "entryByReference"), ("agent:Kim", "entryByAgent"),
        ("scope:login", "entryByScope"), ("live", "entryByEnvironment"), ("send:1", "entryBySend"),
    ])
    func aKeyIsLookedUpInItsIndex(_ text: String, _ index: String) throws {
        let filter = try Filter(parsing: text, now: clock.now)
        let steps = try store.read { db in
            let cursor = try store.query(filter).cursor(.newest, limit: 10, db)
            let plan = "EXPLAIN QUERY PLAN \(cursor._statement.sql)"
            return try Row.fetchAll(db, sql: plan, arguments: cursor._statement.arguments).map {
                $0["detail"] as String
            }
        }
        #expect(steps.contains { $0.contains("INDEX \(index)") })
        #expect(!steps.contains { $0 == "SCAN entry" })
    }
}
