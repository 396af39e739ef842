import MFAAPI
import Settings
import Terminal

extension Model {
    mutating func openDialog(_ command: Command) -> [Effect] {
        switch command {
        case .help: dialog = .help(scroll: 0)
        case .palette: dialog = .choice(palette)
        case .profiles: dialog = .choice(profileChoice)
        case .editProfile:
            if session.profile == .sandbox {
                warn(
                    .warning,
                    "The built-in sandbox cannot be changed; \(bindings.label(.saveAsProfile)) saves it as a profile")
            } else {
                dialog = .profile(ProfileForm(editing: session.profile))
            }
        case .saveAsProfile: dialog = .profile(ProfileForm(new: session.profile, from: form))
        case .notices: dialog = .notices(scroll: 0)
        default: break
        }
        return []
    }

    mutating func takeInDialog(_ key: Key) -> [Effect] {
        if key == Key(.character("c"), .control) || key == Key(.character("l"), .control)
            || key == Key(.character("z"), .control), let command = bindings.command(for: key, in: .anywhere)
        {
            return run(command)
        }
        switch dialog {
        case .confirm(let question): return take(key, in: question)
        case .choice(let choice): return take(key, in: choice)
        case .prompt(let prompt): return take(key, in: prompt)
        case .profiles(let list): return take(key, in: list)
        case .profile(let form): return take(key, in: form)
        case .help(let scroll): dialog = scrolled(scroll, key).map { .help(scroll: $0) }
        case .notices(let scroll): dialog = scrolled(scroll, key).map { .notices(scroll: $0) }
        case .details(let entry, let scroll):
            if key == Key("R") { reveal.until = now.elapsed + Reveal.lasts }
            dialog = scrolled(scroll, key).map { .details(entry, scroll: $0) }
        case .export(let form): return take(key, in: form)
        case .fault(let form): return take(key, in: form)
        case .insights(let shown): return take(key, in: shown)
        case nil: break
        }
        return []
    }

    mutating func pasteInDialog(_ text: String) {
        switch dialog {
        case .choice(var choice):
            choice.field.paste(text)
            choice.selection = 0
            dialog = .choice(choice)
        case .prompt(var prompt):
            prompt.field.paste(text)
            dialog = .prompt(prompt)
        case .fault(var form):
            form.fields[form.focus]?.paste(text)
            dialog = .fault(form)
        case .export(var form):
            if form.focus == .path { form.path.paste(text) }
            dialog = .export(form)
        case .profile(var form):
            form.paste(text)
            dialog = .profile(form)
        default: break
        }
    }

    /// The new scroll of a long text, or `nil` where the key closes it.
    private func scrolled(_ scroll: Int, _ key: Key) -> Int? {
        if key.closesDialog { return nil }
        let last = dialog.map { DialogView(self, $0).lastScroll } ?? 0
        let page = max(1, Layout(self).body.rows - 3)
        let target =
            switch key.base {
            case .up, .character("k"): scroll - 1
            case .down, .character("j"): scroll + 1
            case .pageUp, .character("b"): scroll - page
            case .pageDown, .character(" "): scroll + page
            case .home, .character("g"): 0
            case .end, .character("G"): last
            default: scroll
            }
        return min(max(0, target), last)
    }

    private mutating func take(_ key: Key, in question: Confirmation) -> [Effect] {
        var question = question
        switch key {
        case Key(.left), Key(.right), Key(.tab), Key(.tab, .shift): question.isYes.toggle()
        case Key("y") where now.elapsed < question.answersFrom: break
        case Key("y"): return answer(question, true)
        case Key("n"), Key(.escape): return answer(question, false)
        case Key(.enter): return answer(question, question.isYes)
        default: break
        }
        dialog = .confirm(question)
        return []
    }

    /// Takes what was answered to a question.
    mutating func answer(_ question: Confirmation, _ isYes: Bool) -> [Effect] {
        dialog = nil
        guard isYes else {
            note("Nothing was sent")
            return []
        }
        // What was agreed to is the profile of the question.
        let profile = question.order.profile
        guard current(profile) == profile else {
            warn(.warning, "Nothing was sent: profile \(profile.name) was changed meanwhile")
            return []
        }
        guard hasNews(question) else { return depart(question.order) }
        let effects = ask(question.order)
        if case .confirm(var anew) = dialog {
            anew.answersFrom = now.elapsed + .milliseconds(500)
            dialog = .confirm(anew)
        }
        return effects
    }

    /// Whether a code has left for the number while the question stood, from another console for instance.
    private func hasNews(_ question: Confirmation) -> Bool {
        guard let last = lastSend(to: question.order.request.to) else { return false }
        return question.lastSend.map { $0.elapsed < last.elapsed } ?? true
    }

    private mutating func take(_ key: Key, in choice: Choice) -> [Effect] {
        var choice = choice
        let shown = shown(in: choice)
        switch key {
        case Key(.escape): dialog = nil
        case Key(.enter):
            guard shown.indices.contains(choice.selection) else { return [] }
            return chosen(shown[choice.selection])
        case Key(.up), Key(.character("p"), .control), Key(.tab, .shift):
            choice.selection = max(0, choice.selection - 1)
        case Key(.down), Key(.character("n"), .control), Key(.tab):
            choice.selection = min(max(0, shown.count - 1), choice.selection + 1)
        default:
            if edit(&choice.field, key) { choice.selection = 0 }
        }
        if dialog != nil { dialog = .choice(choice) }
        return []
    }

    private mutating func take(_ key: Key, in prompt: Prompt) -> [Effect] {
        var prompt = prompt
        switch key {
        case Key(.escape): dialog = nil
        case Key(.enter): return filled(prompt)
        default:
            _ = edit(&prompt.field, key)
            dialog = .prompt(prompt)
        }
        return []
    }

    /// Types into a field of a dialog, or edits it; `true` where its text may have changed.
    mutating func edit(_ field: inout TextField, _ key: Key) -> Bool {
        if let character = key.typed { return field.type(character) }
        guard let command = EditCommand(key: key) else { return false }
        return field.perform(command, killRing: &killRing)
    }
}

extension Key {
    var closesDialog: Bool {
        [.escape, .enter, .function(1)].contains(base) || self == Key("q") || self == Key("?")
    }
}
