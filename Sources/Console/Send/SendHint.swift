import MFAAPI

/// What is said below the fields: of the place that has the focus, else what the customer gets.
struct SendHint {
    private let model: Model
    private let reading: SendReading

    init(_ model: Model, _ reading: SendReading) {
        self.model = model
        self.reading = reading
    }

    /// The hint of a form whose faults and oddities stand below their fields.
    var belowNotes: (String, StyleName) { ofFocus ?? (arrival, .fieldHint) }

    /// The hint of a form too low for anything below its fields.
    var alone: (String, StyleName) {
        let focus = model.form.focus
        if let fault = reading.shownFault(focus) { return ("\(fault.field.label) \(fault.reason)", .fieldFault) }
        if let ofFocus { return ofFocus }
        if focus != .message, let oddities { return ("To: \(oddities)", .fieldHint) }
        return (arrival, .fieldHint)
    }

    /// What is odd about the number, which never blocks a send; `nil` where nothing is.
    var oddities: String? { PhoneNumber(reading.request.to)?.oddities(isLive: model.session.isLive) }

    private var ofFocus: (String, StyleName)? {
        switch model.form.focus {
        case .to: recipient.map { ($0, .fieldHint) }
        case .from where model.session.isLive && Rules.isShortCode(reading.request.from):
            ("the live service's specification knows no short codes here", .fieldHint)
        case .message:
            MessageTemplate(model.form.text(.message)).lookalikes.first.map {
                ("\($0) is not replaced; {CODE} {NAME} {SCOPE} are", .fieldFault)
            }
        default: nil
        }
    }

    /// How the number will be sent where that is not what stands in the field, and what is odd about it.
    private var recipient: String? {
        guard let number = PhoneNumber(reading.request.to) else { return nil }
        let shown = model.form.text(.to) == number.grouped ? nil : number.grouped
        let words = [shown, oddities].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: "; ")
    }

    private var arrival: String {
        let form = model.form
        guard !form.text(.message).isEmpty else { return "" }
        return (form.channel == .sms ? "SMS: " : "Call: ") + preview
    }

    /// The message filled in, the code as a row of zeros; only the live service knows the application's name.
    var preview: String {
        let request = reading.request
        return MessageTemplate(request.message).filled(
            code: String(repeating: "0", count: min(8, max(4, request.digits))),
            name: model.session.isLive ? "<app name>" : "Sandbox", scope: request.effectiveScope)
    }
}

extension PhoneNumber {
    /// What is odd about a North American number, in words; a fictional one is odd on a live service only.
    func oddities(isLive: Bool) -> String? {
        let hints = nanpHints.filter { $0 != .fictional || isLive }.map(\.text)
        return hints.isEmpty ? nil : hints.joined(separator: "; ")
    }
}
