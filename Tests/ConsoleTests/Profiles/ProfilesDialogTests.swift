import Foundation
import Settings
import Terminal
import Testing

@testable import Console

/// The list of profiles: what it shows and what its keys do.
@Suite struct ProfilesDialogTests {
    /// Two profiles of the file, the list open.
    private func listed(_ size: Size = Size(columns: 80, rows: 24)) -> ModelDriver {
        var acme = Profile(name: "Acme", baseURL: "https://mfa.bandwidth.com/api/v1")
        acme.accountId = "9900000"
        acme.credentials = .oauth(
            clientId: .env("BW_CLIENT_ID"), clientSecret: .command(["pass", "show", "bandwidth"]), tokenURL: nil)
        var staging = Profile(name: "Staging", baseURL: "http://127.0.0.1:4010")
        staging.environment = .sandbox
        staging.readOnly = true
        var driver = ModelDriver(profiles: [acme, staging], size: size)
        driver.model.session.defaultProfile = "Acme"
        driver.press("F7")
        return driver
    }

    @Test func theListIsDrawnAt80By24() {
        var driver = listed()
        driver.press("j")
        #expect(
            driver.lines[6...16].map { String($0.dropFirst().dropLast()) } == [
                "┏━ Profiles ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 3 ━┓",
                "┃     Sandbox  SANDBOX  open · built in · account 9900000                    ┃",
                "┃ > * Acme     LIVE     mfa.bandwidth.com · account 9900000                  ┃",
                "┃     Staging  SANDBOX  read-only · 127.0.0.1:4010                           ┃",
                "┃                                                                            ┃",
                "┃ Base    https://mfa.bandwidth.com/api/v1                                   ┃",
                "┃ Secret  oauth.clientId from environment variable BW_CLIENT_ID              ┃",
                "┃ Secret  oauth.clientSecret from command pass                               ┃",
                "┃                                                                            ┃",
                "┃ Enter switch  n new  e edit  c clone  d delete  u undo  t test  * default  ┃",
                "┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛",
            ])
    }

    @Test func openingAsksForACheckOfEveryProfile() {
        var driver = ModelDriver(profiles: [Profile(name: "Acme", baseURL: "https://example.com")])
        let effects = driver.press("F7")
        guard case .checkProfiles(let profiles) = effects.first else {
            Issue.record("nothing is checked")
            return
        }
        #expect(profiles.map(\.name) == ["Sandbox", "Acme"])
        let finding = ProfileCheck(environment: [:], home: "/").findings(profiles[1])
        driver.happen(.profilesChecked(["Sandbox": [], "Acme": finding]))
        driver.press("j")
        #expect(driver.screen.contains("credentials are missing: set oauth"))
    }

    @Test func enterOpensTheSelectedProfile() {
        var driver = listed()
        let effects = driver.press("j Enter")
        #expect(driver.profileName == "Acme")
        #expect(driver.model.dialog == nil)
        #expect(effects.contains { if case .connect(let profile) = $0 { profile.name == "Acme" } else { false } })
    }

    @Test func aDeletedProfileGoesWhenTheListIsLeft() {
        var driver = listed()
        #expect(driver.press("j d").isEmpty)
        #expect(driver.screen.contains("removed; u brings it back"))
        #expect(driver.press("Esc").compactMap(\.change) == [.remove("Acme")])
    }

    @Test func undoBringsADeletedProfileBackUntouched() {
        var driver = listed()
        driver.press("j d d j d u u")
        #expect(driver.press("Esc").isEmpty)
        #expect(driver.model.session.profiles.map(\.name) == ["Sandbox", "Acme", "Staging"])
    }

    @Test(arguments: ["C-c C-c", "Esc"])
    func aDeletionIsNotForgottenAtTheEnd(_ keys: String) {
        var driver = listed()
        driver.press("j d")
        #expect(driver.press(keys).compactMap(\.change) == [.remove("Acme")])
    }

    @Test func aTerminatedConsoleSettlesDeletions() {
        var driver = listed()
        driver.press("j d")
        #expect(driver.happen(.terminal(.terminated)).compactMap(\.change) == [.remove("Acme")])
    }

    @Test func deletingTheOpenProfileGoesBackToTheSandbox() {
        var driver = listed()
        driver.press("j Enter F7 d Esc")
        #expect(driver.model.session.profile == .sandbox)
    }

    @Test func theSandboxIsNeitherChangedNorDeleted() {
        var driver = listed()
        #expect(driver.press("d e").isEmpty)
        #expect(driver.press("Esc").isEmpty)
    }

    @Test func aTrialIsShownInTheListWhileItRunsAndAfter() {
        var driver = listed()
        let effects = driver.press("j t")
        #expect(effects.contains { if case .testProfile(let profile) = $0 { profile.name == "Acme" } else { false } })
        #expect(driver.screen.contains("Test    testing…"))
        #expect(driver.press("t").isEmpty)
        driver.happen(.profileTested(name: "Acme", findings: ["401: Unauthorized"], isGood: false))
        #expect(driver.screen.contains("Test    401: Unauthorized"))
    }

    @Test func theStarMakesAProfileTheDefault() {
        var driver = listed()
        #expect(driver.press("G *").compactMap(\.change) == [.makeDefault("Staging")])
    }

    @Test func aCopyTakesAFreeNameAndComesBackToTheList() {
        var driver = listed()
        driver.press("j c")
        #expect(driver.screen.contains("Acme copy"))
        let changes = driver.press("F5").compactMap(\.change)
        guard case .put(let profile, nil, false) = changes.first else {
            Issue.record("nothing was saved: \(changes)")
            return
        }
        #expect(profile.name == "Acme copy")
        #expect(profile.credentials == driver.model.session.profiles[1].credentials)
        #expect(driver.screen.contains("Profiles"))
    }

    @Test func leavingTheFormComesBackToTheList() {
        var driver = listed()
        driver.press("j e")
        #expect(driver.screen.contains("Profile Acme"))
        driver.press("Esc")
        guard case .profiles = driver.model.dialog else {
            Issue.record("the list is not shown")
            return
        }
    }

    @Test func editingKeepsSecretsThatAreNotShown() {
        var driver = listed()
        driver.model.session.profiles[1].credentials = .basic(username: .plain("robin"), password: .plain("hidden"))
        driver.press("j e")
        #expect(!driver.screen.contains("hidden"))
        guard case .put(let profile, "Acme", false)? = driver.press("F5").compactMap(\.change).first else {
            Issue.record("nothing was saved\n\(driver.screen)")
            return
        }
        #expect(profile.credentials == .basic(username: .plain("robin"), password: .plain("hidden")))
    }

    @Test func theQuickSwitchLeadsToTheList() {
        var driver = listed()
        driver.press("Esc F2")
        driver.type("manage")
        driver.press("Enter")
        guard case .profiles = driver.model.dialog else {
            Issue.record("the list is not shown")
            return
        }
    }

    @Test(arguments: [Size(columns: 40, rows: 10), Size(columns: 200, rows: 60)])
    func theSelectedProfileIsSeenOnEveryScreen(_ size: Size) {
        var driver = listed(size)
        driver.press("G")
        #expect(driver.screen.contains(">   Staging"))
    }
}

extension Effect {
    /// What is saved by it.
    var change: ProfileChange? { if case .save(let change, _) = self { change } else { nil } }
}
