/// Tells the second of two quick presses at one place from a single one.
struct ClickCounter {
    /// How long after the first press the second one may come.
    static let interval = Duration.milliseconds(400)

    private var last: (point: Point, instant: ContinuousClock.Instant)?

    /// Returns the event, a second press as a double one.
    mutating func count(_ event: MouseEvent, at instant: ContinuousClock.Instant) -> MouseEvent {
        guard event.action == .press else {
            last = nil
            return event
        }
        if let last, last.point == event.point, instant - last.instant <= ClickCounter.interval {
            self.last = nil
            return MouseEvent(.doublePress, at: event.point)
        }
        last = (event.point, instant)
        return event
    }
}
