import History
import Settings
import Terminal
import Testing

@testable import Console

/// What a new user does first, on the real service.
@MainActor @Suite struct FirstMinuteTests {
    @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 60, rows: 15)])
    func sendUseTheCodeAndVerify(_ size: Size) async throws {
        try await Story.tell(size: size) { story in
            await story.see("● up")
            story.press("F5 u Enter")
            await story.see("+ VERIFIED")
            let rows = try story.rows()
            #expect(rows.map(\.outcome) == [.sent, .verified])
            #expect(rows.map(\.number) == ["+19195550142", "+19195550142"])
        }
    }

    @Test func aWrongCodeIsNotValid() async throws {
        try await Story.tell { story in
            await story.see("● up")
            story.press("F5")
            await story.see("of 3:00")
            story.type("000000")
            story.press("Enter")
            await story.see("x NOT VALID")
            story.notSee("VERIFIED")
        }
    }

    @Test func theRowsAreThereAfterARestart() async throws {
        let home = TemporaryHome()
        try await Story.tell(home: home) { story in
            await story.see("● up")
            story.press("F5")
            await story.see("of 3:00")
            story.press("u Enter")
            await story.see("+ VERIFIED")
        }
        try await Story.tell(home: home) { story in
            await story.see("+ VERIFIED")
            await story.see("> SENT")
            await story.see("2 rows")
        }
    }

    @Test func aSavedProfileIsThereAfterARestart() async throws {
        let home = TemporaryHome()
        try await Story.tell(home: home) { story in
            await story.see("● up")
            story.press("F4")
            await story.see("New profile")
            story.type("Night shift")
            story.press("F5")
            await story.see("Profile Night shift saved")
        }
        try await Story.tell(home: home) { story in
            story.press("F2")
            await story.see("Night shift")
        }
    }
}
