import Foundation
import GRDB
import MFAAPI
import Testing

@testable import History

@Suite struct HistoryStorePurgingTests {
    let folder: TemporaryFolder
    let clock = TestClock()
    let store: HistoryStore

    init() throws {
        folder = try TemporaryFolder()
        store = try folder.store(.init(now: { [clock] in clock.now }))
    }

    private func record(days: Int) throws {
        for _ in 0..<days {
            _ = try store.record(.sample(reference: "secretive"), Resolution(.sent))
            clock.advance(by: 86_400)
        }
    }

    private func ids() throws -> [Int64] { try store.page().map(\.id) }

    @Test func whatIsOldGoesAndTheRestIsProved() throws {
        try record(days: 5)
        #expect(try store.purge(keepDays: 2) == 3)
        #expect(try ids() == [5, 4])
        let report = try store.check()
        #expect(report.isSound)
        // A begin and a finish for each row, and the purge.
        #expect(report.records == 5)
        #expect(try folder.store().check().isSound)
    }

    @Test func anIdIsNeverGivenAgain() throws {
        try record(days: 2)
        #expect(try store.purge(keepDays: 0) == 2)
        #expect(try store.check().isSound)
        #expect(try store.begin(.sample()).id == 3)
        #expect(try store.check().isSound)
    }

    @Test func aSecondPurgeGoesOnFromTheFirst() throws {
        try record(days: 6)
        try store.purge(keepDays: 4)
        try store.purge(keepDays: 2)
        #expect(try ids() == [6, 5])
        #expect(try store.check().isSound)
        #expect(try store.purge(keepDays: 2) == 0)
    }

    @Test func aRowThatWaitsForItsAnswerStays() throws {
        let open = try store.begin(.sample())
        try record(days: 3)
        #expect(try store.purge(keepDays: 1) == 0)
        _ = try store.finish(open.id, Resolution(.sent))
        #expect(try store.purge(keepDays: 1) == 3)
        #expect(try store.check().isSound)
    }

    @Test func aClockThatWasOnceAheadHoldsNothingBack() throws {
        clock.advance(by: 1e9)
        try record(days: 1)
        clock.advance(by: -1e9)
        try record(days: 2)
        #expect(try store.purge(keepDays: 1) == 2)
        #expect(try ids() == [3])
    }

    @Test func aRowRemovedAfterAPurgeIsStillFound() throws {
        try record(days: 4)
        try store.purge(keepDays: 3)
        try store.write { try $0.execute(sql: "DELETE FROM entry WHERE id = 3") }
        #expect(try store.check().findings == [.removed(3)])
    }

    @Test func aBeginningThatIsCutOffWithoutAPurgeIsFound() throws {
        try record(days: 4)
        try store.purge(keepDays: 3)
        try store.write { db in
            try cutOffRow(2, db)
        }
        #expect(try store.check().findings == [.removed(2)])
    }

    @Test func aBeginningThatIsCutOffWhereNothingWasPurgedIsFound() throws {
        try record(days: 4)
        try store.write { db in
            try cutOffRow(1, db)
            try cutOffRow(2, db)
        }
        #expect(try store.check().findings == [.beginningCutOff])
    }

    /// Forges as well as one can without the key: the row goes with its records, and the anchor follows them.
    private func cutOffRow(_ id: Int64, _ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE chain SET (anchorSeq, anchorMac) =
                (SELECT seq, mac FROM ledger WHERE entryId = ? AND event <> 'purge' ORDER BY seq DESC LIMIT 1)
                """, arguments: [id])
        let print = try Data.fetchOne(
            db, sql: "SELECT digest FROM ledger WHERE event = 'key' AND seq <= (SELECT anchorSeq FROM chain)")
        if let print { try db.execute(sql: "UPDATE chain SET anchorKeyPrint = ?", arguments: [print]) }
        try db.execute(sql: "DELETE FROM ledger WHERE seq <= (SELECT anchorSeq FROM chain)")
        try db.execute(sql: "DELETE FROM entry WHERE id = ?", arguments: [id])
    }

    @Test func aPurgeThatWasCutShortIsProvedAndFinishedByTheNext() throws {
        try record(days: 4)
        // The purge is announced and its first batch is gone, the records are still there.
        try store.write { db in
            try store.ledger.append(.purge, entryId: 3, content: Content("purge"), db)
            try db.execute(sql: "DELETE FROM entry WHERE id < 3")
        }
        #expect(try store.check().isSound)
        #expect(try store.purge(keepDays: 1) == 1)
        #expect(try store.check().isSound)
        // A begin and a finish of the row that stays, and both purges.
        #expect(try store.check().records == 4)
    }

    @Test func theKeyInForceOutlivesItsRecord() throws {
        try record(days: 3)
        try store.purge(keepDays: 1)
        let other = HistoryStore(
            .init(database: store.database, presence: nil, key: .random), path: store.path, options: .init())
        #expect(try other.check().unproved == other.check().records)
    }

    @Test func nothingOfWhatIsGoneStaysInTheFiles() throws {
        try record(days: 700)
        try store.purge(keepDays: 0)
        for file in ["", "-wal"] {
            let bytes = try Data(contentsOf: URL(filePath: folder.history + file))
            #expect(bytes.range(of: Data("secretive".utf8)) == nil)
            #expect(bytes.range(of: Data("9195550142".utf8)) == nil)
        }
    }

    @Test func aPurgeCanBeBoundedAndGoesOn() throws {
        try record(days: 5)
        #expect(try store.purge(keepDays: 1, atMost: 3) == 3)
        #expect(try ids() == [5, 4])
        #expect(try store.check().isSound)
        #expect(try store.purge(keepDays: 1, atMost: 3) == 1)
        #expect(try store.check().isSound)
    }

    @Test func retentionComesOnceADayAndKeepsTheProof() throws {
        try record(days: 6)
        #expect(try store.retain(days: 5) == 0)
        clock.advance(by: 1)
        #expect(try store.retain(days: 5) == 2)
        #expect(try ids() == [6, 5, 4, 3])
        // Not every send purges: the oldest row has to be a day over.
        clock.advance(by: 2 * 86_400 - 2)
        #expect(try store.retain(days: 5) == 0)
        clock.advance(by: 2)
        #expect(try store.retain(days: 5) == 2)
        #expect(try store.check().isSound)
        #expect(try folder.store().check().isSound)
    }

    @Test func aClockFarAheadMakesNoRowOldByItself() throws {
        try record(days: 6)
        clock.advance(by: 10 * 365 * 86_400)
        #expect(try store.retain(days: 5) == 0)
        // Neither does what is recorded under that clock.
        _ = try store.record(.sample(), Resolution(.sent))
        #expect(try store.retain(days: 5) == 0)
        #expect(try ids().count == 7)
    }

    @Test func whoComesBackAfterALongTimeKeepsTheLastDaysTillThen() throws {
        try record(days: 9)
        clock.advance(by: 60 * 86_400)
        #expect(try store.retain(days: 5) == 3)
        _ = try store.record(.sample(), Resolution(.sent))
        clock.advance(by: 86_400)
        #expect(try store.retain(days: 5) == 6)
        #expect(try ids() == [10])
        #expect(try store.check().isSound)
    }

    @Test func lookingWhetherRowsAreOldWritesNothing() throws {
        try record(days: 3)
        let records = try store.check().records
        #expect(try store.retain(days: 30) == 0)
        #expect(try store.check().records == records)
    }

    @Test func aClockSetBackLosesNoRow() throws {
        try record(days: 3)
        clock.advance(by: -365 * 86_400)
        #expect(try store.retain(days: 30) == 0)
        #expect(try store.purge(keepDays: 30) == 0)
        try record(days: 1)
        #expect(try ids() == [4, 3, 2, 1])
        #expect(try store.check().isSound)
        #expect(try store.purge(keepDays: 0) == 4)
        #expect(try store.check().isSound)
    }
}
