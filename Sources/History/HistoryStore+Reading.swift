public import Foundation
internal import GRDB
public import MFAAPI

extension HistoryStore {
    /// How many rows fit a filter.
    public struct Count: Hashable, Sendable {
        /// The number of rows, or the most that were counted.
        public let value: Int
        /// Whether there may be more.
        public let isAtLeast: Bool
    }

    /// Reads a page of rows, the newest first.
    ///
    /// - Parameters:
    ///   - filter: Which rows.
    ///   - id: The row that the page lies before, from the page above; `nil` for the newest.
    ///   - limit: How many rows at most.
    public func page(
        _ filter: Filter = .all, before id: Int64? = nil, limit: Int = 100
    ) throws(HistoryError) -> [Entry] {
        try page(filter, id.map { .before($0) } ?? .newest, limit)
    }

    /// Reads the rows that follow a row, the newest first.
    ///
    /// - Parameters:
    ///   - filter: Which rows.
    ///   - id: The row that the page lies after.
    ///   - limit: How many rows at most; those nearest to the row are taken.
    public func page(_ filter: Filter = .all, after id: Int64, limit: Int = 100) throws(HistoryError) -> [Entry] {
        try page(filter, .after(id), limit).reversed()
    }

    /// Counts rows, up to a bound that keeps it quick.
    ///
    /// - Parameters:
    ///   - filter: Which rows.
    ///   - bound: The most that is counted.
    public func count(_ filter: Filter = .all, atMost bound: Int = 10_000) throws(HistoryError) -> Count {
        let count = try read { db in try query(filter).count(atMost: bound + 1, db) }
        return Count(value: min(count, bound), isAtLeast: count > bound)
    }

    /// Reads one row.
    ///
    /// - Parameter id: The row.
    /// - Returns: The row; `nil` where there is none.
    public func entry(_ id: Int64) throws(HistoryError) -> Entry? {
        try read { db in try StoredEntry.fetch(id, db) }.map(shown)
    }

    /// Reads rows again, such as those that were open when they were last read.
    ///
    /// - Parameter ids: The rows.
    /// - Returns: Those that there are, the newest first.
    public func entries(_ ids: [Int64]) throws(HistoryError) -> [Entry] {
        let list = Set(ids).sorted(by: >)
        return try read { db in try list.compactMap { try StoredEntry.fetch($0, db) } }.map(shown)
    }

    /// Finds the last send of a code to a number, to which a verify belongs.
    ///
    /// - Parameters:
    ///   - number: The number.
    ///   - scope: What the code is for.
    ///   - profile: The profile's name.
    ///   - date: The time since when.
    public func latestSend(
        to number: PhoneNumber, scope: String, profile: String, since date: Date
    ) throws(HistoryError) -> Entry? {
        let filter = Filter([
            .number(number.e164), .kind(.send), .scope(scope), .profile(profile), .since(.at(date)),
        ])
        // The filter takes either case and longer numbers; the service does not. What never left has no code out.
        let outcomes: Set<Outcome> = [.sent, .unknown, .open]
        return try page(filter, limit: 100).first { entry in
            entry.scope == scope && entry.profile == profile && outcomes.contains(entry.outcome)
                && [number.e164, number.masked].contains(entry.number)
        }
    }

    func query(_ filter: Filter) -> Query {
        Query(filter, now: options.now(), key: ledger.key)
    }

    /// A row that its dead process left open is shown as unknown, though it is not written so yet.
    func shown(_ row: StoredEntry) -> Entry {
        var entry = Entry(row)
        if entry.outcome == .open, let presence, !presence.isAlive(row.owner) { entry.outcome = .unknown }
        return entry
    }

    private func page(_ filter: Filter, _ place: Query.Place, _ limit: Int) throws(HistoryError) -> [Entry] {
        try read { db in try query(filter).rows(place, limit: limit, db) }.map(shown)
    }
}
