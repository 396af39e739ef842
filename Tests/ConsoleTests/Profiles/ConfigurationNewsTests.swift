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
