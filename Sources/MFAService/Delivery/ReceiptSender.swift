internal import Logging
internal import MFAAPI
internal import ServiceLifecycle
internal import Synchronization

/// Posts receipts to the URLs that sends named, again and again with growing pauses where one does not take it.
final class ReceiptSender: Service {
    /// The pauses before another try; after the last of them the receipt is lost.
    static let pauses: [Duration] = [.seconds(1), .seconds(5), .seconds(30), .seconds(120), .seconds(600)]
    /// Receipts that can be under way at a time; what comes beyond them is lost.
    static let room = 10_000

    private struct Job: Sendable {
        let receipt: Receipt
        let url: String
        let delay: Duration
    }

    private let outgoing: OutgoingHTTP?
    private let addresses: CallbackAddress
    private let clock: ServiceClock
    private let meters: Meters
    private let logger: Logger
    private let room: Int
    private let pause: @Sendable (Duration) async throws -> Void
    private let underWay = Mutex(0)
    private let jobs: AsyncStream<Job>
    private let entrance: AsyncStream<Job>.Continuation

    init(
        outgoing: OutgoingHTTP?, addresses: CallbackAddress, clock: ServiceClock, meters: Meters, logger: Logger,
        room: Int = ReceiptSender.room,
        pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.outgoing = outgoing
        self.addresses = addresses
        self.clock = clock
        self.meters = meters
        self.logger = logger
        self.room = room
        self.pause = pause
        (jobs, entrance) = AsyncStream.makeStream()
    }

    /// Hands a receipt over; it goes while the sender runs.
    func report(_ receipt: Receipt, to url: String, after delay: Duration = .zero) {
        guard outgoing != nil else { return }
        let hasRoom = underWay.withLock { count in
            guard count < room else { return false }
            count += 1
            return true
        }
        guard hasRoom else { return lose(receipt, "too many are under way") }
        entrance.yield(Job(receipt: receipt, url: url, delay: delay))
    }

    func run() async {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                for await job in self.jobs {
                    group.addTask {
                        await self.send(job)
                        self.underWay.withLock { $0 -= 1 }
                    }
                }
                group.cancelAll()
            }
        }
    }

    private func send(_ job: Job) async {
        guard let outgoing else { return }
        do {
            try await pause(job.delay)
            for pause in [.zero] + ReceiptSender.pauses {
                try await self.pause(pause)
                switch await post(job, by: outgoing) {
                case .taken: return meters.receipt(taken: true)
                case .forbidden: return lose(job.receipt, "the callbackUrl has no public address")
                case .failed: continue
                }
            }
            lose(job.receipt, "the callbackUrl did not take it")
        } catch {
            lose(job.receipt, "the service stops")
        }
    }

    private enum Outcome {
        case taken, failed, forbidden
    }

    private func post(_ job: Job, by outgoing: OutgoingHTTP) async -> Outcome {
        do {
            guard let address = try await addresses.address(of: job.url) else { return .forbidden }
            let answer = try await outgoing(
                OutgoingRequest(
                    url: job.url, headers: ["Content-Type": "application/json"],
                    body: job.receipt.body(at: clock.now).bytes, address: address))
            return (200...299).contains(answer.status) ? .taken : .failed
        } catch {
            return .failed
        }
    }

    private func lose(_ receipt: Receipt, _ reason: String) {
        meters.receipt(taken: false)
        logger.warning(
            "A receipt is lost.", metadata: ["id": .string(receipt.messageId), "reason": .string(reason)])
    }
}
