internal import MFAAPI

/// What makes a policy differ from a named one, as a file or a command line gives it.
public struct PolicyNumbers: Hashable, Sendable {
    /// The policies that have a name.
    public enum Base: String, CaseIterable, Sendable, Decodable {
        /// ``Policy/compatible``.
        case compatible
        /// ``Policy/hardened``.
        case hardened

        /// The policy.
        public var policy: Policy { self == .hardened ? .hardened : .compatible }
    }

    /// What each number is called; the options of the command line are the same words with hyphens.
    public enum Name: String, CaseIterable, CodingKey, Sendable {
        case base, newestOnly, codeUses, wrongTries, lockSeconds, longestLockSeconds, forgottenAfterSeconds,
            shortestCode,
            longestExpiryMinutes, sendsPerNumber, sendsPerPrefix, sendsPerAccount
    }

    /// A number that is out of its range.
    public struct Fault: Hashable, Sendable {
        /// The number.
        public let name: Name
        /// The range in words, such as `must be 1 to 1000`.
        public let rule: String
    }

    /// The policy that all else stays of; `nil` leaves it as it is, and so does every other `nil`.
    public var base: Base?
    /// ``Policy/newestOnly``.
    public var newestOnly: Bool?
    /// ``Policy/codeUses``, 1 to 100.
    public var codeUses: Int?
    /// ``LockRule/wrongTries``, 1 to 1000.
    public var wrongTries: Int?
    /// ``LockRule/duration`` in seconds, 0.1 to a day.
    public var lockSeconds: Double?
    /// ``LockRule/longest`` in seconds, 0.1 to a day.
    public var longestLockSeconds: Double?
    /// ``LockRule/forgottenAfter`` in seconds, 1 to a week.
    public var forgottenAfterSeconds: Double?
    /// ``Policy/shortestCode`` in digits, 4 to 8.
    public var shortestCode: Int?
    /// ``Policy/longestExpiry`` in minutes, 1 to 15.
    public var longestExpiryMinutes: Double?
    /// ``Policy/sendsPerNumber``.
    public var sendsPerNumber: SendAllowance?
    /// ``Policy/sendsPerPrefix``.
    public var sendsPerPrefix: SendAllowance?
    /// ``Policy/sendsPerAccount``.
    public var sendsPerAccount: SendAllowance?

    /// Creates numbers that change nothing.
    public init() {}

    /// The numbers that are out of their range.
    public var faults: [Fault] {
        [
            PolicyNumbers.fault(.codeUses, codeUses, 1...100),
            PolicyNumbers.fault(.wrongTries, wrongTries, 1...1000),
            PolicyNumbers.fault(.lockSeconds, lockSeconds, 0.1...86_400),
            PolicyNumbers.fault(.longestLockSeconds, longestLockSeconds, 0.1...86_400),
            PolicyNumbers.fault(.forgottenAfterSeconds, forgottenAfterSeconds, 1...604_800),
            PolicyNumbers.fault(.shortestCode, shortestCode, Limits.digits),
            PolicyNumbers.fault(.longestExpiryMinutes, longestExpiryMinutes, Limits.expirationMinutes),
        ].compactMap(\.self)
    }

    private static func fault(_ name: Name, _ value: Int?, _ range: ClosedRange<Int>) -> Fault? {
        guard let value, !range.contains(value) else { return nil }
        return Fault(name: name, rule: "must be \(range.lowerBound) to \(range.upperBound)")
    }

    private static func fault(_ name: Name, _ value: Double?, _ range: ClosedRange<Double>) -> Fault? {
        guard let value, !range.contains(value) else { return nil }
        return Fault(
            name: name, rule: "must be \(range.lowerBound.formattedNumber) to \(range.upperBound.formattedNumber)")
    }

    /// Changes a policy; where it has a ``base``, that comes in the policy's place first.
    ///
    /// A first lock that is longer than the longest makes the longest as long.
    public func change(_ policy: inout Policy) {
        if let base { policy = base.policy }
        if let newestOnly { policy.newestOnly = newestOnly }
        if let codeUses { policy.codeUses = codeUses }
        if let wrongTries { policy.lock.wrongTries = wrongTries }
        if let lockSeconds { policy.lock.duration = .seconds(lockSeconds) }
        if let longestLockSeconds { policy.lock.longest = .seconds(longestLockSeconds) }
        policy.lock.longest = max(policy.lock.longest, policy.lock.duration)
        if let forgottenAfterSeconds { policy.lock.forgottenAfter = .seconds(forgottenAfterSeconds) }
        if let shortestCode { policy.shortestCode = shortestCode }
        if let longestExpiryMinutes { policy.longestExpiry = .minutes(longestExpiryMinutes) }
        if let sendsPerNumber { policy.sendsPerNumber = sendsPerNumber.rate }
        if let sendsPerPrefix { policy.sendsPerPrefix = sendsPerPrefix.rate }
        if let sendsPerAccount { policy.sendsPerAccount = sendsPerAccount.rate }
    }
}

extension PolicyNumbers: Decodable {
    /// Reads numbers; a name that there is none of, or a number out of its range, is an error that says it.
    public init(from decoder: any Decoder) throws {
        for key in try decoder.container(keyedBy: AnyKey.self).allKeys where Name(stringValue: key.stringValue) == nil {
            throw ServiceError.configuration("The account file cannot be read: policy.\(key.stringValue) is not known.")
        }
        let fields = try decoder.container(keyedBy: Name.self)
        base = try fields.decodeIfPresent(Base.self, forKey: .base)
        newestOnly = try fields.decodeIfPresent(Bool.self, forKey: .newestOnly)
        codeUses = try fields.decodeIfPresent(Int.self, forKey: .codeUses)
        wrongTries = try fields.decodeIfPresent(Int.self, forKey: .wrongTries)
        lockSeconds = try fields.decodeIfPresent(Double.self, forKey: .lockSeconds)
        longestLockSeconds = try fields.decodeIfPresent(Double.self, forKey: .longestLockSeconds)
        forgottenAfterSeconds = try fields.decodeIfPresent(Double.self, forKey: .forgottenAfterSeconds)
        shortestCode = try fields.decodeIfPresent(Int.self, forKey: .shortestCode)
        longestExpiryMinutes = try fields.decodeIfPresent(Double.self, forKey: .longestExpiryMinutes)
        sendsPerNumber = try fields.decodeIfPresent(SendAllowance.self, forKey: .sendsPerNumber)
        sendsPerPrefix = try fields.decodeIfPresent(SendAllowance.self, forKey: .sendsPerPrefix)
        sendsPerAccount = try fields.decodeIfPresent(SendAllowance.self, forKey: .sendsPerAccount)
        if let fault = faults.first {
            throw ServiceError.configuration(
                "The account file cannot be read: policy.\(fault.name.rawValue) \(fault.rule).")
        }
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

/// So many sends in so many seconds, as `3/600`, or `unlimited`.
public struct SendAllowance: Hashable, Sendable {
    /// The rate; `nil` is without limit.
    public let rate: SendRate?

    /// Reads an allowance: 1 to a million sends in 1 second to a day, or `unlimited`.
    ///
    /// - Returns: `nil` where the text is neither.
    public init?(_ text: String) {
        if text == "unlimited" {
            rate = nil
            return
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let sends = Int(parts[0]), let seconds = Double(parts[1]),
            (1...1_000_000).contains(sends), (1...86_400).contains(seconds)
        else { return nil }
        rate = SendRate(sends, per: .seconds(seconds))
    }
}

extension SendAllowance: Decodable {
    /// Reads an allowance from its text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let allowance = SendAllowance(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "It is neither n/s nor unlimited.")
        }
        self = allowance
    }
}
