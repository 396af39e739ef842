import MFAAPI
import Terminal
import Testing

@testable import Console

/// A misbehaviour of the sandbox, put together by hand.
@Suite struct FaultFormTests {
    private func opened() -> ModelDriver {
        var driver = ModelDriver.connected()
        driver.press("M-5 F")
        driver.type("set up")
        driver.press("Enter")
        return driver
    }

    private func added(_ effects: [Effect]) -> Sandbox.Fault? {
        for case .sandbox(_, .addFault(let fault)) in effects { return fault }
        return nil
    }

    @Test func theFormBeginsWithOneAnswerOf500() {
        var driver = opened()
        #expect(added(driver.press("F5")) == Sandbox.Fault(status: 500, times: 1))
    }

    @Test func everyPartCanBeSet() {
        var driver = opened()
        driver.press("Space Space Space Tab")
        driver.type("+15087696555")
        driver.press("Tab C-u")
        driver.type("429")
        driver.press("Tab")
        driver.type("2.5")
        driver.press("Tab Space Tab")
        driver.type("50")
        driver.press("Tab C-u")
        driver.type("3")
        let fault = Sandbox.Fault(
            operation: .verify, to: "+15087696555", status: 429, delaySeconds: 2.5, malformed: true,
            probability: 0.5, times: 3)
        #expect(added(driver.press("Tab Enter")) == fault)
    }

    @Test(arguments: [
        (FaultForm.Place.to, "12", "Number: empty strikes"), (.status, "99", "Status: 100 to 599"),
        (.delay, "-1", "Delay: seconds"), (.delay, "x", "Delay: seconds"), (.chance, "101", "Chance: per cent"),
        (.times, "0", "Times: how often"),
    ])
    func aWrongValueIsSaidAndNothingIsAsked(_ place: FaultForm.Place, _ text: String, _ sentence: String) {
        var driver = opened()
        guard case .fault(var form) = driver.model.dialog else {
            Issue.record("no form")
            return
        }
        form.fields[place]?.replace(with: text)
        driver.model.dialog = .fault(form)
        #expect(driver.press("F5").isEmpty)
        #expect(driver.screen.contains(sentence))
    }

    @Test func theFaultsThatAreActiveAreListedAndCleared() {
        var driver = opened()
        driver.happen(.sandboxAnswered(profile: "Sandbox", .success(.faults([Sandbox.Fault(status: 503, times: 2)]))))
        #expect(driver.screen.contains("every operation · status 503 · 2 times"))
        driver.happen(.sandboxAnswered(profile: "Sandbox", .success(.faults([Sandbox.Fault(status: 503, times: 1)]))))
        #expect(driver.screen.contains("every operation · status 503 · once"))
        guard case .sandbox(_, .clearFaults) = driver.press("S-Tab Enter").first else {
            Issue.record("nothing is cleared")
            return
        }
        let effects = driver.happen(
            .sandboxChanged(profile: driver.profileName, .clearFaults, .success(.clearFaults)))
        guard case .askSandbox(_, .faults) = effects.first else {
            Issue.record("the list is not read anew")
            return
        }
        driver.happen(.sandboxAnswered(profile: "Sandbox", .success(.faults([]))))
        #expect(driver.screen.contains("No fault is active."))
    }
}
