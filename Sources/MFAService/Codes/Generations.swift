internal import MFAAPI

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// A dictionary that forgets what was not written for a while, without looking at each entry.
///
/// Entries are written to a young table. When it has aged, it becomes the old one, and the old one goes as a whole: an
/// entry stays for at least the span after its last write, and for at most two.
struct Generations<Key: Hashable, Value> {
    private var young: [Key: Value] = [:]
    private var old: [Key: Value] = [:]
    private var turnedAt = Date.distantPast
    private var span = Duration.zero

    /// Entries, stale ones among them.
    var count: Int { young.count + old.count }

    /// Lets entries age.
    ///
    /// - Parameters:
    ///   - now: The time.
    ///   - span: How long an entry must be kept after its last write; it never shrinks.
    ///   - most: How many entries the young table may have; one that is full becomes the old one early.
    mutating func age(to now: Date, keeping span: Duration, most: Int = .max) {
        self.span = max(self.span, span)
        let age = now.timeIntervalSince(turnedAt)
        // A span back is a clock that was put back; a moment back is a caller who read the clock and came in second.
        guard age >= self.span.seconds || age < -self.span.seconds || young.count >= most else { return }
        old = age < 2 * self.span.seconds ? young : [:]
        young = [:]
        turnedAt = now
    }

    subscript(key: Key) -> Value? {
        get { young[key] ?? old[key] }
        set {
            young[key] = newValue
            if !old.isEmpty { old[key] = nil }
        }
    }
}
