import MFAAPI
import Settings

extension Model {
    /// Why a command cannot run now, in a sentence; `nil` where it can.
    func unavailable(_ command: Command) -> String? {
        switch command {
        case .send: sendUnavailable
        case .reference: referenceUnavailable
        case .verify: verifyUnavailable
        case .useCode: useCodeUnavailable
        case .resend, .switchChannel:
            repeatUnavailable
        case .dismiss: dismissUnavailable
        case .undismiss: waiting.dismissed.isEmpty ? "nothing was dismissed lately" : nil
        case .nextMatch, .previousMatch: log.search.isEmpty ? "search first" : nil
        case .open, .export, .saveScenario: log.rows.isEmpty ? "the log is empty" : nil
        case .ticketNote: ticketSubject == nil ? "nothing is selected" : nil
        case .copyCurl, .copySwift, .copyPython, .saveExchange, .repeatVerify: httpUnavailable(command)
        case .faults, .moveClock, .resetSandbox, .nextPhone, .previousPhone, .panePhone, .copyCode, .speak, .scenarios:
            phoneUnavailable(command)
        case .openProfile, .newProfile, .changeProfile, .duplicateProfile, .removeProfile, .restoreProfile,
            .testProfile, .defaultProfile:
            profilesUnavailable(command)
        case .demoStep, .demoRun, .demoRestart, .demoLeave: demoUnavailable(command)
        case .cancel, .quit, .help, .back: nil
        default: nil
        }
    }

    private func demoUnavailable(_ command: Command) -> String? {
        guard let demo else { return "only “vouch --demo” has a run" }
        return command == .demoRun && demo.isByHand ? "without animation it goes on by a key only" : nil
    }

    private var sendUnavailable: String? {
        if session.profile.readOnly { return "profile \(session.profile.name) is read-only" }
        return switch session.link {
        case .connecting: "the service is not reached yet"
        case .down(let reason): reason
        case .up: nil
        }
    }

    private var repeatUnavailable: String? {
        guard let earlier = repeatedVerification else { return "select a verification of this session first" }
        if earlier.state == .sending { return "the send is not answered yet" }
        if current(earlier.profile).readOnly { return "profile \(earlier.profile.name) is read-only" }
        return nil
    }

    /// A profile as it is saved now: what was begun under it may go on under another state of it.
    func current(_ profile: Profile) -> Profile {
        ([session.profile] + session.profiles).first { $0.name == profile.name } ?? profile
    }

    private var verifyUnavailable: String? {
        guard let selected = waiting.selected else { return "no verification is selected" }
        if current(selected.profile).readOnly { return "profile \(selected.profile.name) is read-only" }
        if selected.check == .running { return "a check is under way" }
        if let reason = lockedUnavailable(selected) { return reason }
        if selected.intent != .none { return nil }
        return switch selected.state {
        case .sending: "the send is not answered yet"
        case .notSent(_, let mayHaveLeft) where !mayHaveLeft: "no code was sent; resend first"
        case .verified: "verified already"
        case .expired: "the window passed; resend first"
        case .waiting, .notSent: selected.code.isComplete ? nil : "type \(selected.request.digits) digits"
        }
    }

    /// Why no check of a verification can leave while its number is locked; `nil` where it is not.
    func lockedUnavailable(_ item: Verification) -> String? {
        item.lockRemaining(at: now).map { "locked; the service takes the next try in \($0.clock)" }
    }

    private var useCodeUnavailable: String? {
        let mayHavePhones = session.link == .connecting && session.profile.environment == .sandbox
        guard session.hasPhones || mayHavePhones else { return "only a sandbox has virtual phones" }
        guard let selected = codeSubject else {
            return focus == .phone ? "no send of this console is selected" : "no verification is selected"
        }
        if selected.profile != session.profile { return "it belongs to profile \(selected.profile.name)" }
        if selected.check == .running { return "a check is under way" }
        return switch selected.state {
        case .verified: "verified already"
        case .expired: "the window passed; resend first"
        case .notSent where phoneCode(for: selected) == nil: "no code came to the phone"
        case .sending, .waiting, .notSent: nil
        }
    }

    private var dismissUnavailable: String? {
        guard let selected = waiting.selected else { return "no verification is selected" }
        return selected.state == .sending || selected.check == .running ? "a request is under way" : nil
    }
}
