import FoundationEssentials
import Settings
import Terminal

extension Model {
    /// Takes in what happened and says what is to be done. Nothing else changes the model, and this does no I/O.
    mutating func update(_ event: Event, at moment: Moment) -> [Effect] {
        now = moment
        let wasHidden = event.isInput && !isWaitingShown
        let before = others
        isFormAlone = false
        var effects = passTime()
        switch event {
        case .terminal(let event): effects += take(event)
        case .asked(let request): effects += take(request)
        case .ticked, .finished: break
        case .connected(let profile, let result): effects += connected(profile, result)
        case .codeSent(let id, let recorded): effects += codeSent(id, recorded)
        case .codeChecked(let id, let recorded): effects += codeChecked(id, recorded)
        case .expiryRecorded(let result): effects += expiryRecorded(result)
        case .logRead(let request, let result): logRead(request, result)
        case .rowRead(let id, let result): rowRead(id, result)
        case .verificationRead(let result): effects += verificationRead(result)
        case .historyChanged: effects += readChangedRows() + refreshInsights() + [.awaitHistory]
        case .historyKept(let count): effects += historyKept(removed: count)
        case .insightsRead(let request, let result): insightsRead(request, result)
        case .recentRowsRead(let entries): restoreWaiting(entries)
        case .phoneRead(let profile, let number, let result): effects += phoneRead(profile, number, result)
        case .sandboxAnswered(let profile, let result): effects += sandboxAnswered(profile, result)
        case .sandboxChanged(let profile, let change, let result): effects += sandboxChanged(profile, change, result)
        case .configurationChanged(let news): effects += configurationChanged(news)
        case .themesChanged(let news): effects += themesChanged(news)
        case .profilesChecked(let findings): profilesChecked(findings)
        case .profilesSaved(let result, let note): effects += profilesSaved(result, note)
        case .profileTested(let name, let findings, let isGood): profileTested(name, findings, isGood)
        case .fileWritten(.success(let path)): note("Written: \(path)")
        case .fileWritten(.failure(let error)): warn(.fault, error.description)
        case .failed(let error): warn(.fault, error.description)
        case .copied(let what, let via?): note("\(what) copied (\(via))")
        case .copied(let what, nil):
            warn(.warning, "\(what) not copied: neither the terminal nor wl-copy, xclip or xsel takes it")
        }
        effects += passDemo()
        turnToShownExchange()
        isFormAlone = isFormAlone && effects.isEmpty && others == before
        if !event.isInput || waiting.revision != before.waiting || (wasHidden && isWaitingShown) { clocksAt = now }
        return effects
    }

    /// What changes beside the form as time passes and keys are taken.
    private var others: Others {
        Others(toast: toasts.endsAt, reveal: reveal.until, quit: quitArmedUntil, waiting: waiting.revision)
    }

    private struct Others: Equatable {
        let toast, reveal, quit: Duration?
        let waiting: Int
    }

    /// Lets clocks run out: windows, locks, toasts, revealed numbers, verdicts that stood long enough.
    private mutating func passTime() -> [Effect] {
        if let end = toasts.endsAt, end <= now.elapsed { toasts.dismiss() }
        if let end = reveal.until, end <= now.elapsed { reveal.until = nil }
        if let end = quitArmedUntil, end <= now.elapsed { quitArmedUntil = nil }
        defer { waiting.forgetDismissed(at: now) }
        return passWindows()
    }

    /// Says what the program wants to be done at its start, after the first picture.
    func start() -> [Effect] {
        [
            .connect(session.profile), .readLog(LogRequest(filter: log.filter, before: nil, limit: LogPane.pageSize)),
            .readRecentRows, .awaitHistory, .awaitConfiguration(session.configurationStamp), .awaitThemes(nil),
            .keepHistory(after: .zero),
        ]
    }

    private mutating func take(_ event: TerminalEvent) -> [Effect] {
        switch event {
        case .key(let key): return take(key)
        case .paste(let text): return paste(text)
        case .mouse(let event): return take(event)
        case .resized(let size):
            self.size = size
            return []
        case .background(let luminance):
            return themes.take(luminance: luminance)
        case .terminated:
            hasQuit = true
            return settleRemovals() + [.saveDraft(keptDraft, profile: session.profile.name), .quit]
        }
    }

    mutating func note(_ text: String) { toasts.add(.note, text, at: now) }

    mutating func warn(_ kind: Toasts.Toast.Kind, _ text: String) { toasts.add(kind, text, at: now) }
}
