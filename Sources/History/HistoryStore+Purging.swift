public import Foundation
internal import GRDB

extension HistoryStore {
    /// Removes the rows that began before a point in time, and keeps the proof for the rest.
    ///
    /// Rows go in the order of their ids, up to the first that is younger or still waits for its answer. A row whose start
    /// lies in the future, because a clock was wrong or is wrong now, holds nothing back and goes only with an old one
    /// behind it. Other processes can write meanwhile; a purge that is cut short is finished by the next.
    ///
    /// - Parameters:
    ///   - date: The point in time.
    ///   - limit: How many rows go at most.
    ///   - progress: Is told how many rows are gone.
    /// - Returns: How many rows are gone.
    @discardableResult
    public func purge(
        olderThan date: Date, atMost limit: Int = .max, progress: (Int) -> Void = { _ in }
    ) throws(HistoryError) -> Int {
        try settle()
        let cut = try write { db in try announce(olderThan: date, atMost: limit, db) }
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
    /// - Parameters:
    ///   - keepDays: How many days stay; 0 is none, not even what a wrong clock puts into the future.
    ///   - limit: How many rows go at most.
    ///   - progress: Is told how many rows are gone.
    /// - Returns: How many rows are gone.
    @discardableResult
    public func purge(
        keepDays: Int, atMost limit: Int = .max, progress: (Int) -> Void = { _ in }
    ) throws(HistoryError) -> Int {
        let date = keepDays > 0 ? start(ofLast: keepDays) : .distantFuture
        return try purge(olderThan: date, atMost: limit, progress: progress)
    }

    /// Removes the rows that are older than so many days, once there are some that have been so for a day.
    ///
    /// So a purge comes once a day at most, and only looking, which is all that is done otherwise, costs two rows' reading.
    /// A clock that leaps ahead makes no row old: where the newest row that is a day old is older than a week, its time
    /// counts in place of the clock's.
    ///
    /// - Parameters:
    ///   - days: How many days stay.
    ///   - limit: How many rows go at most; the next call goes on.
    /// - Returns: How many rows are gone.
    @discardableResult
    public func retain(days: Int, atMost limit: Int = .max) throws(HistoryError) -> Int {
        guard let time = try provenTime() else { return 0 }
        let start = time.addingTimeInterval(-Double(max(0, days)) * Self.day)
        guard try hasEntry(olderThan: start.addingTimeInterval(-Self.day)) else { return 0 }
        return try purge(olderThan: start, atMost: limit)
    }

    /// The clock's time where rows of the last week speak for it, else that of the newest row which is a day old; `nil` where
    /// there is none.
    private func provenTime() throws(HistoryError) -> Date? {
        let now = options.now()
        let sql = "SELECT startedAt FROM entry WHERE startedAt <= ? ORDER BY id DESC LIMIT 1"
        let yesterday = now.addingTimeInterval(-Self.day).milliseconds
        let newest = try look { db in try Int64.fetchOne(db, sql: sql, arguments: [yesterday]) }
        guard let newest else { return nil }
        let date = Date(timeIntervalSince1970: Double(newest) / 1000)
        return now.timeIntervalSince(date) > 7 * Self.day ? date : now
    }

    private static let day: Double = 86_400

    private func start(ofLast days: Int) -> Date { options.now().addingTimeInterval(-Double(days) * Self.day) }
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
    private func announce(olderThan date: Date, atMost limit: Int, _ db: Database) throws -> Cut? {
        guard var last = try lastEntry(olderThan: date, db) else { return nil }
        let end = "SELECT id FROM entry WHERE id < ? ORDER BY id LIMIT 1 OFFSET ?"
        if let id = try Int64.fetchOne(db, sql: end, arguments: [last, limit - 1]) { last = id }
        try ledger.append(.purge, entryId: last, content: Content("purge", .int(last), .int(date.milliseconds)), db)
        return try Int64.fetchOne(db, sql: "SELECT seq FROM chain").map { Cut(entryId: last, seq: $0) }
    }

    private func hasEntry(olderThan date: Date) throws(HistoryError) -> Bool {
        try look { db in try lastEntry(olderThan: date, db) != nil }
    }

    /// Reads without a transaction, on the connection that a command that sends has open already.
    private func look<Value>(_ work: (Database) throws -> Value) throws(HistoryError) -> Value {
        do {
            return try database.writeWithoutTransaction(work)
        } catch {
            throw HistoryError(error, path: path)
        }
    }

    /// The last row that goes; `nil` where none has to.
    private func lastEntry(olderThan date: Date, _ db: Database) throws -> Int64? {
        let tomorrow = options.now().addingTimeInterval(86_400)
        let stays =
            "SELECT id FROM entry WHERE startedAt >= ? AND startedAt < ? OR outcome = 'open' ORDER BY id LIMIT 1"
        let first = try Int64.fetchOne(db, sql: stays, arguments: [date.milliseconds, tomorrow.milliseconds])
        let goes = "SELECT id FROM entry WHERE id < ? AND startedAt < ? ORDER BY id DESC LIMIT 1"
        return try Int64.fetchOne(db, sql: goes, arguments: [first ?? .max, date.milliseconds])
    }

    private func removeEntries(_ cut: Cut, _ db: Database) throws -> Int {
        let sql = "DELETE FROM entry WHERE id IN (SELECT id FROM entry WHERE id <= ? ORDER BY id LIMIT \(Self.batch))"
        try db.execute(sql: sql, arguments: [cut.entryId])
        return db.changesCount
    }

    /// Merges a piece of the search index.
    ///
    /// - Returns: Whether there may be more.
    private func mergeWords(_ db: Database) throws -> Bool {
        let before = db.totalChangesCount
        try db.execute(sql: "INSERT INTO words (words, rank) VALUES ('merge', \(Self.batch))")
        return db.totalChangesCount - before >= 2
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
        // One merge of the whole index, in pieces so that others never wait for long.
        try write { db in try db.execute(sql: "INSERT INTO words (words, rank) VALUES ('merge', -\(Self.batch))") }
        while try write({ db in try mergeWords(db) }) {}
        // Another process that reads right now keeps the log as it is; a later checkpoint empties it.
        _ = try? database.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
    }
}
