import Foundation
import MFAAPI
import Testing

@testable import History

/// What several processes do to one history. `VOUCH_LONG_TESTS` makes the runs as long as the figures that are promised.
@Suite struct ProcessesTests {
    private static let isLong = ProcessInfo.processInfo.environment["VOUCH_LONG_TESTS"] != nil
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func eightWritersLoseNothingAndWriteNothingTwice() throws {
        let probes = try (1...8).map { _ in try Probe("write", folder.history, Self.isLong ? "10" : "0.5") }
        let outputs = probes.map { $0.lines() }
        let begun = outputs.map { $0.ids(after: "begun") }
        #expect(begun.allSatisfy { !$0.isEmpty })
        let store = try folder.store()
        let written = try rows(store)
        #expect(written.map(\.id) == begun.joined().sorted())
        #expect(Set(written.map(\.reference)).count == written.count)
        #expect(written.allSatisfy { $0.outcome == .sent && $0.remoteId == "m-\($0.id)" })
        #expect(try store.check().isSound)
    }

    @Test func killingAWriterTearsNoRowAndNoChain() throws {
        var finished: Set<Int64> = []
        for round in 1...(Self.isLong ? 1000 : 10) {
            let probe = try Probe("flood", folder.history)
            for _ in 0...Int.random(in: 0...20) { _ = probe.line() }
            probe.kill()
            let said = probe.lines()
            finished.formUnion(said.ids(after: "finished"))
            let store = try folder.store()
            let report = try store.check()
            #expect(report.isSound, "round \(round): \(report)")
            #expect(try store.count(Filter([.outcome(.open)])).value == 0)
            #expect(try store.count(Filter([.outcome(.unknown)])).value <= round)
        }
        let rows = try rows(folder.store())
        #expect(rows.allSatisfy { $0.outcome == .sent || !finished.contains($0.id) })
        #expect(rows.map(\.id) == Array(1...Int64(rows.count)))
    }

    @Test func theRowOfALivingProcessStaysOpenAndThatOfADeadOneIsUnknown() throws {
        let probe = try Probe("hold", folder.history)
        let id = try #require([probe.line() ?? ""].ids(after: "begun").first)
        let store = try folder.store()
        #expect(try store.entry(id)?.outcome == .open)
        #expect(try store.settle() == 0)
        probe.kill()
        #expect(probe.lines().isEmpty)
        // It is shown as it is at once, and written so when a history is next opened.
        #expect(try store.entry(id)?.outcome == .unknown)
        let settled = try #require(try folder.store().entry(id))
        #expect(settled.outcome == .unknown)
        #expect(settled.finishedAt == nil)
        #expect(settled.detail == "the program ended before the answer came")
        #expect(try store.page(Filter([.outcome(.unknown)])).map(\.id) == [id])
        #expect(try store.check().isSound)
    }

    @Test func anotherProcesssWriteIsTold() async throws {
        let store = try folder.store()
        var changes = store.changes.makeAsyncIterator()
        let probe = try Probe("hold", folder.history)
        await changes.next()
        #expect(try store.count().value <= 1)
        probe.kill()
    }

    @Test func aHistoryOfAnotherUserIsReadAndNotWritten() throws {
        let store = try folder.store()
        _ = try store.begin(.sample())
        try expectReadOnly("-wal", "-shm")
        #expect(try store.count().value == 1)
    }

    @Test func aHistoryInAFolderThatCannotBeWrittenIsReadThoughNobodyHasItOpen() throws {
        do {
            let store = try folder.store()
            _ = try store.begin(.sample())
        }
        #expect(!FileManager.default.fileExists(atPath: folder.history + "-wal"))
        try expectReadOnly()
    }

    /// Opens everything to others for reading, and has another user try to write.
    private func expectReadOnly(_ suffixes: String...) throws {
        let folders = [folder.path, folder.path + "/state"].map { ($0, 0o755) }
        let files = (suffixes + [""]).map { (folder.history + $0, 0o644) }
        for (path, mode) in folders + files {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        }
        let lines = try Probe("nobody", folder.history).lines()
        #expect(lines.first == "rows 1 read-only true")
        #expect(lines.last == "error \(HistoryError.readOnly(path: folder.history))")
    }

    private func rows(_ store: HistoryStore) throws -> [Entry] {
        var rows: [Entry] = []
        while case let page = try store.page(after: rows.last?.id ?? 0, limit: 1000), !page.isEmpty {
            rows += page.reversed()
        }
        return rows
    }
}
