import MFAAPI
import Testing

@testable import MFAService

/// Every delivery that there is; each passes the whole suite.
enum DeliveryKind: String, CaseIterable, CustomTestStringConvertible {
    case virtualPhones, bandwidth

    var testDescription: String { rawValue }

    /// Gives a test the delivery.
    func use(_ clock: ServiceClock, _ body: @Sendable (any Delivery) async throws -> Void) async throws {
        switch self {
        case .virtualPhones: try await body(VirtualPhones(clock: clock, receipts: .idle(clock)))
        case .bandwidth:
            let carrier = FakeCarrier([
                "messages": [(202, #"{"id":"14762070468292kw2fuqty55yp2b2"}"#)],
                "calls": [(201, #"{"callId":"c-95ac8d6e-1a31c52e-b38f-4198-93c1-51633ec68f8d"}"#)],
            ])
            try await carrier.run { base in
                var settings = BandwidthSettings(
                    accountId: "1", credentials: .basic(username: "u", password: "p"), publicURL: base)
                settings.messagingURL = base
                settings.voiceURL = base
                let secret = ServiceSecret()
                try await body(
                    BandwidthDelivery(
                        settings: settings, outgoing: localHTTP, answers: CallAnswers(secret: secret, clock: clock),
                        secret: secret))
            }
        }
    }
}

/// What every delivery does.
struct DeliveryTests {
    private let clock = TestClock()

    private func dispatch(_ channel: Channel) -> Dispatch {
        Dispatch(
            channel: channel, accountId: "1", applicationId: RunningService.application, to: "+19195550142",
            from: "12345", text: "Code 1234", speech: "Code 1, 2, 3, 4", issuedAt: clock.now, lifetime: .seconds(180),
            callbackUrl: "https://example.com/hook")
    }

    @Test(arguments: DeliveryKind.allCases) func aMessageGetsAnIdentifierOf29Characters(kind: DeliveryKind) async throws
    {
        try await kind.use(clock.service) { delivery in
            let id = try await delivery.deliver(dispatch(.sms))
            #expect(id.wholeMatch(of: /[0-9]{13}[a-z0-9]{16}/) != nil)
        }
    }

    @Test(arguments: DeliveryKind.allCases) func aCallGetsAnIdentifierOf47Characters(kind: DeliveryKind) async throws {
        try await kind.use(clock.service) { delivery in
            let id = try await delivery.deliver(dispatch(.voice))
            #expect(id.wholeMatch(of: /c-[0-9a-f]{8}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/) != nil)
        }
    }

    @Test(arguments: DeliveryKind.allCases) func manyDispatchesAtATimeAllGo(kind: DeliveryKind) async throws {
        try await kind.use(clock.service) { delivery in
            let ids = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<20 { group.addTask { try await delivery.deliver(dispatch(.sms)) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(ids.count == 20)
        }
    }
}
