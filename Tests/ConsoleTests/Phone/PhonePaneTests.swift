import MFAAPI
import Settings
import Terminal
import Testing

@testable import Console

/// The virtual phones: several numbers, messages and calls, codes and scenarios.
@Suite struct PhonePaneTests {
    private static let first = "+19195550142"
    private static let second = "+15087696555"

    private func message(_ id: String, _ text: String, at second: Int = 1) -> Sandbox.Message {
        Sandbox.Message(
            messageId: id, from: "+19845550100", text: text, receivedAt: "2026-11-21T14:00:0\(second).000Z")
    }

    private func filled(_ size: Size = Size(columns: 80, rows: 30)) -> ModelDriver {
        var driver = ModelDriver.connected(size: size)
        let call = Sandbox.Call(
            callId: "c-1", from: "+19845550100", transcript: "Your Sandbox code is 4, 8, 1, 5.",
            receivedAt: "2026-11-21T14:00:03.000Z")
        let phone = Sandbox.Phone(
            number: Self.first, messages: [message("m-1", "Your Sandbox code is 314159")], calls: [call])
        driver.happen(.phoneRead(profile: driver.profileName, number: Self.first, .success(phone)))
        driver.press("M-5")
        return driver
    }

    @Test func messagesAreBubblesAndCallsAreTranscripts() {
        let driver = filled()
        #expect(
            driver.lines.suffix(14).prefix(7) == [
                "┏━ 5 Phone ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ +1 919 555 0142 ━┓",
                "┃>Call from +1 984 555 0100  14:00:03Z                                         ┃",
                "┃    Your Sandbox code is 4, 8, 1, 5.                                          ┃",
                "┃ SMS from +1 984 555 0100  14:00:01Z                                          ┃",
                "┃  ╭─────────────────────────────╮                                             ┃",
                "┃  │ Your Sandbox code is 314159 │                                             ┃",
                "┃  ╰─────────────────────────────╯                                             ┃",
            ])
    }

    @Test func asciiBubblesHaveNoOtherSigns() {
        var driver = filled()
        driver.model.options.ascii = true
        #expect(driver.screen.contains("| Your Sandbox code is 314159 |"))
        #expect(driver.lines.suffix(14).dropLast().joined().allSatisfy { $0.isASCII })
    }

    @Test func theCodeOfTheSelectedItemIsCopied() {
        var driver = filled()
        #expect(driver.press("c").compactMap(\.copied) == ["4815"])
        #expect(driver.press("j c").compactMap(\.copied) == ["314159"])
    }

    @Test func whatArrivesLeavesTheSelectionOnItsItem() {
        var driver = filled()
        driver.press("j")
        let phone = Sandbox.Phone(
            number: Self.first,
            messages: [message("m-2", "Your code is 777777", at: 9), message("m-1", "Your Sandbox code is 314159")])
        driver.happen(.phoneRead(profile: driver.profileName, number: Self.first, .success(phone)))
        #expect(driver.press("c").compactMap(\.copied) == ["314159"])
    }

    @Test func severalNumbersAreListedAndReadWhenTheyAreLookedAt() {
        var driver = filled()
        let list = [
            Sandbox.PhoneSummary(
                number: Self.second, messages: 3, calls: 0, lastReceivedAt: "2026-11-21T14:00:09.000Z"),
            Sandbox.PhoneSummary(
                number: Self.first, messages: 1, calls: 1, lastReceivedAt: "2026-11-21T14:00:03.000Z"),
        ]
        driver.happen(.sandboxAnswered(profile: "Sandbox", .success(.phones(list))))
        #expect(driver.screen.contains("  +1 508 769 6555  3"))
        #expect(driver.screen.contains("> +1 919 555 0142  2"))
        let effects = driver.press("h")
        guard case .askSandbox(_, .phone(let number)) = effects.first else {
            Issue.record("the phone is not read")
            return
        }
        #expect(number.e164 == Self.second)
        #expect(driver.screen.contains("> +1 508 769 6555  3"))
        #expect(driver.press("l").isEmpty, "what is known is not read again")
    }

    @Test func aCallIsSpoken() {
        var driver = filled()
        guard case .speak("Your Sandbox code is 4, 8, 1, 5.") = driver.press("s").first else {
            Issue.record("nothing is said")
            return
        }
    }

    @Test func aScenarioNumberGoesIntoTheFormWithTheAreaCodeInUse() {
        var driver = filled()
        guard case .askSandbox(_, .scenarios) = driver.press("N").first else {
            Issue.record("the scenarios are not read")
            return
        }
        let scenarios = [Sandbox.Scenario(number: "+1 NPA 555-0182", effect: "every check is answered 429")]
        driver.happen(.sandboxAnswered(profile: "Sandbox", .success(.scenarios(scenarios))))
        #expect(driver.screen.contains("+1 919 555 0182"))
        driver.press("Enter")
        #expect(driver.model.form.recipient == "+19195550182")
        #expect(driver.model.focus == .send)
    }

    @Test func answersOfAnotherProfileAreNotShown() {
        var driver = filled()
        let list = [Sandbox.PhoneSummary(number: Self.second, messages: 3, calls: 0, lastReceivedAt: "")]
        driver.happen(.sandboxAnswered(profile: "Other", .success(.phones(list))))
        #expect(driver.model.phone.numbers == [Self.first])
    }
}

extension Effect {
    /// What it puts on the clipboard.
    var copied: String? { if case .copy(_, let text) = self { text } else { nil } }
}
