import History
import MFAAPI
import Settings
import Terminal

/// What stands over the panes and takes the keys while it does.
indirect enum Dialog: Hashable, Sendable {
    /// A question before a send leaves.
    case confirm(Confirmation)
    /// The keys and what they do here.
    case help(scroll: Int)
    /// A list to choose from by typing: commands, profiles, themes, faults.
    case choice(Choice)
    /// One line to fill in.
    case prompt(Prompt)
    /// The fields of a profile.
    case profile(ProfileForm)
    /// The list of profiles.
    case profiles(ProfilesDialog)
    /// All that is known of a row.
    case details(Entry, scroll: Int)
    /// A misbehaviour of the sandbox while it is put together.
    case fault(FaultForm)
    /// How things went lately.
    case insights(InsightsDialog)
    /// What is written of the log, and how.
    case export(ExportForm)
    /// The notices that stood.
    case notices(scroll: Int)
}

/// A question before a send leaves; the safe answer is chosen.
struct Confirmation: Hashable, Sendable {
    let text: String
    let order: SendOrder
    /// When a code last went to the number as this was asked.
    let lastSend: Moment?
    /// From when on a key answers; one that is held down has not read what is asked anew.
    var answersFrom = Duration.zero
    var isYes = false
}

/// One line to fill in.
struct Prompt: Hashable, Sendable {
    enum Purpose: Hashable, Sendable {
        case filter, search, saveExchange, saveScenario, moveClock, replaceBrokenFile(Profile)
        /// The ticket or case of a verification, or of the next send.
        case reference(ReferenceSubject)
    }

    let purpose: Purpose
    var field: TextField

    init(purpose: Purpose, text: String) {
        self.purpose = purpose
        guard case .reference = purpose else {
            field = TextField(text)
            return
        }
        // Typing replaces the last caller's.
        field = TextField(text, accepts: .text(Reference.longest))
        field.selectAll()
    }

    var title: String {
        switch purpose {
        case .filter: "Filter the log"
        case .search: "Search the log"
        case .saveExchange: "Save the exchange"
        case .saveScenario: "Save this session as a scenario"
        case .moveClock: "Move the sandbox's clock forward"
        case .replaceBrokenFile: "The configuration is broken"
        case .reference(let subject): subject.title
        }
    }

    var hint: String {
        switch purpose {
        case .filter: "to:0142 outcome:locked since:10m -sandbox; empty shows all"
        case .search: "words in a row; n and N go on"
        case .saveExchange: "a new file; secrets and codes are masked, numbers unless revealed"
        case .saveScenario: "a new file for “vouch run”; no code and nobody's number is in it"
        case .moveClock: "minutes:seconds or seconds"
        case .replaceBrokenFile: "type yes to move it aside and save anew"
        case .reference: "a ticket or case, kept in the history and in the ticket note; empty takes it away"
        }
    }
}

/// A list to choose from by typing.
struct Choice: Hashable, Sendable {
    struct Item: Hashable, Sendable {
        let title: String
        /// What is said of it for as long as the list stands; ``Model/detail(of:)`` knows what can change meanwhile.
        var detail = ""
        let result: Outcome
    }

    /// What choosing an item does.
    enum Outcome: Hashable, Sendable {
        case command(Command)
        /// The profile of that name, as it is when it is chosen.
        case profile(String)
        case theme(String)
        case number(String)
        case sandbox(SandboxChange)
        case newProfile
        case faultForm
    }

    let title: String
    let items: [Item]
    var field = TextField("")
    var selection = 0
}
