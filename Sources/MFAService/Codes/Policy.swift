/// When wrong tries lock a number, and for how long.
public struct LockRule: Hashable, Sendable {
    /// Wrong tries that are answered before the number is locked, 1 or more.
    public var wrongTries: Int
    /// How long the first lock lasts.
    public var duration: Duration
    /// How long a lock lasts at most; each lock that follows another is twice as long as it.
    public var longest: Duration
    /// The quiet time after which wrong tries and earlier locks are forgotten.
    public var forgottenAfter: Duration

    /// Creates a rule.
    public init(wrongTries: Int, duration: Duration, longest: Duration, forgottenAfter: Duration) {
        self.wrongTries = wrongTries
        self.duration = duration
        self.longest = longest
        self.forgottenAfter = forgottenAfter
    }

    /// Returns how long a lock lasts that follows so many others.
    public func duration(after locks: Int) -> Duration {
        var length = duration
        for _ in 0..<min(locks, 32) where length < longest { length *= 2 }
        return min(length, max(duration, longest))
    }
}

/// How many codes may be sent in which time.
public struct SendRate: Hashable, Sendable {
    /// How many.
    public var sends: Int
    /// In which time; it slides.
    public var per: Duration

    /// Creates a rate.
    public init(_ sends: Int, per: Duration) {
        self.sends = sends
        self.per = per
    }
}

/// The numbers by which a service is strict or lenient; each of them is a setting.
public struct Policy: Hashable, Sendable {
    /// Whether a new code ends the older ones for the same account, number and scope.
    public var newestOnly: Bool
    /// How many times a code is good, 1 to 100.
    public var codeUses: Int
    /// When wrong tries lock a number.
    public var lock: LockRule
    /// The shortest code that is issued, in digits.
    public var shortestCode: Int
    /// The longest expiry that is granted.
    public var longestExpiry: Duration
    /// Sends to one number; `nil` means without limit.
    public var sendsPerNumber: SendRate?
    /// Sends to numbers that share all but their last four digits, against traffic pumping; `nil` means without limit.
    public var sendsPerPrefix: SendRate?
    /// Sends of one account; `nil` means without limit.
    public var sendsPerAccount: SendRate?

    /// Creates a policy.
    public init(
        newestOnly: Bool, codeUses: Int = 1, lock: LockRule, shortestCode: Int, longestExpiry: Duration,
        sendsPerNumber: SendRate? = nil, sendsPerPrefix: SendRate? = nil, sendsPerAccount: SendRate? = nil
    ) {
        self.newestOnly = newestOnly
        self.codeUses = codeUses
        self.lock = lock
        self.shortestCode = shortestCode
        self.longestExpiry = longestExpiry
        self.sendsPerNumber = sendsPerNumber
        self.sendsPerPrefix = sendsPerPrefix
        self.sendsPerAccount = sendsPerAccount
    }

    /// Behaves as the live service is documented to; the lock lasts as long as SDK test suites wait.
    public static let compatible = Policy(
        newestOnly: false,
        lock: LockRule(
            wrongTries: 5, duration: .seconds(30), longest: .seconds(30), forgottenAfter: .seconds(15 * 60)),
        shortestCode: 4, longestExpiry: .seconds(15 * 60)
    )

    /// Follows NIST SP 800-63B and OWASP ASVS 6.5.
    public static let hardened = Policy(
        newestOnly: true,
        lock: LockRule(
            wrongTries: 5, duration: .seconds(120), longest: .seconds(3600), forgottenAfter: .seconds(24 * 3600)),
        shortestCode: 6, longestExpiry: .seconds(10 * 60),
        sendsPerNumber: SendRate(3, per: .seconds(10 * 60)),
        sendsPerPrefix: SendRate(30, per: .seconds(10 * 60)),
        sendsPerAccount: SendRate(1000, per: .seconds(10 * 60))
    )
}
