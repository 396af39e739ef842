import Settings
import Terminal
import Testing

@testable import Console

/// What can be chosen in a field of the form.
@Suite struct FormChoiceTests {
    @Test func aSenderThatWasUsedBeforeIsOfferedOnce() {
        var driver = ModelDriver.connected()
        driver.press("F5")
        #expect(driver.model.form.histories[.from]?.entries == ["+1 984 555 0100"])
        #expect(driver.model.formChoices(.from)?.map(\.title) == ["+1 984 555 0100"])
        #expect(driver.model.formChoices(.from)?.map(\.detail) == ["Sandbox"])
    }

    @Test func anotherSenderIsOfferedBesideThoseOfTheProfiles() {
        var driver = ModelDriver.connected()
        driver.model.form.fields[.from]?.replace(with: "(919) 769-4321")
        driver.press("F5")
        #expect(driver.model.formChoices(.from)?.map(\.title) == ["+1 984 555 0100", "+1 919 769 4321"])
        #expect(driver.model.formChoices(.from)?.map(\.detail) == ["Sandbox", "sent before"])
    }

    @Test func anApplicationIsOfferedAsItIsWritten() {
        var driver = ModelDriver.connected()
        driver.model.form.fields[.application]?.replace(with: "9197694321")
        driver.press("F5")
        #expect(driver.model.formChoices(.application)?.last?.title == "9197694321")
    }
}
