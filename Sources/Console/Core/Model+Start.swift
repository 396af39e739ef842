import MFAAPI
import Settings
import Terminal

extension Model {
    init(start: ConsoleStart, now: Moment) {
        let console = start.configuration.console
        let profile = start.profile
        self.now = now
        clocksAt = now
        size = Size(columns: 80, rows: 24)
        options = ConsoleOptions(
            ascii: start.ascii, animation: console.animation, mouse: console.mouse,
            verifyAtFullLength: console.verifyAtFullLength, resendCooldown: console.resendCooldown,
            agent: console.agent)
        session = Session(
            profiles: [.sandbox] + start.configuration.profiles,
            profile: profile, defaultProfile: start.configuration.defaultProfile, problems: start.problems,
            isFileBroken: start.isFileBroken, startedAt: now.date, configurationStamp: start.stamp)
        form = SendForm(profile: profile, to: profile.isEmbedded ? SendForm.sandboxRecipient : "")
        if let draft = start.draft { form.restore(draft) }
        bindings = Bindings(changes: start.configuration.keys)
        themes = ThemeChoice(
            names: start.themeNames, asked: start.theme, configured: start.configuration.theme,
            own: profile.theme)
        if let script = start.demo { begin(script) }
        for problem in start.problems.reversed() { warn(start.isFileBroken ? .fault : .warning, problem) }
        for fault in bindings.faults { warn(.warning, fault) }
    }

    /// The window's title: the state in words, for task bars and screen readers; no number is ever in it.
    var title: String {
        let environment = demo != nil ? "DEMO" : session.isLive ? "LIVE" : "SANDBOX"
        let waits = waiting.items.count { $0.state == .waiting }
        let verdict = waiting.selected.flatMap { StandingVerdict($0, at: now) }?.outcome.title
        let facts = [verdict, waits > 0 ? "\(waits) waiting" : nil].compactMap(\.self)
        return (["Vouch \(environment) \(session.profile.name)"] + facts).joined(separator: " - ")
    }
}

extension SendForm {
    /// The fictional number that the sandbox's form begins with.
    static let sandboxRecipient = "+1 919 555 0142"

    /// Whether the recipient is the one that the sandbox's form begins with, which no other profile should send to.
    var isSandboxDefault: Bool { recipient == SendForm.normalised(SendForm.sandboxRecipient) }

    /// Fills in what was left unsent.
    mutating func restore(_ draft: FormDraft) {
        channel = draft.channel
        let texts: [(Place, String)] = [
            (.to, draft.to), (.from, draft.from), (.application, draft.applicationId), (.scope, draft.scope),
            (.message, draft.message), (.digits, draft.digits), (.expires, draft.expiration),
        ]
        for (place, text) in texts { fields[place]?.replace(with: text) }
        reference = draft.reference.flatMap(Reference.kept)
    }
}
