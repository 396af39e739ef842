public import MFAAPI

/// Why an operation has no value. No case carries a code, a secret or a whole number.
public enum ClientError: Error, Hashable, Sendable {
    /// The request breaks the API's rules; nothing left.
    case invalid([FieldFault])
    /// The client is read-only; nothing left.
    case readOnly
    /// Credentials could not be had or used, or the token endpoint refused them, in words; nothing of the operation left.
    case credentials(String)
    /// No connection was made, nothing was written to it, or no token was to be had; the service did not see the request.
    case notSent(String)
    /// The request may have left and no answer came: timed out, connection lost, cancelled. It is never repeated.
    case outcomeUnknown(String)
    /// The service refused or failed, with the error body's sentence where there was one.
    case rejected(Rejection)
    /// A status of 200 with a body that is not the operation's answer, or one that cannot be read at all.
    case unreadable(status: Int, reason: String)

    /// An answer with a status other than 200.
    public struct Rejection: Hashable, Sendable {
        /// The HTTP status.
        public let status: Int
        /// The service's own words, with control characters removed; `nil` where the body said nothing readable.
        public let sentence: String?
        /// The request's identifier, for the operator's support.
        public let requestId: String?

        /// Creates a rejection.
        public init(status: Int, sentence: String?, requestId: String? = nil) {
            self.status = status
            self.sentence = sentence
            self.requestId = requestId
        }
    }

    /// The HTTP status of the answer; `nil` where none came.
    public var status: Int? {
        switch self {
        case .rejected(let rejection): rejection.status
        case .unreadable(let status, _): status
        default: nil
        }
    }

    /// Whether the caller ended the request before its answer came, which says nothing of the service.
    public var isCancellation: Bool {
        switch self {
        case .notSent(ClientError.cancelledSentence), .outcomeUnknown(ClientError.cancelledSentence): true
        default: false
        }
    }

    /// What a request that its caller ended is told with.
    package static let cancelledSentence = "cancelled"

    /// Whether the service may have acted on the request, so that asking again could send (and cost) twice.
    public var mayHaveActed: Bool {
        switch self {
        case .invalid, .readOnly, .credentials, .notSent: false
        case .outcomeUnknown, .unreadable: true
        // A redirect can be the answer to what was done, such as a 303.
        case .rejected(let rejection): rejection.status >= 500 || rejection.status < 400
        }
    }
}
