import Foundation
import History
import MFAAPI
import Synchronization

/// Fills a history once and prints what DESIGN's figures ask for: `HistoryProbe bench PATH 1000000`.
func benchmark(_ path: String, rows: Int) throws {
    let empty = path + ".empty"
    if try HistoryStore(path: path).count(atMost: 1).value == 0 {
        try time("fill \(rows) rows") { try fill(path, rows) }
    }
    _ = try HistoryStore(path: empty)
    try time("open an empty history") { _ = try HistoryStore(path: empty).page() }
    try time("open this history") { _ = try HistoryStore(path: path).page() }
    let store = try HistoryStore(path: path)
    let filters = [
        "", "to:0142", "to:+19195550142", "to:42", "to:0000000", "outcome:locked", "outcome:verified", "outcome:open",
        "-sandbox", "live", "profile:Acme since:10m", "since:1h outcome:notValid", "ref:T-77", "reference", "T-77",
        "until:2026-11-20 locked", "to:0142 outcome:locked since:10m -sandbox",
    ]
    for text in filters {
        let filter = try Filter(parsing: text)
        try time("page \(text)") { _ = try store.page(filter, limit: 100) }
        try time("count \(text)") { _ = try store.count(filter) }
    }
    for grouping in Insights.Grouping.allCases {
        try time("insights of a week by \(grouping)") { _ = try store.insights(over: .week, by: grouping) }
    }
    try time("export") {
        var bytes = 0
        try store.export(.csv, to: { bytes += $0.count })
        print("\(bytes >> 20) MiB of CSV,", terminator: " ")
    }
    try time("check") { print(try store.check(), terminator: " ") }
    try time("begin and finish") {
        _ = try store.finish(try store.begin(draft("bench")).id, Resolution(.sent, status: 200))
    }
}

private func time(_ name: String, _ work: () throws -> Void) throws {
    let time = try ContinuousClock().measure(work)
    let memory = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8))?
        .split(separator: "\n").first { $0.hasPrefix("VmRSS") }?.split(whereSeparator: \.isWhitespace)[1]
    let milliseconds = (time.seconds * 1000).formatted(.number.precision(.fractionLength(1)))
    print("\(name): \(milliseconds) ms, \(memory ?? "?") KiB")
}

/// Spreads the rows evenly over the last ninety days.
private func fill(_ path: String, _ rows: Int) throws {
    let end = Date()
    let step = 90 * 86_400 / Double(rows)
    let index = Atomic(0)
    let store = try HistoryStore(
        path: path,
        options: .init(now: {
            let reading = index.add(1, ordering: .relaxed).oldValue
            return end.addingTimeInterval(Double(reading) * step - Double(rows) * step)
        }))
    let outcomes: [Outcome] = [.sent, .sent, .sent, .verified, .verified, .notValid]
    for start in stride(from: 0, to: rows, by: 10_000) {
        try store.fill(
            (start..<min(rows, start + 10_000)).lazy.compactMap { index in
                guard let number = PhoneNumber("+1919\(5_550_000 + index &* 7919 % 400_000)") else { return nil }
                let outcome: Outcome = index % 5000 == 0 ? .locked : outcomes[index % outcomes.count]
                let draft = Draft(
                    kind: outcome == .sent ? .send : .verify, profile: ["Acme", "Demo", "Globex"][index % 3],
                    environment: index % 100 == 0 ? .live : .sandbox, channel: index % 4 == 0 ? .voice : .sms,
                    number: number, scope: ["login", "2FA"][index % 2], sendId: outcome == .sent ? nil : Int64(index),
                    agent: "agent \(index % 50)", reference: "T-\(index)")
                return (draft, Resolution(outcome, status: 200, remoteId: "m-\(index)", duration: .milliseconds(96)))
            })
    }
}
