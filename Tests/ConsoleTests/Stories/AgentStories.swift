import History
import MFAAPI
import Settings
import Terminal
import Testing

@testable import Console

/// An agent with a customer on the phone.
@MainActor @Suite struct AgentStories {
    @Test func fromTheNumberToTheTicketNoteInTwentyKeys() async throws {
        try await Story.tell { story in
            await story.see("● up")
            story.press("C-u")
            story.type("5087696555")
            story.press("F5")
            await story.see("of 3:00")
            let code = try await story.code(on: "+15087696555")
            story.type(code)
            story.press("Enter")
            await story.see("+ VERIFIED")
            story.press("t")
            await story.see("Ticket note copied")
            let keys = 1 + code.count + 2
            #expect(keys <= 20)
            let note = try #require(story.copied.last)
            #expect(note.contains("Phone verification: VERIFIED"))
            #expect(note.contains("+1 508 ••• 6555"))
            #expect(note.contains("Agent: robin"))
            #expect(!note.contains(code))
        }
    }

    @Test func theTicketIsInTheRowsAndInTheNote() async throws {
        try await Story.tell { story in
            await story.see("● up")
            story.press("M-r")
            await story.see("Reference of the next send")
            story.type("CASE-4711")
            story.press("Enter")
            await story.see("for CASE-4711")
            story.press("C-u")
            story.type("5087696555")
            story.press("F5")
            await story.see("of 3:00")
            story.press("u Enter")
            await story.see("+ VERIFIED")
            story.press("t")
            await story.see("Ticket note copied")
            let note = try #require(story.copied.last)
            #expect(note.contains("Reference: CASE-4711"))
            #expect(note.contains("+1 508 ••• 6555"))
            story.press("M-3 Enter")
            await story.see("Reference    CASE-4711")
            story.press("Esc M-1 C-u")
            story.type("9195550188")
            await story.see("9195550188")
            story.press("F5")
            await story.see("#3 +1 919 555 0188")
            let rows = try story.rows()
            #expect(rows.map(\.reference) == ["CASE-4711", "CASE-4711", nil])
        }
    }

    @Test func aTicketThatIsNamedLateIsInTheNote() async throws {
        try await Story.tell { story in
            await story.see("● up")
            story.press("F5")
            await story.see("of 3:00")
            story.press("F9")
            await story.see("Reference of #1 +1 919 555 0142")
            story.type("CASE-12")
            story.press("Enter")
            await story.see("Reference of #1: CASE-12")
            story.press("t")
            await story.see("Ticket note copied")
            #expect(story.copied.last?.contains("Reference: CASE-12") == true)
            story.press("u Enter")
            await story.see("+ VERIFIED")
            let rows = try story.rows()
            #expect(rows.map(\.reference) == [nil, "CASE-12"])
        }
    }

    @Test func aTicketThatWasNotSentSurvivesARestart() async throws {
        let home = TemporaryHome()
        try await Story.tell(home: home) { story in
            await story.see("● up")
            story.press("F9")
            story.type("CASE-4711")
            story.press("Enter")
            await story.see("for CASE-4711")
            story.press("M-2 q")
            await story.end()
        }
        try await Story.tell(home: home) { story in
            await story.see("for CASE-4711")
        }
    }

    @Test func aDismissalByMistakeCostsNothing() async throws {
        try await Story.tell { story in
            await story.see("● up")
            story.press("F5")
            await story.see("of 3:00")
            let code = try await story.code()
            story.press("d")
            await story.see("#1 dismissed; U brings it back")
            await story.seeGone("of 3:00")
            story.pass(.seconds(20))
            story.press("U")
            await story.see("of 3:00")
            story.type(code)
            story.press("Enter")
            await story.see("+ VERIFIED")
            let rows = try story.rows()
            #expect(rows.map(\.outcome) == [.sent, .verified])
        }
    }

    @Test func theTextIsLateSoTheCodeGoesByVoice() async throws {
        try await Story.tell { story in
            await story.see("● up")
            story.press("C-u")
            story.type("+19195550181")
            story.press("F5")
            await story.see("of 3:00")
            story.press("s")
            await story.see("confuse the customer")
            story.press("y")
            await story.see("voice")
            story.press("u Enter")
            await story.see("+ VERIFIED")
            let rows = try story.rows()
            #expect(rows.filter { $0.kind == .send }.compactMap(\.channel) == [.sms, .voice])
            #expect(Set(rows.map(\.scope)) == ["2FA"])
            #expect(rows.last?.outcome == .verified)
        }
    }

    @Test func threeWrongCodesAreCountedAndTheFifthLocks() async throws {
        try await Story.tell { story in
            await story.see("● up")
            story.press("F5")
            await story.see("of 3:00")
            let wrong = try await story.wrongCode()
            for count in 1...5 {
                story.type(wrong)
                story.press("Enter")
                await story.see(count == 1 ? "x NOT VALID" : "x NOT VALID (\(count))")
            }
            story.type(wrong)
            story.press("Enter")
            await story.see("LOCKED  2:00")
            story.notSee("VERIFIED")
            story.pass(.seconds(30))
            await story.see("LOCKED  1:30")
            let rows = try story.rows()
            #expect(rows.last?.outcome == .locked)
        }
    }

    @Test func theWindowPasses() async throws {
        try await Story.tell { story in
            await story.see("● up")
            story.press("F5")
            await story.see("of 3:00")
            let code = try await story.code()
            story.press("M-5 T C-u")
            story.type("3:01")
            story.press("Enter")
            await story.see("~ EXPIRED")
            story.press("M-2")
            story.type(code)
            story.press("Enter")
            await story.see("the window passed; resend first")
            await story.see("r resend")
            story.press("M-3")
            await story.see("~ EXPIRED         #2")
            let rows = try story.rows()
            #expect(rows.map(\.outcome) == [.sent, .expired])
        }
    }

    @Test func twoCallersAtOnceKeepTheirOwnCodes() async throws {
        try await Story.tell(size: .wide) { story in
            await story.see("● up")
            story.press("F5")
            await story.see("#1 +1 919 555 0142")
            let first = try await story.code()
            story.press("M-1 C-u")
            story.type("5087696555")
            story.press("F5")
            await story.see("#2 +1 508 769 6555")
            story.press("j")
            story.type(first)
            story.press("Enter")
            await story.see("+ VERIFIED")
            story.press("k")
            story.type(try await story.code(on: "+15087696555"))
            story.press("Enter")
            await story.see("of #2")
            let rows = try story.rows()
            #expect(rows.map(\.outcome) == [.sent, .sent, .verified, .verified])
        }
    }
}
