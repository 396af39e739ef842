import Foundation
import History
import MFAAPI
import MFAClient
import Settings

/// What a line is answered with once everything that it asked for is done: the lists that a screen would show.
struct PlainAnswer {
    let model: Model

    init(_ model: Model) { self.model = model }

    /// How many rows of the log are told at once.
    static let rows = 10

    func lines(to request: PlainRequest) -> [String] {
        switch request {
        case .answer: []
        case .field(let place, _): field(place) + hints(place)
        case .command(let command, let text): lines(to: command, text)
        }
    }

    private func lines(to command: Command, _ text: String) -> [String] {
        switch command {
        case .paneSend: SendForm.Place.allCases.flatMap(field) + [reference]
        case .reference where text.isEmpty: [reference]
        case .paneWaiting, .dismiss, .undismiss: waiting
        case .up, .down, .first, .last: model.focus == .waiting ? waiting : selectedRow
        case .reveal:
            ["Numbers are whole for \(Reveal.lasts.components.seconds) seconds:"] + (hasWaiting ? waiting : log)
        case .paneLog, .follow, .filter: log
        case .search, .nextMatch, .previousMatch: selectedRow
        case .paneHTTP: exchange
        case .panePhone, .nextPhone, .previousPhone: phone
        case .profiles where text.isEmpty: choices(model.profileChoice)
        case .faults where text.isEmpty: choices(Choice.faults(for: model.phone.number))
        case .notices: model.toasts.all.isEmpty ? ["No notices."] : model.toasts.all.map(PlainAnswer.line(of:))
        case .help: help(text)
        default: []
        }
    }

    private func field(_ place: SendForm.Place) -> [String] {
        switch place {
        case .button: []
        case .channel: ["Channel: \(model.form.channel.title)"]
        case .scope where model.form.text(.scope).isEmpty: ["Scope: \(Limits.defaultScope)"]
        default: ["\(place.field?.label ?? ""): \(model.form.text(place))\(place == .expires ? " min" : "")"]
        }
    }

    private var reference: String { "Reference: \(model.nextReference ?? "none")" }

    private func hints(_ place: SendForm.Place) -> [String] {
        guard place == .to, let number = PhoneNumber(model.form.recipient) else { return [] }
        return [number.oddities(isLive: model.session.isLive)].compactMap(\.self)
    }

    private var waiting: [String] {
        let items = model.waiting.items
        if items.isEmpty { return ["No code is out."] }
        return items.enumerated().map { index, item in
            let mark = index == model.waiting.selection ? "> " : "  "
            let what = "\(item.label) \(PlainAnswer.number(item.number, model)), \(item.request.effectiveScope)"
            return "\(mark)\(what), \(item.channel.title): \(state(item))"
        }
    }

    private func state(_ item: Verification) -> String {
        if let lock = item.lockRemaining(at: model.now) { return "LOCKED, wait \(lock.clock)" }
        return switch item.state {
        case .sending: "sending"
        case .waiting: "\(item.remaining(at: model.now).clock) of \(item.window.clock) left"
        case .notSent(let reason, let mayHaveLeft): "\(mayHaveLeft ? "OUTCOME UNKNOWN" : "NOT SENT"), \(reason)"
        case .verified: "VERIFIED"
        case .expired: "EXPIRED"
        }
    }

    private var hasWaiting: Bool { !model.waiting.items.isEmpty }

    private var selectedRow: [String] { [model.log.selected.map { LogView.words(of: $0, model) } ?? "No rows."] }

    private var log: [String] {
        let rows = model.log.rows.suffix(PlainAnswer.rows).map { LogView.words(of: $0, model) }
        return rows + (model.log.fault.map { [$0] } ?? []) + [logNote]
    }

    /// What is shown of the log, without the words of a filter that can be a code.
    private var logNote: String {
        var model = model
        let keys = Filter.Key.allCases.flatMap { ["\($0.rawValue):", "-\($0.rawValue):"] }
        let words = model.log.filterText.split(separator: " ")
            .filter { word in !keys.contains(where: word.hasPrefix) }.joined()
        if words.mayHoldCode { model.log.filterText = "filtered" }
        return LogView(model).note
    }

    private var exchange: [String] {
        guard let whole = model.shownExchange else { return ["No request of this session is selected."] }
        let exchange = model.reveal.until == nil ? whole.masked : whole
        let status = exchange.status.map { "HTTP \($0)" } ?? exchange.whyUnanswered
        return ["\(exchange.method) \(exchange.url)", exchange.requestBody, status, exchange.responseBody].filter {
            !$0.isEmpty
        }
    }

    private var phone: [String] {
        guard let number = model.phone.number, !model.phone.shown.isEmpty else { return ["Nothing came yet."] }
        return model.phone.shown.reversed().map { PlainAnswer.line(of: $0, number: number, model) }
    }

    private func choices(_ choice: Choice) -> [String] {
        choice.plainItems.enumerated().map { index, item in
            let detail = hidden(model.detail(of: item))
            return "\(index + 1) \(item.title)" + (detail.isEmpty ? "" : ", \(detail)")
        }
    }

    /// The commands that there are, or the ones whose name begins as asked, with the reason where one cannot run now.
    private func help(_ text: String) -> [String] {
        let rows = Command.table.filter { row in
            !row.command.needsScreen && (text.isEmpty || row.command.plainName.hasPrefix(text.lowercased()))
        }
        if rows.isEmpty { return ["No command begins like that; “help” lists them"] }
        let fields = SendForm.Place.allCases.compactMap(\.plainLabel).joined(separator: ", ")
        return rows.map { row in
            let reason = model.unavailable(row.command, with: "").map { " (not now: \($0))" } ?? ""
            return "\(row.command.plainName): \(row.summary)\(reason)"
        } + (text.isEmpty ? ["Fields, with or without what they are filled with: \(fields)"] : [])
    }

    private func hidden(_ text: String) -> String {
        guard model.reveal.until == nil else { return text }
        return String(text.maskingNumbers.map { $0 == "•" ? model.options.dot : $0 })
    }

    /// The number as lines show it: masked, as lines stay where they are, unless numbers are revealed.
    static func number(_ number: PhoneNumber, _ model: Model) -> String {
        model.reveal.until == nil ? number.masked(with: model.options.dot) : number.grouped
    }

    static func line(of item: PhonePane.Item, number text: String, _ model: Model) -> String {
        let kind = item.channel == .sms ? "MESSAGE" : "CALL"
        let number = PhoneNumber(text).map { PlainAnswer.number($0, model) } ?? ""
        return "\(kind) on the virtual phone \(number): \(item.text)"
    }

    static func line(of toast: Toasts.Toast) -> String {
        switch toast.kind {
        case .note: toast.text
        case .warning: "Warning: \(toast.text)"
        case .fault: "Fault: \(toast.text)"
        }
    }
}
