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
        return draft
    }
}

extension Model {
    /// Takes a key that is neither typed nor a command: it edits the field, or moves between the fields.
    mutating func editForm(_ key: Key) {
        if form.focus == .channel, [.left, .right, .character(" ")].contains(key.base) {
            form.choose(form.channel.other)
            return
        }
        if let command = EditCommand(key: key), var field = form.fields[form.focus] {
            let isDone = field.perform(command, killRing: &killRing)
            form.fields[form.focus] = field
            if isDone { return }
        }
        switch key.base {
        case .up: moveInForm(-1)
        case .down, .enter: moveInForm(1)
        default: break
        }
    }

    private mutating func moveInForm(_ offset: Int) {
        form.leave(form.focus)
        form.focus = SendForm.Place(rawValue: form.focus.rawValue + offset) ?? form.focus
    }
}
