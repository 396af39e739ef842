import Terminal

/// Something that a key, the palette or a click asks for.
///
/// The raw value is the name in the configuration's `keys`.
enum Command: String, CaseIterable, Hashable, Sendable {
    case send, reference, verify, useCode, resend, switchChannel, dismiss, undismiss
    case next, previous, back, paneSend, paneWaiting, paneLog, paneHTTP, panePhone, zoom
    case help, palette, profiles, editProfile, saveAsProfile, manageProfiles
    case openProfile, newProfile, changeProfile, duplicateProfile, removeProfile, restoreProfile, testProfile
    case defaultProfile
    case up, down, pageUp, pageDown, first, last, open
    case follow, filter, search, nextMatch, previousMatch, reveal
    case copy, copyCurl, copySwift, copyPython, saveExchange, repeatVerify, ticketNote, export, saveScenario
    case nextPhone, previousPhone, copyCode, speak, scenarios, faults, moveClock, resetSandbox
    case demoStep, demoRun, demoRestart, demoLeave
    case insights, nextTheme, toggleMouse, notices, redraw, suspend, cancel, quit
}

/// Where keys mean what: a pane, or everywhere.
enum Context: String, CaseIterable, Hashable, Sendable {
    case anywhere, form, waiting, log, http, phone, profiles, demo

    var title: String {
        switch self {
        case .anywhere: "Anywhere"
        case .form: "Send form"
        case .waiting: "Waiting list"
        case .log: "Log"
        case .http: "HTTP"
        case .phone: "Phone"
        case .profiles: "List of profiles"
        case .demo: "Demo"
        }
    }

    /// Panes in which letters are commands.
    static let lists: Set<Context> = [.waiting, .log, .http, .phone]
}

/// What is said of a command in footer, help, palette, manual and configuration.
struct CommandRow: Sendable {
    let command: Command
    /// Two or three words for the footer and the palette.
    let title: String
    /// A sentence for the help.
    let summary: String
    /// Where it can be asked for by key.
    let contexts: Set<Context>
    /// Its keys out of the box.
    let keys: [String]

    init(_ command: Command, _ title: String, _ summary: String, _ contexts: Set<Context>, _ keys: String...) {
        self.command = command
        self.title = title
        self.summary = summary
        self.contexts = contexts
        self.keys = keys
    }
}

extension Command {
    /// The one table: keys, footer, help, palette, configuration and manual are read off it.
    static let table: [CommandRow] = [
        CommandRow(.send, "Send", "Sends a code to the number in the form.", [.anywhere], "F5", "M-Enter"),
        CommandRow(
            .reference, "Reference", "Names the ticket or case that a verification is for.",
            [.anywhere], "F9", "M-r"),
        CommandRow(.verify, "Verify", "Checks the code that was typed.", [.waiting], "Enter"),
        CommandRow(.useCode, "Use code", "Takes the code from the virtual phone.", [.waiting, .phone], "u"),
        CommandRow(.resend, "Resend", "Sends another code to the same number.", [.waiting, .log], "r"),
        CommandRow(
            .switchChannel, "Other channel", "Sends another code by the other channel, scope and reference kept.",
            [.waiting, .log], "s"),
        CommandRow(
            .dismiss, "Dismiss", "Takes a verification off the list; its rows stay in the log.", [.waiting], "d"),
        CommandRow(
            .undismiss, "Bring back", "Puts the verification that was dismissed last back where it was.", [.waiting],
            "U"),
        CommandRow(.next, "Next", "Goes to the next field or pane.", [.anywhere], "Tab"),
        CommandRow(.previous, "Previous", "Goes to the field or pane before.", [.anywhere], "S-Tab"),
        CommandRow(.back, "Back", "Leaves a field, a filter or a full screen.", [.anywhere], "Esc"),
        CommandRow(.paneSend, "Send form", "Goes to the send form.", [.anywhere], "M-1"),
        CommandRow(.paneWaiting, "Waiting", "Goes to the verifications that wait.", [.anywhere], "M-2"),
        CommandRow(.paneLog, "Log", "Goes to the log.", [.anywhere], "M-3"),
        CommandRow(.paneHTTP, "HTTP", "Goes to the request and response of the selected row.", [.anywhere], "M-4"),
        CommandRow(.panePhone, "Phone", "Goes to the virtual phone.", [.anywhere], "M-5"),
        CommandRow(.zoom, "Zoom", "Gives the pane the whole screen, or gives it back.", [.anywhere], "M-z", "F6", "z"),
        CommandRow(.help, "Help", "Says what the keys do here.", [.anywhere], "F1", "?", "M-h"),
        CommandRow(.palette, "Commands", "Finds a command, profile, theme or recent number.", [.anywhere], "C-p", ":"),
        CommandRow(.profiles, "Profile", "Switches to another profile.", [.anywhere], "F2", "M-p"),
        CommandRow(.editProfile, "Edit profile", "Changes the open profile.", [.anywhere], "F3", "M-e"),
        CommandRow(
            .saveAsProfile, "Save as profile", "Saves what the form holds as a profile.", [.anywhere], "F4", "M-s"),
        CommandRow(
            .manageProfiles, "Manage profiles", "Lists the profiles, to change, test and remove them.", [.anywhere],
            "F7", "M-m"),
        CommandRow(.openProfile, "Switch", "Switches to the profile.", [.profiles], "Enter"),
        CommandRow(.newProfile, "New", "Begins a new profile.", [.profiles], "n"),
        CommandRow(.changeProfile, "Edit", "Changes the profile.", [.profiles], "e"),
        CommandRow(.duplicateProfile, "Clone", "Begins a new profile as a copy of this one.", [.profiles], "c"),
        CommandRow(
            .removeProfile, "Delete", "Removes the profile once the list is left; until then it can come back.",
            [.profiles], "d"),
        CommandRow(.restoreProfile, "Undo", "Brings the profile back that was deleted last.", [.profiles], "u"),
        CommandRow(
            .testProfile, "Test", "Fetches a real token and checks a code that cannot match; nothing is sent.",
            [.profiles], "t"),
        CommandRow(.defaultProfile, "Default", "Opens the profile at the start.", [.profiles], "*"),
        CommandRow(.up, "Up", "Selects the row above.", Context.lists, "Up", "k"),
        CommandRow(.down, "Down", "Selects the row below.", Context.lists, "Down", "j"),
        CommandRow(.pageUp, "Page up", "Goes up by a page.", Context.lists.union([.profiles]), "PgUp"),
        CommandRow(.pageDown, "Page down", "Goes down by a page.", Context.lists.union([.profiles]), "PgDn"),
        CommandRow(.first, "First", "Goes to the first row.", Context.lists, "g", "Home"),
        CommandRow(.last, "Last", "Goes to the last row.", Context.lists, "G", "End"),
        CommandRow(.open, "Details", "Shows all that is known of the row.", [.log], "Enter"),
        CommandRow(.follow, "Follow", "Keeps the newest row in view, or lets the log rest.", [.log], "f"),
        CommandRow(.filter, "Filter", "Shows only rows that fit: to:0142 outcome:locked since:10m.", [.log], "/"),
        CommandRow(.search, "Search", "Finds words among the rows.", [.log], "S"),
        CommandRow(.nextMatch, "Next match", "Goes to the next row that was searched for.", [.log], "n"),
        CommandRow(.previousMatch, "Match before", "Goes to the row before that was searched for.", [.log], "N"),
        CommandRow(.reveal, "Reveal", "Shows numbers whole for five seconds.", Context.lists, "R"),
        CommandRow(.copy, "Copy", "Copies what is selected.", Context.lists, "y"),
        CommandRow(.copyCurl, "Copy as curl", "Copies the request as a curl command.", [.log, .http], "C"),
        CommandRow(.copySwift, "Copy as Swift", "Copies the request as a Swift program.", [.http], "S"),
        CommandRow(.copyPython, "Copy as Python", "Copies the request as a Python program.", [.http], "P"),
        CommandRow(.saveExchange, "Save", "Writes request, response and times into a file.", [.http], "w"),
        CommandRow(
            .repeatVerify, "Repeat check", "Asks for the same check again, as a row of its own.", [.log, .http], "V"),
        CommandRow(
            .ticketNote, "Ticket note", "Copies a note for the ticket; no code is in it.", [.waiting, .log], "t"),
        CommandRow(.export, "Export", "Writes the rows that are shown into a file.", [.log], "e"),
        CommandRow(
            .saveScenario, "Save as scenario", "Writes what this session did into a file that “vouch run” does again.",
            [.log], "E"),
        CommandRow(.nextPhone, "Next phone", "Looks at the next number.", [.phone], "Right", "l"),
        CommandRow(.previousPhone, "Phone before", "Looks at the number before.", [.phone], "Left", "h"),
        CommandRow(.copyCode, "Copy code", "Copies the code in the selected message or call.", [.phone], "c"),
        CommandRow(.speak, "Speak", "Speaks the selected message or call, with espeak-ng.", [.phone], "s"),
        CommandRow(
            .scenarios, "Scenarios", "Lists the numbers that play a scenario, and puts one into the form.", [.phone],
            "N"),
        CommandRow(.faults, "Faults", "Lets the sandbox misbehave.", [.phone], "F"),
        CommandRow(.moveClock, "Move clock", "Moves the sandbox's clock forward.", [.phone], "T"),
        CommandRow(.resetSandbox, "Reset sandbox", "Forgets the sandbox's codes, locks and phones.", [.phone], "X"),
        CommandRow(
            .insights, "Insights", "Shows sends, verdicts and times to verify over an hour, a day or a week.",
            [.anywhere], "F8", "M-i"),
        CommandRow(.demoStep, "Step", "Halts the run, and goes on by one step.", [.demo], "Space"),
        CommandRow(.demoRun, "Run", "Lets the run go on by itself, or rest.", [.demo], "p", "Enter"),
        CommandRow(.demoRestart, "Restart", "Begins the run anew.", [.demo], "r"),
        CommandRow(.demoLeave, "Leave", "Leaves the demo.", [.demo], "q", "Esc"),
        CommandRow(.toggleMouse, "Mouse", "Takes the mouse, or leaves it to the terminal.", [.anywhere], "M-x"),
        CommandRow(.nextTheme, "Next theme", "Draws in the next theme.", [.anywhere], "M-t"),
        CommandRow(.notices, "Notices", "Lists the notices that stood.", [.anywhere], "M-n"),
        CommandRow(.redraw, "Redraw", "Paints the screen anew.", [.anywhere], "C-l"),
        CommandRow(.suspend, "Suspend", "Goes back to the shell; fg returns.", [.anywhere], "C-z"),
        CommandRow(.cancel, "Cancel", "Cancels what is under way; twice quits.", [.anywhere], "C-c"),
        CommandRow(.quit, "Quit", "Leaves the console.", Context.lists, "q"),
    ]

    /// The command's row. The table holds every command, which a test sees to.
    var row: CommandRow {
        Command.rows[self] ?? CommandRow(self, rawValue, "", [])
    }

    private static let rows = Dictionary(table.map { ($0.command, $0) }, uniquingKeysWith: { first, _ in first })
}
