public import Foundation
internal import MFAAPI

/// How things went over a span of time, in equal steps.
public struct Insights: Hashable, Sendable {
    /// How far back one looks.
    public enum Span: String, CaseIterable, Codable, Hashable, Sendable {
        /// The last hour, in steps of a minute.
        case hour
        /// The last day, in steps of half an hour.
        case day
        /// The last week, in steps of three hours.
        case week

        /// The whole of it.
        public var length: Duration { step * steps }

        /// One step.
        public var step: Duration {
            switch self {
            case .hour: .seconds(60)
            case .day: .seconds(1800)
            case .week: .seconds(10_800)
            }
        }

        /// How many steps there are.
        public var steps: Int {
            switch self {
            case .hour: 60
            case .day: 48
            case .week: 56
            }
        }
    }

    /// By what the rows are told apart.
    public enum Grouping: String, CaseIterable, Codable, Hashable, Sendable {
        /// Not at all: one group of everything.
        case none
        /// By profile.
        case profile
        /// By channel; rows of which it is not known are a group without a name.
        case channel
    }

    /// Rows of one profile or channel.
    public struct Group: Hashable, Sendable {
        /// The profile's or channel's name; empty where there is none.
        public let name: String
        /// All steps together.
        public internal(set) var total = Step()
        /// Each step, the oldest first.
        public internal(set) var steps: [Step]
    }

    /// What happened in a step, or in all of them.
    public struct Step: Hashable, Sendable {
        /// Sends, whatever came of them.
        public internal(set) var sends = 0
        /// How many rows had each outcome.
        public internal(set) var outcomes: [Outcome: Int] = [:]
        /// How long it took from a send to its right code; `nil` where no code was right.
        public internal(set) var timeToVerify: Spread?
    }

    /// How durations are spread.
    public struct Spread: Hashable, Sendable {
        /// How many there are.
        public let count: Int
        /// Half of them are no longer.
        public let median: Duration
        /// Nineteen in twenty of them are no longer.
        public let p95: Duration

        /// Reads durations; `nil` where there are none.
        init?(_ milliseconds: [Int64]) {
            let sorted = milliseconds.sorted()
            guard !sorted.isEmpty else { return nil }
            // The nearest rank: the least duration that so many are no longer than.
            func percentile(_ share: Int) -> Duration {
                .milliseconds(sorted[(sorted.count * share + 99) / 100 - 1])
            }
            count = sorted.count
            median = percentile(50)
            p95 = percentile(95)
        }
    }

    /// When the first step begins.
    public let start: Date
    /// How far back it goes.
    public let span: Span
    /// The groups that have rows, by name.
    public internal(set) var groups: [Group]
}
