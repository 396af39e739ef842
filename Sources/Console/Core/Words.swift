public import History
import MFAAPI
import MFAClient

extension Channel {
    /// The channel in a word for people.
    var title: String { self == .sms ? "SMS" : "voice" }
}

extension Field {
    /// The field's name in the form.
    var label: String {
        switch self {
        case .to: "To"
        case .from: "From"
        case .applicationId: "App"
        case .scope: "Scope"
        case .message: "Message"
        case .digits: "Digits"
        case .expirationTimeInMinutes: "Expires"
        case .code: "Code"
        case .callbackUrl: "Callback"
        }
    }
}

extension Outcome {
    /// The outcome in the capitals that every screen uses.
    public var title: String {
        switch self {
        case .open: "OPEN"
        case .sent: "SENT"
        case .notSent: "NOT SENT"
        case .verified: "VERIFIED"
        case .notValid: "NOT VALID"
        case .expired: "EXPIRED"
        case .locked: "LOCKED"
        case .couldNotCheck: "COULD NOT CHECK"
        case .unknown: "OUTCOME UNKNOWN"
        }
    }

    /// A sign beside the word, so that colour is never alone.
    var glyph: Character {
        switch self {
        case .open: "."
        case .sent: ">"
        case .notSent, .couldNotCheck, .unknown: "?"
        case .verified: "+"
        case .notValid: "x"
        case .expired: "~"
        case .locked: "!"
        }
    }

    var logStyle: StyleName {
        switch self {
        case .open: .logOpen
        case .sent: .logSent
        case .notSent, .couldNotCheck, .unknown: .logCouldNotCheck
        case .verified: .logVerified
        case .notValid: .logNotValid
        case .expired: .logExpired
        case .locked: .logLocked
        }
    }
}

extension ClientError {
    /// The error in a sentence, with what to do next.
    var sentence: String {
        switch self {
        case .invalid(let faults): faults.map { "\($0.field.label) \($0.reason)" }.joined(separator: "; ")
        case .readOnly: "the profile is read-only"
        case .credentials(let reason), .notSent(let reason): reason
        case .outcomeUnknown(let reason): "\(reason); the service may have acted"
        case .unreadable(let status, let reason): "\(status): \(reason)"
        case .rejected(let rejection): rejection.sentenceForPeople
        }
    }
}

extension ClientError.Rejection {
    fileprivate var sentenceForPeople: String {
        let said = sentence.map { "\(status): \($0)" } ?? "\(status)"
        return switch status {
        case 401: "\(said); check the credentials"
        case 403: "\(said); check credentials, account and MFA role"
        case 429: said
        case 500...: "\(said); the service's fault, try again later"
        default: said
        }
    }
}
