import FoundationEssentials

/// A point in time on both clocks: the one that counts and the one that people read.
struct Moment: Hashable, Sendable {
    /// Time since some start on a clock that never jumps and runs on through a suspension.
    var elapsed: Duration
    /// The time of day.
    var date: Date

    static func - (later: Moment, earlier: Moment) -> Duration { later.elapsed - earlier.elapsed }
}

extension Duration {
    /// The duration as minutes and seconds, rounded up to the second: `2:01`.
    var clock: String {
        let seconds = wholeSecondsLeft
        return "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
    }

    /// Seconds left, a begun one counted as whole, never below 0.
    var wholeSecondsLeft: Int {
        let (seconds, rest) = components
        return max(0, Int(seconds) + (rest > 0 ? 1 : 0))
    }

    /// How long it takes until so much less is left that the clock shows another second.
    var untilWholeSecond: Duration {
        let part = Duration(secondsComponent: 0, attosecondsComponent: components.attoseconds)
        return part > .milliseconds(5) ? part : .seconds(1)
    }
}
