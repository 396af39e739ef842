import MFAAPI
import Settings
import Terminal
import Testing

@testable import Console

/// Typing to find looks at titles, then at what is said of them.
@Suite struct FindingTests {
    private let scenarios = Choice.scenarios(
        [
            Sandbox.Scenario(number: "+1NPA5550101", effect: "the line is busy"),
            Sandbox.Scenario(number: "+1NPA5550102", effect: "the first code is expired"),
            Sandbox.Scenario(number: "+1NPA5550103", effect: "is locked out after a check"),
            Sandbox.Scenario(number: "+1NPA5550104", effect: "answers 500 twice"),
        ], like: "+19195550142")

    private func titles(_ choice: Choice, _ pattern: String, _ model: Model? = nil) -> [String] {
        var choice = choice
        choice.field.replace(with: pattern)
        return (model ?? ModelDriver.connected().model).shown(in: choice).map(\.title)
    }

    @Test(arguments: [
        ("lock", "+1 919 555 0103"), ("busy", "+1 919 555 0101"), ("EXPIRED", "+1 919 555 0102"),
        ("answers twice", "+1 919 555 0104"),
    ])
    func aScenarioIsFoundByItsEffect(_ pattern: String, _ number: String) {
        #expect(titles(scenarios, pattern) == [number])
    }

    @Test func aNumberIsFoundByItsDigitsStill() {
        #expect(titles(scenarios, "0104") == ["+1 919 555 0104"])
        #expect(titles(scenarios, "").count == 4)
        #expect(titles(scenarios, "xyzzy").isEmpty)
    }

    @Test func aProfileIsFoundByWhatItIs() {
        let driver = ModelDriver.connected(profile: ModelDriver.live())
        #expect(titles(driver.model.profileChoice, "live", driver.model) == ["Acme"])
        #expect(titles(driver.model.profileChoice, "bandwidth.com", driver.model) == ["Acme"])
    }

    @Test func lettersApartAreFoundInTitlesOnly() {
        let choice = Choice(
            title: "", items: [Choice.Item(title: "Zoom", detail: "busy lately, unusually", result: .newProfile)])
        #expect(titles(choice, "zm") == ["Zoom"])
        #expect(titles(choice, "bly").isEmpty)
    }

    @Test func aTitleRanksBeforeADetailAndAWordsStartBeforeItsMiddle() {
        let choice = Choice(
            title: "",
            items: [
                Choice.Item(title: "One", detail: "unlocks it", result: .newProfile),
                Choice.Item(title: "Two", detail: "is locked", result: .newProfile),
                Choice.Item(title: "Long clock", result: .newProfile),
            ])
        #expect(titles(choice, "lock") == ["Long clock", "Two", "One"])
    }

    @Test(arguments: [
        ("sen", "Send"), ("res", "Resend"), ("ver", "Verify"), ("quit", "Quit"), ("theme", "Theme dark"),
        ("tick", "Ticket note"), ("F9", "Reference"),
    ])
    func thePalettesBestHitIsTheCommandThatIsMeant(_ pattern: String, _ title: String) {
        let driver = ModelDriver.waiting(.usual)
        #expect(titles(driver.model.palette, pattern, driver.model).first == title)
    }

    @Test func enterTakesWhatIsShown() {
        var driver = ModelDriver(profiles: [ModelDriver.live()]).pressing("F2")
        driver.type("live")
        driver.press("Enter")
        #expect(driver.profileName == "Acme")
    }
}
