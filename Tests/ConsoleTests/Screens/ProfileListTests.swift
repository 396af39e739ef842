import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// The list of profiles, and the question for a broken file.
@Suite struct ProfileListTests {
    private func brokenFile(_ size: Size) -> ModelDriver {
        var driver = ModelDriver.connected(size: size)
        driver.model.dialog = .prompt(Prompt(purpose: .replaceBrokenFile(.sandbox), text: ""))
        return driver
    }

    @Test func list() {
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .tiny).pressing("F7"), .dialog,
            """
            ┏━ Profiles ━━━━━━━━━━━━━━━━━━━━━ 2 ━┓
            ┃     Sandbox  SANDBOX  built in · … ┃
            ┃ >   Acme     LIVE     open · mfa.… ┃
            ┃                                    ┃
            ┃ Base    https://mfa.bandwidth.com/ ┃
            ┃         api/v1                     ┃
            ┃ Secret  none                       ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,2
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .usual).pressing("F7"), .dialog, styles: true,
            """
            ┏━ Profiles ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 2 ━┓
            ┃     Sandbox  SANDBOX  built in · account 9900000                           ┃
            ┃ >   Acme     LIVE     open · mfa.bandwidth.com · account 9900000           ┃
            ┃                                                                            ┃
            ┃ Base    https://mfa.bandwidth.com/api/v1                                   ┃
            ┃ Secret  none                                                               ┃
            ┃                                                                            ┃
            ┃ Enter switch  n new  e edit  c clone  d delete  u undo  t test  * default  ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,2
            · title.focus:  Profiles |  2
            · banner.sandbox: SANDBOX
            · field.hint: Enter switch  n new  e edit  c clone  d delete  u undo  t test  * default
            · list.selected: >   Acme     LIVE     open · mfa.bandwidth.com · account 9900000
            · dialog:      Sandbox | built in · account 9900000 |  Base    https://mfa.bandwidth.com/api/v1 |  Secret  none
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .wide).pressing("F7"), .dialog,
            """
            ┏━ Profiles ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 2 ━┓
            ┃     Sandbox  SANDBOX  built in · account 9900000                                             ┃
            ┃ >   Acme     LIVE     open · mfa.bandwidth.com · account 9900000                             ┃
            ┃                                                                                              ┃
            ┃ Base    https://mfa.bandwidth.com/api/v1                                                     ┃
            ┃ Secret  none                                                                                 ┃
            ┃                                                                                              ┃
            ┃ Enter switch  n new  e edit  c clone  d delete  u undo  t test  * default                    ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,2
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .huge).pressing("F7"), .dialog,
            """
            ┏━ Profiles ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 2 ━┓
            ┃     Sandbox  SANDBOX  built in · account 9900000                                             ┃
            ┃ >   Acme     LIVE     open · mfa.bandwidth.com · account 9900000                             ┃
            ┃                                                                                              ┃
            ┃ Base    https://mfa.bandwidth.com/api/v1                                                     ┃
            ┃ Secret  none                                                                                 ┃
            ┃                                                                                              ┃
            ┃ Enter switch  n new  e edit  c clone  d delete  u undo  t test  * default                    ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,2
            """)
    }

    @Test func removed() {
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .tiny).pressing("F7 d"), .dialog,
            """
            ┏━ Profiles ━━━━━━━━━━━━━━━━━━━━━ 2 ━┓
            ┃     Sandbox  SANDBOX  built in · … ┃
            ┃ >   Acme     LIVE     removed; u … ┃
            ┃                                    ┃
            ┃ Base    https://mfa.bandwidth.com/ ┃
            ┃         api/v1                     ┃
            ┃ Secret  none                       ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,2
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .usual).pressing("F7 d"), .dialog, styles: true,
            """
            ┏━ Profiles ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 2 ━┓
            ┃     Sandbox  SANDBOX  built in · account 9900000                           ┃
            ┃ >   Acme     LIVE     removed; u brings it back                            ┃
            ┃                                                                            ┃
            ┃ Base    https://mfa.bandwidth.com/api/v1                                   ┃
            ┃ Secret  none                                                               ┃
            ┃                                                                            ┃
            ┃ Enter switch  n new  e edit  c clone  d delete  u undo  t test  * default  ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,2
            · title.focus:  Profiles |  2
            · banner.sandbox: SANDBOX
            · field.hint: Enter switch  n new  e edit  c clone  d delete  u undo  t test  * default
            · list.selected: >   Acme     LIVE     removed; u brings it back
            · dialog:      Sandbox | built in · account 9900000 |  Base    https://mfa.bandwidth.com/api/v1 |  Secret  none
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .wide).pressing("F7 d"), .dialog,
            """
            ┏━ Profiles ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 2 ━┓
            ┃     Sandbox  SANDBOX  built in · account 9900000                                             ┃
            ┃ >   Acme     LIVE     removed; u brings it back                                              ┃
            ┃                                                                                              ┃
            ┃ Base    https://mfa.bandwidth.com/api/v1                                                     ┃
            ┃ Secret  none                                                                                 ┃
            ┃                                                                                              ┃
            ┃ Enter switch  n new  e edit  c clone  d delete  u undo  t test  * default                    ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,2
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .huge).pressing("F7 d"), .dialog,
            """
            ┏━ Profiles ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 2 ━┓
            ┃     Sandbox  SANDBOX  built in · account 9900000                                             ┃
            ┃ >   Acme     LIVE     removed; u brings it back                                              ┃
            ┃                                                                                              ┃
            ┃ Base    https://mfa.bandwidth.com/api/v1                                                     ┃
            ┃ Secret  none                                                                                 ┃
            ┃                                                                                              ┃
            ┃ Enter switch  n new  e edit  c clone  d delete  u undo  t test  * default                    ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,2
            """)
    }

    @Test func aFaultInTheForm() {
        expectScreen(
            ModelDriver.connected(size: .tiny).pressing("F4 F5"), .dialog,
            """
            ┏━ New profile ━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Name                               ┃
            ┃ Base URL                           ┃
            ┃ Account      9900000               ┃
            ┃ Sign in      < OAuth2 client crede ┃
            ┃                                    ┃
            ┃ Name is required                   ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 15,1
            """)
        expectScreen(
            ModelDriver.connected(size: .usual).pressing("F4 F5"), .dialog, styles: true,
            """
            ┏━ New profile ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ F5 saves · Esc leaves ━┓
            ┃ Name                                                                     ┃
            ┃ Base URL                                                                 ┃
            ┃ Account      9900000                                                     ┃
            ┃ Sign in      < OAuth2 client credentials >                               ┃
            ┃ Id from                                                                  ┃
            ┃ Secret from                                                              ┃
            ┃ SMS app      93de2206-9669-4e07-948d-329f4b722ee2                        ┃
            ┃ Voice app    93de2206-9669-4e07-948d-329f4b722ee2                        ┃
            ┃ From         +1 984 555 0100                                             ┃
            ┃ Scope                                                                    ┃
            ┃ Message      Your {NAME} code is {CODE}                                  ┃
            ┃ Digits       6                                                           ┃
            ┃ Expires      3                                                           ┃
            ┃ Read-only    < no >                                                      ┃
            ┃ Ask first    < yes >                                                     ┃
            ┃                                                                          ┃
            ┃                                                                          ┃
            ┃ Name is required                                                         ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 15,1
            · title.focus:  New profile |  F5 saves · Esc leaves
            · field: 9900000 | < OAuth2 client credentials > | 93de2206-9669-4e07-948d-329f4b722ee2 | 93de2206-9669-4e07-948d-329f4b722ee2 | +1 984 555 0100 | Your {NAME} code is {CODE} | 6 | 3 | < no > | < yes >
            · field.label: Base URL | Account | Sign in | Id from | Secret from | SMS app | Voice app | From | Scope | Message | Digits | Expires | Read-only | Ask first
            · field.fault: Name | Name is required
            """)
        expectScreen(
            ModelDriver.connected(size: .wide).pressing("F4 F5"), .dialog,
            """
            ┏━ New profile ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ F5 saves · Esc leaves ━┓
            ┃ Name                                                                     ┃
            ┃ Base URL                                                                 ┃
            ┃ Account      9900000                                                     ┃
            ┃ Sign in      < OAuth2 client credentials >                               ┃
            ┃ Id from                                                                  ┃
            ┃ Secret from                                                              ┃
            ┃ SMS app      93de2206-9669-4e07-948d-329f4b722ee2                        ┃
            ┃ Voice app    93de2206-9669-4e07-948d-329f4b722ee2                        ┃
            ┃ From         +1 984 555 0100                                             ┃
            ┃ Scope                                                                    ┃
            ┃ Message      Your {NAME} code is {CODE}                                  ┃
            ┃ Digits       6                                                           ┃
            ┃ Expires      3                                                           ┃
            ┃ Read-only    < no >                                                      ┃
            ┃ Ask first    < yes >                                                     ┃
            ┃                                                                          ┃
            ┃                                                                          ┃
            ┃ Name is required                                                         ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 15,1
            """)
        expectScreen(
            ModelDriver.connected(size: .huge).pressing("F4 F5"), .dialog,
            """
            ┏━ New profile ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ F5 saves · Esc leaves ━┓
            ┃ Name                                                                     ┃
            ┃ Base URL                                                                 ┃
            ┃ Account      9900000                                                     ┃
            ┃ Sign in      < OAuth2 client credentials >                               ┃
            ┃ Id from                                                                  ┃
            ┃ Secret from                                                              ┃
            ┃ SMS app      93de2206-9669-4e07-948d-329f4b722ee2                        ┃
            ┃ Voice app    93de2206-9669-4e07-948d-329f4b722ee2                        ┃
            ┃ From         +1 984 555 0100                                             ┃
            ┃ Scope                                                                    ┃
            ┃ Message      Your {NAME} code is {CODE}                                  ┃
            ┃ Digits       6                                                           ┃
            ┃ Expires      3                                                           ┃
            ┃ Read-only    < no >                                                      ┃
            ┃ Ask first    < yes >                                                     ┃
            ┃                                                                          ┃
            ┃                                                                          ┃
            ┃ Name is required                                                         ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 15,1
            """)
    }

    @Test func brokenFile() {
        expectScreen(
            brokenFile(.tiny), .dialog,
            """
            ┏━ The configuration is broken ━━━━━━━━┓
            ┃                                      ┃
            ┃ type yes to move it aside and save   ┃
            ┃ anew                                 ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            brokenFile(.usual), .dialog, styles: true,
            """
            ┏━ The configuration is broken ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃                                                              ┃
            ┃ type yes to move it aside and save anew                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            · title.focus:  The configuration is broken
            · field.hint: type yes to move it aside and save anew
            """)
        expectScreen(
            brokenFile(.wide), .dialog,
            """
            ┏━ The configuration is broken ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃                                                              ┃
            ┃ type yes to move it aside and save anew                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            brokenFile(.huge), .dialog,
            """
            ┏━ The configuration is broken ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃                                                              ┃
            ┃ type yes to move it aside and save anew                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
    }
}
