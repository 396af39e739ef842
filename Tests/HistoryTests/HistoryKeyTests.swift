import Foundation
import MFAAPI
import Testing

@testable import History

@Suite struct HistoryKeyTests {
    let folder: TemporaryFolder
    var path: String { folder.path + "/key" }

    init() throws { folder = try TemporaryFolder() }

    @Test func aKeyThatIsMadeIsReadAgain() throws {
        let made = try HistoryKey(file: path)
        let read = try HistoryKey(file: path)
        #expect(made.print == read.print)
        #expect(made.hash(of: try .sample()) == read.hash(of: try .sample()))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["key"])
    }

    @Test func ofSeveralThatMakeAKeyAtOnceOneWins() async throws {
        let prints = try await withThrowingTaskGroup(of: Data.self) { group in
            for _ in 1...8 { group.addTask { try HistoryKey(file: path).print } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(prints.count == 1)
    }

    @Test func aKeyThatOthersCouldReadIsMadePrivate() throws {
        _ = try HistoryKey(file: path)
        chmod(path, 0o644)
        _ = try HistoryKey(file: path)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func aKeyIsNamedWhereAFileCanHaveOneNameOnly() throws {
        func refused(_: String, _: String) -> Int32 {
            errno = EPERM
            return -1
        }
        let draft = folder.path + "/draft"
        try Data("one".utf8).write(to: URL(filePath: draft))
        #expect(HistoryKey.name(draft, path, link: refused))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "one")
        try Data("two".utf8).write(to: URL(filePath: draft))
        #expect(HistoryKey.name(draft, path, link: refused))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "one")
    }

    @Test func twoKeysHaveNothingInCommon() throws {
        let (one, other) = (HistoryKey.random, HistoryKey.random)
        #expect(one.print != other.print)
        #expect(one.hash(of: try .sample()) != other.hash(of: try .sample()))
        #expect(one.hash(of: try .sample()) != one.hash(of: try .sample("+19195550143")))
    }

    @Test func aFolderThatIsNotThereIsReported() {
        let path = folder.path + "/none/key"
        #expect(throws: HistoryError.unusableKey(path: path, reason: "No such file or directory")) {
            try HistoryKey(file: path)
        }
    }
}
