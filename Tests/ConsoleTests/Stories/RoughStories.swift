import History
import MFAAPI
import Settings
import Terminal
import Testing

@testable import Console

/// Networks that fail, screens that change, consoles that are left and opened again.
@MainActor @Suite struct RoughStories {
    @Test func keysThatAreTakenAtOnceLeaveNothingStale() async throws {
        try await Story.tell { story in
            await story.see("● up")
            story.press("M-3")
            await story.see("┏━ 3 Log")
            story.pressAtOnce("M-1 5")
            await story.see("┏━ 1 Send")
            await story.see("┌─ 3 Log")
        }
    }

    @Test func offlineAndBack() async throws {
        try await Story.tell { story in
            await story.see("● up")
            story.cable.cut()
            story.press("F5")
            await story.see("? NOT SENT")
            await story.see("● DOWN")
            story.cable.mend()
            story.press("r")
            await story.see("of 3:00")
            await story.see("● up")
            story.type(try await story.code())
            story.cable.cut()
            story.press("Enter")
            await story.see("? COULD NOT CHECK")
            await story.see("● DOWN")
            story.cable.mend()
            story.press("Enter")
            await story.see("+ VERIFIED")
        }
    }

    @Test func rowsThatArriveMoveNothing() async throws {
        try await Story.tell { story in
            await story.see("● up")
            for row in 1...3 {
                story.pass(.seconds(31))
                story.press("F5")
                await story.see("#\(row) +1 919 555 0142")
            }
            story.cable.clamp()
            for _ in 1...3 {
                story.pass(.seconds(31))
                story.press("F5")
                await story.cable.nextArrival()
            }
            story.press("M-3 k")
            await story.see("paused")
            let cursor = story.display.canvas.cursor
            let selected = story.display.text.split(separator: "\n").first { $0.hasPrefix("┃>") }
            story.cable.release()
            await story.see("3 new")
            #expect(story.display.canvas.cursor == cursor)
            #expect(selected?.contains("#2") == true)
            #expect(story.display.text.split(separator: "\n").first { $0.hasPrefix("┃>") } == selected)
            story.press("G")
            await story.see("following")
        }
    }

    @Test func resizingInTheMiddleKeepsEverything() async throws {
        try await Story.tell(size: .wide) { story in
            await story.see("● up")
            story.press("F5")
            await story.see("of 3:00")
            let code = try await story.code()
            story.type(String(code.prefix(3)))
            for size in [.tiny, Size(columns: 1, rows: 1), .huge, Size(columns: 20, rows: 5), .usual] as [Size] {
                story.resize(size)
            }
            story.type(String(code.dropFirst(3)))
            story.press("Enter")
            await story.see("+ VERIFIED")
        }
    }

    @Test func aDraftSurvivesARestart() async throws {
        let home = TemporaryHome()
        try await Story.tell(home: home) { story in
            await story.see("● up")
            story.press("C-u")
            story.type("+44 20 7946 0958")
            story.press("Tab Tab Tab")
            story.type("support-call")
            await story.see("support-call")
            story.press("M-2 q")
            await story.end()
        }
        try await Story.tell(home: home) { story in
            await story.see("+44 20 7946 0958")
            await story.see("support-call")
        }
    }

    @Test func aVerificationKeepsItsProfile() async throws {
        try await Story.tell { story in
            await story.see("● up")
            story.press("F4")
            await story.see("New profile")
            story.type("Night shift")
            story.press("F5")
            await story.see("Profile Night shift saved")
            story.press("F5")
            await story.see("of 3:00")
            let code = try await story.code()
            story.press("F2")
            story.type("night")
            story.press("Enter")
            await story.see("SANDBOX profile Sandbox")
            story.press("M-2")
            story.type(code)
            story.press("Enter")
            await story.see("+ VERIFIED")
            let rows = try story.rows()
            #expect(rows.map(\.profile) == ["Sandbox", "Sandbox"])
        }
    }

    @Test func theCodeIsThereAgainAfterTheProfileWasLeftAndOpenedAgain() async throws {
        try await Story.tell(size: .wide) { story in
            await story.see("● up")
            story.press("F4")
            story.type("Night shift")
            story.press("F5")
            await story.see("Profile Night shift saved")
            story.press("F5")
            await story.see("SMS from +1 984")
            for name in ["night", "sandbox"] {
                story.press("F2")
                story.type(name)
                story.press("Enter")
            }
            await story.seeGone("SMS from +1 984")
            story.press("M-2 u")
            await story.see("SMS from +1 984")
            story.press("Enter")
            await story.see("+ VERIFIED")
        }
    }
}
