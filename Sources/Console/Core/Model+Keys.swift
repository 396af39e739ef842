import MFAAPI
import Settings
import Terminal

extension Model {
    /// Where a key is looked up first.
    var context: Context { demo == nil ? focus.context : .demo }

    /// Takes a key: the dialog first, then what types, then the table of commands, then what edits.
    mutating func take(_ key: Key) -> [Effect] {
        if bindings.command(for: key, in: .anywhere) != .cancel { quitArmedUntil = nil }
        if Layout(self).shape == .tooSmall { return takeUnseen(key) }
        if dialog != nil { return takeInDialog(key) }
        if demo != nil { return takeInDemo(key) }
        if takeInCompletion(key) { return [] }
        if let isTaken = type(key) {
            isFormAlone = focus == .send
            return isTaken ? verifyWhenComplete() : []
        }
        if focus == .send, form.focus == .button, [Key(.enter), Key(" ")].contains(key) { return run(.send) }
        if let command = bindings.command(for: key, in: context) { return run(command) }
        return edit(key)
    }

    /// On a screen too small to show what a key would do, only what concerns the program itself is done.
    private mutating func takeUnseen(_ key: Key) -> [Effect] {
        let command = bindings.command(for: key, in: context)
        return command.map { [.redraw, .suspend, .cancel, .quit].contains($0) ? run($0) : [] } ?? []
    }

    /// Types a character where the focus takes text: letters in fields, digits in the code entry.
    ///
    /// - Returns: Whether a field took it; `nil` where it is no text there.
    private mutating func type(_ key: Key) -> Bool? {
        guard let character = key.typed else { return nil }
        switch focus {
        case .send: return form.fields[form.focus]?.type(character)
        case .waiting:
            guard character.isASCII, character.isNumber else { return nil }
            return typeDigit(character)
        case .log, .http, .phone: return nil
        }
    }

    /// Types a digit of the selected verification's code; behind one that was checked already, another code begins.
    private mutating func typeDigit(_ digit: Character) -> Bool {
        guard let item = waiting.selected, item.check != .running else { return false }
        if item.code.isComplete, !item.isEntryChecked {
            let (enter, empty) = (bindings.label(.verify), EditCommand.keys[.killToStart]?.first?.label ?? "")
            toasts.refuse("The code has \(item.code.length) digits: \(enter) checks it, \(empty) empties it", at: now)
            return false
        }
        var isTaken = false
        waiting.change(item.id) { item in
            item.intent = .none
            if item.code.isComplete { item.code.clear() }
            isTaken = item.code.type(digit)
        }
        return isTaken
    }

    /// Text from the clipboard is text, whatever is in it: it fills the field that has the focus and does nothing more.
    mutating func paste(_ text: String) -> [Effect] {
        if demo != nil { return [] }
        if dialog != nil {
            pasteInDialog(text)
        } else if focus == .send {
            form.completion = nil
            form.fields[form.focus]?.paste(text)
        } else if focus == .waiting {
            waiting.changeSelected { item in
                guard item.check != .running else { return }
                item.intent = .none
                item.code.paste(text)
            }
        }
        return []
    }

    private mutating func edit(_ key: Key) -> [Effect] {
        switch focus {
        case .send:
            editForm(key)
            isFormAlone = true
        case .waiting:
            guard let command = EditCommand(key: key) else { break }
            waiting.changeSelected { item in
                if item.check != .running { _ = item.code.perform(command) }
            }
        default: break
        }
        return []
    }

    /// Runs a command, or says why it cannot run now.
    mutating func run(_ command: Command) -> [Effect] {
        if let reason = unavailable(command) {
            toasts.refuse("\(command.row.title): \(reason)", at: now)
            return command == .send ? reconnect() : []
        }
        toasts.dismissRefusal()
        switch command {
        case .send, .resend, .switchChannel, .verify, .useCode, .dismiss, .undismiss:
            return runVerification(command)
        case .next, .previous, .back, .paneSend, .paneWaiting, .paneLog, .paneHTTP, .panePhone, .zoom:
            return navigate(command)
        case .up, .down, .pageUp, .pageDown, .first, .last: return move(command)
        case .open, .follow, .filter, .search, .nextMatch, .previousMatch, .reveal, .export, .saveScenario:
            return runLog(command)
        case .copyCurl, .copySwift, .copyPython, .saveExchange, .repeatVerify: return runHTTP(command)
        case .copy, .ticketNote: return copy(command)
        case .nextPhone, .previousPhone, .copyCode, .speak, .scenarios, .faults, .moveClock, .resetSandbox:
            return runPhone(command)
        case .reference: return openReference()
        case .help, .palette, .profiles, .editProfile, .saveAsProfile, .notices: return openDialog(command)
        case .manageProfiles: return manageProfiles()
        case .openProfile, .newProfile, .changeProfile, .duplicateProfile, .removeProfile, .restoreProfile,
            .testProfile,
            .defaultProfile:
            return runProfiles(command)
        case .insights: return openInsights()
        case .demoStep, .demoRun, .demoRestart, .demoLeave: return runDemo(command)
        case .nextTheme: return themes.next()
        case .toggleMouse: return toggleMouse()
        case .redraw: return [.display(.redraw)]
        case .suspend: return [.display(.suspend)]
        case .cancel: return cancel()
        case .quit: return quit()
        }
    }

    /// The first Ctrl-C cancels what is under way, or says that the next one quits.
    private mutating func cancel() -> [Effect] {
        if quitArmedUntil != nil { return quit() }
        quitArmedUntil = now.elapsed + .seconds(2)
        if waiting.known.contains(where: \.isUnderWay) {
            note("Cancelling; Ctrl-C again quits")
            return [.cancelRequests]
        }
        note("Ctrl-C again quits")
        return []
    }

    private mutating func quit() -> [Effect] {
        hasQuit = true
        return settleRemovals() + [.cancelRequests, .saveDraft(keptDraft, profile: session.profile.name), .quit]
    }
}

extension Verification {
    /// Whether the code in the entry left already and stays there, as there was no verdict on it.
    fileprivate var isEntryChecked: Bool {
        switch check {
        case .couldNotCheck, .locked: lastCheck?.code == code.code
        case .none, .running, .notValid: false
        }
    }

    /// Whether a request of it has no answer yet.
    var isUnderWay: Bool { state == .sending || check == .running }
}
