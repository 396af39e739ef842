/// Wakes the one who waits; a ring while nobody does is kept.
@MainActor
final class Bell {
    private var hasRung = false
    private var waiter: CheckedContinuation<Void, Never>?

    func ring() {
        hasRung = true
        waiter?.resume()
        waiter = nil
    }

    /// Waits for the next ring.
    func wait() async {
        while !hasRung {
            await withCheckedContinuation { waiter = $0 }
        }
        hasRung = false
    }
}
