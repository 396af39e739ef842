import FoundationEssentials
import MFAAPI
import Settings
import Terminal

/// The whole state of the console. It changes only in ``update(_:at:)``; views are functions of it.
struct Model: Equatable, Sendable {
    var size: Size
    var now: Moment
    /// What the clocks of the verifications show: the time of the last event that was no mere key, or that changed their
    /// list or brought it into view.
    var clocksAt: Moment
    var options: ConsoleOptions
    var session: Session
    var focus: Pane = .send
    var isZoomed = false
    /// What the lower area shows on a screen without room for all panes.
    var lowerPane: Pane = .log
    var form: SendForm
    var waiting = WaitingList()
    /// When codes went to a number or may have gone, as the history keeps it: whole or masked; kept for as long as a second
    /// one asks first.
    var lastSends: [String: [Moment]] = [:]
    var log = LogPane()
    var phone = PhonePane()
    var http = HTTPPane()
    var dialog: Dialog?
    var toasts = Toasts()
    var killRing = KillRing()
    var bindings: Bindings
    var themes: ThemeChoice
    var reveal = Reveal()
    /// The scripted run that the screen shows; `nil` outside of a demo.
    var demo: Demo?
    /// Whether the second press of a double one is for what the first one hit.
    var isDoublePressOpen = false
    /// A profile whose saving was asked for and has not come to an end.
    var unsavedProfile: ProfileForm?
    /// Whether this is the first use, so that each step says what comes next.
    var isFirstRun = false
    /// Whether the last event changed nothing but the form, so that nothing around it has to be looked at.
    var isFormAlone = false
    /// Until when a second Ctrl-C quits.
    var quitArmedUntil: Duration?
    var hasQuit = false

    /// The picture changes by itself, at the next whole second of a clock that is seen to run and where any clock ends.
    ///
    /// All clocks are drawn with the newest one's second: fifty of them would else be fifty pictures a second. The
    /// cool-down of the selected verification runs alone where its code needs no clock.
    var nextTick: Duration? {
        var ticks = waiting.dismissed.compactMap { $0.item.nextEnd(at: now) }
        if let end = waiting.items.lazy.compactMap({ [now] in $0.nextEnd(at: now) }).min() { ticks.append(end) }
        let cooldown = waiting.selected.flatMap { cooldownRemaining(to: $0.request.to) }
        if isWaitingShown {
            let newest = waiting.items.lazy.compactMap { [now] in $0.clock(at: now) }.first
            if let left = newest ?? cooldown { ticks.append(now.elapsed + left.untilWholeSecond) }
            if let cooldown { ticks.append(now.elapsed + cooldown) }
        }
        if let toast = toasts.endsAt { ticks.append(toast) }
        if let hidden = reveal.until { ticks.append(hidden) }
        if let demoTick { ticks.append(demoTick) }
        return ticks.min()
    }

    /// Whether the clocks of the verifications are seen.
    var isWaitingShown: Bool { demo != nil || Layout(self).panes[.waiting] != nil }
}

/// An area of the screen.
enum Pane: Int, CaseIterable, Hashable, Sendable {
    case send = 1
    case waiting, log, http, phone

    var title: String {
        switch self {
        case .send: "Send"
        case .waiting: "Waiting"
        case .log: "Log"
        case .http: "HTTP"
        case .phone: "Phone"
        }
    }

    /// Where its keys are looked up.
    var context: Context {
        switch self {
        case .send: .form
        case .waiting: .waiting
        case .log: .log
        case .http: .http
        case .phone: .phone
        }
    }
}

/// What the console was started with.
struct ConsoleOptions: Hashable, Sendable {
    /// Draws with ASCII only.
    var ascii = false
    /// Whether anything moves by itself apart from clocks.
    var animation = true
    /// Whether the mouse is the console's.
    var mouse = true
    /// Checks a code as soon as it has all its digits.
    var verifyAtFullLength = false
    /// How long a second send to the same number asks first.
    var resendCooldown = Duration.seconds(30)
    /// How long one asks first whatever is set, so that a key that is held sends once.
    private static let shortestCooldown = Duration.seconds(1)
    /// How long a second send to the same number asks first indeed.
    var cooldown: Duration { max(resendCooldown, ConsoleOptions.shortestCooldown) }
    /// Who sits at the console, for rows and notes.
    var agent: String?

    var box: BoxSigns { ascii ? .ascii : .light }
    var focusBox: BoxSigns { ascii ? .asciiHeavy : .heavy }
    var dot: Character { glyphs.hidden }
}

/// Numbers that are shown whole for a moment.
struct Reveal: Hashable, Sendable {
    /// Until when; `nil` means that they are masked.
    var until: Duration?

    /// How long numbers stay revealed: 5 seconds.
    static let lasts = Duration.seconds(5)
}
