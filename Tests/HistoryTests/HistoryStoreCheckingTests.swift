import Foundation
import GRDB
import MFAAPI
import Testing

@testable import History

@Suite struct HistoryStoreCheckingTests {
    let folder: TemporaryFolder
    let store: HistoryStore

    init() throws {
        folder = try TemporaryFolder()
        store = try folder.store()
        for index in 1...4 {
            _ = try store.record(.sample(reference: "T-\(index)"), Resolution(.sent, status: 200))
        }
        _ = try store.begin(.sample())
    }

    /// Does what a person with a database tool could do.
    private func tamper(_ sql: String) throws {
        try DatabaseQueue(path: folder.history).write { try $0.execute(sql: sql) }
    }

    @Test func anUntouchedHistoryIsSound() throws {
        let report = try store.check()
        #expect(report.isSound)
        #expect(report.entries == 5)
        // A key, and for each row a begin, for four of them a finish.
        #expect(report.records == 10)
        #expect(report.description == "All 5 rows are as they were written.")
        #expect(try folder.store().check() == report)
    }

    @Test(arguments: [
        "kind = 'verify'", "profile = 'Other'", "environment = 'live'", "channel = NULL", "number = '+19195550143'",
        "tail = '3410'", "numberHash = x'00'", "scope = 'LOGIN'", "sendId = 1", "startedAt = startedAt + 1",
        "agent = 'Eve'", "reference = 't-2'", "finishedAt = finishedAt + 1", "outcome = 'verified'",
        "outcome = 'open'", "status = 201", "remoteId = 'x'", "duration = 1", "detail = ''",
    ])
    func aChangedFieldIsFound(_ change: String) throws {
        try tamper("UPDATE entry SET \(change) WHERE id = 2")
        #expect(try store.check().findings == [.changed(2)])
    }

    @Test func aRemovedRowIsFound() throws {
        try tamper("DELETE FROM entry WHERE id = 3")
        #expect(try store.check().findings == [.removed(3)])
    }

    @Test func aRowThatIsPutInIsFound() throws {
        try tamper("INSERT INTO entry SELECT 9, \(columnsAfterId) FROM entry WHERE id = 1")
        #expect(try store.check().findings == [.foreign(9)])
    }

    @Test func anOutcomeThatIsPutInIsFound() throws {
        try tamper("UPDATE entry SET outcome = 'verified' WHERE id = 5")
        #expect(try store.check().findings == [.foreign(5)])
    }

    @Test func anExchangeOfTwoRowsIsFound() throws {
        try tamper(
            "UPDATE entry SET id = -1 WHERE id = 1; UPDATE entry SET id = 1 WHERE id = 2; UPDATE entry SET id = 2 WHERE id = -1"
        )
        #expect(try store.check().findings == [.changed(1), .changed(2)])
    }

    @Test func aRowRemovedWithItsRecordsBreaksTheChain() throws {
        try tamper("DELETE FROM entry WHERE id = 2; DELETE FROM ledger WHERE entryId = 2")
        #expect(try store.check().findings == [.broken(record: 6)])
    }

    @Test func recordsThatAreNumberedAnewDoNotMendTheChain() throws {
        try tamper(
            "DELETE FROM entry WHERE id = 2; DELETE FROM ledger WHERE entryId = 2; UPDATE ledger SET seq = seq - 2 WHERE seq > 4"
        )
        #expect(try !store.check().isSound)
    }

    @Test func anEndThatIsCutOffIsFound() throws {
        try tamper("DELETE FROM entry WHERE id = 5; DELETE FROM ledger WHERE entryId = 5")
        #expect(try store.check().findings == [.cutOff])
        try tamper("UPDATE chain SET (seq, mac) = (SELECT seq, mac FROM ledger ORDER BY seq DESC LIMIT 1)")
        #expect(try store.check().findings == [.cutOff])
    }

    @Test func aHistoryThatIsEmptiedIsFound() throws {
        try tamper("DELETE FROM entry; DELETE FROM ledger")
        #expect(try store.check().findings == [.cutOff])
    }

    @Test func aChainWithoutItsEndIsFoundThoughItGoesOn() throws {
        try tamper("DELETE FROM chain")
        #expect(try store.check().findings == [.cutOff])
        _ = try store.begin(.sample())
        #expect(try store.check().findings == [.broken(record: 11)])
    }

    @Test func aHistoryThatIsEmptiedAndGoesOnIsFound() throws {
        try tamper("DELETE FROM entry; DELETE FROM ledger; DELETE FROM chain")
        _ = try store.begin(.sample())
        #expect(try store.check().findings == [.broken(record: 2)])
    }

    @Test func aPurgeThatIsMadeUpIsFound() throws {
        try tamper("DELETE FROM entry WHERE id = 1; UPDATE ledger SET event = 'purge' WHERE seq = 2")
        #expect(try store.check().findings.contains(.broken(record: 2)))
    }

    @Test func recordsOfALostKeyProveNothingAndLaterOnesDo() throws {
        try FileManager.default.removeItem(atPath: folder.history + ".key")
        let store = try folder.store()
        _ = try store.begin(.sample())
        let report = try store.check()
        #expect(report.findings.isEmpty)
        #expect(report.unproved == 10)
        #expect(!report.isSound)
        try tamper("UPDATE entry SET number = '+19195550143'")
        #expect(try store.check().findings == [.changed(6)])
    }

    @Test func aListOfFindingsHasAnEnd() throws {
        let store = try HistoryStore(inMemory: .init())
        try store.fill((1...150).map { _ in (try .sample(), Resolution(.sent)) })
        try store.write { try $0.execute(sql: "UPDATE entry SET profile = 'x'") }
        let report = try store.check()
        #expect(report.findings.count == CheckReport.mostFindings)
        #expect(report.hasMore)
    }

    private var columnsAfterId: String { String(StoredEntry.columns.dropFirst("id, ".count)) }
}
