import MFAAPI
import Testing

@testable import MFAService

struct VirtualPhonesTests {
    private let clock = TestClock()

    private func phones(_ room: VirtualPhones.Room = .init()) -> VirtualPhones {
        VirtualPhones(clock: clock.service, receipts: .idle(clock.service), room: room)
    }

    private func dispatch(_ to: String) -> Dispatch {
        Dispatch(
            channel: .sms, accountId: "1", applicationId: "a", to: to, from: "12345", text: "text", speech: "speech",
            issuedAt: clock.now, lifetime: .seconds(180))
    }

    @Test func aPhoneKeepsItsNewestMessages() async throws {
        let phones = phones(.init(phones: 10, perPhone: 2))
        var ids: [String] = []
        for _ in 0..<3 { ids.append(try await phones.deliver(dispatch("+1"))) }
        #expect(await phones.phone("+1").messages.map(\.messageId) == [ids[2], ids[1]])
    }

    @Test func thePhoneThatWasSilentLongestGoesFirst() async throws {
        let phones = phones(.init(phones: 2, perPhone: 2))
        for number in ["+1", "+2", "+1", "+3"] {
            clock.advance(1)
            _ = try await phones.deliver(dispatch(number))
        }
        #expect(await phones.list().phones.map(\.number) == ["+3", "+1"])
    }

    @Test func whatComesAfterAKnownMessageIsTheOldestThatFollows() async throws {
        let phones = phones()
        var ids: [String] = []
        for _ in 0..<3 { ids.append(try await phones.deliver(dispatch("+1"))) }
        let next = await phones.next("+1", after: ids[0], timeout: .zero)
        #expect(next?.message?.messageId == ids[1])
        let newest = await phones.next("+1", after: "unknown", timeout: .zero)
        #expect(newest?.message?.messageId == ids[2])
        #expect(await phones.next("+1", after: ids[2], timeout: .zero) == nil)
    }

    @Test func movingTheClockWakesThoseWhoWaitForASlowMessage() async throws {
        let phones = phones()
        _ = try await phones.deliver(dispatch("+19195550181"))
        async let arrival = phones.next("+19195550181", after: nil, timeout: .seconds(30))
        clock.advance(5)
        await phones.timeMoved()
        #expect(await arrival?.message != nil)
    }

    @Test func manyWaitersAllGetTheMessage() async throws {
        let phones = phones()
        let arrivals = await withTaskGroup(of: Sandbox.Arrival?.self) { group in
            for _ in 0..<20 { group.addTask { await phones.next("+1", after: nil, timeout: .seconds(30)) } }
            group.addTask {
                _ = try? await phones.deliver(dispatch("+1"))
                return nil
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(arrivals.compactMap(\.self).count == 20)
    }
}

extension ReceiptSender {
    /// A sender that sends nothing.
    static func idle(_ clock: ServiceClock) -> ReceiptSender {
        ReceiptSender(
            outgoing: nil, addresses: CallbackAddress(allowsPrivate: true), clock: clock,
            meters: Meters(factory: PrometheusRegistry()), logger: ServiceConfiguration.test.logger)
    }
}
