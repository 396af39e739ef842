internal import Synchronization

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// The `Date` header: written once for all the answers of a second, and by no clock of its own while nobody asks.
final class DateHeader: Sendable {
    private let latest = Mutex((second: Int.min, text: ""))

    /// The header's value at a time.
    func text(at date: Date = .now) -> String {
        let second = Int(date.timeIntervalSince1970.rounded(.down))
        return latest.withLock { latest in
            if latest.second != second { latest = (second, DateHeader.written(date)) }
            return latest.text
        }
    }

    /// Writes a date as RFC 9110 (section 5.6.7) prefers it.
    private static func written(_ date: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents([.weekday, .day, .month, .year, .hour, .minute, .second], from: date)
        func number(_ part: Int?) -> String { (part ?? 0) < 10 ? "0\(part ?? 0)" : "\(part ?? 0)" }
        let day = "\(weekdays[(parts.weekday ?? 1) - 1]), \(number(parts.day)) \(months[(parts.month ?? 1) - 1])"
        let time = "\(number(parts.hour)):\(number(parts.minute)):\(number(parts.second))"
        return "\(day) \(parts.year ?? 0) \(time) GMT"
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
