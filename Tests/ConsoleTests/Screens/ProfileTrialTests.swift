import Foundation
import Terminal
import Testing

@testable import Console
@testable import Settings

/// What a trial of a profile came to, beside much else that is known of it.
@Suite struct ProfileTrialTests {
    /// A live profile with five findings, its trial under way.
    private func trying(_ size: Size) -> ModelDriver {
        var driver = ModelDriver.connected(profile: ModelDriver.live(), size: size).pressing("F7")
        let findings = [
            ("credentials", "are missing", "set oauth, or basic until 2 December 2026"),
            ("messagingApplicationId", "is no UUID", "copy it from the account's page of applications"),
            ("voiceApplicationId", "is missing", "set it where calls are to be sent"),
            ("from", "is fictional (555-01XX)", "set a number of the account"),
            ("message", "names no sender", "add {NAME} or the company's name"),
        ].map { ProfileCheck.Finding(severity: .error, keyPath: $0, message: $1, advice: $2) }
        driver.happen(.profilesChecked(["Acme": findings]))
        driver.press("t")
        return driver
    }

    private func tried(_ size: Size) -> ModelDriver {
        var driver = trying(size)
        driver.happen(
            .profileTested(
                name: "Acme",
                findings: ["credentials.oauth.clientId: the environment variable BW_CLIENT_ID is not set"],
                isGood: false))
        return driver
    }

    @Test(arguments: [Size.tiny, .usual, .wide, .huge])
    func theTrialStandsBeforeEverythingElse(_ size: Size) {
        #expect(trying(size).screen.contains("Test    testing…"))
        #expect(tried(size).screen.contains("Test    credentials.oauth.client"))
    }

    @Test func running() {
        expectScreen(
            trying(.tiny), .dialog,
            """
            ┏━ Profiles ━━━━━━━━━━━━━━━━━━━━━ 2 ━┓
            ┃     Sandbox  SANDBOX  built in · … ┃
            ┃ >   Acme     LIVE     open · 5 to… ┃
            ┃                                    ┃
            ┃ Test    testing…                   ┃
            ┃ Base    https://mfa.bandwidth.com/ ┃
            ┃         7 more; PgDn goes on       ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,2
            """)
        expectScreen(
            trying(.usual), .dialog, styles: true,
            """
            ┏━ Profiles ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 2 ━┓
            ┃     Sandbox  SANDBOX  built in · account 9900000                           ┃
            ┃ >   Acme     LIVE     open · 5 to mend · mfa.bandwidth.com · account 9900… ┃
            ┃                                                                            ┃
            ┃ Test    testing…                                                           ┃
            ┃ Base    https://mfa.bandwidth.com/api/v1                                   ┃
            ┃ Secret  none                                                               ┃
            ┃ Check   credentials are missing: set oauth, or basic until 2 December 2026 ┃
            ┃ Check   messagingApplicationId is no UUID: copy it from the account's page ┃
            ┃         of applications                                                    ┃
            ┃ Check   voiceApplicationId is missing: set it where calls are to be sent   ┃
            ┃ Check   from is fictional (555-01XX): set a number of the account          ┃
            ┃ Check   message names no sender: add {NAME} or the company's name          ┃
            ┃                                                                            ┃
            ┃ Enter switch  n new  e edit  c clone  d delete  u undo  t test  * default  ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,2
            · title.focus:  Profiles |  2
            · banner.sandbox: SANDBOX
            · field.fault: Check   credentials are missing: set oauth, or basic until 2 December 2026 | Check   messagingApplicationId is no UUID: copy it from the account's page |         of applications | Check   voiceApplicationId is missing: set it where calls are to be sent | Check   from is fictional (555-01XX): set a number of the account | Check   message names no sender: add {NAME} or the company's name
            · field.hint: Enter switch  n new  e edit  c clone  d delete  u undo  t test  * default
            · list.selected: >   Acme     LIVE     open · 5 to mend · mfa.bandwidth.com · account 9900…
            · verdict.open: Test    testing…
            · dialog:      Sandbox | built in · account 9900000 |  Base    https://mfa.bandwidth.com/api/v1 |  Secret  none
            """)
    }

    @Test func failed() {
        expectScreen(
            tried(.tiny), .dialog,
            """
            ┏━ Profiles ━━━━━━━━━━━━━━━━━━━━━ 2 ━┓
            ┃ >   Acme     LIVE     open · 5 to… ┃
            ┃                                    ┃
            ┃ Test    credentials.oauth.clientId ┃
            ┃         : the environment variable ┃
            ┃         BW_CLIENT_ID is not set    ┃
            ┃         7 more; PgDn goes on       ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            tried(.usual), .dialog,
            """
            ┏━ Profiles ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 2 ━┓
            ┃     Sandbox  SANDBOX  built in · account 9900000                           ┃
            ┃ >   Acme     LIVE     open · 5 to mend · mfa.bandwidth.com · account 9900… ┃
            ┃                                                                            ┃
            ┃ Test    credentials.oauth.clientId: the environment variable BW_CLIENT_ID  ┃
            ┃         is not set                                                         ┃
            ┃ Base    https://mfa.bandwidth.com/api/v1                                   ┃
            ┃ Secret  none                                                               ┃
            ┃ Check   credentials are missing: set oauth, or basic until 2 December 2026 ┃
            ┃ Check   messagingApplicationId is no UUID: copy it from the account's page ┃
            ┃         of applications                                                    ┃
            ┃ Check   voiceApplicationId is missing: set it where calls are to be sent   ┃
            ┃ Check   from is fictional (555-01XX): set a number of the account          ┃
            ┃ Check   message names no sender: add {NAME} or the company's name          ┃
            ┃                                                                            ┃
            ┃ Enter switch  n new  e edit  c clone  d delete  u undo  t test  * default  ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,2
            """)
        expectScreen(
            tried(Size(columns: 80, rows: 16)), .dialog,
            """
            ┏━ Profiles ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 2 ━┓
            ┃     Sandbox  SANDBOX  built in · account 9900000                           ┃
            ┃ >   Acme     LIVE     open · 5 to mend · mfa.bandwidth.com · account 9900… ┃
            ┃                                                                            ┃
            ┃ Test    credentials.oauth.clientId: the environment variable BW_CLIENT_ID  ┃
            ┃         is not set                                                         ┃
            ┃ Base    https://mfa.bandwidth.com/api/v1                                   ┃
            ┃ Secret  none                                                               ┃
            ┃ Check   credentials are missing: set oauth, or basic until 2 December 2026 ┃
            ┃ Check   messagingApplicationId is no UUID: copy it from the account's page ┃
            ┃         of applications                                                    ┃
            ┃         3 more; PgDn goes on                                               ┃
            ┃ Enter switch  n new  e edit  c clone  d delete  u undo  t test  * default  ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,2
            """)
    }

    /// What stands below the list on a screen with room for eight lines of it.
    private func facts(_ driver: ModelDriver) -> [String] {
        driver.lines.dropFirst(5).prefix(8).map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " ┃")) }
    }

    @Test func pagesGoThroughWhatIsKnown() {
        var driver = tried(Size(columns: 80, rows: 16))
        let first = facts(driver)
        driver.press("PgDn")
        #expect(
            facts(driver) == [
                "Base    https://mfa.bandwidth.com/api/v1", "Secret  none",
                "Check   credentials are missing: set oauth, or basic until 2 December 2026",
                "Check   messagingApplicationId is no UUID: copy it from the account's page", "of applications",
                "Check   voiceApplicationId is missing: set it where calls are to be sent",
                "Check   from is fictional (555-01XX): set a number of the account",
                "Check   message names no sender: add {NAME} or the company's name",
            ])
        let last = facts(driver)
        driver.press("PgDn")
        #expect(facts(driver) == last)
        driver.press("PgUp")
        #expect(facts(driver) == first)
    }

    @Test func anotherProfileAndAnotherTrialBeginAtTheTop() {
        var driver = tried(Size(columns: 80, rows: 16))
        let first = facts(driver)
        driver.press("PgDn k j")
        #expect(facts(driver) == first)
        driver.press("PgDn")
        #expect(facts(driver) != first)
        driver.happen(.profileTested(name: "Acme", findings: ["a token was fetched"], isGood: true))
        #expect(facts(driver).first == "Test    a token was fetched")
    }
}
