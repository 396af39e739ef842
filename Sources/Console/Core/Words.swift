public import History
import MFAAPI

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

extension Result {
    /// The error, where there is one.
    var failure: Failure? { if case .failure(let error) = self { error } else { nil } }
}

extension String {
    /// The text without white space at its ends.
    var trimmingEnds: String {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}
