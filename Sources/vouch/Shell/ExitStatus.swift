/// How the program ends, after BSD's sysexits(3).
enum ExitStatus: Int32, CaseIterable, Sendable {
    case done = 0
    case negative = 1
    case usage = 64
    case malformed = 65
    case unreachable = 69
    case serverFault = 70
    case output = 74
    case locked = 75
    case notPermitted = 77
    case configuration = 78
    case interrupted = 130
    case terminated = 143

    /// When the program ends so, for the man page.
    var summary: String {
        switch self {
        case .done: "done: the code was sent, or is valid"
        case .negative:
            "the code is not valid, or none came to be checked; a check or a scenario does not hold; what was asked for is not there"
        case .usage: "wrong usage: an option or a field breaks a rule, and nothing left"
        case .malformed: "the service refuses the request as malformed (400)"
        case .unreachable: "the service cannot be reached, or did not answer in time"
        case .serverFault: "the service failed (5xx), or its answer cannot be read"
        case .output: "the output cannot be written, such as to a full disk; what was done stands"
        case .locked: "locked or rate limited (429), or the history is locked: try again later"
        case .notPermitted: "not permitted (401, 403)"
        case .configuration: "a profile, a secret, a file or a confirmation is missing or at fault, and nothing left"
        case .interrupted: "interrupted (Ctrl-C); a request under way is recorded as unknown"
        case .terminated: "terminated (SIGTERM)"
        }
    }
}
