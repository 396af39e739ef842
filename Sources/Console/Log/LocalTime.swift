import FoundationEssentials

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A point in time in this machine's zone. A log has one in each row of each picture, so the system's own conversion
/// makes it: a calendar takes fifty times as long.
struct LocalTime: Hashable, Sendable {
    private let year, month, day, hour, minute, second: Int32

    init(_ date: Date) {
        var time = time_t(date.timeIntervalSince1970.rounded(.down))
        var parts = tm()
        localtime_r(&time, &parts)
        (year, month, day) = (parts.tm_year, parts.tm_mon + 1, parts.tm_mday)
        (hour, minute, second) = (parts.tm_hour, parts.tm_min, parts.tm_sec)
    }

    /// The time of day: `14:03:29`.
    var clock: String { "\(two(hour)):\(two(minute)):\(two(second))" }

    /// The time of day, with the date in front of it where that is not today's: `11-20 14:03:29`.
    func words(_ today: LocalTime) -> String {
        isSameDay(as: today) ? clock : "\(two(month))-\(two(day)) \(clock)"
    }

    /// A time about noon of the same day, whatever the time of day.
    static func noon(of date: Date) -> Date {
        let time = LocalTime(date)
        let sinceMidnight = (Int(time.hour) * 60 + Int(time.minute)) * 60 + Int(time.second)
        return Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down) - Double(sinceMidnight) + 43_200)
    }

    /// The midnight that ends the day of a point in time; an hour later where the clocks are changed at midnight.
    static func midnight(after date: Date) -> Date {
        let day = LocalTime(date)
        var parts = tm()
        (parts.tm_year, parts.tm_mon, parts.tm_mday, parts.tm_isdst) = (day.year, day.month - 1, day.day + 1, -1)
        let midnight = Date(timeIntervalSince1970: Double(mktime(&parts)))
        return midnight > date ? midnight : date + 3600
    }

    func isSameDay(as other: LocalTime) -> Bool {
        (year, month, day) == (other.year, other.month, other.day)
    }

    private func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : String(value) }
}
