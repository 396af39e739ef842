import FoundationEssentials
import History
import MFAAPI
import Settings
import Terminal

/// Something the model asks for. Each one ends in exactly one event.
enum Effect: Sendable {
    /// Something the display does.
    case display(DisplayRequest)
    /// Reaches a profile's service: secrets, address, the sandbox's start.
    case connect(Profile)
    /// Sends a code, recorded before it leaves.
    case send(verification: Int, SendRequest, Channel, Profile, reference: String?)
    /// Checks a code, recorded before it leaves.
    case verify(verification: Int, VerifyRequest, Profile, sendRow: Int64?, reference: String?)
    /// Records that a window passed.
    case recordExpiry(sendRow: Int64?)
    /// Reads rows of the history.
    case readLog(LogRequest)
    /// Reads one row of the history by its number.
    case readRow(Int64)
    /// Reads all rows of a send and of what belongs to it, for a ticket note.
    case readVerification(Int64)
    /// Waits until another process wrote into the history.
    case awaitHistory
    /// Waits so long, and removes the rows that are older than the configuration keeps them.
    case keepHistory(after: Duration)
    /// Reads the rows that are young enough for a code to be alive.
    case readRecentRows
    /// Reads how things went lately.
    case readInsights(InsightsRequest)
    /// Waits until a virtual phone has something newer than that message or call, and reads it.
    case awaitPhone(Profile, number: String, after: String?)
    /// Asks the sandbox something.
    case askSandbox(Profile, SandboxQuestion)
    /// Speaks text.
    case speak(String)
    /// Has the sandbox change something.
    case sandbox(Profile, SandboxChange)
    /// Changes the saved profiles.
    case save(ProfileChange, note: String)
    /// Keeps the unsent form for the next start.
    case saveDraft(FormDraft, profile: String)
    /// Waits until the configuration's file is another one than that, and reads it.
    case awaitConfiguration(FileStamp?)
    /// Waits until a file of the user's own themes is another one than those; `nil` takes them as they are now.
    case awaitThemes([String: ThemeLibrary.Stamp]?)
    /// Looks profiles over without asking anybody.
    case checkProfiles([Profile])
    /// Tries a profile out without sending anything that costs.
    case testProfile(Profile)
    /// Draws in another theme from the next picture on.
    case theme(String)
    /// Puts text on the clipboard.
    case copy(what: String, String)
    /// Writes text or an export into a file.
    case write(FileRequest)
    /// Cancels the sends and checks that are under way.
    case cancelRequests
    /// Ends the console.
    case quit
}

extension Effect {
    /// What an effect waits for.
    enum WaitKind: Sendable {
        /// An answer that comes by itself.
        case answer
        /// A message or a call, which may come late or never.
        case phone
        /// A change that somebody else makes; it is waited for as long as the console runs.
        case watch
    }

    var waitKind: WaitKind {
        switch self {
        case .awaitPhone: .phone
        case .awaitHistory, .awaitConfiguration, .awaitThemes, .keepHistory: .watch
        default: .answer
        }
    }
}

/// Something that is asked of the sandbox and has no value.
enum SandboxChange: Hashable, Sendable {
    /// A misbehaviour to add.
    case addFault(Sandbox.Fault)
    /// The end of all misbehaviour.
    case clearFaults
    /// A move of the service's clock.
    case advance(Duration)
    /// A fresh start: codes, locks, phones, faults and the clock's offset are forgotten.
    case reset
}

/// A change of the saved profiles.
enum ProfileChange: Hashable, Sendable {
    /// Saves a profile; `replacing` is the name it had before, `nil` for a new one. A broken file is moved aside only where
    /// that was asked for.
    case put(Profile, replacing: String?, replacesBrokenFile: Bool = false)
    /// Removes the profile of that name.
    case remove(String)
    /// Makes the profile of that name the one that is open at the start.
    case makeDefault(String)
    /// Keeps the theme of that name.
    case theme(String)
}

/// A file that is to be written.
enum FileRequest: Hashable, Sendable {
    /// The rows that a filter lets through, at a place in the file system.
    case export(Filter, path: String, format: ExportFormat, isMasked: Bool)
    /// What this agent did since then, as a scenario that does it again.
    case scenario(since: Date, path: String)
    /// Text at a place in the file system.
    case text(String, path: String)
}

/// What is read of the history.
struct LogRequest: Hashable, Sendable {
    /// Which rows count.
    var filter: Filter
    /// Only rows older than this one; `nil` means from the newest.
    var before: Int64?
    /// How many rows at most.
    var limit: Int
    /// Only rows newer than this one, those nearest to it; 0 means from the oldest.
    var after: Int64?
}

/// Rows of the history, newest first.
struct LogPage: Hashable, Sendable {
    /// The rows.
    var entries: [Entry]
    /// How many rows the filter lets through.
    var total: Int
    /// Whether there are more than were counted.
    var isAtLeast = false
}
