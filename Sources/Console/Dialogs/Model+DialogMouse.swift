import Settings
import Terminal

extension Model {
    /// How many lines the wheel moves a text.
    private static let notch = 3

    /// Takes the mouse while a dialog stands: a press takes what it hits, one beside the dialog leaves it.
    mutating func take(_ event: MouseEvent, in dialog: Dialog) -> [Effect] {
        switch event.action {
        case .wheelUp: return turn(Key(.up), in: dialog)
        case .wheelDown: return turn(Key(.down), in: dialog)
        case .press, .doublePress: break
        }
        var canvas = Canvas(size: size)
        let map = DialogView(self, dialog).draw(on: &canvas, in: Layout(self).body)
        guard map.area.contains(event.point) else { return pressBeside(dialog) }
        return map.target(at: event.point).map { press($0, in: dialog) } ?? []
    }

    private mutating func turn(_ key: Key, in dialog: Dialog) -> [Effect] {
        if case .prompt = dialog { return [] }
        return (0..<(dialog.isText ? Model.notch : 1)).flatMap { _ in takeInDialog(key) }
    }

    /// A form keeps what was typed into it: only Esc leaves it.
    private mutating func pressBeside(_ dialog: Dialog) -> [Effect] {
        switch dialog {
        case .profile, .fault, .export:
            note("Esc leaves the form")
            return []
        default: return takeInDialog(Key(.escape))
        }
    }

    private mutating func press(_ target: DialogMap.Target, in dialog: Dialog) -> [Effect] {
        switch (dialog, target) {
        case (.confirm, .answer(let isYes)): return takeInDialog(Key(isYes ? "y" : "n"))
        case (.choice(var choice), .row(let row)):
            choice.selection = row
            self.dialog = .choice(choice)
            return takeInDialog(Key(.enter))
        case (.profiles(var list), .row(let row)) where session.profiles.indices.contains(row):
            let name = session.profiles[row].name
            let isSelected = list.selection == name
            list.selection = name
            self.dialog = .profiles(list)
            return isSelected ? takeInDialog(Key(.enter)) : []
        case (.profile(var form), .row(let row)):
            form.focus = ProfileForm.Place(rawValue: row) ?? form.focus
            if form.focus.isSwitch { form.toggle() }
            self.dialog = .profile(form)
        case (.export(var form), .row(let row)):
            form.focus = ExportForm.Place(rawValue: row) ?? form.focus
            form.toggle()
            self.dialog = .export(form)
        case (.fault(var form), .row(let row)):
            form.focus = FaultForm.Place(rawValue: row) ?? form.focus
            form.toggle(1)
            self.dialog = .fault(form)
            return form.focus.isButton ? takeInDialog(Key(.enter)) : []
        default: break
        }
        return []
    }
}

extension Dialog {
    /// Whether it is a text to be read.
    fileprivate var isText: Bool {
        switch self {
        case .help, .notices, .details: true
        default: false
        }
    }
}

extension FaultForm.Place {
    fileprivate var isButton: Bool { self == .add || self == .clear }
}
