internal import Synchronization

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Keeps codes in this process's memory, for as many as it holds: about 100 bytes a live code.
///
/// Numbers are spread over shards, each behind a lock of its own, so that all that concerns a number is one step.
public final class MemoryCodeStore: CodeStore {
    private final class Shard: Sendable {
        let state = Mutex(State())
    }

    fileprivate struct State {
        var codes = CodePool()
        var tries = WrongTries()
    }

    private let shards: [Shard]
    private let ledger = Mutex(SendLedger())

    /// Creates an empty store.
    public init() {
        shards = (0..<16).map { _ in Shard() }
    }

    /// Codes that are neither used up nor known to have expired.
    public var count: Int {
        shards.reduce(0) { sum, shard in sum + shard.state.withLock { $0.codes.count } }
    }

    /// Counts a send towards every limit or, where one of them is reached, towards none.
    public func count(_ limits: [SendLimit], at time: Date) -> SendVerdict {
        limits.isEmpty ? .counted : ledger.withLock { $0.count(limits, at: time) }
    }

    /// Keeps a code.
    public func keep(_ code: NewCode) {
        shard(of: code.number).state.withLock { $0.keep(code) }
    }

    /// Checks a code and uses it, or counts a wrong try, or refuses.
    public func check(_ attempt: CodeAttempt) -> CodeVerdict {
        shard(of: attempt.number).state.withLock { $0.check(attempt) }
    }

    /// Returns at once: memory is always there.
    public func ping() {}

    private func shard(of number: CodeKey) -> Shard {
        shards[Int(number.low % UInt64(shards.count))]
    }
}

extension MemoryCodeStore.State {
    fileprivate mutating func keep(_ code: NewCode) {
        let now = code.issuedAt.milliseconds
        codes.sweep(now: now)
        var end = now + code.lifetime.milliseconds
        if let older = codes[code.slot], older.digest.matches(code.digest) { end = max(end, older.expiresAt) }
        codes.keep(
            code.digest, slot: code.slot, issuedAt: now, lifetime: UInt32(clamping: end - now),
            uses: UInt8(clamping: code.uses))
    }

    fileprivate mutating func check(_ attempt: CodeAttempt) -> CodeVerdict {
        if let end = tries.lock(of: attempt.number, at: attempt.at) { return .locked(until: end) }
        let now = attempt.at.milliseconds
        codes.sweep(now: now)
        guard let code = codes[attempt.slot], code.digest.matches(attempt.digest), now < code.expiresAt,
            now - code.issuedAt < attempt.window.milliseconds
        else {
            tries.count(attempt.number, at: attempt.at, rule: attempt.lock)
            return .notValid
        }
        codes.use(attempt.slot)
        tries.forget(attempt.number)
        return .valid
    }
}
