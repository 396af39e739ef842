internal import Foundation
internal import GRDB

extension HistoryStore {
    /// Proves that every row is as it was written, that none was removed except by a purge, and that none was put in.
    ///
    /// The proof holds against everybody who cannot read the key beside the database. It cannot tell that a whole history
    /// was taken away, or was put back as it had been before.
    ///
    /// - Parameter progress: Is told how many records were followed, and of how many.
    public func check(
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws(HistoryError) -> CheckReport {
        try read { db in
            var check = Check(ledger: ledger)
            try check.run(db, progress)
            return check.report
        }
    }
}

/// A walk along the chain that compares each record with the record before it and with its row.
private struct Check {
    let ledger: Ledger
    var report = CheckReport()
    private var last = Ledger.Head.genesis
    private var isProvable = false
    private var purged: Int64 = 0
    private var lastBegun: Int64?
    private var isTrimmed = false

    init(ledger: Ledger) { self.ledger = ledger }

    mutating func run(_ db: Database, _ progress: (Int, Int) -> Void) throws {
        for reason in try String.fetchAll(db, sql: "PRAGMA quick_check(10)") where reason != "ok" {
            report.add(.damaged(reason))
        }
        report.entries = try Int.fetchOne(db, sql: "SELECT count(*) FROM entry") ?? 0
        let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM ledger") ?? 0
        purged = try Int64.fetchOne(db, sql: "SELECT max(entryId) FROM ledger WHERE event = 'purge'") ?? 0
        try startAtAnchor(db)
        let records = try Record.fetchCursor(
            db, sql: "SELECT seq, event, entryId, digest, mac FROM ledger ORDER BY seq")
        while let record = try records.next() {
            try follow(record, db)
            report.records += 1
            if report.records % 10_000 == 0 { progress(report.records, total) }
        }
        if isTrimmed, lastBegun == nil { compareStart(firstBegun: nil) }
        try compareEnd(db)
        try findForeign(db)
        progress(report.records, total)
    }

    private mutating func startAtAnchor(_ db: Database) throws {
        if let row = try Row.fetchOne(db, sql: "SELECT anchorSeq, anchorMac, anchorKeyPrint FROM chain") {
            last = Ledger.Head(seq: row[0], mac: row[1], keyPrint: row[2])
        }
        isProvable = last.keyPrint == ledger.key.print
        lastBegun = last.seq == 0 ? 0 : nil
        isTrimmed = last.seq > 0
    }

    /// Only a purge takes records off the start, and its own record stays: the first row that is left follows the last
    /// one that it took.
    private mutating func compareStart(firstBegun id: Int64?) {
        if purged == 0 {
            report.add(.beginningCutOff)
        } else if let id, id > purged + 1 {
            report.add(.removed(purged + 1))
        }
    }

    private mutating func follow(_ record: Record, _ db: Database) throws {
        let event = Ledger.Event(rawValue: record.event)
        var isIntact = event != nil && record.seq == last.seq + 1
        if event == .key {
            // The key in force is only named again where the chain's end had been lost.
            isIntact = isIntact && !(isProvable && record.digest == ledger.key.print)
            isProvable = record.digest == ledger.key.print
        }
        if event == .begin {
            isIntact = isIntact && lastBegun.map { record.entryId == $0 + 1 } ?? true
            if isTrimmed, lastBegun == nil { compareStart(firstBegun: record.entryId) }
            lastBegun = record.entryId
        }
        if isProvable { isIntact = isIntact && mac(of: record) == record.mac } else { report.unproved += 1 }
        if !isIntact { report.add(.broken(record: record.seq)) }
        last = Ledger.Head(seq: record.seq, mac: record.mac, keyPrint: last.keyPrint)
        if event == .begin { try compare(record, db) { $0.begun } }
        if event == .finish { try compare(record, db) { $0.finished } }
    }

    private func mac(of record: Record) -> Data {
        ledger.mac(
            seq: record.seq, event: record.event, entryId: record.entryId, digest: record.digest, after: last.mac)
    }

    private mutating func compare(_ record: Record, _ db: Database, _ content: (StoredEntry) -> Content) throws {
        guard let row = try StoredEntry.fetch(record.entryId, db) else {
            if record.entryId > purged { report.add(.removed(record.entryId)) }
            return
        }
        if isProvable, ledger.digest(content(row)) != record.digest { report.add(.changed(row.id)) }
    }

    private mutating func compareEnd(_ db: Database) throws {
        let row = try Row.fetchOne(db, sql: "SELECT seq, mac, keyPrint, seal FROM chain")
        guard let row else {
            if last.seq > 0 || report.entries > 0 { report.add(.cutOff) }
            return
        }
        let head = Ledger.Head(seq: row[0], mac: row[1], keyPrint: row[2])
        let isSealed = !isProvable || ledger.seal(of: head) == row[3] as Data
        if head.seq != last.seq || head.mac != last.mac || !isSealed { report.add(.cutOff) }
    }

    private mutating func findForeign(_ db: Database) throws {
        let limit = CheckReport.mostFindings + 1
        let rows = """
            SELECT id FROM entry WHERE id NOT IN (SELECT entryId FROM ledger WHERE event = 'begin')
            OR (outcome <> 'open' AND id NOT IN (SELECT entryId FROM ledger WHERE event = 'finish')) LIMIT \(limit)
            """
        for id in try Int64.fetchAll(db, sql: rows) { report.add(.foreign(id)) }
    }
}

/// A record of the chain.
private struct Record: FetchableRecord {
    let seq: Int64
    let event: String
    let entryId: Int64
    let digest: Data
    let mac: Data

    init(row: Row) {
        seq = row[0]
        event = row[1]
        entryId = row[2]
        digest = row[3]
        mac = row[4]
    }
}
