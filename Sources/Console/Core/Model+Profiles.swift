import MFAAPI
import MFAClient
import Settings

/// The configuration as it is on disk now.
struct ConfigurationNews: Sendable {
    var profiles: [Profile]
    var defaultProfile: String?
    /// What is wrong with it, a line each.
    var problems: [String]
    /// Whether the file cannot be read at all.
    var isFileBroken: Bool
    var keys: [String: [String]]
    var theme: String?
    /// How the console behaves.
    var console = ConsoleSettings()
    /// The state of the file that was read.
    var stamp: FileStamp?
}

extension Model {
    /// Opens a profile: its service is reached anew, and the form takes its values.
    mutating func open(_ profile: Profile) -> [Effect] {
        let former = form
        let keepsNumber = profile.environment != .live || !former.isSandboxDefault
        session.profile = profile
        session.link = .connecting
        session.reach = .untried
        isFirstRun = isFirstRun && profile.isEmbedded
        form = SendForm(profile: profile, to: keepsNumber ? former.text(.to) : "")
        form.reference = keepsNumber ? former.reference : nil
        form.histories = former.histories
        form.choose(former.channel)
        phone.forget()
        if !panes.contains(focus) { focus = .send }
        if !panes.contains(lowerPane) { lowerPane = .log }
        note("\(profile.environment == .live ? "LIVE" : "SANDBOX"): profile \(profile.name)")
        return [.connect(profile)] + themes.take(own: profile.theme)
    }

    mutating func connected(_ name: String, _ result: Result<ConnectionSummary, ConsoleError>) -> [Effect] {
        guard name == session.profile.name else { return [] }
        switch result {
        case .success(let summary):
            let former = session.link
            session.link = .up(summary)
            // A sandbox that is embedded has just begun to listen there; that it did so before says nothing.
            if session.profile.isEmbedded, former != .up(summary) {
                session.reach = .answering
                if let before = session.sandboxAddress, before != summary.address {
                    phone.forget()
                    warn(.warning, "The sandbox was started anew: its codes from before are gone")
                }
                session.sandboxAddress = summary.address
            }
            let awaiting = waiting.items.flatMap { awaitPhone($0.request.to) }
            // An embedded sandbox has received nothing but what this console sent.
            let mayHoldSomething = !session.profile.isEmbedded || !waiting.items.isEmpty
            return awaiting + (summary.hasPhones && mayHoldSomething ? [.askSandbox(session.profile, .phones)] : [])
        case .failure(let error):
            session.link = .down(error.description)
            warn(.fault, error.description)
            return []
        }
    }

    /// Tries anew to reach the service where that failed before.
    mutating func reconnect() -> [Effect] {
        guard case .down = session.link else { return [] }
        session.link = .connecting
        return [.connect(session.profile)]
    }

    /// Notes whether the service answered, for the banner; a request that was cancelled says nothing of it.
    mutating func reached(_ profile: Profile, _ error: ClientError?) -> [Effect] {
        guard profile == session.profile, error?.isCancellation != true else { return [] }
        switch error {
        case nil, .rejected, .unreadable: session.reach = .answering
        case .notSent, .outcomeUnknown: session.reach = .failing
        case .invalid, .readOnly, .credentials: break
        }
        if case .notSent = error { return restartSandbox() }
        return []
    }

    /// Reaches a sandbox anew that is embedded: one that ended is started again, and answers elsewhere.
    func restartSandbox() -> [Effect] { session.profile.isEmbedded ? [.connect(session.profile)] : [] }

    mutating func profilesSaved(_ result: Result<ConfigurationNews, ConsoleError>, _ text: String) -> [Effect] {
        switch result {
        case .failure(let error):
            let reason = "\(error)"
            warn(.fault, reason.hasPrefix("not saved") ? reason : "not saved: \(reason)")
            // What was typed is not lost with the form.
            if let form = unsavedProfile { dialog = .profile(form) }
            unsavedProfile = nil
            return []
        case .success(let news):
            unsavedProfile = nil
            let effects = configurationRead(news)
            note(text)
            return effects
        }
    }

    /// Takes a change of the file in, and waits for the next one.
    mutating func configurationChanged(_ news: ConfigurationNews) -> [Effect] {
        let isKnown = news.stamp == session.configurationStamp
        return (isKnown ? [] : configurationRead(news)) + [.awaitConfiguration(news.stamp)]
    }

    /// Takes in what the file says; of a file that cannot be read only that, so that the last good configuration stays.
    mutating func configurationRead(_ news: ConfigurationNews) -> [Effect] {
        session.configurationStamp = news.stamp
        session.isFileBroken = news.isFileBroken
        let problems = session.problems
        session.problems = news.problems
        if news.isFileBroken {
            warn(.fault, "The last good configuration stays in use: \(news.problems.first ?? "the file is broken")")
            return []
        }
        if news.problems != problems, let first = news.problems.first { warn(.fault, first) }
        let wasOpen = session.profile
        session.profiles = [.sandbox] + news.profiles
        session.defaultProfile = news.defaultProfile
        bindings = Bindings(changes: news.keys)
        options.take(news.console)
        var effects = themes.take(configured: news.theme)
        if case .profiles = dialog { effects.append(.checkProfiles(session.profiles)) }
        guard let now = session.profiles.first(where: { $0.name == wasOpen.name }), now != wasOpen else {
            return effects
        }
        return effects + renew(now, was: wasOpen)
    }

    /// Goes on with the open profile as it is in the file now: its service is reached anew, and what was typed stays.
    private mutating func renew(_ profile: Profile, was: Profile) -> [Effect] {
        session.profile = profile
        session.link = .connecting
        session.reach = .untried
        form.renew(from: was, to: profile)
        if !profile.isSameService(as: was) { phone.forget() }
        note("\(profile.environment == .live ? "LIVE" : "SANDBOX"): profile \(profile.name) was changed")
        return [.connect(profile)]
            + (profile.theme == was.theme ? [] : themes.take(own: profile.theme))
    }
}

extension Profile {
    /// Whether the same phones are behind both.
    fileprivate func isSameService(as other: Profile) -> Bool {
        baseURL == other.baseURL && accountId == other.accountId
    }
}

extension ConsoleOptions {
    /// Takes over what can change while the console runs.
    fileprivate mutating func take(_ settings: ConsoleSettings) {
        verifyAtFullLength = settings.verifyAtFullLength
        resendCooldown = settings.resendCooldown
    }
}
