import Foundation
import History
import MFAAPI
import Settings
import Terminal
import Testing

@testable import Console

/// Clocks that the console lets run by itself, as nothing else wakes it.
@MainActor @Suite struct ClockStories {
    @Test func theCooldownOfASendOfWhichNothingIsKnownRuns() async throws {
        try await Story.tell { story in
            await story.see("● up")
            story.cable.clamp()
            story.press("F5")
            await story.cable.nextArrival()
            story.press("C-c")
            await story.see("? OUTCOME UNKNOWN")
            story.pass(.seconds(12))
            try await seeItRun("resend asks", in: story)
            story.pass(.seconds(12))
            await story.seeGone("resend asks")
            story.cable.release()
        }
    }

    @Test func verifiedCountsDownWhenItsWindowIsLongOver() async throws {
        try await Story.tell { story in
            await story.see("● up")
            story.press("F5 u Enter")
            await story.see("+ VERIFIED")
            story.pass(.seconds(840))
            try await seeItRun("clears in", in: story)
            story.pass(.seconds(55))
            await story.seeGone("clears in")
        }
    }

    @Test func atMidnightTheLogShowsTheDateByItself() async throws {
        let home = TemporaryHome()
        let number = try #require(PhoneNumber("+19195550142"))
        // A row of another console, so that no clock of this one runs.
        _ = try HistoryStore(path: Paths(environment: home.environment).history).record(
            Draft(kind: .send, profile: "Other", environment: .sandbox, channel: .sms, number: number),
            Resolution(.sent))
        // One pane at a time: what sleeps until midnight begins when the log is seen, half a second before.
        try await Story.tell(size: Size(columns: 70, rows: 20), home: home) { story in
            await story.see("● up")
            let now = Date()
            let midnight = Calendar.current.startOfDay(for: now + 86_400)
            story.pass(.seconds(midnight.timeIntervalSince(now)) - .milliseconds(500))
            story.press("M-3")
            await story.see("> SENT")
            let day = now.formatted(
                .verbatim("\(month: .twoDigits)-\(day: .twoDigits)", timeZone: .current, calendar: .current))
            await story.see(">\(day) ")
        }
    }

    /// The clock behind some words shows two other times without a key or an answer.
    private func seeItRun(_ words: String, in story: Story) async throws {
        await story.see(words)
        for _ in 1...2 {
            let text = story.display.text
            let clock = try #require(text.firstRange(of: words)).lowerBound
            await story.seeGone(String(text[clock...].prefix(words.count + 5)))
        }
    }
}
