import MFAAPI
import Settings
import Terminal

extension Model {
    init(start: ConsoleStart, now: Moment) {
        let console = start.configuration.console
        let profile = start.profile
        self.now = now
        size = Size(columns: 80, rows: 24)
        options = ConsoleOptions(
            ascii: start.ascii, animation: console.animation, verifyAtFullLength: console.verifyAtFullLength,
            resendCooldown: console.resendCooldown, agent: console.agent)
        session = Session(
            profiles: [.sandbox] + start.configuration.profiles.filter { $0.name != Profile.sandbox.name },
            profile: profile, defaultProfile: start.configuration.defaultProfile, problems: start.problems,
            isFileBroken: start.isFileBroken, configurationStamp: start.stamp)
        form = SendForm(profile: profile, to: profile.isEmbedded ? SendForm.sandboxRecipient : "")
        if let draft = start.draft { form.restore(draft) }
        bindings = Bindings(changes: start.configuration.keys)
        themes = ThemeChoice(names: start.themeNames, asked: profile.theme ?? start.configuration.theme)
        for problem in start.problems.reversed() { warn(start.isFileBroken ? .fault : .warning, problem) }
        for fault in bindings.faults { warn(.warning, fault) }
    }

    /// The window's title: the state in words, for task bars and screen readers.
    var title: String {
        let environment = session.isLive ? "LIVE" : "SANDBOX"
        let waits = waiting.items.filter { $0.state == .waiting }.count
        return "Vouch \(environment) \(session.profile.name)" + (waits > 0 ? " - \(waits) waiting" : "")
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
    }
}
