import Logging
import NIOCore
import ServiceLifecycle
import Synchronization
import Testing

@testable import MFAService

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite(.timeLimit(.minutes(1))) struct ReceiptSenderTests {
    /// Another server, which answers as it is told and keeps what it gets.
    private final class Receiver: Sendable {
        let requests = Mutex<[OutgoingRequest]>([])
        let pauses = Mutex<[Duration]>([])
        let registry = PrometheusRegistry()
        private let statuses: Mutex<[Int?]>

        /// Statuses, one after another, the last one for ever; `nil` is no answer.
        init(_ statuses: [Int?]) { self.statuses = Mutex(statuses) }

        func answer(_ request: OutgoingRequest) throws -> OutgoingAnswer {
            requests.withLock { $0.append(request) }
            let status = statuses.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
            guard let status else { throw CancellationError() }
            return OutgoingAnswer(status: status)
        }

        /// Reports a receipt, and returns when it is taken or lost.
        func run(_ receipt: Receipt, address: SocketAddress, allowsPrivate: Bool = false) async {
            let sender = ReceiptSender(
                outgoing: { try self.answer($0) },
                addresses: CallbackAddress(allowsPrivate: allowsPrivate, resolve: { _, _ in address }),
                clock: TestClock().service, meters: Meters(factory: registry), logger: ServiceConfiguration.test.logger,
                pause: { pause in self.pauses.withLock { $0.append(pause) } })
            sender.report(receipt, of: "1", to: "https://example.com/hook")
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await sender.run() }
                while !registry.text.contains(/outcome="(taken|lost)"} 1/) {
                    await Task.yield()
                }
                group.cancelAll()
            }
        }
    }

    private let address: SocketAddress
    private let failed = Receipt(
        messageId: "m", to: "+19195550142", failure: .init(code: 4720, description: "invalid destination address"))

    init() throws {
        address = try SocketAddress(ipAddress: "93.184.216.34", port: 443)
    }

    @Test func aReceiptIsPostedToTheAddressThatWasChecked() async throws {
        let receiver = Receiver([204])
        await receiver.run(failed, address: address)
        let request = try #require(receiver.requests.withLock { $0.first })
        #expect(request.method == "POST")
        #expect(request.url == "https://example.com/hook")
        #expect(request.address == "93.184.216.34")
        #expect(request.headers == ["Content-Type": "application/json"])
        #expect(receiver.requests.withLock { $0.count } == 1)
    }

    @Test func aReceiptIsTriedAgainAfterGrowingPauses() async {
        let receiver = Receiver([500, nil, 302, 200])
        await receiver.run(failed, address: address)
        #expect(receiver.requests.withLock { $0.count } == 4)
        #expect(receiver.pauses.withLock { $0.filter { $0 > .zero } } == [.seconds(1), .seconds(5), .seconds(30)])
        #expect(receiver.registry.text.contains(#"mfa_receipts_total{outcome="taken"} 1"#))
    }

    @Test func aReceiptThatNobodyTakesIsLostInTheEnd() async {
        let receiver = Receiver([500])
        await receiver.run(failed, address: address)
        #expect(receiver.requests.withLock { $0.count } == 6)
        #expect(receiver.registry.text.contains(#"mfa_receipts_total{outcome="lost"} 1"#))
    }

    @Test func aReceiptDoesNotGoToAPrivateAddress() async throws {
        let receiver = Receiver([200])
        await receiver.run(failed, address: try SocketAddress(ipAddress: "169.254.169.254", port: 80))
        #expect(receiver.requests.withLock { $0.isEmpty })
        #expect(receiver.registry.text.contains(#"mfa_receipts_total{outcome="lost"} 1"#))
    }

    @Test func theSandboxsReceiptsMayGoToLoopback() async throws {
        let receiver = Receiver([200])
        let loopback = try SocketAddress(ipAddress: "127.0.0.1", port: 80)
        await receiver.run(failed, address: loopback, allowsPrivate: true)
        #expect(receiver.requests.withLock { $0.first?.address } == "127.0.0.1")
    }

    @Test func receiptsBeyondTheRoomAreLost() {
        let registry = PrometheusRegistry()
        let sender = ReceiptSender(
            outgoing: { _ in OutgoingAnswer(status: 200) }, addresses: CallbackAddress(allowsPrivate: true),
            clock: TestClock().service, meters: Meters(factory: registry), logger: ServiceConfiguration.test.logger,
            room: .init(receipts: 5, perAccount: 2))
        for account in ["1", "2", "3", "4"] {
            for _ in 0..<3 { sender.report(failed, of: account, to: "https://example.com/hook") }
        }
        // Two of the first account, two of the second and one of the third are all that there is room for.
        #expect(registry.text.contains(#"mfa_receipts_total{outcome="lost"} 7"#))
    }

    @Test func soManyPostsAreUnderWayAtATime() async throws {
        let counts = Mutex((now: 0, most: 0, all: 0))
        let address = address
        let sender = ReceiptSender(
            outgoing: { _ in
                counts.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1), $0.all + 1) }
                for _ in 0..<50 { await Task.yield() }
                counts.withLock { $0.now -= 1 }
                return OutgoingAnswer(status: 200)
            },
            addresses: CallbackAddress(allowsPrivate: false, resolve: { _, _ in address }), clock: TestClock().service,
            meters: Meters(factory: PrometheusRegistry()), logger: ServiceConfiguration.test.logger,
            room: .init(posts: 3))
        for _ in 0..<40 { sender.report(failed, of: "1", to: "https://example.com/hook") }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await sender.run() }
            while counts.withLock({ $0.all }) < 40 { await Task.yield() }
            group.cancelAll()
        }
        #expect(counts.withLock { $0.most } == 3)
    }

    /// The service is told to stop while one receipt is being posted, one waits for another try, and one has just come.
    @Test func aStopFinishesPostsAndFirstTriesAndEndsPauses() async throws {
        let (posts, post) = AsyncStream<Void>.makeStream()
        let (gates, gate) = AsyncStream<Void>.makeStream()
        let (pauses, pausing) = AsyncStream<Void>.makeStream()
        let (registry, address) = (PrometheusRegistry(), address)
        let sender = ReceiptSender(
            outgoing: { request in
                if request.url.hasSuffix("dead") { return OutgoingAnswer(status: 503) }
                post.yield()
                for await _ in gates { break }
                return OutgoingAnswer(status: 200)
            },
            addresses: CallbackAddress(allowsPrivate: false, resolve: { _, _ in address }), clock: TestClock().service,
            meters: Meters(factory: registry), logger: ServiceConfiguration.test.logger, room: .init(posts: 1),
            pause: { _ in
                pausing.yield()
                try await Task.sleep(for: .seconds(3600))
            })
        let group = ServiceGroup(
            configuration: .init(services: [sender], logger: ServiceConfiguration.test.logger))
        sender.report(failed, of: "1", to: "https://example.com/dead")
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            for await _ in pauses { break }
            sender.report(failed, of: "1", to: "https://example.com/hook")
            for await _ in posts { break }
            sender.report(failed, of: "1", to: "https://example.com/hook")
            await group.triggerGracefulShutdown()
            gate.finish()
            try await tasks.waitForAll()
        }
        #expect(registry.text.contains(#"mfa_receipts_total{outcome="taken"} 2"#))
        #expect(registry.text.contains(#"mfa_receipts_total{outcome="lost"} 1"#))
    }

    @Test func aReceiptHasTheLiveServicesShape() {
        let time = Date(timeIntervalSince1970: 1_790_000_000)
        #expect(
            String(decoding: failed.body(at: time).bytes, as: UTF8.self) == """
                {"type":"message-failed","time":"2026-09-21T14:13:20.000Z","description":"invalid destination address",\
                "platform":"NorthAmericaSMS","message":{"id":"m"},"errorCode":4720}
                """)
        #expect(
            String(decoding: Receipt(messageId: "m", to: "+44", failure: nil).body(at: time).bytes, as: UTF8.self)
                == """
                {"type":"message-delivered","time":"2026-09-21T14:13:20.000Z","description":"ok",\
                "platform":"GlobalSMS","message":{"id":"m"}}
                """)
    }
}
