import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// How things went lately.
@Suite struct InsightsScreenTests {
    @Test func anHour() {
        expectScreen(
            InsightsDialogTests().opened(.tiny), .dialog,
            """
            ┏━ Insights ━━ last hour by profile ━┓
            ┃ SENDS 165 · VERIFIED 30            ┃
            ┃ Time to verify: median 0:23 · p95  ┃
            ┃                                    ┃
            ┃ Sends 30     ⡀⢀ ⡀⢠ ⡄⢠ ⡆⢰ ⡇⢸        ┃
            ┃              oldest      now       ┃
            ┃ h hour  d day  w week  p by profil ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            InsightsDialogTests().opened(.usual), .dialog, styles: true,
            """
            ┏━ Insights ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ last hour by profile ━┓
            ┃ SENDS 165 · VERIFIED 30                                                    ┃
            ┃ Time to verify: median 0:23 · p95 1:40 · 3 verified                        ┃
            ┃                                                                            ┃
            ┃ Sends 30                                         ▁     ▃     ▆     █       ┃
            ┃                                ▂     ▄     ▆     █     █     █     █       ┃
            ┃              ▂     ▅     ▇     █     █     █     █     █     █     █       ┃
            ┃ Verified 3   █     █     █     █     █     █     █     █     █     █       ┃
            ┃              █     █     █     █     █     █     █     █     █     █       ┃
            ┃              █     █     █     █     █     █     █     █     █     █       ┃
            ┃ Not valid 0                                                                ┃
            ┃                                                                            ┃
            ┃                                                                            ┃
            ┃ Median 0:20  █     █     █     █     █     █     █     █     █     █       ┃
            ┃              █     █     █     █     █     █     █     █     █     █       ┃
            ┃              █     █     █     █     █     █     █     █     █     █       ┃
            ┃              oldest                                                   now  ┃
            ┃ profile               sends   verified   median   p95                      ┃
            ┃ Acme                  55      10 (18 %)  0:23     1:40     ⡀⢀ ⡀⢠ ⡄⢠ ⡆⢰ ⡇⢸  ┃
            ┃ Sandbox               110     20 (18 %)  0:23     1:40     ⡀⢀ ⡀⢠ ⡄⢠ ⡆⢰ ⡇⢸  ┃
            ┃ h hour  d day  w week  p by profile  c by channel  Esc closes              ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            · text.dim: █     █     █     █     █     █     █     █     █     █ | █     █     █     █     █     █     █     █     █     █ | █     █     █     █     █     █     █     █     █     █ | oldest | now
            · text.heading: profile | sends | verified | median | p95
            · title.focus:  Insights |  last hour by profile
            · field.label: Sends 30 | Verified 3 | Not valid 0 | Median 0:20
            · field.hint: h hour  d day  w week  p by profile  c by channel  Esc closes
            · verdict.verified: █     █     █     █     █     █     █     █     █     █ | █     █     █     █     █     █     █     █     █     █ | █     █     █     █     █     █     █     █     █     █
            · verdict.sent:                                     ▁     ▃     ▆     █ |                   ▂     ▄     ▆     █     █     █     █ | ▂     ▅     ▇     █     █     █     █     █     █     █
            · dialog:  SENDS 165 · VERIFIED 30 |  Time to verify: median 0:23 · p95 1:40 · 3 verified |  Acme                  55      10 (18 %)  0:23     1:40     ⡀⢀ ⡀⢠ ⡄⢠ ⡆⢰ ⡇⢸ |  Sandbox               110     20 (18 %)  0:23     1:40     ⡀⢀ ⡀⢠ ⡄⢠ ⡆⢰ ⡇⢸
            """)
        expectScreen(
            InsightsDialogTests().opened(.wide), .dialog,
            """
            ┏━ Insights ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ last hour by profile ━┓
            ┃ SENDS 165 · VERIFIED 30                                                                      ┃
            ┃ Time to verify: median 0:23 · p95 1:40 · 3 verified                                          ┃
            ┃                                                                                              ┃
            ┃ Sends 30                                               ▂     ▅     █                         ┃
            ┃                                            ▃     ▆     █     █     █                         ┃
            ┃                          ▂     ▅     █     █     █     █     █     █                         ┃
            ┃              ▃     ▆     █     █     █     █     █     █     █     █                         ┃
            ┃ Verified 3   █     █     █     █     █     █     █     █     █     █                         ┃
            ┃              █     █     █     █     █     █     █     █     █     █                         ┃
            ┃              █     █     █     █     █     █     █     █     █     █                         ┃
            ┃              █     █     █     █     █     █     █     █     █     █                         ┃
            ┃ Not valid 0                                                                                  ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃ Median 0:20  █     █     █     █     █     █     █     █     █     █                         ┃
            ┃              █     █     █     █     █     █     █     █     █     █                         ┃
            ┃              █     █     █     █     █     █     █     █     █     █                         ┃
            ┃              █     █     █     █     █     █     █     █     █     █                         ┃
            ┃              oldest                                                   now                    ┃
            ┃ profile               sends   verified   median   p95                                        ┃
            ┃ Acme                  55      10 (18 %)  0:23     1:40     ⡀  ⡀  ⡀  ⡄  ⡄  ⡄  ⡆  ⡆  ⡇  ⡇      ┃
            ┃ Sandbox               110     20 (18 %)  0:23     1:40     ⡀  ⡀  ⡀  ⡄  ⡄  ⡄  ⡆  ⡆  ⡇  ⡇      ┃
            ┃ h hour  d day  w week  p by profile  c by channel  Esc closes                                ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            InsightsDialogTests().opened(.huge), .dialog,
            """
            ┏━ Insights ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ last hour by profile ━┓
            ┃ SENDS 165 · VERIFIED 30                                                                      ┃
            ┃ Time to verify: median 0:23 · p95 1:40 · 3 verified                                          ┃
            ┃                                                                                              ┃
            ┃ Sends 30                                               ▂     ▅     █                         ┃
            ┃                                            ▃     ▆     █     █     █                         ┃
            ┃                          ▂     ▅     █     █     █     █     █     █                         ┃
            ┃              ▃     ▆     █     █     █     █     █     █     █     █                         ┃
            ┃ Verified 3   █     █     █     █     █     █     █     █     █     █                         ┃
            ┃              █     █     █     █     █     █     █     █     █     █                         ┃
            ┃              █     █     █     █     █     █     █     █     █     █                         ┃
            ┃              █     █     █     █     █     █     █     █     █     █                         ┃
            ┃ Not valid 0                                                                                  ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃ Median 0:20  █     █     █     █     █     █     █     █     █     █                         ┃
            ┃              █     █     █     █     █     █     █     █     █     █                         ┃
            ┃              █     █     █     █     █     █     █     █     █     █                         ┃
            ┃              █     █     █     █     █     █     █     █     █     █                         ┃
            ┃              oldest                                                   now                    ┃
            ┃ profile               sends   verified   median   p95                                        ┃
            ┃ Acme                  55      10 (18 %)  0:23     1:40     ⡀  ⡀  ⡀  ⡄  ⡄  ⡄  ⡆  ⡆  ⡇  ⡇      ┃
            ┃ Sandbox               110     20 (18 %)  0:23     1:40     ⡀  ⡀  ⡀  ⡄  ⡄  ⡄  ⡆  ⡆  ⡇  ⡇      ┃
            ┃ h hour  d day  w week  p by profile  c by channel  Esc closes                                ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
    }

    @Test func reading() {
        expectScreen(
            ModelDriver.connected(size: .tiny).pressing("F8"), .dialog,
            """
            ┏━ Insights ━━ last hour by profile ━┓
            ┃ reading                            ┃
            ┃                                    ┃
            ┃                                    ┃
            ┃                                    ┃
            ┃                                    ┃
            ┃ h hour  d day  w week  p by profil ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            ModelDriver.connected(size: .usual).pressing("F8"), .dialog, styles: true,
            """
            ┏━ Insights ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ last hour by profile ━┓
            ┃ reading                                                                    ┃
            ┃                                                                            ┃
            ┃                                                                            ┃
            ┃                                                                            ┃
            ┃                                                                            ┃
            ┃                                                                            ┃
            ┃                                                                            ┃
            ┃                                                                            ┃
            ┃                                                                            ┃
            ┃                                                                            ┃
            ┃                                                                            ┃
            ┃                                                                            ┃
            ┃                                                                            ┃
            ┃                                                                            ┃
            ┃                                                                            ┃
            ┃                                                                            ┃
            ┃                                                                            ┃
            ┃                                                                            ┃
            ┃                                                                            ┃
            ┃ h hour  d day  w week  p by profile  c by channel  Esc closes              ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            · title.focus:  Insights |  last hour by profile
            · field.hint: h hour  d day  w week  p by profile  c by channel  Esc closes
            · verdict.open: reading
            """)
        expectScreen(
            ModelDriver.connected(size: .wide).pressing("F8"), .dialog,
            """
            ┏━ Insights ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ last hour by profile ━┓
            ┃ reading                                                                                      ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃ h hour  d day  w week  p by profile  c by channel  Esc closes                                ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            ModelDriver.connected(size: .huge).pressing("F8"), .dialog,
            """
            ┏━ Insights ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ last hour by profile ━┓
            ┃ reading                                                                                      ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃                                                                                              ┃
            ┃ h hour  d day  w week  p by profile  c by channel  Esc closes                                ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
    }
}
