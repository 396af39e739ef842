import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// What must not happen, whatever is pressed.
@MainActor @Suite struct SafetyStories {
    private func live(_ baseURL: String, readOnly: Bool = false) -> Profile {
        var profile = Profile(name: "Acme", baseURL: baseURL)
        profile.accountId = "9900000"
        profile.credentials = .basic(username: .plain("user"), password: .plain("password"))
        profile.messagingApplicationId = "93de2206-9669-4e07-948d-329f4b722ee2"
        profile.from = "+19845550100"
        profile.declaredEnvironment = .live
        profile.readOnly = readOnly
        return profile
    }

    @Test func aLiveProfileAsksBeforeAPaidSend() async throws {
        try await Story.tell(profile: { live($0) }) { story in
            await story.see("LIVE")
            await story.see("not tried yet")
            story.type("5087696555")
            story.press("F5")
            await story.see("LIVE: send a paid code to +1 508 769 6555 by SMS?")
            story.press("Enter")
            await story.see("Nothing was sent")
            let reached = try await story.sandbox.phones()
            #expect(reached.isEmpty)
            story.press("F5 y")
            await story.see("of 3:00")
            await story.see("● up")
            let phones = try await story.sandbox.phones()
            #expect(phones.count == 1)
        }
    }

    @Test func aReadOnlyProfileRefuses() async throws {
        try await Story.tell(profile: { live($0, readOnly: true) }) { story in
            await story.see("READ-ONLY")
            story.type("5087696555")
            story.press("F5")
            await story.see("Send: profile Acme is read-only")
            let reached = try await story.sandbox.phones()
            #expect(reached.isEmpty)
            let rows = try story.rows()
            #expect(rows.isEmpty)
        }
    }

    @Test func aHeldKeySendsOnce() async throws {
        try await Story.tell { story in
            await story.see("● up")
            story.press(Array(repeating: "F5", count: 40).joined(separator: " "))
            await story.see("of 3:00")
            await story.see("Send again?")
            story.press("Esc")
            await story.see("Nothing was sent")
            let rows = try story.rows()
            #expect(rows.count == 1)
        }
    }

    @Test(arguments: ["482019\n", "\r\n\r\nF5\u{1B}[15~", "q\nq\n", "\u{3}\u{3}"])
    func aPasteNeverActs(_ text: String) async throws {
        try await Story.tell { story in
            await story.see("● up")
            story.paste(text)
            story.press("M-2")
            story.paste(text)
            story.press("M-3")
            story.paste(text)
            story.press("M-1 C-u")
            story.type("+19195550142")
            story.press("F5")
            await story.see("of 3:00")
            story.paste(text)
            story.press("M-3")
            await story.see("1 row")
            let rows = try story.rows()
            #expect(rows.map(\.outcome) == [.sent])
        }
    }

    @Test func quittingWithARequestInFlightLeavesItsRowFinished() async throws {
        let home = TemporaryHome()
        try await Story.tell(home: home) { story in
            await story.see("● up")
            story.cable.clamp()
            story.press("F5")
            await story.cable.nextArrival()
            let rows = try story.rows()
            #expect(rows.map(\.outcome) == [.open])
            story.press("q")
            await story.end()
        }
        try await Story.tell(home: home) { story in
            await story.see("OUTCOME UNKNOWN")
            let rows = try story.rows()
            #expect(rows.map(\.outcome) == [.unknown])
        }
    }
}
