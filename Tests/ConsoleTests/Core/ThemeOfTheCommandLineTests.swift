import Foundation
import Settings
import Terminal
import Testing

@testable import Console

/// The theme that the command line asks for is drawn with for the whole run.
@Suite struct ThemeOfTheCommandLineTests {
    private func driver(_ theme: String?) -> ModelDriver {
        var own = ModelDriver.live()
        own.theme = "light"
        var driver = ModelDriver(profile: own, profiles: [own])
        var start = ConsoleStart(
            loaded: ConfigurationFile(path: "/nonexistent/config.json").load(), profile: own,
            themeNames: ["dark", "light", "mono"])
        start.theme = theme
        start.configuration.profiles = [own]
        driver.model = Model(start: start, now: driver.now)
        return driver
    }

    @Test func itGoesBeforeTheProfiles() {
        #expect(driver(nil).model.themes.current == "light")
        #expect(driver("mono").model.themes.current == "mono")
    }

    @Test func itStaysAcrossASwitchAndAChangeOfTheFile() {
        var driver = driver("mono")
        _ = driver.model.open(.sandbox)
        #expect(driver.model.themes.current == "mono")
        _ = driver.model.open(driver.model.session.profiles[1])
        #expect(driver.model.themes.current == "mono")
        let news = ConfigurationNews(
            profiles: [], defaultProfile: nil, problems: [], isFileBroken: false, keys: [:], theme: "dark")
        driver.happen(.profilesSaved(.success(news), note: ""))
        #expect(driver.model.themes.current == "mono")
    }

    @Test func aKeyChangesItAsEver() {
        var driver = driver("mono")
        _ = driver.model.themes.next()
        #expect(driver.model.themes.current != "mono")
    }
}
