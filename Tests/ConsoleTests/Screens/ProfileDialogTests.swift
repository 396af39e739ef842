import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// The profiles.
@Suite struct ProfileDialogTests {
    @Test func choice() {
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .tiny).pressing("F2"), .dialog,
            """
            ┏━ Profile ━━━━━━━━━━━━━━━━━━━━━━━━ 4 ━┓
            ┃ type to find                         ┃
            ┃ > Sandbox         SANDBOX · built in ┃
            ┃   Acme            LIVE · https://mf… ┃
            ┃   New profile…                       ┃
            ┃   Manage profiles…  F7               ┃
            ┃                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .usual).pressing("F2"), .dialog, styles: true,
            """
            ┏━ Profile ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 4 ━┓
            ┃ type to find                                                                 ┃
            ┃ > Sandbox         SANDBOX · built in                                         ┃
            ┃   Acme            LIVE · https://mfa.bandwidth.com/api/v1 · open             ┃
            ┃   New profile…                                                               ┃
            ┃   Manage profiles…  F7                                                       ┃
            ┃                                                                              ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            · text.dim: LIVE · https://mfa.bandwidth.com/api/v1 · open | F7
            · title.focus:  Profile |  4
            · field.placeholder: type to find
            · list.selected: > Sandbox         SANDBOX · built in
            · dialog:    Acme |    New profile… |    Manage profiles…
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .wide).pressing("F2"), .dialog,
            """
            ┏━ Profile ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 4 ━┓
            ┃ type to find                                                                 ┃
            ┃ > Sandbox         SANDBOX · built in                                         ┃
            ┃   Acme            LIVE · https://mfa.bandwidth.com/api/v1 · open             ┃
            ┃   New profile…                                                               ┃
            ┃   Manage profiles…  F7                                                       ┃
            ┃                                                                              ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .huge).pressing("F2"), .dialog,
            """
            ┏━ Profile ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 4 ━┓
            ┃ type to find                                                                 ┃
            ┃ > Sandbox         SANDBOX · built in                                         ┃
            ┃   Acme            LIVE · https://mfa.bandwidth.com/api/v1 · open             ┃
            ┃   New profile…                                                               ┃
            ┃   Manage profiles…  F7                                                       ┃
            ┃                                                                              ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
    }

    @Test func form() {
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .tiny).pressing("F3"), .dialog,
            """
            ┏━ Profile Acme ━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Name         Acme                  ┃
            ┃ Base URL     https://mfa.bandwidt› ┃
            ┃ Account      9900000               ┃
            ┃ Sign in      < OAuth2 client crede ┃
            ┃                                    ┃
            ┃ what the profile is called         ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 19,1
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .usual).pressing("F3"), .dialog, styles: true,
            """
            ┏━ Profile Acme ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ F5 saves · Esc leaves ━┓
            ┃ Name         Acme                                                        ┃
            ┃ Base URL     https://mfa.bandwidth.com/api/v1                            ┃
            ┃ Account      9900000                                                     ┃
            ┃ Sign in      < OAuth2 client credentials >                               ┃
            ┃ Id from                                                                  ┃
            ┃ Secret from                                                              ┃
            ┃ SMS app      93de2206-9669-4e07-948d-329f4b722ee2                        ┃
            ┃ Voice app                                                                ┃
            ┃ From         +19845550100                                                ┃
            ┃ Scope                                                                    ┃
            ┃ Message      Your {NAME} code is {CODE}                                  ┃
            ┃ Digits       6                                                           ┃
            ┃ Expires      3                                                           ┃
            ┃ Read-only    < no >                                                      ┃
            ┃ Ask first    < yes >                                                     ┃
            ┃                                                                          ┃
            ┃                                                                          ┃
            ┃ what the profile is called                                               ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 19,1
            · title.focus:  Profile Acme |  F5 saves · Esc leaves
            · field: https://mfa.bandwidth.com/api/v1 | 9900000 | < OAuth2 client credentials > | 93de2206-9669-4e07-948d-329f4b722ee2 | +19845550100 | Your {NAME} code is {CODE} | 6 | 3 | < no > | < yes >
            · field.focus: Acme
            · field.label: Name | Base URL | Account | Sign in | Id from | Secret from | SMS app | Voice app | From | Scope | Message | Digits | Expires | Read-only | Ask first
            · field.hint: what the profile is called
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .wide).pressing("F3"), .dialog,
            """
            ┏━ Profile Acme ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ F5 saves · Esc leaves ━┓
            ┃ Name         Acme                                                        ┃
            ┃ Base URL     https://mfa.bandwidth.com/api/v1                            ┃
            ┃ Account      9900000                                                     ┃
            ┃ Sign in      < OAuth2 client credentials >                               ┃
            ┃ Id from                                                                  ┃
            ┃ Secret from                                                              ┃
            ┃ SMS app      93de2206-9669-4e07-948d-329f4b722ee2                        ┃
            ┃ Voice app                                                                ┃
            ┃ From         +19845550100                                                ┃
            ┃ Scope                                                                    ┃
            ┃ Message      Your {NAME} code is {CODE}                                  ┃
            ┃ Digits       6                                                           ┃
            ┃ Expires      3                                                           ┃
            ┃ Read-only    < no >                                                      ┃
            ┃ Ask first    < yes >                                                     ┃
            ┃                                                                          ┃
            ┃                                                                          ┃
            ┃ what the profile is called                                               ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 19,1
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .huge).pressing("F3"), .dialog,
            """
            ┏━ Profile Acme ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ F5 saves · Esc leaves ━┓
            ┃ Name         Acme                                                        ┃
            ┃ Base URL     https://mfa.bandwidth.com/api/v1                            ┃
            ┃ Account      9900000                                                     ┃
            ┃ Sign in      < OAuth2 client credentials >                               ┃
            ┃ Id from                                                                  ┃
            ┃ Secret from                                                              ┃
            ┃ SMS app      93de2206-9669-4e07-948d-329f4b722ee2                        ┃
            ┃ Voice app                                                                ┃
            ┃ From         +19845550100                                                ┃
            ┃ Scope                                                                    ┃
            ┃ Message      Your {NAME} code is {CODE}                                  ┃
            ┃ Digits       6                                                           ┃
            ┃ Expires      3                                                           ┃
            ┃ Read-only    < no >                                                      ┃
            ┃ Ask first    < yes >                                                     ┃
            ┃                                                                          ┃
            ┃                                                                          ┃
            ┃ what the profile is called                                               ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 19,1
            """)
    }
}
