import Foundation
import MFAAPI
import Testing

@testable import History

/// Random rows under random filters, against a reading that looks at every row.
@Suite struct QueryPropertyTests {
    private static let numbers = ["+19195550142", "+19195551142", "+442079460958", "+33123450142"]
    private static let profiles = ["Acme", "acme", "Globex"]
    let clock = TestClock()
    let store: HistoryStore

    init() throws {
        store = try HistoryStore(inMemory: .init(now: { [clock] in clock.now }))
        for _ in 1...150 {
            clock.advance(by: Double(Int.random(in: -20...60)))
            let draft = try Draft.sample(
                pick(Entry.Kind.allCases.filter { $0 != .expiry }), to: pick(Self.numbers),
                profile: pick(Self.profiles),
                environment: pick(Environment.allCases), channel: pick([.sms, .voice, nil]),
                scope: pick(["login", "2FA"]), agent: pick(["Kim", nil]), reference: pick(["T-1", "T-2", nil]))
            let outcome = pick(Outcome.allCases)
            if outcome == .open {
                _ = try store.begin(draft)
            } else {
                _ = try store.record(draft, Resolution(outcome, detail: pick(["too late", "on time", nil])))
            }
        }
    }

    private func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count)] }

    private func moment() -> Filter.Moment {
        .at(clock.now.addingTimeInterval(-Double(Int.random(in: 0...4000))))
    }

    private func condition() -> Filter.Condition {
        switch Int.random(in: 0..<12) {
        case 0: .number(pick(["0142", "142", "+44", "+19195550142"]))
        case 1: .outcome(pick(Outcome.allCases))
        case 2: .kind(pick(Entry.Kind.allCases))
        case 3: .environment(pick(Environment.allCases))
        case 4: .channel(pick(Channel.allCases))
        case 5: .profile(pick(Self.profiles))
        case 6: .scope("LOGIN")
        case 7: .reference(pick(["t-1", "T-2"]))
        case 8: .agent("kim")
        case 9: .since(moment())
        case 10: .until(moment())
        default: .word(pick(["late", "TIME", "glo"]))
        }
    }

    private func holds(_ condition: Filter.Condition, _ entry: Entry) -> Bool {
        func same(_ one: String?, _ other: String) -> Bool { one?.lowercased() == other.lowercased() }
        switch condition {
        case .number(let text): return text.first == "+" ? entry.number.hasPrefix(text) : entry.number.hasSuffix(text)
        case .outcome(let outcome): return entry.outcome == outcome
        case .kind(let kind): return entry.kind == kind
        case .environment(let environment): return entry.environment == environment
        case .channel(let channel): return entry.channel == channel
        case .profile(let profile): return same(entry.profile, profile)
        case .scope(let scope): return same(entry.scope, scope)
        case .reference(let reference): return same(entry.reference, reference)
        case .agent(let agent): return same(entry.agent, agent)
        case .since(let moment): return entry.startedAt >= moment.date(now: clock.now)
        case .until(let moment): return entry.startedAt < moment.date(now: clock.now)
        case .word(let word):
            let texts = [entry.profile, entry.scope, entry.agent, entry.reference, entry.detail].compactMap(\.self)
            let words = texts.flatMap { $0.lowercased().split { !$0.isLetter && !$0.isNumber } }
            return words.contains { $0.hasPrefix(word.lowercased()) }
        case .id(let id): return entry.id == id
        case .send(let id): return entry.id == id || entry.sendId == id
        case .phrase: return false
        }
    }

    private func fits(_ filter: Filter, _ entry: Entry) -> Bool {
        let isIncluded = filter.included.allSatisfy { condition in
            filter.included.contains { $0 == condition || condition.isAlternative(to: $0) ? holds($0, entry) : false }
        }
        return isIncluded && !filter.excluded.contains { holds($0, entry) }
    }

    @Test func everyPlanFindsWhatALookAtEveryRowFinds() throws {
        let all = try store.page(limit: 1000)
        #expect(all.count == 150)
        for _ in 1...400 {
            let filter = Filter(
                (0..<Int.random(in: 0...3)).map { _ in condition() },
                excluding: (0..<Int.random(in: 0...2)).map { _ in condition() })
            let expected = all.filter { fits(filter, $0) }.map(\.id)
            for listing in [0, 10, 20_000] {
                let query = Query(filter, now: clock.now, key: store.ledger.key, listing: listing)
                let found = try store.read { db in try query.rows(.newest, limit: 1000, db).map(\.id) }
                #expect(found == expected, "\(filter), listing \(listing)")
            }
            #expect(try store.count(filter).value == expected.count)
        }
    }
}
