internal import MFAAPI

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Every number as a phone with an inbox and calls, in memory and in plain text, for the sandbox.
actor VirtualPhones: Delivery {
    /// How much is kept; the oldest goes first.
    struct Room {
        var phones = 10_000
        var perPhone = 100
    }

    private struct Item {
        let id: String
        let arrival: Sandbox.Arrival
        let visibleAt: Date
    }

    private struct Phone {
        var items: [Item] = []
        var lastAt: Date
    }

    private let clock: ServiceClock
    private let receipts: ReceiptSender
    private let room: Room
    private var phones: [String: Phone] = [:]
    private var waiters: [String: [UInt64: AsyncStream<Void>.Continuation]] = [:]
    private var waiterCount: UInt64 = 0

    init(clock: ServiceClock, receipts: ReceiptSender, room: Room = Room()) {
        self.clock = clock
        self.receipts = receipts
        self.room = room
    }

    nonisolated var isImmediate: Bool { true }

    func deliver(_ dispatch: Dispatch) throws(ServiceError) -> String {
        let id = dispatch.channel == .sms ? Identifier.message(at: dispatch.issuedAt) : Identifier.call()
        var receipt = Receipt(messageId: id, to: dispatch.to, failure: nil)
        var delay = Duration.zero
        switch (Scenario.effect(of: dispatch.to), dispatch.channel) {
        case (.undelivered(let code, let description), .sms):
            receipt.failure = Receipt.Failure(code: code, description: description)
        case (.voiceBusy, .voice): return id
        case (.slow(let time), _): delay = time
        default: break
        }
        if receipt.failure == nil { keep(dispatch, id: id, delay: delay) }
        if let url = dispatch.callbackUrl { receipts.report(receipt, of: dispatch.accountId, to: url, after: delay) }
        return id
    }

    /// The phones that received something, newest first.
    func list() -> Sandbox.PhoneList {
        let now = clock.now
        let summaries = phones.compactMap { number, phone -> (Date, Sandbox.PhoneSummary)? in
            let items = phone.items.filter { $0.visibleAt <= now }
            guard let last = items.map(\.visibleAt).max() else { return nil }
            let summary = Sandbox.PhoneSummary(
                number: number, messages: items.count { $0.arrival.message != nil },
                calls: items.count { $0.arrival.call != nil }, lastReceivedAt: last.wireText)
            return (last, summary)
        }
        return Sandbox.PhoneList(phones: summaries.sorted { $0.0 > $1.0 }.map(\.1))
    }

    /// What a number received, newest first.
    func phone(_ number: String) -> Sandbox.Phone {
        let arrivals = visible(number).reversed().map(\.arrival)
        return Sandbox.Phone(
            number: number, messages: arrivals.compactMap(\.message), calls: arrivals.compactMap(\.call))
    }

    /// Waits for what a number receives next.
    ///
    /// - Parameters:
    ///   - after: The identifier of the message or call that is known; `nil`, or one that is not there, asks for the newest.
    ///   - timeout: How long to wait, in real time.
    /// - Returns: What came, or `nil` where nothing came in time.
    func next(_ number: String, after: String?, timeout: Duration) async -> Sandbox.Arrival? {
        let end = ContinuousClock.now + timeout
        while !Task.isCancelled {
            if let arrival = arrival(number, after: after) { return arrival }
            let left = end - .now
            guard left > .zero else { return nil }
            await wait(number, atMost: min(left, untilVisible(number) ?? left))
        }
        return nil
    }

    /// Lets those who wait look again, as what is on its way may have arrived.
    func timeMoved() {
        for waiter in waiters.values.flatMap(\.values) { waiter.yield() }
    }

    /// Forgets every phone.
    func reset() {
        phones = [:]
    }

    private func keep(_ dispatch: Dispatch, id: String, delay: Duration) {
        let time = dispatch.issuedAt + delay.seconds
        let arrival =
            dispatch.channel == .sms
            ? Sandbox.Arrival(
                message: .init(messageId: id, from: dispatch.from, text: dispatch.text, receivedAt: time.wireText))
            : Sandbox.Arrival(
                call: .init(callId: id, from: dispatch.from, transcript: dispatch.speech, receivedAt: time.wireText))
        if phones[dispatch.to] == nil, phones.count >= room.phones { forgetOldest() }
        var phone = phones[dispatch.to] ?? Phone(lastAt: time)
        phones[dispatch.to] = nil
        phone.lastAt = time
        phone.items.append(Item(id: id, arrival: arrival, visibleAt: time))
        if phone.items.count > room.perPhone { phone.items.removeFirst() }
        phones[dispatch.to] = phone
        for waiter in (waiters[dispatch.to] ?? [:]).values { waiter.yield() }
    }

    /// Lets a tenth of the phones go, so that looking for the oldest is rare.
    private func forgetOldest() {
        let oldest = phones.sorted { $0.value.lastAt < $1.value.lastAt }.prefix(max(1, room.phones / 10))
        for (number, _) in oldest { phones[number] = nil }
    }

    private func visible(_ number: String) -> [Item] {
        let now = clock.now
        return (phones[number]?.items ?? []).filter { $0.visibleAt <= now }
    }

    private func arrival(_ number: String, after: String?) -> Sandbox.Arrival? {
        let items = visible(number)
        guard let after, let known = items.lastIndex(where: { $0.id == after }) else { return items.last?.arrival }
        return items.dropFirst(known + 1).first?.arrival
    }

    private func untilVisible(_ number: String) -> Duration? {
        let now = clock.now
        let coming = (phones[number]?.items ?? []).map(\.visibleAt).filter { $0 > now }.min()
        return coming.map { .seconds($0.timeIntervalSince(now)) }
    }

    private func wait(_ number: String, atMost time: Duration) async {
        let (signals, signal) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        waiterCount += 1
        let id = waiterCount
        waiters[number, default: [:]][id] = signal
        await withTaskGroup(of: Void.self) { group in
            group.addTask { for await _ in signals { break } }
            group.addTask { try? await Task.sleep(for: time) }
            await group.next()
            group.cancelAll()
        }
        waiters[number]?[id] = nil
        if waiters[number]?.isEmpty == true { waiters[number] = nil }
    }
}

extension Date {
    /// The time as the wire says it: ISO 8601 in UTC with milliseconds.
    var wireText: String { formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)) }
}
