import MFAAPI
import Settings
import Terminal

/// What a reference is named for: what is in the hands of whoever names it.
enum ReferenceSubject: Hashable, Sendable {
    /// The send that leaves next from the form.
    case nextSend
    /// A verification that has begun: its checks and its further sends.
    case verification(Int, label: String, number: PhoneNumber)

    var title: String {
        switch self {
        case .nextSend: "Reference of the next send"
        case .verification(_, let label, let number): "Reference of \(label) \(number.grouped)"
        }
    }
}

/// The ticket or case that a verification is for.
enum Reference {
    /// Unicode scalars that a reference has at most.
    static let longest = 120

    /// Returns a reference as it is kept: one line without blanks at its ends; `nil` where nothing is left.
    static func kept(_ text: String) -> String? {
        let text = TextField(text, accepts: .text(longest)).text.trimmingEnds
        return text.isEmpty ? nil : text
    }
}

extension Model {
    /// The reference that a send from the form takes along.
    ///
    /// One that was named in the form counts. Else a send to the number of a verification that has just begun is for the
    /// same caller, who lost a code or never got one.
    var nextReference: String? {
        if let named = form.reference { return named.isEmpty ? nil : named }
        guard waiting.namesReferences else { return nil }
        let recipient = form.recipient
        let latest = waiting.items.first { $0.request.to == recipient && $0.profile.name == session.profile.name }
        return latest.flatMap { $0.remaining(at: now) > .zero && !$0.isSettled ? $0.reference : nil }
    }

    /// In the list it is the selected verification's: the next caller must not get what is typed for this one.
    private var referenceSubject: ReferenceSubject {
        guard focus == .waiting, let item = waiting.selected else { return .nextSend }
        return .verification(item.id, label: item.label, number: item.number)
    }

    var referenceUnavailable: String? {
        guard focus == .waiting, let item = waiting.selected, case .verified = item.state else { return nil }
        return "\(item.label) is verified and its rows are written; \(bindings.label(.paneSend)) goes to the form"
    }

    mutating func openReference() -> [Effect] {
        let subject = referenceSubject
        let present =
            switch subject {
            case .nextSend: nextReference
            case .verification(let id, _, _): waiting[id]?.reference
            }
        dialog = .prompt(Prompt(purpose: .reference(subject), text: present ?? ""))
        return []
    }

    /// Takes a reference over; an empty one takes it away.
    mutating func refer(_ subject: ReferenceSubject, to text: String) -> [Effect] {
        let reference = Reference.kept(text)
        switch subject {
        case .nextSend:
            form.reference = reference ?? ""
            note("Reference: \(reference ?? "none")")
        case .verification(let id, let label, _):
            waiting.change(id) { $0.reference = reference }
            note("Reference of \(label): \(reference ?? "none")")
        }
        return []
    }
}

extension Verification {
    /// Whether its caller was verified or its window passed.
    fileprivate var isSettled: Bool {
        switch state {
        case .verified, .expired: true
        case .sending, .waiting, .notSent: false
        }
    }
}
