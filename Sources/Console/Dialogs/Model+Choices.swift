import MFAAPI
import Settings

extension Model {
    /// Everything that can be asked for: commands, profiles, themes and recent numbers.
    var palette: Choice {
        let commands = Command.table.filter { $0.contexts != [.profiles] && $0.contexts != [.demo] }.map { row in
            Choice.Item(
                title: row.title, detail: [bindings.label(row.command), row.summary].joined(separator: "  "),
                result: .command(row.command))
        }
        let numbers = Set(waiting.items.map(\.number)).sorted { $0.e164 < $1.e164 }.map { number in
            Choice.Item(title: number.grouped, detail: "recent number", result: .number(number.e164))
        }
        let themes = themes.names.map { Choice.Item(title: "Theme \($0)", result: .theme($0)) }
        return Choice(title: "Commands", items: commands + profileChoice.items + themes + numbers)
    }

    var profileChoice: Choice {
        let profiles = session.profiles.map { Choice.Item(title: $0.name, result: .profile($0.name)) }
        return Choice(
            title: "Profile",
            items: profiles + [
                Choice.Item(title: "New profile\(options.glyphs.more)", result: .newProfile),
                Choice.Item(
                    title: "Manage profiles\(options.glyphs.more)", detail: bindings.label(.manageProfiles),
                    result: .command(.manageProfiles)),
            ])
    }

    /// What is said of an item as things are now.
    func detail(of item: Choice.Item) -> String {
        guard case .profile(let name) = item.result, let profile = profile(named: name) else { return item.detail }
        let facts = [
            profile.environment == .live ? "LIVE" : "SANDBOX", profile.baseURL ?? "built in",
            profile.readOnly ? "read-only" : "", profile.name == session.profile.name ? "open" : "",
        ]
        return String(joining: facts.filter { !$0.isEmpty }, options)
    }

    /// Why an item cannot be chosen now; `nil` where it can.
    func unavailable(_ item: Choice.Item) -> String? {
        switch item.result {
        case .command(let command): unavailable(command)
        case .profile(let name): profile(named: name) == nil ? "it is gone" : nil
        case .sandbox, .faultForm: unavailable(.faults)
        case .theme, .number, .newProfile: nil
        }
    }

    private func profile(named name: String) -> Profile? { session.profiles.first { $0.name == name } }

    /// Does what an item stands for, where that can be done now.
    mutating func chosen(_ item: Choice.Item) -> [Effect] {
        if let reason = unavailable(item) {
            toasts.refuse("\(item.title): \(reason)", at: now)
            return item.result == .command(.send) ? reconnect() : []
        }
        dialog = nil
        switch item.result {
        case .command(let command): return run(command)
        case .profile(let name): return profile(named: name).map { open($0) } ?? []
        case .theme(let name):
            return themes.pick(name) + [.save(.theme(name), note: "Theme \(name)")]
        case .number(let number):
            show(.send)
            form.focus = .to
            form.fields[.to]?.replace(with: PhoneNumber(number)?.grouped ?? number)
            return []
        case .sandbox(let change): return [.sandbox(session.profile, change)]
        case .faultForm: return openFaultForm()
        case .newProfile:
            dialog = .profile(ProfileForm(new: session.profile, from: form))
            return []
        }
    }

    /// Acts on a line that was filled in.
    mutating func filled(_ prompt: Prompt) -> [Effect] {
        let text = prompt.field.text
        dialog = nil
        switch prompt.purpose {
        case .filter:
            let effects = applyFilter(text)
            if log.filterText != text { dialog = .prompt(prompt) }
            return effects
        case .search:
            log.search = text
            if !text.isEmpty { findMatch(-1) }
            return []
        case .saveExchange: return saveExchange(to: text)
        case .saveScenario: return saveScenario(to: text)
        case .moveClock:
            guard let duration = Duration(clock: text), duration > .zero else {
                warn(.warning, "The clock moves by minutes:seconds or seconds, such as 3:00")
                dialog = .prompt(prompt)
                return []
            }
            return [.sandbox(session.profile, .advance(duration))]
        case .reference(let subject): return refer(subject, to: text)
        case .replaceBrokenFile(let profile):
            guard text.lowercased() == "yes" else {
                note("Nothing was saved")
                return []
            }
            return [
                .save(.put(profile, replacing: nil, replacesBrokenFile: true), note: "Profile \(profile.name) saved")
            ]
        }
    }
}

extension Choice {
    /// The misbehaviours that are asked for most, for one number or for all.
    static func faults(for number: String?) -> Choice {
        let place = number.flatMap { PhoneNumber($0) }?.grouped ?? "every number"
        func item(_ title: String, _ fault: Sandbox.Fault) -> Item {
            Item(title: title, detail: place, result: .sandbox(.addFault(fault)))
        }
        return Choice(
            title: "Faults of the sandbox",
            items: [
                Item(title: "Behave again", detail: "clears every fault", result: .sandbox(.clearFaults)),
                Item(title: "Set up a fault", detail: "and see which are active", result: .faultForm),
                item("Next answer is a 500", Sandbox.Fault(to: number, status: 500, times: 1)),
                item("Next answer is a 429", Sandbox.Fault(to: number, status: 429, times: 1)),
                item("Next answer comes 5 seconds late", Sandbox.Fault(to: number, delaySeconds: 5, times: 1)),
                item("Next answer never comes", Sandbox.Fault(to: number, drop: true, times: 1)),
                item("Next answer is cut off", Sandbox.Fault(to: number, malformed: true, times: 1)),
                item("Half of all answers are a 500", Sandbox.Fault(to: number, status: 500, probability: 0.5)),
            ])
    }
}

extension Duration {
    /// Reads minutes and seconds (`3:00`) or seconds (`180`).
    init?(clock text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        switch (parts.count, parts.first, parts.last) {
        case (1, let seconds??, _) where (0...86_400).contains(seconds): self = .seconds(seconds)
        case (2, let minutes??, let seconds??) where (0...1_440).contains(minutes) && (0..<60).contains(seconds):
            self = .seconds(60 * minutes + seconds)
        default: return nil
        }
    }
}
