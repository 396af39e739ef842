import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// What is chosen from a list is asked for as things are then, not as they were when the list was opened.
@Suite struct ChoiceTests {
    private func news(_ profiles: [Profile]) -> ConfigurationNews {
        ConfigurationNews(profiles: profiles, problems: [], isFileBroken: false, keys: [:])
    }

    private let up = Event.connected(
        profile: "Sandbox", .success(ConnectionSummary(address: "127.0.0.1:1", hasPhones: true, accountId: "1")))

    @Test func whatCanRunNowRuns() {
        var driver = ModelDriver().pressing("C-p")
        #expect(driver.screen.contains("(the service is not reached yet)"))
        driver.happen(up)
        #expect(!driver.screen.contains("(the service is not reached yet)"))
        #expect(driver.press("Enter").contains { $0.isSend })
    }

    @Test func whatCannotRunAnyMoreSaysWhyAndTheListStays() {
        var driver = ModelDriver.typed(.usual).pressing("C-p")
        driver.type("verify")
        _ = driver.pass(.seconds(200))
        #expect(driver.screen.contains("(the window passed; resend first)"))
        #expect(driver.press("Enter").isEmpty)
        #expect(driver.screen.contains("Verify: the window passed; resend first"))
        #expect(driver.model.dialog != nil)
    }

    @Test func aProfileIsTakenAsItIsNow() {
        let acme = ModelDriver.live()
        var driver = ModelDriver(profiles: [acme]).pressing("F2 Down")
        #expect(driver.screen.contains("> Acme"))
        var changed = acme
        changed.readOnly = true
        changed.accountId = "42"
        _ = driver.model.configurationRead(news([changed]))
        #expect(driver.screen.contains("read-only"))
        driver.press("Enter")
        #expect(driver.model.session.profile == changed)
    }

    @Test func aProfileThatIsGoneSaysSo() {
        var driver = ModelDriver(profiles: [ModelDriver.live()]).pressing("F2 Down")
        _ = driver.model.configurationRead(news([]))
        #expect(driver.screen.contains("(it is gone)"))
        #expect(driver.press("Enter").isEmpty)
        #expect(driver.screen.contains("Acme: it is gone"))
        #expect(driver.profileName == "Sandbox")
    }

    @Test func aFaultIsForASandboxOnly() {
        var driver = ModelDriver.connected().pressing("M-5 F")
        driver.happen(.connected(profile: "Sandbox", .failure(ConsoleError("it ended"))))
        #expect(driver.press("Enter").isEmpty)
        #expect(driver.screen.contains("Behave again: only a sandbox has virtual phones"))
    }

    @Test func aQuestionIsAboutTheProfileThatItWasAskedOf() {
        let acme = ModelDriver.live()
        var driver = ModelDriver.connected(profile: acme).withRecipient("+1 508 769 6555").pressing("F5")
        var changed = acme
        changed.readOnly = true
        _ = driver.model.configurationRead(news([changed]))
        #expect(!driver.press("y").contains { $0.isSend })
        #expect(driver.screen.contains("Nothing was sent: profile Acme was changed meanwhile"))
    }
}
