internal import MFAAPI

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// The times of sends, for limits that slide.
struct SendLedger {
    private var sends = Generations<CodeKey, [Date]>()

    /// Counts a send towards every limit, or towards none where one is reached.
    mutating func count(_ limits: [SendLimit], at now: Date) -> SendVerdict {
        for limit in limits { sends.age(to: now, keeping: limit.rate.per) }
        let ends = limits.compactMap { limit in
            SendLedger.end(of: limit.rate, times: recent(limit, at: now))
        }
        if let latest = ends.max() { return .limited(until: latest) }
        for limit in limits { sends[limit.key] = recent(limit, at: now) + [now] }
        return .counted
    }

    private func recent(_ limit: SendLimit, at now: Date) -> [Date] {
        let start = now - limit.rate.per.seconds
        return (sends[limit.key] ?? []).filter { $0 > start }
    }

    private static func end(of rate: SendRate, times: [Date]) -> Date? {
        guard times.count >= rate.sends else { return nil }
        let freeing = times.count - rate.sends
        return times.indices.contains(freeing) ? times[freeing] + rate.per.seconds : .distantFuture
    }
}
