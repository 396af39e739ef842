import GRDB
import Testing

@testable import History

@Suite struct HistoryErrorTests {
    @Test(arguments: [
        (ResultCode.SQLITE_CORRUPT, HistoryError.corrupt(path: "p")), (.SQLITE_NOTADB, .corrupt(path: "p")),
        (.SQLITE_READONLY, .readOnly(path: "p")), (.SQLITE_FULL, .diskFull(path: "p")),
        (.SQLITE_BUSY, .locked(path: "p")), (.SQLITE_LOCKED, .locked(path: "p")),
        (.SQLITE_CANTOPEN, .cannotOpen(path: "p", reason: "words")),
        (.SQLITE_IOERR, .failed(path: "p", reason: "words")),
    ])
    func aFaultOfTheDatabaseIsNamed(_ code: ResultCode, _ expected: HistoryError) {
        #expect(HistoryError(DatabaseError(resultCode: code, message: "words"), path: "p") == expected)
    }

    @Test func anErrorOfItsOwnStaysAsItIs() {
        #expect(HistoryError(HistoryError.noSuchEntry(3), path: "p") == .noSuchEntry(3))
    }

    @Test func aStatementsArgumentsAreNotRepeated() throws {
        let store = try HistoryStore(inMemory: .init())
        let error = #expect(throws: HistoryError.self) {
            try store.write { db in
                try db.execute(sql: "INSERT INTO entry (number) VALUES (?)", arguments: ["+19195550142"])
            }
        }
        #expect(error?.description.contains("0142") == false)
    }

    @Test(arguments: [
        HistoryError.newerVersion(path: "/h"), .corrupt(path: "/h"), .readOnly(path: "/h"), .diskFull(path: "/h"),
        .locked(path: "/h"), .cannotOpen(path: "/h", reason: "words"), .unusableKey(path: "/h", reason: "words"),
        .failed(path: "/h", reason: "words"),
    ])
    func everySentenceNamesTheFile(_ error: HistoryError) {
        #expect(error.description.contains("/h"))
        #expect(error.description.hasSuffix("."))
    }
}
