#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Where codes, wrong tries and sends are kept: in memory, or in a store that many service processes share.
///
/// A store never sees an account, a number, a scope or a code, only digests of them.
public protocol CodeStore: Sendable {
    /// Counts a send towards every limit or, where one of them is reached, towards none.
    func count(_ limits: [SendLimit], at time: Date) async throws -> SendVerdict

    /// Keeps a code.
    ///
    /// A slot holds one code. The same code issued again for a slot counts from its latest issue and lives until the later
    /// of both ends, with all of its uses.
    func keep(_ code: NewCode) async throws

    /// Checks a code and uses it, or counts a wrong try, or refuses: one atomic step, across processes as well.
    func check(_ attempt: CodeAttempt) async throws -> CodeVerdict

    /// Finds out whether the store can be asked.
    ///
    /// - Throws: ``ServiceError/storeFailed(_:)`` where it cannot.
    func ping() async throws
}

/// A code to keep, as digests.
public struct NewCode: Sendable {
    /// Where it is kept: one slot for each code, or one for each account, number and scope where the newest alone counts.
    public let slot: CodeKey
    /// The account and the number it was issued for.
    public let number: CodeKey
    /// The account, the number, the scope and the code.
    public let digest: CodeDigest
    /// When it was issued.
    public let issuedAt: Date
    /// How long it is valid, at most 15 minutes.
    public let lifetime: Duration
    /// How many times it is valid, 1 to 100.
    public let uses: Int

    /// Creates a code to keep.
    public init(
        slot: CodeKey, number: CodeKey, digest: CodeDigest, issuedAt: Date, lifetime: Duration, uses: Int = 1
    ) {
        self.slot = slot
        self.number = number
        self.digest = digest
        self.issuedAt = issuedAt
        self.lifetime = lifetime
        self.uses = uses
    }
}

/// Sends that are allowed for a number, a prefix or an account.
public struct SendLimit: Sendable {
    /// Whose sends are counted.
    public let key: CodeKey
    /// How many are allowed, and in which time.
    public let rate: SendRate

    /// Creates a limit.
    public init(key: CodeKey, rate: SendRate) {
        self.key = key
        self.rate = rate
    }
}

/// What became of a send that was to be counted.
public enum SendVerdict: Hashable, Sendable {
    /// It is counted.
    case counted
    /// A limit of sends is reached; the next one is allowed at that time.
    case limited(until: Date)
}

/// A code that somebody read out, as digests.
public struct CodeAttempt: Sendable {
    /// Where the code would be kept.
    public let slot: CodeKey
    /// The account and the number.
    public let number: CodeKey
    /// The account, the number, the scope and the code that was read out.
    public let digest: CodeDigest
    /// When it is checked.
    public let at: Date
    /// How young the code must be, besides its own lifetime.
    public let window: Duration
    /// When wrong tries lock the number.
    public let lock: LockRule

    /// Creates an attempt.
    public init(
        slot: CodeKey, number: CodeKey, digest: CodeDigest, at: Date, window: Duration, lock: LockRule
    ) {
        self.slot = slot
        self.number = number
        self.digest = digest
        self.at = at
        self.window = window
        self.lock = lock
    }
}

/// What a check came to.
public enum CodeVerdict: Hashable, Sendable {
    /// The code was right and in time, and has one use less; wrong tries are forgotten.
    case valid
    /// It was not; the try is counted.
    case notValid
    /// The number is locked until that time; nothing was looked at.
    case locked(until: Date)
}
