/// The queue that the line mode waits on. Everything that happens goes through it, in order.
@MainActor
final class EventQueue {
    private var events: [Event] = []
    private let bell = Bell()

    var isEmpty: Bool { events.isEmpty }

    func post(_ event: Event) {
        events.append(event)
        bell.ring()
    }

    /// Waits for the next event.
    func next() async -> Event {
        while events.isEmpty { await bell.wait() }
        return events.removeFirst()
    }
}
