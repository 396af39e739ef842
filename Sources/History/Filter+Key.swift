internal import MFAAPI

extension Filter {
    /// A word that stands before a colon: `outcome:locked`.
    public enum Key: String, CaseIterable, Sendable {
        /// The number, or its last digits.
        case to
        /// What came of it.
        case outcome
        /// What was done.
        case kind
        /// Where it was done.
        case env
        /// The way the code went.
        case channel
        /// The profile's name.
        case profile
        /// What the code is for.
        case scope
        /// The ticket or case.
        case ref
        /// Who did it.
        case agent
        /// The row.
        case id
        /// A send and everything that belongs to it.
        case send
        /// The time from which.
        case since
        /// The time up to which.
        case until

        /// What may follow the colon, each word that is allowed or a few examples; empty where anything may.
        public var values: [String] {
            switch self {
            case .to: ["the last digits, such as 0142", "the first, such as +44", "a whole number"]
            case .outcome: Outcome.allCases.map(\.rawValue)
            case .kind: Entry.Kind.allCases.map(\.rawValue)
            case .env: Environment.allCases.map(\.rawValue)
            case .channel: Channel.allCases.map(\.rawValue)
            case .id, .send: ["a row, such as 12"]
            case .since, .until:
                ["30s", "10m", "2h", "3d", "1w", "today", "yesterday", "2026-11-20", "2026-11-20T14:30"]
            case .profile, .scope, .ref, .agent: []
            }
        }
    }
}
