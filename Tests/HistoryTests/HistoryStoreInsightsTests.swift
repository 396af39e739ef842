import Foundation
import MFAAPI
import Testing

@testable import History

@Suite struct HistoryStoreInsightsTests {
    let clock = TestClock()
    let store: HistoryStore

    init() throws {
        store = try HistoryStore(inMemory: .init(now: { [clock] in clock.now }))
    }

    /// Sends a code, and verifies it after so many seconds.
    private func verify(after seconds: Double, profile: String = "Acme", channel: Channel = .sms) throws {
        let send = try store.record(.sample(profile: profile, channel: channel), Resolution(.sent))
        clock.advance(by: seconds)
        _ = try store.record(.sample(.verify, profile: profile, channel: nil, sendId: send.id), Resolution(.verified))
    }

    @Test func stepsHoldWhatBeganInThem() throws {
        _ = try store.record(.sample(), Resolution(.sent))
        clock.advance(by: 90)
        _ = try store.record(.sample(), Resolution(.notSent))
        _ = try store.record(.sample(.verify, sendId: 1), Resolution(.locked))
        _ = try store.begin(.sample(.verify, sendId: 1))
        clock.advance(by: 30)
        let insights = try store.insights(over: .hour)
        #expect(insights.start == clock.now.addingTimeInterval(-3600))
        let group = try #require(insights.groups.first)
        #expect(insights.groups.count == 1)
        #expect(group.name == "")
        #expect(group.steps.count == 60)
        #expect(group.steps.map(\.sends) == Array(repeating: 0, count: 58) + [1, 1])
        #expect(group.steps[59].outcomes == [.notSent: 1, .locked: 1, .open: 1])
        #expect(group.total.sends == 2)
        #expect(group.total.outcomes == [.sent: 1, .notSent: 1, .locked: 1, .open: 1])
        #expect(group.total.timeToVerify == nil)
    }

    @Test func theTimeToVerifyIsFromTheSendToTheRightCode() throws {
        for seconds in 1...20 { try verify(after: Double(seconds)) }
        let spread = try #require(try store.insights(over: .hour).groups.first?.total.timeToVerify)
        #expect(spread.count == 20)
        #expect(spread.median == .seconds(10))
        #expect(spread.p95 == .seconds(19))
    }

    @Test func aVerifyWithoutItsSendHasNoTime() throws {
        _ = try store.record(.sample(.verify), Resolution(.verified))
        _ = try store.record(.sample(.verify, channel: nil, sendId: 77), Resolution(.verified))
        let total = try store.insights(over: .hour).groups.first?.total
        #expect(total?.outcomes == [.verified: 2])
        #expect(total?.timeToVerify == nil)
    }

    @Test func rowsAreToldApartByProfileAndChannel() throws {
        try verify(after: 5, profile: "Acme", channel: .sms)
        try verify(after: 9, profile: "Globex", channel: .voice)
        let profiles = try store.insights(over: .day, by: .profile).groups
        #expect(profiles.map(\.name) == ["Acme", "Globex"])
        #expect(profiles.map(\.total.timeToVerify?.median) == [.seconds(5), .seconds(9)])
        let channels = try store.insights(over: .day, by: .channel).groups
        #expect(channels.map(\.name) == ["sms", "voice"])
        #expect(channels.map(\.total.sends) == [1, 1])
        let acme = try store.insights(over: .day, Filter([.profile("acme")])).groups
        #expect(acme.first?.total.sends == 1)
    }

    @Test(arguments: Insights.Span.allCases)
    func whatLiesBeforeTheSpanIsLeftOut(_ span: Insights.Span) throws {
        try verify(after: 1)
        clock.advance(by: span.length.seconds - 2)
        #expect(try store.insights(over: span).groups.first?.total.sends == 1)
        clock.advance(by: 5)
        #expect(try store.insights(over: span).groups.isEmpty)
    }

    @Test func oneTimeIsItsOwnMedianAndP95() {
        let spread = Insights.Spread([7])
        #expect(spread?.median == .milliseconds(7))
        #expect(spread?.p95 == .milliseconds(7))
        #expect(Insights.Spread([]) == nil)
        #expect(Insights.Spread([4, 1, 3, 2])?.median == .milliseconds(2))
    }
}
