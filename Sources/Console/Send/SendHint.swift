import MFAAPI

/// What is said below the fields: of the place that has the focus, else what the customer gets.
struct SendHint {
    private let form: SendForm
    private let isLive: Bool

    init(_ form: SendForm, isLive: Bool) {
        self.form = form
        self.isLive = isLive
    }

    /// What is said where there is no room below the fields for faults and oddities.
    func alone(_ fault: FieldFault?) -> (String, StyleName)? {
        if let fault { return ("\(fault.field.label) \(fault.reason)", .fieldFault) }
        if let ofFocus { return ofFocus }
        guard form.focus != .message, let oddities else { return nil }
        return ("To: \(oddities)", .fieldHint)
    }

    /// What is odd about the number, which never blocks a send; `nil` where nothing is.
    var oddities: String? { PhoneNumber(form.recipient)?.oddities(isLive: isLive) }

    /// What is said of the place that has the focus; `nil` where there is nothing to say.
    var ofFocus: (String, StyleName)? {
        switch form.focus {
        case .to: recipient.map { ($0, .fieldHint) }
        case .from where isLive && Rules.isShortCode(form.sender):
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
        guard let number = PhoneNumber(form.recipient) else { return nil }
        let grouped = number.grouped
        guard let oddities = number.oddities(isLive: isLive) else { return form.text(.to) == grouped ? nil : grouped }
        return form.text(.to) == grouped ? oddities : grouped + "; " + oddities
    }
}

extension PhoneNumber {
    /// What is odd about a North American number, in words; a fictional one is odd on a live service only.
    func oddities(isLive: Bool) -> String? {
        nanpHints.lazy.filter { $0 != .fictional || isLive }.map(\.text).reduce(nil) { words, hint in
            words.map { $0 + "; " + hint } ?? hint
        }
    }
}
