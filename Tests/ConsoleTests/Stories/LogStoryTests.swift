import Foundation
import History
import MFAAPI
import Settings
import Terminal
import Testing

@testable import Console

/// The log and the waiting list on a history that others write too.
@MainActor @Suite struct LogStoryTests {
    @Test func rowsOfAnotherProcessAppearByThemselves() async throws {
        let home = TemporaryHome()
        try await Story.tell(home: home) { story in
            await story.see("● up")
            story.press("F5")
            await story.see("> SENT")
            let other = try HistoryStore(path: Paths(environment: home.environment).history)
            let number = try #require(PhoneNumber("+15087696555"))
            let draft = Draft(
                kind: .send, profile: "Other", environment: .live, channel: .voice, number: number)
            _ = try other.record(draft, Resolution(.sent, status: 200))
            await story.see("2 rows")
            _ = try other.record(draft, Resolution(.notSent, status: 500))
            await story.see("NOT SENT")
        }
    }

    @Test func aSendOfAnotherProcessToTheSameNumberAsksFirst() async throws {
        let home = TemporaryHome()
        try await Story.tell(home: home) { story in
            await story.see("● up")
            await story.see("0 rows")
            let other = try HistoryStore(path: Paths(environment: home.environment).history)
            let number = try #require(PhoneNumber("+19195550142"))
            let draft = Draft(kind: .send, profile: "Other", environment: .live, channel: .sms, number: number)
            _ = try other.record(draft, Resolution(.sent, status: 200))
            await story.see("1 row")
            story.press("F5")
            await story.see("was sent a code")
            let rows = try story.rows()
            #expect(rows.count == 1)
        }
    }

    @Test func aCodeThatIsOutIsWaitedForAfterARestart() async throws {
        let home = TemporaryHome()
        let own: (String) -> Profile = { baseURL in
            var profile = Profile.sandbox
            (profile.name, profile.baseURL, profile.environment) = ("Own", baseURL, .sandbox)
            profile.credentials = .basic(username: .plain("user"), password: .plain("password"))
            return profile
        }
        try await Story.tell(home: home, profile: own) { story in
            await story.see("● up")
            story.press("C-u")
            story.type("+15087696555")
            story.press("F5")
            await story.see("of 3:00")
        }
        try await Story.tell(home: home, profile: own) { story in
            await story.see("of 3:00")
            await story.see("#1 +1 508 769 6555")
        }
    }

    @Test func rowsAreExportedMasked() async throws {
        let home = TemporaryHome()
        let path = home.url.path + "/rows.csv"
        try await Story.tell(home: home) { story in
            await story.see("● up")
            story.press("F5")
            await story.see("> SENT")
            story.press("M-3 e C-u")
            story.type(path)
            story.press("Enter")
            await story.see("Written")
        }
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("+1 919 ••• 0142"))
        #expect(!text.contains("5550142"))
    }

    @Test func aVerifyIsRepeatedAsARowOfItsOwn() async throws {
        try await Story.tell { story in
            await story.see("● up")
            story.press("F5 u Enter")
            await story.see("+ VERIFIED")
            story.press("M-4 V")
            await story.see("#3 ━┓")
            story.press("M-3")
            await story.see("x NOT VALID")
            let rows = try story.rows()
            #expect(rows.map(\.outcome) == [.sent, .verified, .notValid])
        }
    }
}
