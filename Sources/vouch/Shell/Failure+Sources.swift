import Console
import History
import MFAAPI
import MFAClient
import MFAService
import Settings

extension Failure {
    /// Reads any error; the one table of exit statuses.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as ClientError: self.init(client: error)
        case let error as HistoryError: self.init(history: error)
        case let error as SettingsError: self.init(settings: error)
        case let error as ConnectionError: self = .configuration(error.description)
        case let fault as DemoFault: self = Failure(.malformed, .file, fault.description)
        case let error as ServiceError: self.init(.configuration, .service, error.description)
        case let fault as FilterFault: self = .usage(fault.description)
        case is CancellationError: self.init(.interrupted, .interrupted, "interrupted")
        default: self.init(.serverFault, .service, String(describing: error))
        }
    }

    private init(client error: ClientError) {
        switch error {
        case .invalid(let faults): self.init(faults: faults)
        case .readOnly: self.init(.configuration, .readOnly, error.sentence)
        case .credentials: self.init(.configuration, .credentials, error.sentence)
        case .notSent: self.init(.unreachable, .notSent, error.sentence)
        case .outcomeUnknown: self.init(.unreachable, .outcomeUnknown, error.sentence)
        case .unreadable: self.init(.serverFault, .unreadable, error.sentence)
        case .rejected(let rejection):
            self.init(Failure.status(of: rejection.status), .rejected, error.sentence)
            requestId = rejection.requestId
        }
        httpStatus = error.status
        mayHaveActed = error.mayHaveActed
    }

    private static func status(of http: Int) -> ExitStatus {
        switch http {
        case 401, 403: .notPermitted
        case 429: .locked
        case 404, 405, 407: .configuration
        case 400..<500: .malformed
        default: .serverFault
        }
    }

    private init(settings error: SettingsError) {
        switch error {
        case .invalid: self.init(.usage, .invalid, error.description)
        case .busy, .contended: self.init(.locked, .configuration, error.description)
        default: self.init(.configuration, .configuration, error.description)
        }
    }

    private init(history error: HistoryError) {
        switch error {
        case .locked: self.init(.locked, .history, error.description)
        case .noSuchEntry: self.init(.negative, .notFound, error.description)
        default: self.init(.configuration, .history, error.description)
        }
    }

    /// Names every field by its option: `--digits: must be 4 to 8`.
    init(faults: [FieldFault]) {
        let sentence = faults.map { "\($0.field.option): \($0.reason)" }.joined(separator: "; ")
        self.init(.usage, .invalid, sentence)
        self.faults = faults
    }
}

extension Field {
    /// The option that sets the field.
    var option: String {
        switch self {
        case .to, .from, .scope, .message, .digits, .code: "--\(rawValue)"
        case .applicationId: "--application"
        case .expirationTimeInMinutes: "--expires"
        case .callbackUrl: "--callback-url"
        }
    }
}

extension Recorded {
    /// Returns the answer's value.
    ///
    /// - Throws: ``Failure`` with the row; one of the history's where nothing left because it could not be recorded.
    func value() throws -> Value {
        switch answer.result {
        case .success(let value): return value
        case .failure(let error):
            var failure = refusal.map(Failure.init) ?? Failure(error)
            if refusal != nil { failure.sentence = error.sentence }
            failure.row = entry?.id
            throw failure
        }
    }
}
