import Foundation
import MFAAPI
import Terminal
import Testing

@testable import Console
@testable import History

/// Sends, verdicts and times to verify, looked at.
@Suite struct InsightsDialogTests {
    /// Two profiles over an hour: so many sends a step, some of them verified.
    private func page(_ span: Insights.Span = .hour) -> InsightsPage {
        func group(_ name: String, _ factor: Int) -> Insights.Group {
            var steps = Array(repeating: Insights.Step(), count: span.steps)
            var total = Insights.Step()
            for index in steps.indices where index % 6 == 0 {
                steps[index].sends = factor * (1 + index / 6)
                steps[index].outcomes = [.sent: steps[index].sends, .verified: factor]
                steps[index].timeToVerify = Insights.Spread([20_000, 40_000])
                total.sends += steps[index].sends
                total.outcomes[.verified, default: 0] += factor
            }
            total.timeToVerify = Insights.Spread([20_000, 23_000, 100_000])
            return Insights.Group(name: name, total: total, steps: steps)
        }
        let start = Date(timeIntervalSince1970: 1_795_266_000)
        return InsightsPage(
            whole: Insights(start: start, span: span, groups: [group("", 3)]),
            groups: Insights(start: start, span: span, groups: [group("Acme", 1), group("Sandbox", 2)]))
    }

    func opened(_ size: Size = Size(columns: 80, rows: 24)) -> ModelDriver {
        var driver = ModelDriver.connected(size: size)
        let effects = driver.press("F8")
        guard case .readInsights(let request) = effects.first else { return driver }
        driver.happen(.insightsRead(request, .success(page())))
        return driver
    }

    @Test func theDialogIsDrawnAt80By24() {
        #expect(
            opened().lines.dropFirst().dropLast().map { String($0.dropFirst().dropLast()) } == [
                "┏━ Insights ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ last hour by profile ━┓",
                "┃ SENDS 165 · VERIFIED 30                                                    ┃",
                "┃ Time to verify: median 0:23 · p95 1:40 · 3 verified                        ┃",
                "┃                                                                            ┃",
                "┃ Sends 30                                         ▁     ▃     ▆     █       ┃",
                "┃                                ▂     ▄     ▆     █     █     █     █       ┃",
                "┃              ▂     ▅     ▇     █     █     █     █     █     █     █       ┃",
                "┃ Verified 3   █     █     █     █     █     █     █     █     █     █       ┃",
                "┃              █     █     █     █     █     █     █     █     █     █       ┃",
                "┃              █     █     █     █     █     █     █     █     █     █       ┃",
                "┃ Not valid 0                                                                ┃",
                "┃                                                                            ┃",
                "┃                                                                            ┃",
                "┃ Median 0:20  █     █     █     █     █     █     █     █     █     █       ┃",
                "┃              █     █     █     █     █     █     █     █     █     █       ┃",
                "┃              █     █     █     █     █     █     █     █     █     █       ┃",
                "┃              oldest                                                   now  ┃",
                "┃ profile               sends   verified   median   p95                      ┃",
                "┃ Acme                  55      10 (18 %)  0:23     1:40     ⡀⢀ ⡀⢠ ⡄⢠ ⡆⢰ ⡇⢸  ┃",
                "┃ Sandbox               110     20 (18 %)  0:23     1:40     ⡀⢀ ⡀⢠ ⡄⢠ ⡆⢰ ⡇⢸  ┃",
                "┃ h hour  d day  w week  p by profile  c by channel  Esc closes              ┃",
                "┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛",
            ])
    }

    @Test func asciiDrawsWithASCIIOnly() {
        var driver = opened()
        driver.model.options.ascii = true
        #expect(driver.screen.allSatisfy { $0.isASCII })
        #expect(driver.screen.contains("median 0:23 - p95 1:40 - 3 verified"))
    }

    @Test(arguments: [
        ("d", Insights.Span.day, Insights.Grouping.profile), ("w", .week, .profile), ("Right", .day, .profile),
        ("Right Right Right", .week, .profile), ("d Left", .hour, .profile), ("c", .hour, .channel),
        ("Tab", .hour, .channel), ("Tab Tab", .hour, .profile),
    ])
    func keysChooseSpanAndGrouping(_ keys: String, _ span: Insights.Span, _ grouping: Insights.Grouping) {
        var driver = opened()
        guard case .readInsights(let request) = driver.press(keys).last else {
            Issue.record("nothing is read")
            return
        }
        #expect(request == InsightsRequest(span: span, grouping: grouping))
    }

    @Test func anAnswerToAnEarlierQuestionIsNotShown() {
        var driver = opened()
        driver.press("w")
        let stale = InsightsRequest(span: .hour, grouping: .profile)
        driver.happen(.insightsRead(stale, .failure(ConsoleError("too late"))))
        #expect(!driver.screen.contains("too late"))
    }

    @Test func aFaultIsSaid() {
        var driver = ModelDriver.connected()
        driver.press("F8")
        driver.happen(
            .insightsRead(InsightsRequest(span: .hour, grouping: .profile), .failure(ConsoleError("disk full"))))
        #expect(driver.screen.contains("disk full"))
    }

    @Test(arguments: [Size(columns: 40, rows: 10), Size(columns: 60, rows: 15), Size(columns: 300, rows: 100)])
    func everyScreenShowsTheCounts(_ size: Size) {
        #expect(opened(size).screen.contains("SENDS 165"))
    }
}

/// Insights on a real history.
@MainActor @Suite struct InsightsStoryTests {
    @Test func aVerificationIsCountedWhileTheDialogIsOpen() async throws {
        try await Story.tell { story in
            await story.see("● up")
            story.press("F5 u Enter")
            await story.see("+ VERIFIED")
            story.press("F8")
            await story.see("SENDS 1 · VERIFIED 1")
            await story.see("1 (100 %)")
            story.press("c")
            await story.see("SMS")
        }
    }
}
