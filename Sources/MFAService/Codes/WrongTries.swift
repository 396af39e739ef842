internal import MFAAPI

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Wrong tries of numbers, and the locks that follow from them.
struct WrongTries {
    private struct Tries {
        var count = 0
        /// Locks that followed each other.
        var locks = 0
        var lockedUntil = Date.distantPast
        /// When the last wrong try was, or when the lock ends that it led to.
        var lastAt: Date
    }

    /// Numbers in one generation of one shard; in all of both and of 16 shards some 8 million, in about a gigabyte.
    private static let most = 1 << 18

    private var numbers = Generations<CodeKey, Tries>()

    /// Returns the end of the number's lock; `nil` where it is not locked.
    func lock(of number: CodeKey, at now: Date) -> Date? {
        numbers[number].flatMap { $0.lockedUntil > now ? $0.lockedUntil : nil }
    }

    /// Counts a wrong try, and locks the number where it is one too many.
    mutating func count(_ number: CodeKey, at now: Date, rule: LockRule) {
        numbers.age(to: now, keeping: rule.forgottenAfter + rule.longest, most: WrongTries.most)
        var tries = numbers[number] ?? Tries(lastAt: now)
        if now.timeIntervalSince(tries.lastAt) > rule.forgottenAfter.seconds { tries = Tries(lastAt: now) }
        tries.count += 1
        tries.lastAt = now
        if tries.count >= rule.wrongTries {
            tries.lockedUntil = now + rule.duration(after: tries.locks).seconds
            tries.lastAt = tries.lockedUntil
            tries.locks += 1
            tries.count = 0
        }
        numbers[number] = tries
    }

    /// Forgets the number's wrong tries and locks.
    mutating func forget(_ number: CodeKey) {
        if numbers[number] != nil { numbers[number] = nil }
    }
}
