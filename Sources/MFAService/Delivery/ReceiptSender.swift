internal import Logging
internal import MFAAPI
internal import ServiceLifecycle
internal import Synchronization

/// Posts receipts to the URLs that sends named, again and again with growing pauses where one does not take it.
final class ReceiptSender: Service {
    /// The pauses before another try; after the last of them the receipt is lost.
    static let pauses: [Duration] = [.seconds(1), .seconds(5), .seconds(30), .seconds(120), .seconds(600)]
    /// How long posts that are under way may take when the service stops.
    private static let grace = Duration.seconds(15)

    /// How much there can be at a time; receipts beyond it are lost, posts beyond it wait.
    struct Room: Sendable {
        var receipts = 10_000
        var perAccount = 1_000
        var posts = 64
    }

    private struct Job: Sendable {
        let receipt: Receipt
        let accountId: String
        let url: String
        let delay: Duration
    }

    private let outgoing: OutgoingHTTP?
    private let addresses: CallbackAddress
    private let clock: ServiceClock
    private let meters: Meters
    private let logger: Logger
    private let room: Room
    private let turnstile: Turnstile
    private let pause: @Sendable (Duration) async throws -> Void
    /// Receipts under way, by account.
    private let underWay = Mutex<[String: Int]>([:])
    private let jobs: AsyncStream<Job>
    private let entrance: AsyncStream<Job>.Continuation

    init(
        outgoing: OutgoingHTTP?, addresses: CallbackAddress, clock: ServiceClock, meters: Meters, logger: Logger,
        room: Room = Room(),
        pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.outgoing = outgoing
        self.addresses = addresses
        self.clock = clock
        self.meters = meters
        self.logger = logger
        self.room = room
        turnstile = Turnstile(room.posts)
        self.pause = pause
        (jobs, entrance) = AsyncStream.makeStream()
    }

    /// Hands a receipt over; it goes while the sender runs.
    func report(_ receipt: Receipt, of accountId: String, to url: String, after delay: Duration = .zero) {
        guard outgoing != nil else { return }
        let hasRoom = underWay.withLock { counts in
            guard counts[accountId, default: 0] < room.perAccount, counts.values.reduce(0, +) < room.receipts else {
                return false
            }
            counts[accountId, default: 0] += 1
            return true
        }
        guard hasRoom else { return lose(receipt, "too many are under way") }
        entrance.yield(Job(receipt: receipt, accountId: accountId, url: url, delay: delay))
    }

    /// Posts until it is cancelled. A graceful stop ends the pauses; first tries and posts under way have a while to end.
    func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.takeJobs() }
            group.addTask {
                try? await gracefulShutdown()
                self.entrance.finish()
                try? await Task.sleep(for: ReceiptSender.grace)
            }
            await group.next()
            group.cancelAll()
        }
    }

    private func takeJobs() async {
        await withDiscardingTaskGroup { group in
            for await job in jobs {
                group.addTask {
                    await self.send(job)
                    self.leave(job.accountId)
                }
            }
        }
    }

    private func leave(_ accountId: String) {
        underWay.withLock { counts in
            let left = (counts[accountId] ?? 1) - 1
            counts[accountId] = left > 0 ? left : nil
        }
    }

    private func send(_ job: Job) async {
        guard let outgoing else { return }
        do {
            try await wait(job.delay)
            var answer = "nothing"
            for pause in [.zero] + ReceiptSender.pauses {
                try await wait(pause)
                await turnstile.enter()
                let outcome = await post(job, by: outgoing)
                await turnstile.leave()
                switch outcome {
                case .taken: return meters.receipt(taken: true)
                case .forbidden: return lose(job.receipt, "the callbackUrl has no public address")
                case .failed(let status): answer = status.map(String.init) ?? "nothing"
                }
            }
            lose(job.receipt, "the callbackUrl did not take it, and answered \(answer)")
        } catch {
            lose(job.receipt, "the service stops")
        }
    }

    /// Waits, unless there is nothing to wait for: what need not wait goes out while the service stops, too.
    private func wait(_ time: Duration) async throws {
        guard time > .zero else { return }
        try await cancelWhenGracefulShutdown { try await self.pause(time) }
    }

    private enum Outcome {
        case taken, forbidden
        /// With the status, where there was an answer.
        case failed(Int?)
    }

    private func post(_ job: Job, by outgoing: OutgoingHTTP) async -> Outcome {
        do {
            guard let address = try await addresses.address(of: job.url) else { return .forbidden }
            let answer = try await outgoing(
                OutgoingRequest(
                    url: job.url, headers: ["Content-Type": "application/json"],
                    body: job.receipt.body(at: clock.now).bytes, address: address))
            return (200...299).contains(answer.status) ? .taken : .failed(answer.status)
        } catch {
            return .failed(nil)
        }
    }

    private func lose(_ receipt: Receipt, _ reason: String) {
        meters.receipt(taken: false)
        logger.warning(
            "A receipt is lost.", metadata: ["id": .string(receipt.messageId), "reason": .string(reason)])
    }
}
