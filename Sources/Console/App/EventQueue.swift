/// The one queue that the console waits on. Everything that happens goes through it, in order.
@MainActor
final class EventQueue {
    private var events: [Event] = []
    private var waiter: CheckedContinuation<Void, Never>?

    var isEmpty: Bool { events.isEmpty }

    func post(_ event: Event) {
        events.append(event)
        waiter?.resume()
        waiter = nil
    }

    /// Waits for the next event.
    func next() async -> Event {
        while events.isEmpty {
            await withCheckedContinuation { waiter = $0 }
        }
        return events.removeFirst()
    }
}
