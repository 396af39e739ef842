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
