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
}

extension Model {
    /// Opens a profile: its service is reached anew, and the form takes its values.
    mutating func open(_ profile: Profile) -> [Effect] {
        let recipient = form.text(.to)
        session.profile = profile
        session.link = .connecting
        session.reach = .untried
        form = SendForm(profile: profile, to: profile.environment == .live && form.isSandboxDefault ? "" : recipient)
        phone.forget()
        if !panes.contains(focus) { focus = .send }
        note("\(profile.environment == .live ? "LIVE" : "SANDBOX"): profile \(profile.name)")
        return [.connect(profile)] + (profile.theme.map { themes.choose($0) } ?? themes.restore())
    }

    mutating func connected(_ name: String, _ result: Result<ConnectionSummary, ConsoleError>) -> [Effect] {
        guard name == session.profile.name else { return [] }
        switch result {
        case .success(let summary):
            session.link = .up(summary)
            if session.profile.isEmbedded { session.reach = .answering }
            return waiting.items.flatMap { awaitPhone($0.request.to) }
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

    /// Notes whether the service answered, for the banner.
    mutating func reached(_ profile: Profile, _ error: ClientError?) {
        guard profile == session.profile else { return }
        switch error {
        case nil, .rejected, .unreadable: session.reach = .answering
        case .notSent, .outcomeUnknown: session.reach = .failing
        case .invalid, .readOnly, .credentials: break
        }
    }

    mutating func profilesSaved(_ result: Result<ConfigurationNews, ConsoleError>, _ text: String) -> [Effect] {
        switch result {
        case .failure(let error):
            warn(.fault, "Not saved: \(error)")
            return []
        case .success(let news):
            note(text)
            return configurationRead(news)
        }
    }

    mutating func configurationRead(_ news: ConfigurationNews) -> [Effect] {
        let wasOpen = session.profile
        session.profiles = [.sandbox] + news.profiles.filter { $0.name != Profile.sandbox.name }
        session.defaultProfile = news.defaultProfile
        session.isFileBroken = news.isFileBroken
        if news.problems != session.problems, let first = news.problems.first { warn(.fault, first) }
        session.problems = news.problems
        bindings = Bindings(changes: news.keys)
        guard let now = session.profiles.first(where: { $0.name == wasOpen.name }), now != wasOpen else { return [] }
        return open(now)
    }

    mutating func profileTested(_ name: String, _ findings: [String], _ isGood: Bool) {
        for finding in findings { warn(isGood ? .note : .warning, "\(name): \(finding)") }
    }
}
