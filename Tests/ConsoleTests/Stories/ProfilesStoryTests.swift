import Foundation
import Settings
import Terminal
import Testing

@testable import Console

/// The list of profiles on a real file and a real service.
@MainActor @Suite struct ProfilesStoryTests {
    private func configuration(_ home: TemporaryHome) -> ConfigurationFile {
        ConfigurationFile(path: Paths(environment: home.environment).configFile)
    }

    @Test func aTrialFetchesATokenAndAsksTheService() async throws {
        let home = TemporaryHome()
        try await Story.tell(
            home: home,
            profile: { baseURL in
                var profile = Profile.sandbox
                (profile.name, profile.baseURL, profile.environment) = ("Own", baseURL, .sandbox)
                profile.credentials = .oauth(
                    clientId: .plain("user"), clientSecret: .plain("password"), tokenURL: nil)
                return profile
            }
        ) { story in
            await story.see("● up")
            story.press("F3 F5")
            await story.see("Profile Own saved")
            story.press("F7")
            await story.see("Profiles")
            story.press("t")
            await story.see("a token was fetched")
            await story.see("a code that was never sent is not valid")
            let rows = try story.rows()
            #expect(rows.isEmpty)
        }
    }

    @Test func aProfileThatComesBackIsTheSameTextInTheFile() async throws {
        let home = TemporaryHome()
        let file = configuration(home)
        try file.update { $0.put(Profile(name: "Acme")) }
        try file.update { $0.put(Profile(name: "Bell")) }
        let before = try Data(contentsOf: URL(filePath: file.path))
        try await Story.tell(home: home) { story in
            story.press("F7 j d u d")
            await story.see("removed; u brings it back")
            story.press("u Esc")
            await story.seeGone("Profiles")
        }
        #expect(try Data(contentsOf: URL(filePath: file.path)) == before)
    }

    @Test func aDeletedProfileIsGoneFromTheFile() async throws {
        let home = TemporaryHome()
        let file = configuration(home)
        try file.update { $0.put(Profile(name: "Acme")) }
        try await Story.tell(home: home) { story in
            await story.see("● up")
            story.press("F7 g j d Esc")
            await story.see("Profile Acme removed")
        }
        #expect(file.load().configuration.profiles.isEmpty)
    }

    @Test func aProfileThatSomebodyElseSavesAppears() async throws {
        let home = TemporaryHome()
        let file = configuration(home)
        try await Story.tell(home: home) { story in
            await story.see("● up")
            story.press("F7")
            await story.see("Profiles")
            try file.update { $0.put(Profile(name: "Night shift")) }
            await story.see("Night shift")
            try Data("{ broken".utf8).write(to: URL(filePath: file.path))
            await story.see("The last good configuration stays in use")
            await story.see("Night shift")
        }
    }
}
