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
        self.init(outcome, status: error.status, detail: error.detail)
    }
}

extension ClientError {
    /// The reason as a row's detail: the service's own words where there are any, since the row has the status beside them.
    fileprivate var detail: String {
        guard case .rejected(let rejection) = self, let words = rejection.sentence else { return sentence }
        return words
    }
}
