internal import Foundation

/// Reads points in time: `10m`, `yesterday`, `2026-11-20`, `2026-11-20T14:30`, with `Z` at the end for UTC.
struct MomentReader {
    let now: Date
    let calendar: () -> Calendar

    func moment(_ text: String) -> Filter.Moment? {
        switch text {
        case "today": .at(calendar().startOfDay(for: now))
        case "yesterday":
            calendar().date(byAdding: .day, value: -1, to: now).map { .at(calendar().startOfDay(for: $0)) }
        default: ago(text).map { .ago($0) } ?? date(text).map { .at($0) }
        }
    }

    private func ago(_ text: String) -> Duration? {
        guard let unit = text.last.flatMap({ Self.seconds[$0] }), text.utf8.count <= 8,
            let count = Int64(text.dropLast()), count >= 0
        else { return nil }
        return .seconds(count * unit)
    }

    private func date(_ text: String) -> Date? {
        let form = /(\d{4})-(\d\d)-(\d\d)(?:[t ](\d\d):(\d\d)(?::(\d\d))?(z)?)?/
        guard let match = try? form.wholeMatch(in: text)?.output else { return nil }
        var calendar = calendar()
        if match.7 != nil { calendar.timeZone = .gmt }
        let parts = DateComponents(
            calendar: calendar, timeZone: calendar.timeZone, year: Int(match.1), month: Int(match.2),
            day: Int(match.3), hour: match.4.flatMap { Int($0) } ?? 0, minute: match.5.flatMap { Int($0) } ?? 0,
            second: match.6.flatMap { Int($0) } ?? 0)
        return parts.isValidDate ? parts.date : nil
    }

    private static let seconds: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800]
}
