import Foundation
import GRDB
import MFAAPI
import Testing

@testable import History

@Suite struct HistoryStoreOpeningTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test func everythingThatIsMadeIsClosedToOthers() throws {
        let store = try folder.store()
        _ = try store.begin(.sample())
        #expect(try mode(folder.path + "/state") == 0o700)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/state")
        #expect(
            Set(files) == [
                "history.sqlite", "history.sqlite-wal", "history.sqlite-shm", "history.sqlite.key",
                "history.sqlite.lock",
            ])
        for file in files { #expect(try mode(folder.path + "/state/" + file) == 0o600, "\(file)") }
    }

    @Test func aPathMayHoldAnySign() throws {
        let path = folder.path + "/My files/50% ü?#/history.sqlite"
        _ = try HistoryStore(path: path).begin(.sample())
        #expect(FileManager.default.fileExists(atPath: path))
        #expect(try HistoryStore(path: path).count().value == 1)
    }

    @Test func aFileThatWasOpenToOthersIsClosed() throws {
        _ = try folder.store()
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder.history)
        _ = try folder.store()
        #expect(try mode(folder.history) == 0o600)
    }

    @Test func aCommitIsOnTheDiskBeforeItReturns() throws {
        let store = try folder.store()
        let mode = try store.database.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
        #expect(mode == 2)
    }

    @Test func aHistoryOfANewerVersionIsRefusedAndLeftAlone() throws {
        _ = try folder.store().begin(.sample())
        try DatabaseQueue(path: folder.history).write {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('2 something new')")
        }
        let error = #expect(throws: HistoryError.self) { try folder.store() }
        #expect(error == .newerVersion(path: folder.history))
        #expect(error?.description.contains("newer version") == true)
    }

    @Test(arguments: [
        "no database at all, but long enough to look like one of some other kind", "SQLite format 3\0garbage",
    ])
    func aDamagedFileIsReportedAndLeftAsItIs(_ content: String) throws {
        try FileManager.default.createDirectory(atPath: folder.path + "/state", withIntermediateDirectories: true)
        let bytes = Data((content + String(repeating: "x", count: 8192)).utf8)
        try bytes.write(to: URL(filePath: folder.history))
        let error = #expect(throws: HistoryError.self) { try folder.store() }
        #expect(error == .corrupt(path: folder.history))
        #expect(try Data(contentsOf: URL(filePath: folder.history)) == bytes)
    }

    @Test func aDamagedFileIsMovedAsideWhole() throws {
        _ = try folder.store().begin(.sample())
        let date = Date(timeIntervalSince1970: 1_800_000_000)
        let moved = try HistoryStore.moveAside(folder.history, at: date)
        #expect(moved == folder.history + ".damaged-20270115T080000Z")
        #expect(try folder.store().count().value == 0)
        #expect(try HistoryStore(path: moved).count().value == 1)
    }

    @Test func damageInsideIsReported() throws {
        let store = try folder.store()
        try store.fill((1...500).map { _ in (try .sample(), Resolution(.sent)) })
        try store.database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        let file = try FileHandle(forUpdating: URL(filePath: folder.history))
        try file.seek(toOffset: 4096 * 3)
        try file.write(contentsOf: Data(repeating: 0xAA, count: 4096 * 20))
        try file.close()
        #expect(throws: HistoryError.corrupt(path: folder.history)) {
            let report = try folder.store().check()
            if !report.findings.isEmpty { throw HistoryError.corrupt(path: folder.history) }
        }
    }

    @Test func aFullDiskIsReportedAndLosesNothing() throws {
        let store = try folder.store(.init(maximumSize: 256 << 10))
        var count = 0
        let error = #expect(throws: HistoryError.self) {
            while true {
                _ = try store.begin(.sample(reference: String(repeating: "x", count: 500)))
                count += 1
            }
        }
        #expect(error == .diskFull(path: folder.history))
        #expect(count > 0)
        #expect(try store.count().value == count)
        #expect(try store.check().isSound)
    }

    @Test func aLockedHistoryIsReported() throws {
        let store = try folder.store(.init(patience: .milliseconds(20)))
        let other = try DatabaseQueue(path: folder.history)
        try other.inTransaction(.immediate) { _ throws in
            #expect(throws: HistoryError.locked(path: folder.history)) { try store.begin(.sample()) }
            #expect(try store.page().isEmpty)
            return .rollback
        }
        #expect(try store.begin(.sample()).id == 1)
    }

    @Test func anOutcomeThatCouldNotBeWrittenGoesWithTheNextWrite() throws {
        let store = try folder.store(.init(patience: .milliseconds(20)))
        let row = try store.begin(.sample(.verify))
        let other = try DatabaseQueue(path: folder.history)
        try other.inTransaction(.immediate) { _ throws in
            #expect(throws: HistoryError.locked(path: folder.history)) {
                try store.finish(row.id, Resolution(.verified, status: 200))
            }
            return .rollback
        }
        #expect(try store.entry(row.id)?.outcome == .open)
        _ = try store.begin(.sample())
        #expect(try store.entry(row.id)?.outcome == .verified)
        #expect(try store.check().isSound)
        _ = try store.begin(.sample())
        #expect(try store.entry(row.id)?.status == 200)
    }

    @Test func aFolderThatCannotBeMadeIsReported() throws {
        try Data().write(to: URL(filePath: folder.path + "/file"))
        let path = folder.path + "/file/history.sqlite"
        #expect(throws: HistoryError.cannotOpen(path: path, reason: "its folder cannot be made")) {
            try HistoryStore(path: path)
        }
    }

    @Test func aKeyThatIsNoKeyIsReported() throws {
        _ = try folder.store()
        try Data("short".utf8).write(to: URL(filePath: folder.history + ".key"))
        let error = HistoryError.unusableKey(path: folder.history + ".key", reason: "it does not hold 32 bytes")
        #expect(throws: error) { try folder.store() }
    }

    @Test func storesThatOpenAtOnceShareOneHistory() async throws {
        let ids = try await withThrowingTaskGroup(of: Int64.self) { group in
            for _ in 1...8 { group.addTask { try folder.store().begin(.sample()).id } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(ids == Set(1...8))
        #expect(try folder.store().check().isSound)
    }

    @Test func twoStoresOfOneProcessLeaveEachOthersRowsOpen() throws {
        let first = try folder.store()
        let id = try first.begin(.sample()).id
        let second = try folder.store()
        #expect(try second.settle() == 0)
        #expect(try second.entry(id)?.outcome == .open)
    }
}
