import FoundationEssentials
import History
import MFAAPI
import MFAClient
import Settings

/// One customer's verification: a code that was asked for, and what became of it.
struct Verification: Identifiable, Hashable, Sendable {
    /// Where a verification stands.
    enum State: Hashable, Sendable {
        /// The send has left and has no answer yet.
        case sending
        /// The code is out and can be checked.
        case waiting
        /// The send failed. `mayHaveLeft` tells whether a code may be out all the same.
        case notSent(reason: String, mayHaveLeft: Bool)
        /// The service said `valid: true`.
        case verified(at: Moment)
        /// The window passed.
        case expired
    }

    /// What the last check came to, until the next one.
    enum Check: Hashable, Sendable {
        /// No check yet.
        case none
        /// A check is under way.
        case running
        /// The service said `valid: false`, so often by now.
        case notValid(tries: Int)
        /// The service takes no tries for this number until then.
        case locked
        /// There is no verdict, and why.
        case couldNotCheck(reason: String)
    }

    /// What was asked for before the code was on the virtual phone; done as soon as it is.
    enum Intent: Hashable, Sendable {
        case none
        /// The code goes into the entry.
        case useCode
        /// The code goes into the entry and is checked.
        case useCodeAndVerify
    }

    let id: Int
    let profile: Profile
    let request: SendRequest
    let number: PhoneNumber
    let channel: Channel
    /// The ticket or case it is for.
    var reference: String?
    var startedAt: Moment
    var state: State = .sending
    var check: Check = .none
    /// What the last check asked.
    var lastCheck: VerifyRequest?
    var code: CodeField
    var intent = Intent.none
    /// Checks that the service answered with `valid: false`.
    var wrongTries = 0
    /// Whether a check has no answer that may have taken the code, which is good for one.
    var mayBeUsedUp = false
    var lockedUntil: Duration?
    /// The history's row of the send.
    var row: Int64?
    /// The `messageId` or `callId`.
    var remoteId: String?

    /// The window the code is good for.
    var window: Duration { request.expiration ?? Limits.defaultExpiration }

    /// What is left of the window.
    func remaining(at now: Moment) -> Duration { max(.zero, window - (now - startedAt)) }

    /// What is left of the lock; `nil` where none runs.
    func lockRemaining(at now: Moment) -> Duration? {
        if case .verified = state { return nil }
        return lockedUntil.map { $0 - now.elapsed }.flatMap { $0 > .zero ? $0 : nil }
    }

    /// What the clock that is shown has left: the lock, the window, or the time that VERIFIED stands; `nil` where none runs.
    func clock(at now: Moment) -> Duration? {
        let left = lockRemaining(at: now) ?? stateRemaining(at: now)
        return left > .zero ? left : nil
    }

    /// When the first of the clocks of this verification that run comes to its end; `nil` where none runs.
    func nextEnd(at now: Moment) -> Duration? {
        let (state, lock) = (stateRemaining(at: now), lockRemaining(at: now) ?? .zero)
        let left = state > .zero && lock > .zero ? min(state, lock) : max(state, lock)
        return left > .zero ? now.elapsed + left : nil
    }

    /// Whether the state's time has passed: the window of a code that is out, or how long VERIFIED stands.
    func isOver(at now: Moment) -> Bool { end.map { $0 <= now.elapsed } ?? false }

    /// When the state's time has passed; `nil` where only an answer or a person ends it.
    var end: Duration? {
        switch state {
        case .waiting: startedAt.elapsed + window
        case .verified(let moment): moment.elapsed + Verification.verifiedStands
        case .sending, .notSent, .expired: nil
        }
    }

    /// How long the state lasts by itself; zero where only an answer or a person ends it.
    private func stateRemaining(at now: Moment) -> Duration { end.map { max(.zero, $0 - now.elapsed) } ?? .zero }

    /// How long VERIFIED stands before it clears for the next caller: 15 minutes.
    static let verifiedStands = Duration.seconds(900)

    /// The label it goes by: the history's row number once there is one.
    var label: String { row.map { "#\($0)" } ?? "#…" }

    /// The check that the code typed so far asks for.
    ///
    /// Number, scope and window are the send's own, so that they cannot differ from it.
    func verifyRequest(code: String) -> VerifyRequest {
        VerifyRequest(to: request.to, scope: request.scope, code: code, expiration: window)
    }
}
