internal import Foundation
internal import GRDB
internal import MFAAPI

extension HistoryStore {
    /// Reads how sends and verifies went over the last hour, day or week.
    ///
    /// - Parameters:
    ///   - span: How far back.
    ///   - grouping: By what rows are told apart.
    ///   - filter: Which rows.
    public func insights(
        over span: Insights.Span, by grouping: Insights.Grouping = .none, _ filter: Filter = .all
    ) throws(HistoryError) -> Insights {
        let end = options.now()
        let start = end.addingTimeInterval(-span.length.seconds)
        let tally = try read { db in
            var tally = Tally(span: span, grouping: grouping, start: start.milliseconds, end: end.milliseconds)
            try tally.count(db, query(filter))
            return tally
        }
        return Insights(start: start, span: span, groups: tally.groups.values.sorted { $0.name < $1.name })
    }
}

/// Counts rows into steps.
private struct Tally {
    let span: Insights.Span
    let grouping: Insights.Grouping
    let start: Int64
    let end: Int64
    var groups: [String: Insights.Group] = [:]

    /// A row that begins right now belongs to the last step.
    private var step: String { "min((startedAt - \(start)) / \(span.step.microseconds / 1000), \(span.steps - 1))" }

    private var name: String {
        switch grouping {
        case .none: "''"
        case .profile: "profile COLLATE BINARY"
        case .channel: "coalesce(channel, '')"
        }
    }

    mutating func count(_ db: Database, _ query: Query) throws {
        let condition = query.condition
        let source = "entry INDEXED BY entryByStart WHERE startedAt BETWEEN \(start) AND \(end) AND \(condition.sql)"
        let outcomes = "SELECT \(name), \(step), kind, outcome, count(*) FROM \(source) GROUP BY 1, 2, 3, 4"
        let counts = try Row.fetchCursor(db, sql: outcomes, arguments: condition.arguments)
        while let row = try counts.next() { add(row) }
        let durations = """
            SELECT \(name), \(step), finishedAt - (SELECT startedAt FROM entry AS send WHERE send.id = entry.sendId)
            FROM \(source) AND outcome = 'verified' AND sendId IS NOT NULL
            """
        try spread(Row.fetchCursor(db, sql: durations, arguments: condition.arguments))
    }

    private mutating func add(_ row: Row) {
        guard let outcome = Outcome(rawValue: row[3]) else { return }
        let count: Int = row[4]
        let sends = row[2] == Entry.Kind.send.rawValue ? count : 0
        update(row[0], row[1]) { step in
            step.sends += sends
            step.outcomes[outcome, default: 0] += count
        }
    }

    private mutating func spread(_ rows: RowCursor) throws {
        var milliseconds: [String: [Int: [Int64]]] = [:]
        while let row = try rows.next() {
            // A send that was purged leaves its verifies without a time.
            guard let time: Int64 = row[2] else { continue }
            milliseconds[row[0], default: [:]][row[1], default: []].append(time)
        }
        for (name, steps) in milliseconds {
            for (step, values) in steps { groups[name]?.steps[step].timeToVerify = .init(values) }
            groups[name]?.total.timeToVerify = .init(steps.values.flatMap(\.self))
        }
    }

    private mutating func update(_ name: String, _ step: Int, _ change: (inout Insights.Step) -> Void) {
        let empty = Insights.Group(name: name, steps: Array(repeating: .init(), count: span.steps))
        change(&groups[name, default: empty].total)
        change(&groups[name, default: empty].steps[step])
    }
}
