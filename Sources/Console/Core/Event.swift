import History
import MFAAPI
import MFAClient
import Settings
import Terminal

/// Something that happened. Everything the console does begins with one of these.
indirect enum Event: Sendable {
    /// The terminal told something.
    case terminal(TerminalEvent)
    /// A line of the line mode asks for something.
    case asked(PlainRequest)
    /// A second of a running clock is over.
    case ticked
    /// The profile's service can be reached, or why not.
    case connected(profile: String, Result<ConnectionSummary, ConsoleError>)
    /// A send was answered, or will not be.
    case codeSent(verification: Int, Recorded<Sent>)
    /// A check was answered, or will not be.
    case codeChecked(verification: Int, Recorded<Verdict>)
    /// The row that says that a window passed.
    case expiryRecorded(Result<Entry, ConsoleError>)
    /// Rows of the history.
    case logRead(LogRequest, Result<LogPage, ConsoleError>)
    /// A row that was asked for by its number; `nil` where there is none.
    case rowRead(Int64, Result<Entry?, ConsoleError>)
    /// All rows of a verification, the oldest first.
    case verificationRead(Result<[Entry], ConsoleError>)
    /// Another process wrote into the history.
    case historyChanged
    /// So many rows were older than the configuration keeps them, and are gone.
    case historyKept(removed: Int)
    /// How things went lately.
    case insightsRead(InsightsRequest, Result<InsightsPage, ConsoleError>)
    /// The rows that are young enough for a code to be alive.
    case recentRowsRead([Entry])
    /// What a virtual phone holds.
    case phoneRead(profile: String, number: String, Result<Sandbox.Phone, ConsoleError>)
    /// The sandbox answered a question.
    case sandboxAnswered(profile: String, Result<SandboxAnswer, ConsoleError>)
    /// A sandbox request without a value was answered.
    case sandboxChanged(profile: String, SandboxChange, Result<SandboxChange, ConsoleError>)
    /// The file of the configuration was changed, perhaps by somebody else.
    case configurationChanged(ConfigurationNews)
    /// Files of the user's own themes were changed.
    case themesChanged(ThemeNews)
    /// What is wrong with the profiles, by name.
    case profilesChecked([String: [ProfileCheck.Finding]])
    /// A profile was saved, or why not.
    case profilesSaved(Result<ConfigurationNews, ConsoleError>, note: String)
    /// A file was written.
    case fileWritten(Result<String, ConsoleError>)
    /// A profile was tested: one line a finding.
    case profileTested(name: String, findings: [String], isGood: Bool)
    /// Text went to the clipboard, and by which way; `nil` where there is none.
    case copied(what: String, via: String?)
    /// Something went wrong that has no other event.
    case failed(ConsoleError)
    /// Nothing more is to be said.
    case finished
}

extension Event {
    /// Whether it is something that a person does; the clocks' picture stays as it is between their ticks.
    var isInput: Bool {
        switch self {
        case .terminal(.key), .terminal(.paste), .terminal(.mouse): true
        default: false
        }
    }
}

/// What is known of a service that a profile talks to.
struct ConnectionSummary: Hashable, Sendable {
    /// Host and port, for the banner.
    var address: String
    /// Whether the sandbox's own endpoints are there.
    var hasPhones: Bool
    /// The account it is asked for.
    var accountId: String
}

/// Why something could not be done, in a sentence for the person at the screen.
struct ConsoleError: Error, Hashable, Sendable, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }

    init(_ error: any Error) { self.init(String(describing: error)) }
}
