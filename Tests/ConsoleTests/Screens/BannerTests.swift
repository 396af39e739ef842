import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// The first line: SANDBOX or LIVE in words, and whether the service answers.
@Suite struct BannerTests {
    @Test func sandbox() {
        expectScreen(
            ModelDriver.connected(size: .tiny), .banner,
            """
             SANDBOX  Sandbox · account 99000… ● up
            · no cursor
            """)
        expectScreen(
            ModelDriver.connected(size: .usual), .banner, styles: true,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                      ● up
            · no cursor
            · banner.sandbox:  SANDBOX
            · status.up: ● up
            """)
        expectScreen(
            ModelDriver.connected(size: .wide), .banner,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                                                              ● up
            · no cursor
            """)
        expectScreen(
            ModelDriver.connected(size: .huge), .banner,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                                                                                                                                              ● up
            · no cursor
            """)
    }

    @Test func connecting() {
        expectScreen(
            ModelDriver(size: .tiny), .banner,
            """
             SANDBOX  Sandbox · accou… ○ connecting
            · no cursor
            """)
        expectScreen(
            ModelDriver(size: .usual), .banner, styles: true,
            """
             SANDBOX  Sandbox · account 9900000                                ○ connecting
            · no cursor
            · text.dim: ○ connecting
            · banner.sandbox:  SANDBOX
            """)
        expectScreen(
            ModelDriver(size: .wide), .banner,
            """
             SANDBOX  Sandbox · account 9900000                                                                        ○ connecting
            · no cursor
            """)
        expectScreen(
            ModelDriver(size: .huge), .banner,
            """
             SANDBOX  Sandbox · account 9900000                                                                                                                                                        ○ connecting
            · no cursor
            """)
    }

    @Test func liveAndNotTriedYet() {
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .tiny), .banner,
            """
             LIVE  Acme · account … ○ not tried yet
            · no cursor
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .usual), .banner, styles: true,
            """
             LIVE  Acme · account 9900000 · 127.0.0.1:41327                 ○ not tried yet
            · no cursor
            · text.dim: ○ not tried yet
            · banner.live:  LIVE
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .wide), .banner,
            """
             LIVE  Acme · account 9900000 · 127.0.0.1:41327                                                         ○ not tried yet
            · no cursor
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .huge), .banner,
            """
             LIVE  Acme · account 9900000 · 127.0.0.1:41327                                                                                                                                         ○ not tried yet
            · no cursor
            """)
    }

    @Test func readOnly() {
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(readOnly: true), size: .tiny), .banner,
            """
             LIVE  READ-ONLY · Acm… ○ not tried yet
            · no cursor
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(readOnly: true), size: .usual), .banner, styles: true,
            """
             LIVE  READ-ONLY · Acme · account 9900000 · 127.0.0.1:41327     ○ not tried yet
            · no cursor
            · text.dim: ○ not tried yet
            · banner.live:  LIVE
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(readOnly: true), size: .wide), .banner,
            """
             LIVE  READ-ONLY · Acme · account 9900000 · 127.0.0.1:41327                                             ○ not tried yet
            · no cursor
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(readOnly: true), size: .huge), .banner,
            """
             LIVE  READ-ONLY · Acme · account 9900000 · 127.0.0.1:41327                                                                                                                             ○ not tried yet
            · no cursor
            """)
    }

    @Test func down() {
        expectScreen(
            ModelDriver.notSent(.tiny, .notSent("connection refused")), .banner,
            """
             SANDBOX  Sandbox · account 990… ● DOWN
            · no cursor
            """)
        expectScreen(
            ModelDriver.notSent(.usual, .notSent("connection refused")), .banner, styles: true,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                    ● DOWN
            · no cursor
            · banner.sandbox:  SANDBOX
            · status.down: ● DOWN
            """)
        expectScreen(
            ModelDriver.notSent(.wide, .notSent("connection refused")), .banner,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                                                            ● DOWN
            · no cursor
            """)
        expectScreen(
            ModelDriver.notSent(.huge, .notSent("connection refused")), .banner,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                                                                                                                                            ● DOWN
            · no cursor
            """)
    }
}
