import Foundation
import MFAAPI
import Terminal
import Testing

@testable import Console
@testable import History

/// A window on a history that is longer than what is in memory.
@Suite struct LogPagingTests {
    private static func entry(_ id: Int64) -> Entry {
        Entry(
            id: id, kind: .send, profile: "Sandbox", environment: .sandbox, channel: .sms, number: "+19195550142",
            scope: "2FA", startedAt: Date(timeIntervalSince1970: 1_795_000_000 + Double(id)), outcome: .sent)
    }

    /// A console on a history of so many rows; what it asks for is answered until it asks no more.
    private struct Reader {
        var driver = ModelDriver()
        var last: Int64

        init(rows: Int64) {
            last = rows
            answer(driver.model.start())
        }

        mutating func press(_ names: String) {
            for name in names.split(separator: " ") { answer(driver.press(String(name))) }
        }

        mutating func answer(_ effects: [Effect]) {
            for case .readLog(let request) in effects {
                let ids: [Int64] =
                    if let after = request.after {
                        Array((after + 1)..<max(after + 1, min(last, after + Int64(request.limit)) + 1))
                    } else {
                        Array(
                            max(1, (request.before ?? last + 1) - Int64(request.limit))..<(request.before ?? last + 1))
                    }
                let page = LogPage(
                    entries: ids.reversed().map(LogPagingTests.entry), total: Int(min(last, 10_000)),
                    isAtLeast: last > 10_000)
                answer(driver.happen(.logRead(request, .success(page))))
            }
        }

        var log: LogPane { driver.model.log }
        var isWhole: Bool { zip(log.rows, log.rows.dropFirst()).allSatisfy { $0.id + 1 == $1.id } }
    }

    @Test func aMillionRowsAreReadPageByPageAndNoneIsMissed() {
        var reader = Reader(rows: 1_000_000)
        reader.press("M-3")
        for step in 0..<5000 {
            reader.press("k")
            if step % 1000 == 0 { #expect(reader.isWhole) }
        }
        #expect(reader.log.selected?.id == 995_000)
        #expect(reader.log.rows.count <= LogPane.window)
        for _ in 0..<5000 { reader.press("j") }
        #expect(reader.log.selected?.id == 1_000_000)
        #expect(reader.isWhole)
        #expect(reader.driver.screen.contains("10000+ rows"))
    }

    @Test func theFirstRowOfAllIsReachedAtOnceAndTheLastAgain() {
        var reader = Reader(rows: 1_000_000)
        reader.press("M-3 g")
        #expect(reader.log.selected?.id == 1)
        #expect(reader.driver.screen.contains("#1 "))
        reader.press("PgDn PgDn j")
        #expect(reader.isWhole)
        reader.press("G")
        #expect(reader.log.selected?.id == 1_000_000)
        #expect(reader.log.isFollowing)
    }

    @Test func arrivingRowsAreCountedWhileTheEndIsNotInMemory() {
        var reader = Reader(rows: 10_000)
        reader.press("M-3 g")
        reader.last += 3
        for id in 10_001...10_003 { reader.driver.model.log.take(Self.entry(Int64(id))) }
        #expect(reader.log.selected?.id == 1)
        #expect(reader.driver.screen.contains("3 new"))
        reader.press("G")
        #expect(reader.log.selected?.id == 10_003)
    }

    @Test func leavingAFilterReadsAllRowsAgain() {
        var reader = Reader(rows: 50)
        reader.press("M-3 /")
        reader.driver.type("outcome:locked")
        reader.press("Enter")
        reader.press("Esc")
        #expect(reader.log.filterText.isEmpty)
        #expect(reader.log.rows.count == 50)
        #expect(!reader.log.isReading)
    }

    @Test func rowsOfOthersAppearAndTheNextOnesAreWaitedFor() {
        var reader = Reader(rows: 50)
        reader.last = 53
        let effects = reader.driver.happen(.historyChanged)
        #expect(effects.contains { if case .awaitHistory = $0 { true } else { false } })
        reader.answer(effects)
        #expect(reader.log.rows.last?.id == 53)
        #expect(reader.log.rows.count == 53)
        #expect(reader.log.total == 53)
    }

    @Test func moreRowsOfOthersThanAPageLeaveNoGap() {
        var reader = Reader(rows: 50)
        reader.last = 900
        reader.answer(reader.driver.happen(.historyChanged))
        #expect(reader.log.rows.last?.id == 900)
        #expect(reader.isWhole)
    }

    @Test func moreRowsOfOthersThanAPageLeaveAPausedLogStill() {
        var reader = Reader(rows: 50)
        reader.press("M-3 k k")
        reader.last = 900
        reader.answer(reader.driver.happen(.historyChanged))
        #expect(reader.log.selected?.id == 48)
        #expect(reader.isWhole)
        for _ in 0..<60 { reader.press("j") }
        #expect(reader.log.selected?.id == 108)
        #expect(reader.isWhole)
    }

    @Test func aRowThatCameWhileAPageWasOnItsWayIsNotMissed() {
        var reader = Reader(rows: 5000)
        reader.press("M-3 g")
        var request: LogRequest?
        while request?.after != 4800 {
            let effects = reader.driver.press("PgDn")
            for case .readLog(let next) in effects { request = next }
            if request?.after != 4800 { reader.answer(effects) }
        }
        reader.driver.model.log.take(Self.entry(5001))
        reader.last = 5000
        guard let request else { return }
        reader.answer([.readLog(request)])
        reader.last = 5001
        for _ in 0..<60 { reader.press("PgDn") }
        #expect(reader.log.selected?.id == 5001)
        #expect(reader.isWhole)
    }

    @Test func aLogThatWasPausedBeforeItWasReadShowsItsRows() {
        var driver = ModelDriver()
        driver.press("M-3 f")
        let request = LogRequest(filter: .all, before: nil, limit: 2)
        let page = LogPage(entries: [Self.entry(9), Self.entry(8)], total: 9)
        driver.happen(.logRead(request, .success(page)))
        #expect(driver.model.log.rows.map(\.id) == [8, 9])
    }

    @Test func aSearchSaysWhereItDidNotLook() {
        var reader = Reader(rows: 5000)
        reader.press("M-3 S")
        reader.driver.type("nowhere")
        reader.press("Enter")
        #expect(reader.driver.screen.contains("among those in memory; a filter looks at all"))
    }

    @Test func aRowThatIsFinishedIsBroughtUpToDateInItsPlace() {
        var reader = Reader(rows: 5)
        var entry = Self.entry(3)
        entry.outcome = .unknown
        reader.driver.model.log.take(entry)
        #expect(reader.log.rows.map(\.id) == [1, 2, 3, 4, 5])
        #expect(reader.log.rows[2].outcome == .unknown)
        #expect(reader.log.total == 5)
    }
}
