internal import Foundation
internal import GRDB

/// A filter as SQL, with a plan that does not depend on how the rows are spread.
///
/// Each key that an index knows is counted first, up to a bound. The rarest key, if it is below the bound, gives a list of
/// ids that everything else is tested on. Otherwise every key is frequent, and rows are walked in their order until the page
/// is full: along one key's index where that has the rows in order, else along the table.
struct Query {
    /// Where a page lies.
    enum Place {
        case newest
        case before(Int64)
        case after(Int64)
        case all
    }

    /// A condition, or several of one key of which any will do.
    private let tests: [Test]

    /// Ids that are listed rather than walked, at most.
    private let listing: Int

    init(_ filter: Filter, now: Date, key: HistoryKey, listing: Int = 20_000) {
        self.listing = listing
        let translator = Translator(now: now, key: key)
        var groups: [[Filter.Condition]] = []
        for condition in filter.included {
            let group = groups.firstIndex { $0[0].isAlternative(to: condition) }
            if let group { groups[group].append(condition) } else { groups.append([condition]) }
        }
        tests = groups.map(translator.test) + filter.excluded.map(translator.excluding)
    }

    func rows(_ place: Place, limit: Int?, _ db: Database) throws -> [StoredEntry] {
        try Array(cursor(place, limit: limit, db))
    }

    func cursor(_ place: Place, limit: Int?, _ db: Database) throws -> RecordCursor<StoredEntry> {
        let plan = try plan(db)
        let columns = StoredEntry.columns
        let bounds = plan.conditions + place.bounds
        let statement = try db.makeStatement(
            sql: """
                SELECT \(columns) FROM \(plan.source) WHERE \(bounds.map(\.sql).joined(separator: " AND "))
                ORDER BY entry.id \(place.order) LIMIT \(limit ?? -1)
                """)
        return try StoredEntry.fetchCursor(statement, arguments: bounds.arguments)
    }

    func count(atMost bound: Int, _ db: Database) throws -> Int {
        let plan = try plan(db)
        let sql = """
            SELECT count(*) FROM (SELECT 1 FROM \(plan.source)
            WHERE \(plan.conditions.map(\.sql).joined(separator: " AND ")) LIMIT \(bound))
            """
        return try Int.fetchOne(db, sql: sql, arguments: plan.conditions.arguments) ?? 0
    }

    /// All that is asked of a row, without a plan.
    var condition: Test.Clause {
        let clauses = tests.map(\.clause) + [.anything]
        return Test.Clause(clauses.map(\.sql).joined(separator: " AND "), clauses.arguments)
    }

    private struct Plan {
        var source: String
        var conditions: [Test.Clause]
    }

    private func plan(_ db: Database) throws -> Plan {
        var rarest: (count: Int, position: Int)?
        for (position, test) in tests.enumerated() {
            guard let ids = test.ids else { continue }
            let sql = "SELECT count(*) FROM (\(ids.sql) LIMIT \(listing + 1))"
            let count = try Int.fetchOne(db, sql: sql, arguments: ids.arguments) ?? 0
            if count < rarest?.count ?? listing + 1 { rarest = (count, position) }
        }
        var conditions = tests.map(\.clause)
        if let rarest, let ids = tests[rarest.position].ids {
            conditions[rarest.position] = Test.Clause("entry.id IN (\(ids.sql))", ids.arguments)
            return Plan(source: "entry", conditions: conditions + [.anything])
        }
        guard let position = tests.firstIndex(where: { $0.walk != nil }), let walk = tests[position].walk else {
            return Plan(source: "entry NOT INDEXED", conditions: conditions + [.anything])
        }
        conditions[position] = walk.clause
        return Plan(source: walk.source, conditions: conditions + [.anything])
    }
}

extension Query.Place {
    fileprivate var bounds: [Query.Test.Clause] {
        switch self {
        case .newest, .all: []
        case .before(let id): [.init("entry.id < ?", [id])]
        case .after(let id): [.init("entry.id > ?", [id])]
        }
    }

    fileprivate var order: String {
        switch self {
        case .newest, .before: "DESC"
        case .after, .all: "ASC"
        }
    }
}

extension [Query.Test.Clause] {
    fileprivate var arguments: StatementArguments {
        reduce(into: StatementArguments()) { $0 += $1.arguments }
    }
}
