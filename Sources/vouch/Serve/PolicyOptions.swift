public import ArgumentParser
public import MFAService

/// How strict the service is: a named policy, and numbers that differ from it.
struct PolicyOptions: ParsableArguments {
    @Option(help: "compatible as the live service, or hardened after NIST SP 800-63B and OWASP ASVS.")
    var policy: PolicyNumbers.Base?

    @Flag(inversion: .prefixedNo, help: "Whether a new code ends the older ones of its number and scope.")
    var newestOnly: Bool?

    @Option(help: ArgumentHelp("How many times a code is good.", valueName: "n"))
    var codeUses: Int?

    @Option(help: ArgumentHelp("Wrong tries before a number is locked.", valueName: "n"))
    var wrongTries: Int?

    @Option(help: ArgumentHelp("How long the first lock lasts; each that follows lasts twice as long.", valueName: "s"))
    var lockSeconds: Double?

    @Option(help: ArgumentHelp("How long a lock lasts at most.", valueName: "s"))
    var longestLockSeconds: Double?

    @Option(help: ArgumentHelp("The quiet time after which wrong tries and locks are forgotten.", valueName: "s"))
    var forgottenAfterSeconds: Double?

    @Option(help: ArgumentHelp("The shortest code that is issued, in digits.", valueName: "n"))
    var shortestCode: Int?

    @Option(help: ArgumentHelp("The longest expiry that is granted.", valueName: "minutes"))
    var longestExpiryMinutes: Double?

    @Option(help: ArgumentHelp("Sends to one number in a time, such as 3/600, or unlimited.", valueName: "n/s"))
    var sendsPerNumber: SendAllowance?

    @Option(help: ArgumentHelp("Sends to numbers alike but for their last four digits.", valueName: "n/s"))
    var sendsPerPrefix: SendAllowance?

    @Option(help: ArgumentHelp("Sends of one account.", valueName: "n/s"))
    var sendsPerAccount: SendAllowance?

    mutating func validate() throws {
        guard let fault = numbers.faults.first else { return }
        throw ValidationError("--\(fault.name.option): \(fault.rule)")
    }

    /// What the command line says of the policy.
    var numbers: PolicyNumbers {
        var numbers = PolicyNumbers()
        numbers.base = policy
        numbers.newestOnly = newestOnly
        numbers.codeUses = codeUses
        numbers.wrongTries = wrongTries
        numbers.lockSeconds = lockSeconds
        numbers.longestLockSeconds = longestLockSeconds
        numbers.forgottenAfterSeconds = forgottenAfterSeconds
        numbers.shortestCode = shortestCode
        numbers.longestExpiryMinutes = longestExpiryMinutes
        numbers.sendsPerNumber = sendsPerNumber
        numbers.sendsPerPrefix = sendsPerPrefix
        numbers.sendsPerAccount = sendsPerAccount
        return numbers
    }

    /// The policy that is meant, where a file may say something of it as well; the command line has the last word.
    func policy(over file: PolicyNumbers = PolicyNumbers()) -> Policy {
        var named = file
        named.base = policy ?? file.base
        var policy = Policy.compatible
        named.change(&policy)
        var own = numbers
        own.base = nil
        own.change(&policy)
        return policy
    }
}

extension PolicyNumbers.Name {
    /// The option's name, `wrong-tries` for `wrongTries`.
    var option: String {
        self == .base
            ? "policy" : rawValue.map { $0.isUppercase ? "-\($0.lowercased())" : String($0) }.joined()
    }
}

extension PolicyNumbers.Base: ExpressibleByArgument {}

extension SendAllowance: ExpressibleByArgument {
    /// Reads an allowance of the command line.
    public init?(argument: String) {
        self.init(argument)
    }
}
