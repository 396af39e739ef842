import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// The waiting list: empty, and with more than fits.
@Suite struct WaitingListTests {
    @Test func empty() {
        expectScreen(
            ModelDriver.connected(size: .tiny).pressing("M-2"), .pane(.waiting),
            """
            ┏━ 2 Waiting ━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ No code is out.                      ┃
            ┃                                      ┃
            ┃ Fill in the form and press F5. The   ┃
            ┃ customer reads the code to you; you  ┃
            ┃ type it here.                        ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            ModelDriver.connected(size: .usual).pressing("M-2"), .pane(.waiting), styles: true,
            """
            ┏━ 2 Waiting ━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ No code is out.                      ┃
            ┃                                      ┃
            ┃ Fill in the form and press F5. The   ┃
            ┃ customer reads the code to you; you  ┃
            ┃ type it here.                        ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            · text.dim: No code is out. | Fill in the form and press F5. The | customer reads the code to you; you | type it here.
            · title.focus:  2 Waiting
            """)
        expectScreen(
            ModelDriver.connected(size: .wide).pressing("M-2"), .pane(.waiting),
            """
            ┏━ 2 Waiting ━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ No code is out.                      ┃
            ┃                                      ┃
            ┃ Fill in the form and press F5. The   ┃
            ┃ customer reads the code to you; you  ┃
            ┃ type it here.                        ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            ModelDriver.connected(size: .huge).pressing("M-2"), .pane(.waiting),
            """
            ┏━ 2 Waiting ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ No code is out.                                                ┃
            ┃                                                                ┃
            ┃ Fill in the form and press F5. The customer reads the code to  ┃
            ┃ you; you type it here.                                         ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
    }

    @Test func theSelectedOneIsSeenBetweenTheOthers() {
        expectScreen(
            ModelDriver.many(30, .tiny).pressing("M-2 j j j j j j j j"), .pane(.waiting),
            """
            ┏━ 2 Waiting ━━━━━━━ resend asks 0:21 ━┓
            ┃   8 more above                       ┃
            ┃ > #22 +1 919 555 0131       2FA  SMS ┃
            ┃   [███████████████] 2:51 of 3:00     ┃
            ┃   code _ _ _ _ _ _                   ┃
            ┃   21 more below                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 9,4
            """)
        expectScreen(
            ModelDriver.many(30, .usual).pressing("M-2 j j j j j j j j"), .pane(.waiting), styles: true,
            """
            ┏━ 2 Waiting ━━━━━━━ resend asks 0:21 ━┓
            ┃   7 more above                       ┃
            ┃   #23 +1 919 555 0132       2FA  SMS ┃
            ┃   [███████████████] 2:52 of 3:00     ┃
            ┃ > #22 +1 919 555 0131       2FA  SMS ┃
            ┃   [███████████████] 2:51 of 3:00     ┃
            ┃   code _ _ _ _ _ _                   ┃
            ┃   #21 +1 919 555 0130       2FA  SMS ┃
            ┃   [███████████████] 2:50 of 3:00     ┃
            ┃   #20 +1 919 555 0129       2FA  SMS ┃
            ┃   [███████████████] 2:49 of 3:00     ┃
            ┃   19 more below                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 9,6
            · text.dim: 7 more above | 2FA  SMS | [ | ] | 2FA  SMS | [ | ] | 2FA  SMS | [ | ] | 2FA  SMS | [ | ] | 19 more below
            · title.focus:  2 Waiting |  resend asks 0:21
            · field.label: code
            · field.placeholder: _ | _ | _ | _ | _ | _
            · list.selected: > #22 +1 919 555 0131
            · gauge.full: ███████████████ | ███████████████ | ███████████████ | ███████████████
            """)
        expectScreen(
            ModelDriver.many(30, .wide).pressing("M-2 j j j j j j j j"), .pane(.waiting),
            """
            ┏━ 2 Waiting ━━━━━━━ resend asks 0:21 ━┓
            ┃   6 more above                       ┃
            ┃   #24 +1 919 555 0133       2FA  SMS ┃
            ┃   [███████████████] 2:53 of 3:00     ┃
            ┃   #23 +1 919 555 0132       2FA  SMS ┃
            ┃   [███████████████] 2:52 of 3:00     ┃
            ┃ > #22 +1 919 555 0131       2FA  SMS ┃
            ┃   [███████████████] 2:51 of 3:00     ┃
            ┃   code _ _ _ _ _ _                   ┃
            ┃   #21 +1 919 555 0130       2FA  SMS ┃
            ┃   [███████████████] 2:50 of 3:00     ┃
            ┃   #20 +1 919 555 0129       2FA  SMS ┃
            ┃   [███████████████] 2:49 of 3:00     ┃
            ┃   #19 +1 919 555 0128       2FA  SMS ┃
            ┃   [██████████████░] 2:48 of 3:00     ┃
            ┃   18 more below                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 9,8
            """)
        expectScreen(
            ModelDriver.many(30, .huge).pressing("M-2 j j j j j j j j"), .pane(.waiting),
            """
            ┏━ 2 Waiting ━━━━━━━━━━━━━━━━━━━ resend asks 0:21 · window 3:00 ━┓
            ┃   5 more above                                                 ┃
            ┃   #25 +1 919 555 0134                                 2FA  SMS ┃
            ┃   [██████████████████████] 2:54 of 3:00                        ┃
            ┃   #24 +1 919 555 0133                                 2FA  SMS ┃
            ┃   [██████████████████████] 2:53 of 3:00                        ┃
            ┃   #23 +1 919 555 0132                                 2FA  SMS ┃
            ┃   [██████████████████████] 2:52 of 3:00                        ┃
            ┃ > #22 +1 919 555 0131                                 2FA  SMS ┃
            ┃   [█████████████████████░] 2:51 of 3:00                        ┃
            ┃   code _ _ _ _ _ _                                             ┃
            ┃   #21 +1 919 555 0130                                 2FA  SMS ┃
            ┃   [█████████████████████░] 2:50 of 3:00                        ┃
            ┃   #20 +1 919 555 0129                                 2FA  SMS ┃
            ┃   [█████████████████████░] 2:49 of 3:00                        ┃
            ┃   #19 +1 919 555 0128                                 2FA  SMS ┃
            ┃   [█████████████████████░] 2:48 of 3:00                        ┃
            ┃   #18 +1 919 555 0127                                 2FA  SMS ┃
            ┃   [█████████████████████░] 2:47 of 3:00                        ┃
            ┃   17 more below                                                ┃
            ┃                                                                ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 9,10
            """)
    }
}
