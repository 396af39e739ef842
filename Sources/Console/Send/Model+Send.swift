import History
import MFAAPI
import MFAClient
import Settings

extension Model {
    /// The verification that a repeated send starts from: the selected one, or the one of the selected row.
    var repeatedVerification: Verification? {
        guard focus == .log else { return waiting.selected }
        let row = log.selected.flatMap { $0.sendId ?? $0.id }
        return waiting.items.first { $0.row != nil && $0.row == row }
    }

    mutating func runVerification(_ command: Command) -> [Effect] {
        switch command {
        case .send: return sendForm()
        case .resend: return resend(over: nil)
        case .switchChannel: return resend(over: repeatedVerification?.channel.other)
        case .verify: return verify()
        case .useCode: return useCode()
        case .dismiss: return dismiss()
        case .undismiss: return undismiss()
        default: return []
        }
    }

    private mutating func sendForm() -> [Effect] {
        for place in SendForm.Place.allCases { form.leave(place) }
        let faults = form.faults
        if let first = SendForm.Place.allCases.first(where: { faults[$0] != nil }), let fault = faults[first] {
            show(.send)
            form.focus = first
            toasts.refuse("Nothing was sent: mend \(fault.field.label) first", at: now)
            return []
        }
        return ask(
            SendOrder(
                request: form.request, channel: form.channel, profile: session.profile, reference: nextReference,
                isOfForm: true))
    }

    /// Sends another code for the same person: number, scope, window and reference are the earlier send's.
    private mutating func resend(over channel: Channel?) -> [Effect] {
        guard let earlier = repeatedVerification else { return [] }
        let profile = current(earlier.profile)
        var request = earlier.request
        let channel = channel ?? earlier.channel
        if channel != earlier.channel {
            request.applicationId = profile.applicationId(for: channel)
            if request.applicationId.isEmpty {
                warn(.warning, "Not sent: profile \(profile.name) names no \(channel.rawValue) application")
                return []
            }
        }
        return ask(
            SendOrder(
                request: request, channel: channel, profile: profile, reference: earlier.reference, isOfForm: false))
    }

    /// Asks where a send could be a mistake: it costs, or the same number got a code moments ago.
    mutating func ask(_ order: SendOrder?) -> [Effect] {
        guard let order else { return [] }
        let question = cooldownQuestion(order) ?? costQuestion(order)
        guard let question else { return depart(order) }
        dialog = .confirm(
            Confirmation(text: question + oddities(order), order: order, lastSend: lastSend(to: order.request.to)))
        return []
    }

    /// What is odd about the number of a paid send, as a sentence behind the question.
    private func oddities(_ order: SendOrder) -> String {
        guard order.profile.environment == .live, let words = order.number.oddities(isLive: true) else { return "" }
        return " Look at the number: \(words)."
    }

    private func costQuestion(_ order: SendOrder) -> String? {
        guard order.profile.environment == .live, order.profile.confirmSends else { return nil }
        let reference = order.reference.map { " Reference: \($0)" } ?? ""
        return "LIVE: send a paid code to \(order.number.grouped) by \(order.channel.title)?\(reference)"
    }

    /// Lets a send leave. The focus goes to its code entry, so that digits can be typed as they are read out.
    mutating func depart(_ order: SendOrder) -> [Effect] {
        let now = now
        if !waiting.items.isEmpty { isFirstRun = false }
        let id = waiting.add { id in
            Verification(
                id: id, profile: order.profile, request: order.request, number: order.number, channel: order.channel,
                reference: order.reference, startedAt: now, code: CodeField(length: order.request.digits))
        }
        rememberSend(to: order.request.to)
        form.record()
        // The next caller is another case.
        if order.isOfForm { form.reference = nil }
        show(.waiting)
        phone.show(order.request.to)
        return [
            .send(
                verification: id, order.request, order.channel, order.profile, reference: order.reference),
            .saveDraft(keptDraft, profile: session.profile.name),
        ]
    }

    mutating func codeSent(_ id: Int, _ recorded: Recorded<Sent>) -> [Effect] {
        var reading = keep(recorded.entry, recorded.answer.exchange)
        if let warning = recorded.warning { warn(.fault, warning) }
        let row = recorded.entry?.id
        waiting.change(id) { item in
            item.row = row
            switch recorded.answer.result {
            case .success(let sent):
                item.state = .waiting
                item.remoteId = sent.id
            case .failure(let error):
                item.state = .notSent(reason: error.sentence, mayHaveLeft: error.mayHaveActed)
            }
        }
        guard let item = waiting[id] else { return reading }
        if let entry = recorded.entry {
            rememberSend(to: item.request.to, at: item.startedAt.date, asOf: entry)
        }
        reading += reached(item.profile, recorded.answer.result.failure)
        if case .failure(let error) = recorded.answer.result {
            if !error.mayHaveActed {
                forgetSend(to: item.request.to, at: recorded.entry?.startedAt ?? item.startedAt.date)
            }
            let word = error.mayHaveActed ? Outcome.unknown.title : Outcome.notSent.title
            warn(.fault, "\(word) \(item.label): \(error.sentence)")
            return reading
        }
        guard session.hasPhones, item.profile == session.profile else { return reading }
        return reading + useArrivedCodes() + awaitPhone(item.request.to)
    }

    /// Takes a row and its exchange into the panes that show them; under a filter, the log is read anew.
    mutating func keep(_ entry: Entry?, _ exchange: Exchange?) -> [Effect] {
        guard let entry else { return [] }
        if let exchange { http.keep(exchange, row: entry.id) }
        guard log.filter.isEmpty else { return readNewestRows() + refreshInsights() }
        log.take(entry)
        return refreshInsights()
    }
}

/// A send that is about to leave.
struct SendOrder: Hashable, Sendable {
    let request: SendRequest
    let channel: Channel
    let profile: Profile
    let reference: String?
    /// Whether the form stands for it, and not an earlier send.
    let isOfForm: Bool
    let number: PhoneNumber

    /// Creates an order; `nil` where the recipient is no number, which the form's rules have refused before.
    init?(request: SendRequest, channel: Channel, profile: Profile, reference: String?, isOfForm: Bool) {
        guard let number = PhoneNumber(request.to) else { return nil }
        self.request = request
        self.channel = channel
        self.profile = profile
        self.reference = reference
        self.isOfForm = isOfForm
        self.number = number
    }
}

extension Verification {
    /// Whether a code may be out that no check is under way for and no verdict is known of.
    var canBeChecked: Bool {
        switch state {
        case .waiting, .notSent(_, mayHaveLeft: true): check != .running
        case .sending, .notSent, .verified, .expired: false
        }
    }
}
