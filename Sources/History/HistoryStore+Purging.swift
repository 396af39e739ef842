public import Foundation
internal import GRDB

extension HistoryStore {
    /// Removes the rows that began before a point in time, and keeps the proof for the rest.
    ///
    /// Rows go in the order of their ids, up to the first that is younger or still waits for its answer. A row whose start
    /// lies in the future, because a clock was wrong, holds nothing back. Other processes can write meanwhile; a purge that
    /// is cut short is finished by the next.
    ///
    /// - Parameters:
    ///   - date: The point in time.
    ///   - progress: Is told how many rows are gone.
    /// - Returns: How many rows are gone.
    @discardableResult
    public func purge(olderThan date: Date, progress: (Int) -> Void = { _ in }) throws(HistoryError) -> Int {
        try settle()
        let cut = try write { db in try announce(olderThan: date, db) }
        guard let cut else { return 0 }
        var count = 0
        while case let gone = try write({ db in try removeEntries(cut, db) }), gone > 0 {
            count += gone
            progress(count)
        }
        while try write({ db in try trimLedger(cut, db) }) {}
        try clean()
        return count
    }

    /// Removes the rows that are older than so many days.
    ///
    /// - Parameter keepDays: How many days stay.
    /// - Returns: How many rows are gone.
    @discardableResult
    public func purge(keepDays: Int) throws(HistoryError) -> Int {
        try purge(olderThan: options.now().addingTimeInterval(-Double(max(0, keepDays)) * 86_400))
    }
}

/// Where a purge ends: the last row that goes, and the record that says so.
private struct Cut {
    let entryId: Int64
    let seq: Int64
}

extension HistoryStore {
    /// Rows and records that go in one transaction, so that others never wait for long.
    private static let batch = 500

    /// Puts the purge into the chain; `nil` where no row has to go.
    private func announce(olderThan date: Date, _ db: Database) throws -> Cut? {
        let tomorrow = options.now().addingTimeInterval(86_400)
        let stays =
            "SELECT id FROM entry WHERE startedAt >= ? AND startedAt < ? OR outcome = 'open' ORDER BY id LIMIT 1"
        let first = try Int64.fetchOne(db, sql: stays, arguments: [date.milliseconds, tomorrow.milliseconds])
        let goes = "SELECT max(id) FROM entry WHERE id < ?"
        guard let last = try Int64.fetchOne(db, sql: goes, arguments: [first ?? .max]) else { return nil }
        try ledger.append(.purge, entryId: last, content: Content("purge", .int(last), .int(date.milliseconds)), db)
        return try Int64.fetchOne(db, sql: "SELECT seq FROM chain").map { Cut(entryId: last, seq: $0) }
    }

    private func removeEntries(_ cut: Cut, _ db: Database) throws -> Int {
        let sql = "DELETE FROM entry WHERE id IN (SELECT id FROM entry WHERE id <= ? ORDER BY id LIMIT \(Self.batch))"
        try db.execute(sql: sql, arguments: [cut.entryId])
        return db.changesCount
    }

    /// Takes records off the start of the chain while they are of purged rows, and remembers where it begins now.
    ///
    /// - Returns: Whether there may be more.
    private func trimLedger(_ cut: Cut, _ db: Database) throws -> Bool {
        let sql = "SELECT seq, entryId, event, digest, mac FROM ledger WHERE seq < ? ORDER BY seq LIMIT \(Self.batch)"
        let records = try Row.fetchAll(db, sql: sql, arguments: [cut.seq]).prefix { $0["entryId"] <= cut.entryId }
        guard let last = records.last else { return false }
        let key = records.last { $0["event"] == Ledger.Event.key.rawValue }
        try db.execute(
            sql: "UPDATE chain SET anchorSeq = ?, anchorMac = ?, anchorKeyPrint = coalesce(?, anchorKeyPrint)",
            arguments: [last["seq"] as Int64, last["mac"] as Data, key?["digest"] as Data?])
        try db.execute(sql: "DELETE FROM ledger WHERE seq <= ?", arguments: [last["seq"] as Int64])
        return records.count == Self.batch
    }

    /// Lets nothing of what is gone stay readable in the search index and in the write-ahead log.
    private func clean() throws(HistoryError) {
        try write { db in try db.execute(sql: "INSERT INTO words (words) VALUES ('optimize')") }
        // Another process that reads right now keeps the log as it is; a later checkpoint empties it.
        _ = try? database.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
    }
}
