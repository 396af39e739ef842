import History

/// The verdict that stands for a verification, for the places that show it large.
struct StandingVerdict: Hashable, Sendable {
    let outcome: Outcome
    let style: StyleName

    /// Creates the verdict; `nil` while there is none. Only what the service called valid is VERIFIED.
    init?(_ item: Verification, at now: Moment) {
        switch (item.state, item.check) {
        case (.verified, _): self.init(.verified, .verified)
        case _ where item.lockRemaining(at: now) != nil: self.init(.locked, .locked)
        case (_, .running), (.sending, _): return nil
        case (.expired, _): self.init(.expired, .expired)
        case (_, .couldNotCheck): self.init(.couldNotCheck, .couldNotCheck)
        // The next try has begun where digits stand in the entry.
        case (_, .notValid) where item.code.isEmpty: self.init(.notValid, .notValid)
        default: return nil
        }
    }

    private init(_ outcome: Outcome, _ style: StyleName) {
        self.outcome = outcome
        self.style = style
    }
}
