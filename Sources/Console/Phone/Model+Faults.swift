import MFAAPI
import Terminal

extension Model {
    mutating func openFaultForm() -> [Effect] {
        dialog = .fault(FaultForm(to: phone.number))
        return [.askSandbox(session.profile, .faults)]
    }

    mutating func take(_ key: Key, in form: FaultForm) -> [Effect] {
        var form = form
        var effects: [Effect] = []
        switch key {
        case Key(.escape):
            dialog = nil
            return []
        case Key(.function(5)), Key(.enter, .alt): effects = add(&form)
        case Key(.enter) where form.focus == .add: effects = add(&form)
        case Key(.enter) where form.focus == .clear: effects = [.sandbox(session.profile, .clearFaults)]
        case Key(.tab), Key(.down), Key(.enter): form.move(1)
        case Key(.tab, .shift), Key(.up): form.move(-1)
        default:
            if var field = form.fields[form.focus] {
                _ = edit(&field, key)
                form.fields[form.focus] = field
            } else if [.character(" "), .right].contains(key.base) {
                form.toggle(1)
            } else if key.base == .left {
                form.toggle(-1)
            }
        }
        dialog = .fault(form)
        return effects
    }

    private func add(_ form: inout FaultForm) -> [Effect] {
        form.made().map { [.sandbox(session.profile, .addFault($0))] } ?? []
    }
}

extension FormRows {
    /// The rows of a fault, and the faults that are active below them.
    init(_ model: Model, _ form: FaultForm) {
        let rows = FaultForm.Place.allCases.map { place in
            Row(
                label: place.label, field: form.fields[place], value: form.value(place),
                isFocused: form.focus == place, isFaulty: form.fault == place)
        }
        let active = form.active.map { faults in
            faults.isEmpty ? ["No fault is active."] : ["Active:"] + faults.map { "  \($0.sentence(model))" }
        }
        self.init(
            model: model, title: "Fault of the sandbox", rows: rows,
            hint: form.fault.map { "\($0.label): \($0.hint)" } ?? form.focus.hint, isFault: form.fault != nil,
            remarks: active ?? [], keys: ["F5 adds", "Esc leaves"])
    }
}

extension Sandbox.Fault {
    /// The fault in words.
    fileprivate func sentence(_ model: Model) -> String {
        let words = [
            operation?.rawValue ?? "every operation", to.flatMap { PhoneNumber($0) }?.grouped,
            status.map { "status \($0)" }, body.map { "a body of \($0.count)" }, delaySeconds.map { "\($0) s late" },
            drop == true ? "no answer" : nil, malformed == true ? "cut off" : nil,
            probability.map { "\(Int(($0 * 100).rounded())) %" }, times.map { $0 == 1 ? "once" : "\($0) times" },
        ]
        return String(joining: words.compactMap(\.self), model.options)
    }
}
