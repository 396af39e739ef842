internal import MFAAPI

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Keeps codes in Valkey or Redis, one server or a cluster, for service processes that share it.
///
/// All that concerns an account and a number lies in one hash slot, and a check is one script there: one step, whichever
/// process asks. Records leave by the server's clock, and count as expired by the service's own as well. A store that cannot
/// be reached, or does not answer in time, is ``ServiceError/storeFailed(_:)``, never a verdict.
public final class ValkeyCodeStore: CodeStore {
    private let cluster: ValkeyCluster
    private let prefix: String

    /// Creates a store; it is connected to when it is first asked.
    public convenience init(_ address: ValkeyAddress) {
        self.init(address, timeouts: ValkeyTimeouts())
    }

    init(_ address: ValkeyAddress, timeouts: ValkeyTimeouts) {
        cluster = ValkeyCluster(address, timeouts: timeouts)
        prefix = address.prefix
    }

    /// Counts a send towards every limit or, where one of them is reached, towards none.
    ///
    /// Each limit is counted where it lies, and taken back where another one is reached: for that moment the store may
    /// refuse a send that would just have been allowed, and never allows one too many.
    public func count(_ limits: [SendLimit], at time: Date) async throws -> SendVerdict {
        try await end(of: limits, at: time).map { .limited(until: $0) } ?? .counted
    }

    /// Keeps a code.
    public func keep(_ code: NewCode) async throws {
        let now = code.issuedAt.milliseconds
        _ = try await run(
            .keep, keys: [codeKey(code.slot, number: code.number)],
            [code.digest.hexadecimal, String(now), String(now + code.lifetime.milliseconds), String(code.uses)])
    }

    /// Checks a code and uses it, or counts a wrong try, or refuses.
    public func check(_ attempt: CodeAttempt) async throws -> CodeVerdict {
        let rule = attempt.lock
        let numbers = [
            attempt.at.milliseconds, attempt.window.milliseconds, Int64(rule.wrongTries),
            rule.forgottenAfter.milliseconds,
        ]
        let (verdict, end) = try await run(
            .check,
            keys: [codeKey(attempt.slot, number: attempt.number), "\(prefix):{\(attempt.number.hexadecimal)}:tries"],
            [attempt.digest.hexadecimal] + (numbers + rule.durations.map(\.milliseconds)).map { String($0) })
        switch verdict {
        case 0: return .notValid
        case 1: return .valid
        default: return .locked(until: Date(milliseconds: end))
        }
    }

    /// Finds out whether every server answers.
    public func ping() async throws {
        try await cluster.ping()
    }

    /// Returns when the next send is allowed; `nil` where this one is.
    private func end(of limits: [SendLimit], at now: Date) async throws -> Date? {
        let name = Identifier.secretToken()
        var counted: [String] = []
        var ends: [Date] = []
        for limit in limits {
            let key = "\(prefix):{\(limit.key.hexadecimal)}:sends"
            let numbers = [now.milliseconds, limit.rate.per.milliseconds, Int64(limit.rate.sends)]
            let (verdict, end) = try await run(.countSend, keys: [key], numbers.map { String($0) } + [name])
            switch verdict {
            case 0: counted.append(key)
            case 1: ends.append(Date(milliseconds: end))
            default: ends.append(.distantFuture)
            }
        }
        guard let latest = ends.max() else { return nil }
        for key in counted { _ = try await cluster.ask(["ZREM", key, name], key: key) }
        return latest
    }

    private func codeKey(_ slot: CodeKey, number: CodeKey) -> String {
        "\(prefix):{\(number.hexadecimal)}:code:\(slot.hexadecimal)"
    }

    /// Runs a script, all of whose keys lie in one slot, and returns its two numbers.
    private func run(
        _ script: ValkeyScript, keys: [String], _ arguments: [String]
    ) async throws -> (verdict: Int, time: Int) {
        let rest = [String(keys.count)] + keys + arguments
        var reply = try await cluster.ask(["EVALSHA", script.name] + rest, key: keys[0])
        if case .error = reply { reply = try await cluster.ask(["EVAL", script.source] + rest, key: keys[0]) }
        guard let numbers = reply.integers, numbers.count == 2, (0...2).contains(numbers[0]) else {
            throw ServiceError.storeFailed("The store answers what the script does not")
        }
        return (numbers[0], numbers[1])
    }
}

extension LockRule {
    /// How long the locks last that follow each other; all further ones last as long as the last.
    fileprivate var durations: [Duration] {
        var all = [duration(after: 0)]
        while all.count < 33, let last = all.last, case let next = duration(after: all.count), next > last {
            all.append(next)
        }
        return all
    }
}

extension Date {
    fileprivate init(milliseconds: Int) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
    }
}
