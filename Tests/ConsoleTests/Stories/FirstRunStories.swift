import Testing

@testable import Console

/// The hints of the first use: there, gone after use, and gone for good.
@MainActor @Suite struct FirstRunStories {
    @Test func eachStepSaysWhatComesNextAndARestartSaysNothing() async throws {
        let home = TemporaryHome()
        try await Story.tell(home: home) { story in
            await story.see("New here?")
            await story.see("● up")
            story.press("F5")
            await story.see("u takes the code from")
            story.press("u")
            await story.see("Enter checks the code.")
            story.press("Enter")
            await story.see("That was all.")
            story.press("d")
            await story.seeGone("That was all.")
        }
        try await Story.tell(home: home) { story in
            await story.see("2 rows")
            await story.see("No code is out.")
            story.notSee("New here?")
            story.pass(.seconds(60))
            story.press("F5")
            await story.see("of 3:00")
            story.notSee("takes the code from")
        }
    }

    @Test func theSecondSendEndsThem() async throws {
        try await Story.tell { story in
            await story.see("● up")
            await story.see("New here?")
            story.press("F5")
            await story.see("u takes the code from")
            story.press("M-1 C-u")
            story.type("5087696555")
            story.press("F5")
            await story.see("+1 508 769 6555")
            await story.seeGone("takes the code from")
        }
    }
}
