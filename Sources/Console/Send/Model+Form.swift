import MFAAPI
import Settings
import Terminal

extension SendForm {
    /// Notes that a place was left: its faults are shown from now on, and a number is written the way it will be sent.
    mutating func leave(_ place: Place) {
        touched.insert(place)
        guard place == .to || place == .from, let number = PhoneNumber(typed: text(place)) else { return }
        if text(place) != number.grouped { fields[place]?.replace(with: number.grouped) }
    }

    /// The unsent form, for the next start.
    var draft: FormDraft {
        var draft = FormDraft()
        draft.channel = channel
        draft.to = text(.to)
        draft.from = text(.from)
        draft.applicationId = text(.application)
        draft.scope = text(.scope)
        draft.message = text(.message)
        draft.digits = text(.digits)
        draft.expiration = text(.expires)
        draft.reference = reference.flatMap(Reference.kept)
        return draft
    }
}

extension Model {
    /// The form as it is kept for the next start. A customer's number that was sent to is not an unsent one.
    var keptDraft: FormDraft {
        var draft = form.draft
        if session.profile.environment == .live, waiting.known.contains(where: { $0.request.to == form.recipient }) {
            (draft.to, draft.reference) = ("", nil)
        }
        return draft
    }

    /// Takes a key that is neither typed nor a command: it chooses, edits the field, or moves between the fields.
    mutating func editForm(_ key: Key) {
        if form.focus == .channel, [.left, .right, .character(" ")].contains(key.base) {
            form.choose(form.channel.other)
            return
        }
        if key == Key(.down), form.completion == nil, let choices = formChoices(form.focus), !choices.isEmpty {
            form.completion = Completion(choices)
            return
        }
        if let command = EditCommand(key: key), edit(command) { return }
        switch key.base {
        case .up: moveInForm(-1)
        case .down, .enter: moveInForm(1)
        default: break
        }
    }

    private mutating func edit(_ command: EditCommand) -> Bool {
        let place = form.focus
        guard var field = form.fields[place] else { return false }
        var history = form.histories[place] ?? FieldHistory()
        let isDone = field.perform(command, killRing: &killRing, history: &history)
        form.fields[place] = field
        form.histories[place] = history
        return isDone
    }

    private mutating func moveInForm(_ offset: Int) {
        form.leave(form.focus)
        form.focus = SendForm.Place(rawValue: form.focus.rawValue + offset) ?? form.focus
    }

    /// Takes a key while choices stand below the field; `false` where it means something else.
    mutating func takeInCompletion(_ key: Key) -> Bool {
        guard focus == .send, var completion = form.completion else { return false }
        switch key {
        case Key(.up): completion.move(by: -1)
        case Key(.down): completion.move(by: 1)
        case Key(.escape):
            form.completion = nil
            return true
        case Key(.enter), Key(.tab):
            if let choice = completion.selected { form.fields[form.focus]?.replace(with: choice.value) }
            form.completion = nil
            return true
        default:
            guard let character = key.typed else {
                form.completion = nil
                return false
            }
            _ = form.fields[form.focus]?.type(character)
            completion.filter(by: form.text(form.focus))
        }
        form.completion = completion.isEmpty ? nil : completion
        return true
    }

    /// The fields in which anything can be chosen.
    var placesWithChoices: [SendForm.Place] {
        [.from, .application].filter { place in
            let isSent = form.histories[place]?.entries.isEmpty == false
            return isSent || session.profiles.contains { choiceValue(place, of: $0)?.isEmpty == false }
        }
    }

    /// What a profile fills a field with; `nil` where a field has no choices.
    private func choiceValue(_ place: SendForm.Place, of profile: Profile) -> String? {
        switch place {
        case .from: profile.from
        case .application: profile.applicationId(for: form.channel)
        default: nil
        }
    }

    /// What a field can be filled with, the same value perhaps more than once; `nil` where a field has no choices.
    private func choiceValues(_ place: SendForm.Place) -> [(value: String, detail: String)]? {
        let found = session.profiles.compactMap { profile in
            choiceValue(place, of: profile).map { (value: $0, detail: profile.name) }
        }
        return found.isEmpty
            ? nil : found + (form.histories[place]?.entries ?? []).map { (value: $0, detail: "sent before") }
    }

    /// What can be chosen in a field: senders and applications of the profiles; `nil` where a field has no choices.
    func formChoices(_ place: SendForm.Place) -> [Completion.Choice]? {
        var seen: Set<String> = [""]
        return choiceValues(place)?.compactMap { value, detail in
            let value = place == .from ? SendForm.normalised(value) : value
            guard seen.insert(value).inserted else { return nil }
            return Completion.Choice(PhoneNumber(value)?.grouped ?? value, detail: detail)
        }
    }
}

extension SendForm {
    /// Keeps what was sent, so that Up brings it back.
    mutating func record() {
        for place in [Place.to, .from, .application, .scope, .message] where !text(place).isEmpty {
            histories[place, default: FieldHistory()].record(text(place))
        }
    }
}
