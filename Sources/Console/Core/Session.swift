import FoundationEssentials
import MFAAPI
import Settings

/// The profile that is open and what is known of its service.
struct Session: Hashable, Sendable {
    /// Whether the service can be reached.
    enum Link: Hashable, Sendable {
        /// Not known yet.
        case connecting
        /// It was reached.
        case up(ConnectionSummary)
        /// It was not, and why.
        case down(String)
    }

    /// What the service was like when it was last asked.
    enum Reach: Hashable, Sendable {
        /// Nothing was asked of it yet.
        case untried
        /// It answered, whatever it said.
        case answering
        /// It did not answer.
        case failing
    }

    /// Every profile there is, the built-in one first.
    var profiles: [Profile]
    /// The open one.
    var profile: Profile
    /// Whether its service can be reached.
    var link: Link = .connecting
    /// Where the embedded sandbox listened last; `nil` where it was not begun yet.
    var sandboxAddress: String?
    /// Whether it answered when it was last asked.
    var reach: Reach = .untried
    /// The profile that is open at the start.
    var defaultProfile: String?
    /// What is wrong with the configuration, a line each.
    var problems: [String] = []
    /// Whether the configuration's file cannot be read, so that saving asks first.
    var isFileBroken = false

    /// When the console was started.
    var startedAt = Date.distantPast

    /// The state of the file that was read last.
    var configurationStamp: FileStamp?

    var isLive: Bool { profile.environment == .live }

    /// Whether a virtual phone can be looked at.
    var hasPhones: Bool {
        if case .up(let summary) = link { summary.hasPhones } else { false }
    }
}
