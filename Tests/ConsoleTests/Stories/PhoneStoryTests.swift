import Foundation
import Settings
import Terminal
import Testing

@testable import Console

/// The virtual phones and the sandbox's misbehaviour on the real service.
@MainActor @Suite struct PhoneStoryTests {
    @Test func aFaultIsSetUpSeenAndCleared() async throws {
        try await Story.tell { story in
            await story.see("● up")
            story.press("M-5 F")
            story.type("set up")
            story.press("Enter")
            await story.see("No fault is active.")
            story.press("F5")
            await story.see("status 500 · once")
            story.press("S-Tab Enter")
            await story.see("No fault is active.")
            story.press("Esc F5")
            await story.see("of 3:00")
        }
    }

    @Test func aScenarioNumberIsChosenAndPlays() async throws {
        try await Story.tell { story in
            await story.see("● up")
            story.press("M-5 N")
            await story.see("every check is answered 429")
            story.type("0182")
            story.press("Enter F5")
            await story.see("of 3:00")
            story.type("000000")
            story.press("Enter")
            await story.see("LOCKED")
        }
    }

    @Test func theCodeOfACallIsCopiedFromThePhone() async throws {
        try await Story.tell { story in
            await story.see("● up")
            story.press("S-Tab Right F5")
            await story.see("of 3:00")
            story.press("M-5")
            await story.see(">Call from")
            story.press("c")
            await story.see("Code copied")
        }
    }
}
