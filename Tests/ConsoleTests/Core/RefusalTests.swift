import Settings
import Terminal
import Testing

@testable import Console

/// What is refused: it is said, it goes with its reason, and nothing that was typed is lost.
@Suite struct RefusalTests {
    @Test func aRefusalGoesOnceACommandCanRun() {
        var driver = ModelDriver.connected()
        driver.press("M-2 Enter")
        #expect(driver.screen.contains("Verify: no verification is selected"))
        driver.press("F5")
        #expect(!driver.screen.contains("Verify: no verification is selected"))
    }

    @Test func aFaultStaysUntilItsTimeIsOver() {
        var driver = ModelDriver.connected()
        driver.happen(.failed(ConsoleError("the disk is full")))
        driver.press("M-2 Tab")
        #expect(driver.screen.contains("the disk is full"))
    }

    @Test func aFilterThatCannotBeReadStaysInItsPrompt() {
        var driver = ModelDriver.logOfAll(.usual).pressing("/")
        driver.type("outcom:sent")
        driver.press("Enter")
        #expect(driver.screen.contains("“outcom:” is no key"))
        #expect(driver.screen.contains("┃ outcom:sent"))
    }

    @Test func aTimeThatIsNoneStaysInItsPrompt() {
        var driver = ModelDriver.connected().pressing("M-5 T C-u")
        driver.type("soon")
        driver.press("Enter")
        #expect(driver.screen.contains("┃ soon"))
    }

    @Test func aNameThatIsTooLongIsSaidBesideIt() {
        var driver = ModelDriver.connected().pressing("F4")
        driver.type(String(repeating: "n", count: 61))
        #expect(driver.press("F5").isEmpty)
        #expect(driver.screen.contains("Name must have at most 60 characters"))
    }

    @Test func aProfileThatCouldNotBeSavedIsStillInItsForm() {
        var driver = ModelDriver.connected().pressing("F4")
        driver.type("Night")
        driver.press("F5")
        #expect(driver.model.dialog == nil)
        driver.happen(.profilesSaved(.failure(ConsoleError("the disk is full")), note: ""))
        #expect(driver.screen.contains("Name         Night"))
        #expect(driver.screen.contains("not saved: the disk is full"))
    }
}
