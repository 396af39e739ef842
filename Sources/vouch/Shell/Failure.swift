import MFAAPI

/// Why a subcommand cannot do what it is asked: the exit status, a sentence for people, and what a program wants to know.
///
/// No failure carries a code, a secret or a whole number.
struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What failed, in a word for programs.
    enum Kind: String, Hashable, Sendable {
        case usage, invalid, readOnly, credentials, notSent, outcomeUnknown, rejected, unreadable
        case configuration, history, service, notFound, confirmation, interrupted, file
    }

    var status: ExitStatus
    var kind: Kind
    var sentence: String
    /// The fields at fault.
    var faults: [FieldFault] = []
    /// The HTTP status of the answer; `nil` where none came.
    var httpStatus: Int?
    /// The request's identifier, for the operator's support.
    var requestId: String?
    /// The row of the history; `nil` where nothing was recorded.
    var row: Int64?
    /// Whether the service may have acted all the same.
    var mayHaveActed = false

    init(_ status: ExitStatus, _ kind: Kind, _ sentence: String) {
        self.status = status
        self.kind = kind
        self.sentence = sentence
    }

    /// The sentence.
    var description: String { sentence }

    static func usage(_ sentence: String) -> Failure { Failure(.usage, .usage, sentence) }

    static func configuration(_ sentence: String) -> Failure { Failure(.configuration, .configuration, sentence) }
}

/// A failure as `--json` tells it.
struct FailureReport: Encodable {
    private struct Fault: Encodable {
        var field: Field
        var reason: String
    }

    private struct Body: Encodable {
        var kind: String
        var message: String
        var exitStatus: Int32
        var fields: [Fault]?
        var status: Int?
        var requestId: String?
        var row: Int64?
        var mayHaveActed: Bool
    }

    private var error: Body

    init(_ failure: Failure) {
        let fields = failure.faults.map { Fault(field: $0.field, reason: $0.reason) }
        error = Body(
            kind: failure.kind.rawValue, message: failure.sentence, exitStatus: failure.status.rawValue,
            fields: fields.isEmpty ? nil : fields, status: failure.httpStatus, requestId: failure.requestId,
            row: failure.row, mayHaveActed: failure.mayHaveActed)
    }
}
