import Foundation
import Settings
import Terminal
import Testing

@testable import Console

/// A theme of the user's own, edited while the console runs.
@MainActor @Suite struct ThemeStories {
    private let home = TemporaryHome()

    private func write(_ json: String, _ name: String = "mine") throws {
        let folder = Paths(environment: home.environment).themes
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(json.utf8).write(to: URL(filePath: "\(folder)/\(name).json"))
    }

    private func themes(_ story: Story) -> [Theme] {
        story.display.requests.compactMap { if case .theme(let theme) = $0 { theme } else { nil } }
    }

    private func profile(_ baseURL: String) -> Profile {
        var profile = Profile.sandbox
        profile.theme = "mine"
        return profile
    }

    @Test func aFileThatIsEditedIsDrawnAnew() async throws {
        try write(#"{ "styles": { "text": { "foreground": "red" } } }"#)
        try await Story.tell(home: home, profile: profile) { story in
            await story.see("● up")
            try write(#"{ "styles": { "text": { "foreground": "blue" } } }"#)
            await story.see("Theme mine has changed")
            #expect(themes(story).last?.looks["text"]?.foreground == .indexed(4))
        }
    }

    @Test func aBrokenFileLeavesTheLastGoodThemeAndIsToldWithItsLine() async throws {
        try write(#"{ "styles": {} }"#)
        try await Story.tell(home: home, profile: profile) { story in
            await story.see("● up")
            try write("{ \"styles\": {\n  \"text\": {\n    \"foreground\": \"blu\" } } }")
            await story.see("mine.json:3 at styles → text → foreground: blu is no colour")
            #expect(themes(story).isEmpty)
            try write("{ \"styles\": {\n  \"text\": { }\n  \"dim\": {} } }")
            await story.see("mine.json:3: the file is no JSON")
            try write(#"{ "styles": { "text": { "bold": true } } }"#)
            await story.see("Theme mine has changed")
            await story.seeGone("mine.json")
            #expect(themes(story).count == 1)
        }
    }

    @Test func aStyleThatDoesNotExistIsToldAndTheRestIsDrawn() async throws {
        try write(#"{ "styles": {} }"#)
        try await Story.tell(home: home, profile: profile) { story in
            await story.see("● up")
            try write("{ \"styles\": {\n \"text\": { \"bold\": true },\n \"tekst\": {} } }")
            await story.see("mine.json:3 at styles → tekst: tekst is not known")
            #expect(themes(story).count == 1)
        }
    }

    @Test func aThemeWhoseFolderIsMadeLaterIsTaken() async throws {
        try await Story.tell(home: home, profile: profile) { story in
            await story.see("● up")
            try write(#"{ "styles": { "text": { "foreground": "red" } } }"#)
            await story.see("Theme mine has changed")
            #expect(themes(story).last?.looks["text"]?.foreground == .indexed(1))
        }
    }
}
