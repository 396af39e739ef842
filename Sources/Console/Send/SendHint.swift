import MFAAPI

/// What is said below the fields: of the place that has the focus, else what the customer gets.
struct SendHint {
    private let form: SendForm
    private let isLive: Bool
    private let reading: SendReading

    init(_ form: SendForm, isLive: Bool, _ reading: SendReading) {
        self.form = form
        self.isLive = isLive
        self.reading = reading
    }

    /// The fault or oddity of the place that has the focus, for a form too low for anything below its fields.
    var alone: (String, StyleName)? {
        if let fault = reading.shownFault(form.focus) { return ("\(fault.field.label) \(fault.reason)", .fieldFault) }
        if let ofFocus { return ofFocus }
        guard form.focus != .message, let oddities else { return nil }
        return ("To: \(oddities)", .fieldHint)
    }

    /// What is odd about the number, which never blocks a send; `nil` where nothing is.
    var oddities: String? { PhoneNumber(reading.request.to)?.oddities(isLive: isLive) }

    /// What is said of the place that has the focus; `nil` where there is nothing to say.
    var ofFocus: (String, StyleName)? {
        switch form.focus {
        case .to: recipient.map { ($0, .fieldHint) }
        case .from where isLive && Rules.isShortCode(reading.request.from):
            ("the live service's specification knows no short codes here", .fieldHint)
        case .message:
            MessageTemplate(form.text(.message)).lookalikes.first.map {
                ("\($0) is not replaced; {CODE} {NAME} {SCOPE} are", .fieldFault)
            }
        default: nil
        }
    }

    /// How the number will be sent where that is not what stands in the field, and what is odd about it.
    private var recipient: String? {
        guard let number = PhoneNumber(reading.request.to) else { return nil }
        let shown = form.text(.to) == number.grouped ? nil : number.grouped
        let words = [shown, oddities].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: "; ")
    }
}

extension PhoneNumber {
    /// What is odd about a North American number, in words; a fictional one is odd on a live service only.
    func oddities(isLive: Bool) -> String? {
        let hints = nanpHints.filter { $0 != .fictional || isLive }.map(\.text)
        return hints.isEmpty ? nil : hints.joined(separator: "; ")
    }
}
