import Foundation
import Testing

@testable import Console

/// Signs of changes, from the system and not from asking.
@Suite struct FolderWatchTests {
    private let home = TemporaryHome()

    @Test func aFileThatIsReplacedGivesASign() async throws {
        let path = home.url.path + "/config.json"
        var signs = FolderWatch.signs(beside: path).makeAsyncIterator()
        try Data("{}".utf8).write(to: URL(filePath: path), options: .atomic)
        #expect(await signs.next() != nil)
    }

    @Test func aFolderThatIsMadeGivesASign() async throws {
        let folder = home.url.path + "/later"
        var signs = FolderWatch.signs(beside: folder + "/config.json").makeAsyncIterator()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        #expect(await signs.next() != nil)
    }

    @Test func aFileBehindASymbolicLinkGivesASign() async throws {
        let real = home.url.path + "/real"
        try FileManager.default.createDirectory(atPath: real, withIntermediateDirectories: false)
        try Data("{}".utf8).write(to: URL(filePath: real + "/config.json"))
        let path = home.url.path + "/config.json"
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: real + "/config.json")
        var signs = FolderWatch.signs(beside: path).makeAsyncIterator()
        try Data("{ }".utf8).write(to: URL(filePath: real + "/config.json"))
        #expect(await signs.next() != nil)
    }

    @Test func theNearestFolderThatExistsIsWatched() {
        #expect(FolderWatch.nearestFolder(of: home.url.path + "/a/b/c.json") == home.url.path)
        #expect(FolderWatch.nearestFolder(of: "/nonexistent/config.json") == "/")
    }
}
