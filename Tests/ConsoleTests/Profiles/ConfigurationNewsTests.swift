import Foundation
import MFAAPI
import Settings
import Testing

@testable import Console

/// What a changed configuration does to a console that runs.
@Suite struct ConfigurationNewsTests {
    private let folder = TemporaryHome()
    private var file: ConfigurationFile { ConfigurationFile(path: folder.url.path + "/config.json") }

    private func write(_ text: String) throws {
        try Data(text.utf8).write(to: URL(filePath: file.path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    }

    @Test func aChangeIsTakenInAndTheNextOneIsWaitedFor() throws {
        var driver = ModelDriver()
        try write(#"{"version": 1, "profiles": [{"name": "Acme", "accountId": "1"}]}"#)
        let news = ConfigurationNews(file.load())
        let effects = driver.happen(.configurationChanged(news))
        #expect(driver.model.session.profiles.map(\.name) == ["Sandbox", "Acme"])
        #expect(effects.contains { if case .awaitConfiguration(let stamp) = $0 { stamp == news.stamp } else { false } })
    }

    @Test func aBrokenFileLeavesTheLastGoodConfigurationInUse() throws {
        var driver = ModelDriver(profiles: [Profile(name: "Acme")])
        try write("{ nonsense")
        driver.happen(.configurationChanged(ConfigurationNews(file.load())))
        #expect(driver.model.session.profiles.map(\.name) == ["Sandbox", "Acme"])
        #expect(driver.model.session.isFileBroken)
        #expect(driver.model.toasts.all.last?.text.contains("The last good configuration stays in use") == true)
    }

    @Test func aMendedFileIsTakenInAgain() throws {
        var driver = ModelDriver(profiles: [Profile(name: "Acme")])
        try write("{ nonsense")
        driver.happen(.configurationChanged(ConfigurationNews(file.load())))
        try write(#"{"version": 1, "profiles": [{"name": "Bell", "accountId": "1"}]}"#)
        driver.happen(.configurationChanged(ConfigurationNews(file.load())))
        #expect(driver.model.session.profiles.map(\.name) == ["Sandbox", "Bell"])
        #expect(!driver.model.session.isFileBroken)
    }

    @Test func whatThisConsoleSavedIsNoNews() throws {
        var driver = ModelDriver()
        try write(#"{"version": 1, "profiles": [{"name": "Acme", "accountId": "1"}]}"#)
        let news = ConfigurationNews(file.load())
        driver.happen(.profilesSaved(.success(news), note: "saved"))
        driver.model.session.profiles = [.sandbox]
        driver.happen(.configurationChanged(news))
        #expect(driver.model.session.profiles == [.sandbox])
    }

    @Test func whatWasSentBeforeComesBackAfterASwitchOfTheProfile() {
        var driver = ModelDriver.connected()
        driver.model.form.fields[.scope]?.replace(with: "login")
        driver.press("F5")
        driver.model.form.choose(.voice)
        _ = driver.model.open(ModelDriver.live())
        #expect(driver.model.form.text(.from) == "+1 984 555 0100")
        #expect(driver.model.form.text(.scope).isEmpty)
        #expect(driver.model.form.channel == .voice)
        driver.press("M-1")
        driver.model.form.focus = .scope
        driver.press("Up")
        #expect(driver.model.form.text(.scope) == "login")
    }

    @Test func aProfileWithTheNameOfTheBuiltInOneIsTheSameNowhereAndEverywhereAFault() throws {
        try write(
            #"{"version": 1, "defaultProfile": "Sandbox", "profiles": [{"name": "Sandbox", "baseURL": "https://a.b"}]}"#
        )
        let loaded = file.load()
        var driver = ModelDriver()
        driver.model = Model(start: ConsoleStart(loaded: loaded, themeNames: []), now: driver.now)
        for _ in 0..<2 {
            #expect(driver.model.session.profiles == [.sandbox])
            #expect(driver.model.session.profile == .sandbox)
            #expect(driver.model.session.problems.contains { $0.contains("is the built-in sandbox's") })
            driver.happen(.profilesSaved(.success(ConfigurationNews(loaded)), note: ""))
        }
    }

    @Test func whatIsBeingTypedSurvivesAChangeOfTheOpenProfile() throws {
        var profile = Profile(name: "Acme")
        profile.scope = "old"
        var driver = ModelDriver(profile: profile, profiles: [profile])
        driver.model.form.choose(.voice)
        driver.model.form.focus = .message
        driver.model.form.fields[.message]?.replace(with: "Typed {CODE}")
        try write(
            #"{"version": 1, "profiles": [{"name": "Acme", "accountId": "1", "scope": "new", "message": "{CODE}"}]}"#)
        driver.happen(.configurationChanged(ConfigurationNews(file.load())))
        #expect(driver.model.form.text(.message) == "Typed {CODE}")
        #expect(driver.model.form.text(.scope) == "new")
        #expect(driver.model.form.channel == .voice)
        #expect(driver.model.form.focus == .message)
    }

    @Test func aProfileInUseThatChangedIsOpenedAnew() throws {
        var driver = ModelDriver(profile: Profile(name: "Acme"), profiles: [Profile(name: "Acme")])
        try write(#"{"version": 1, "profiles": [{"name": "Acme", "accountId": "42"}]}"#)
        let effects = driver.happen(.configurationChanged(ConfigurationNews(file.load())))
        #expect(driver.model.session.profile.accountId == "42")
        #expect(effects.contains { if case .connect = $0 { true } else { false } })
    }
}
