public import Foundation
public import MFAAPI

/// One thing that was done, as the history keeps it: a send, a verify or a window that passed.
public struct Entry: Identifiable, Hashable, Sendable {
    /// What was done.
    public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
        /// A code was sent.
        case send
        /// A code was checked.
        case verify
        /// A code's window passed while a console watched it.
        case expiry
    }

    /// The number by which people speak of the row, shown as `#12`. It is never given again, not even after a purge.
    public let id: Int64
    /// What was done.
    public var kind: Kind
    /// The profile's name.
    public var profile: String
    /// Where it was done.
    public var environment: Environment
    /// The way the code went; `nil` for a verify whose send is not known.
    public var channel: Channel?
    /// The whole number in E.164, or its masked form where the history keeps no whole numbers.
    public var number: String
    /// What the code is for.
    public var scope: String
    /// The send that a verify or an expiry belongs to.
    public var sendId: Int64?
    /// When it was asked for.
    public var startedAt: Date
    /// When its outcome was known; `nil` while it is open and where no outcome was ever known.
    public var finishedAt: Date?
    /// What came of it.
    public var outcome: Outcome
    /// The HTTP status of the answer; `nil` where none came.
    public var status: Int?
    /// The `messageId` or `callId` of a send.
    public var remoteId: String?
    /// How long the answer took.
    public var duration: Duration?
    /// The reason for the outcome, in words.
    public var detail: String?
    /// Who did it.
    public var agent: String?
    /// The ticket or case it was done for.
    public var reference: String?
}

extension Entry {
    /// The number with its middle hidden, whichever form is kept.
    public var maskedNumber: String { PhoneNumber(number)?.masked ?? number }

    /// The entry with no whole number in it, nor in the service's words about it.
    public var masked: Entry {
        guard let whole = PhoneNumber(number) else { return self }
        var entry = self
        entry.number = whole.masked
        entry.detail = detail?.masking(whole)
        return entry
    }
}

/// Where something was done.
public enum Environment: String, CaseIterable, Codable, Hashable, Sendable {
    /// The embedded service and its virtual phones.
    case sandbox
    /// A service that reaches real telephones.
    case live
}

/// What came of an entry.
public enum Outcome: String, CaseIterable, Codable, Hashable, Sendable {
    /// The request may be on its way; there is no answer yet.
    case open
    /// The service took the code for delivery.
    case sent
    /// The code was not sent.
    case notSent
    /// The service said that the code is right.
    case verified
    /// The service said that the code is not right.
    case notValid
    /// The code's window passed.
    case expired
    /// The service refuses to check any code of this number for now.
    case locked
    /// Nobody knows whether the code is right: no answer, a fault, an answer that says something else.
    case couldNotCheck
    /// Nobody knows whether the request was acted on.
    case unknown
}
