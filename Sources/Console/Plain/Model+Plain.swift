import History
import MFAAPI
import Settings
import Terminal

extension Model {
    /// Does what a line asks for: what a key would do, with the words of the line in place of a dialog's field.
    mutating func take(_ request: PlainRequest) -> [Effect] {
        switch request {
        case .answer(let isYes):
            guard case .confirm(let question) = dialog else { return [] }
            return answer(question, isYes)
        case .field(let place, let text):
            if !text.isEmpty { fill(place, with: text) }
            return []
        case .command(let command, let text):
            focus = place(of: command)
            if command == .send, !session.profile.readOnly, case .down = session.link {
                warn(.warning, "\(command.row.title): nothing was sent; the service is being reached again")
                return reconnect()
            }
            if let reason = unavailable(command, with: text) {
                warn(.warning, "\(command.row.title): \(reason)")
                return []
            }
            return run(command, with: text)
        }
    }

    /// The pane whose selection a command is about; the verifications come first, as they do for the caller.
    private func place(of command: Command) -> Pane {
        let contexts = command.row.contexts
        if contexts.contains(.anywhere) { return focus }
        return panes.first { pane in
            contexts.contains(pane.context) && (pane != .waiting || !waiting.items.isEmpty)
        } ?? focus
    }

    /// Why a line's command cannot run now; a reference is always the next send's, and a row is named.
    func unavailable(_ command: Command, with text: String) -> String? {
        switch command {
        case .verify where !text.isEmpty, .open where !text.isEmpty, .reference: nil
        default: unavailable(command)
        }
    }

    private mutating func fill(_ place: SendForm.Place, with text: String) {
        if place == .channel {
            guard let channel = Channel(spoken: text) else { return warn(.warning, "Channel: sms or voice") }
            return form.choose(channel)
        }
        form.fields[place]?.replace(with: text)
        form.leave(place)
        if let fault = form.faults[place] { warn(.warning, "\(fault.field.label) \(fault.reason)") }
    }

    private mutating func run(_ command: Command, with text: String) -> [Effect] {
        switch command {
        case .verify where !text.isEmpty:
            waiting.changeSelected { item in
                guard item.check != .running else { return }
                item.intent = .none
                item.code.clear()
                item.code.paste(text)
            }
            let effects = run(command)
            // A code that is not checked must not wait for another line.
            if effects.isEmpty { waiting.changeSelected { $0.code.clear() } }
            return effects
        case .reference: return text.isEmpty ? [] : refer(to: text)
        case .profiles: return text.isEmpty ? [] : pick(text, from: profileChoice)
        case .faults: return text.isEmpty ? [] : pick(text, from: Choice.faults(for: phone.number))
        case .filter: return filled(Prompt(purpose: .filter, text: text))
        case .search: return search(text)
        case .moveClock:
            let prompt = Prompt(purpose: .moveClock, text: text)
            if text.isEmpty { warn(.warning, "\(command.row.title): name \(prompt.hint)") }
            return text.isEmpty ? [] : filled(prompt)
        case .export:
            guard !text.isEmpty else {
                warn(.warning, "\(command.row.title): name a new file that ends in .csv or .jsonl")
                return []
            }
            let format: ExportFormat = text.hasSuffix(".jsonl") ? .jsonl : .csv
            return [.write(.export(log.filter, path: text, format: format, isMasked: true))]
        case .saveScenario:
            if text.isEmpty { warn(.warning, "\(command.row.title): name a new file, such as session.json") }
            return text.isEmpty ? [] : saveScenario(to: text)
        case .open:
            if text.isEmpty { return run(command) }
            if let row = Int64(text.trimmingPrefix("#")) { return openRow(row) }
            warn(.warning, "\(command.row.title): name a row by its number, such as #12")
            return []
        case .insights:
            if let shown = InsightsDialog(words: text) { return openInsights(shown) }
            warn(.warning, "\(command.row.title): name hour, day or week, and profile or channel")
            return []
        case .cancel:
            let isUnderWay = waiting.known.contains(where: \.isUnderWay)
            note(isUnderWay ? "Cancelling" : "Nothing is under way")
            return isUnderWay ? [.cancelRequests] : []
        case .help, .notices: return []
        default: return run(command)
        }
    }

    /// Finds a row that holds words: the selected one, which no screen shows, or the nearest before it.
    private mutating func search(_ text: String) -> [Effect] {
        guard !text.isEmpty else {
            warn(.warning, "\(Command.search.row.title): name words to find among the rows")
            return []
        }
        log.search = text
        if let row = log.selected, LogSearch(text).finds(row, self) { return [] }
        findMatch(-1)
        return []
    }

    /// Names what the next send is for; “none” takes it away.
    private mutating func refer(to text: String) -> [Effect] {
        guard text.unicodeScalars.count <= Reference.longest else {
            warn(.warning, "\(Command.reference.row.title): at most \(Reference.longest) characters")
            return []
        }
        return refer(.nextSend, to: text.lowercased() == "none" ? "" : text)
    }

    /// Chooses from a list by a number or the beginning of a title.
    private mutating func pick(_ text: String, from choice: Choice) -> [Effect] {
        let titles = choice.plainItems
        if let number = Int(text), titles.indices.contains(number - 1) { return chosen(titles[number - 1]) }
        if let exact = titles.first(where: { $0.title == text }) { return chosen(exact) }
        let found = titles.filter { $0.title.lowercased().hasPrefix(text.lowercased()) }
        if let only = found.first, found.count == 1 { return chosen(only) }
        let name = text.mayHoldCode ? "that" : "“\(text)”"
        warn(.warning, "\(choice.title): \(name) is \(found.isEmpty ? "none" : "more than one") of them")
        return []
    }
}

extension Choice {
    /// What can be chosen by a line; the rest opens a picture.
    var plainItems: [Item] {
        items.filter { item in
            switch item.result {
            case .profile, .sandbox: true
            default: false
            }
        }
    }
}

extension Channel {
    /// Reads a channel as people name it.
    fileprivate init?(spoken text: String) {
        switch text.lowercased() {
        case "sms", "text", "message": self = .sms
        case "voice", "call": self = .voice
        default: return nil
        }
    }
}
