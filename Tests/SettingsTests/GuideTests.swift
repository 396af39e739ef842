import Foundation
import Testing

@testable import Settings

struct GuideTests {
    private static let path = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/Settings/Settings.docc/Configuration-file.md")

    @Test func theGuideListsTheKeysThatTheReaderKnows() throws {
        let guide = try String(contentsOf: GuideTests.path, encoding: .utf8)
        let rows = guide.split(separator: "\n").filter { $0.hasPrefix("| `") }
        let entries = ConfigurationSchema.entries.filter { !GuideTests.isRepeated($0.keyPath) }
        #expect(rows.map(String.init) == entries.map(GuideTests.row))
    }

    @Test func theExampleOfTheGuideHasNoFault() throws {
        let guide = try String(contentsOf: GuideTests.path, encoding: .utf8)
        let start = try #require(guide.range(of: "```json\n"))
        let end = try #require(guide.range(of: "```", range: start.upperBound..<guide.endIndex))
        let loaded = try loaded(String(guide[start.upperBound..<end.lowerBound]))
        #expect(loaded.problems.isEmpty && loaded.configuration.profiles.count == 2)
    }

    private static func row(_ entry: ConfigurationSchema.Entry) -> String {
        "| `\(entry.keyPath)` | \(entry.allowed) | \(entry.usual.map { "`\($0)`" } ?? "") | \(entry.summary) |"
    }

    /// The sources of a secret are the same everywhere; the guide lists them once, below `bearer`.
    private static func isRepeated(_ keyPath: String) -> Bool {
        ["clientId.", "clientSecret.", "username.", "password."].contains { keyPath.contains($0) }
    }
}
