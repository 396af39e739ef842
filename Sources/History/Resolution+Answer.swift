internal import MFAAPI
public import MFAClient

extension Resolution {
    /// Reads what came of a send.
    ///
    /// It is unknown, and not unsent, wherever the service may have acted on it.
    public init(_ answer: Answer<Sent>) {
        switch answer.result {
        case .success(let sent):
            self.init(.sent, status: answer.exchange?.status, remoteId: sent.id)
        case .failure(let error):
            self.init(error.mayHaveActed ? .unknown : .notSent, failure: error)
        }
    }

    /// Reads what came of a verify.
    ///
    /// Only the service's own word makes a code verified or not valid; whatever else comes back, nobody knows.
    public init(_ answer: Answer<Verdict>) {
        switch answer.result {
        case .success(.valid): self.init(.verified, status: answer.exchange?.status)
        case .success(.notValid): self.init(.notValid, status: answer.exchange?.status)
        case .failure(.rejected(let rejection)) where rejection.status == 429:
            self.init(.locked, failure: .rejected(rejection))
        case .failure(let error): self.init(.couldNotCheck, failure: error)
        }
    }

    private init(_ outcome: Outcome, failure error: ClientError) {
        self.init(outcome, status: error.status, detail: error.reason)
    }
}

extension ClientError {
    /// The reason as a row's detail: short, in words.
    fileprivate var reason: String {
        switch self {
        case .invalid(let faults): faults.map(\.description).joined(separator: ", ")
        case .readOnly: "the profile is read-only"
        case .credentials(let reason), .notSent(let reason), .outcomeUnknown(let reason): reason
        case .rejected(let rejection): rejection.sentence ?? "status \(rejection.status)"
        case .unreadable(_, let reason): reason
        }
    }
}
