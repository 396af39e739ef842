import ArgumentParser
import MFAAPI
import MFAService

/// How strict the service is: a named policy, and numbers that differ from it.
struct PolicyOptions: ParsableArguments {
    /// The policies that have a name.
    enum Name: String, CaseIterable, ExpressibleByArgument {
        case compatible, hardened
    }

    @Option(help: "compatible as the live service, or hardened after NIST SP 800-63B and OWASP ASVS.")
    var policy = Name.compatible

    @Flag(inversion: .prefixedNo, help: "Whether a new code ends the older ones of its number and scope.")
    var newestOnly: Bool?

    @Option(help: ArgumentHelp("Wrong tries before a number is locked.", valueName: "n"))
    var wrongTries: Int?

    @Option(help: ArgumentHelp("How long the first lock lasts; each that follows lasts twice as long.", valueName: "s"))
    var lockSeconds: Double?

    @Option(help: ArgumentHelp("How long a lock lasts at most.", valueName: "s"))
    var longestLockSeconds: Double?

    @Option(help: ArgumentHelp("The shortest code that is issued, in digits.", valueName: "n"))
    var shortestCode: Int?

    @Option(help: ArgumentHelp("The longest expiry that is granted.", valueName: "minutes"))
    var longestExpiry: Double?

    @Option(help: ArgumentHelp("Sends to one number in a time, such as 3/600; 0/1 is without limit.", valueName: "n/s"))
    var sendsPerNumber: RateArgument?

    @Option(help: ArgumentHelp("Sends to numbers alike but for their last four digits.", valueName: "n/s"))
    var sendsPerPrefix: RateArgument?

    @Option(help: ArgumentHelp("Sends of one account.", valueName: "n/s"))
    var sendsPerAccount: RateArgument?

    mutating func validate() throws {
        try require(wrongTries.map { (1...1000).contains($0) }, "--wrong-tries: must be 1 to 1000")
        for (name, value) in [("--lock-seconds", lockSeconds), ("--longest-lock-seconds", longestLockSeconds)] {
            try require(value.map { (0.1...86_400).contains($0) }, "\(name): must be 0.1 to 86400")
        }
        try require(shortestCode.map(Limits.digits.contains), "--shortest-code: must be 4 to 8")
        try require(longestExpiry.map(Limits.expirationMinutes.contains), "--longest-expiry: must be 1 to 15")
    }

    private func require(_ holds: Bool?, _ sentence: String) throws {
        if holds == false { throw ValidationError(sentence) }
    }

    /// The policy that is meant.
    var value: Policy {
        var value: Policy = policy == .hardened ? .hardened : .compatible
        if let newestOnly { value.newestOnly = newestOnly }
        if let wrongTries { value.lock.wrongTries = wrongTries }
        if let lockSeconds { value.lock.duration = .seconds(lockSeconds) }
        if let longestLockSeconds { value.lock.longest = .seconds(longestLockSeconds) }
        value.lock.longest = max(value.lock.longest, value.lock.duration)
        if let shortestCode { value.shortestCode = shortestCode }
        if let longestExpiry { value.longestExpiry = .minutes(longestExpiry) }
        if let sendsPerNumber { value.sendsPerNumber = sendsPerNumber.rate }
        if let sendsPerPrefix { value.sendsPerPrefix = sendsPerPrefix.rate }
        if let sendsPerAccount { value.sendsPerAccount = sendsPerAccount.rate }
        return value
    }
}

/// So many sends in so many seconds, as `3/600`.
struct RateArgument: ExpressibleByArgument {
    /// The rate; `nil` is without limit.
    let rate: SendRate?

    init?(argument: String) {
        let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let sends = Int(parts[0]), let seconds = Double(parts[1]),
            (0...1_000_000).contains(sends),
            (1...86_400).contains(seconds)
        else { return nil }
        rate = sends == 0 ? nil : SendRate(sends, per: .seconds(seconds))
    }
}
