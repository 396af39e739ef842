import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// The dialogs.
@Suite struct DialogTests {
    @Test func confirmASecondSend() {
        expectScreen(
            ModelDriver.sending(.tiny).answered.after(.seconds(12)).pressing("r"), .dialog,
            """
            ┏━ Send again? ━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ This number was sent a code 12 s     ┃
            ┃ ago. A second one can confuse the    ┃
            ┃ customer. Send another by SMS?       ┃
            ┃                                      ┃
            ┃ [ No  n ]  [ Send  y ]               ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 4,5
            """)
        expectScreen(
            ModelDriver.sending(.usual).answered.after(.seconds(12)).pressing("r"), .dialog, styles: true,
            """
            ┏━ Send again? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ This number was sent a code 12 s ago. A second one can       ┃
            ┃ confuse the customer. Send another by SMS?                   ┃
            ┃                                                              ┃
            ┃ [ No  n ]  [ Send  y ]                                       ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 4,4
            · title.focus:  Send again?
            · button: [ Send  y ]
            · button.focus: [ No  n ]
            · dialog:  This number was sent a code 12 s ago. A second one can |  confuse the customer. Send another by SMS?
            """)
        expectScreen(
            ModelDriver.sending(.wide).answered.after(.seconds(12)).pressing("r"), .dialog,
            """
            ┏━ Send again? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ This number was sent a code 12 s ago. A second one can       ┃
            ┃ confuse the customer. Send another by SMS?                   ┃
            ┃                                                              ┃
            ┃ [ No  n ]  [ Send  y ]                                       ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 4,4
            """)
        expectScreen(
            ModelDriver.sending(.huge).answered.after(.seconds(12)).pressing("r"), .dialog,
            """
            ┏━ Send again? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ This number was sent a code 12 s ago. A second one can       ┃
            ┃ confuse the customer. Send another by SMS?                   ┃
            ┃                                                              ┃
            ┃ [ No  n ]  [ Send  y ]                                       ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 4,4
            """)
    }

    @Test func confirmALiveSend() {
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .tiny).withRecipient("+1 508 769 6555").pressing(
                "F5"), .dialog,
            """
            ┏━ LIVE: send? ━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ LIVE: send a paid code to +1 508 769 ┃
            ┃ 6555 by SMS?                         ┃
            ┃                                      ┃
            ┃ [ No  n ]  [ Send  y ]               ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 4,4
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .usual).withRecipient("+1 508 769 6555").pressing(
                "F5"), .dialog, styles: true,
            """
            ┏━ LIVE: send? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ LIVE: send a paid code to +1 508 769 6555 by SMS?            ┃
            ┃                                                              ┃
            ┃ [ No  n ]  [ Send  y ]                                       ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 4,3
            · button: [ Send  y ]
            · button.focus: [ No  n ]
            · dialog:  LIVE: send a paid code to +1 508 769 6555 by SMS?
            · dialog.danger: ┏━ LIVE: send? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .wide).withRecipient("+1 508 769 6555").pressing(
                "F5"), .dialog,
            """
            ┏━ LIVE: send? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ LIVE: send a paid code to +1 508 769 6555 by SMS?            ┃
            ┃                                                              ┃
            ┃ [ No  n ]  [ Send  y ]                                       ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 4,3
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .huge).withRecipient("+1 508 769 6555").pressing(
                "F5"), .dialog,
            """
            ┏━ LIVE: send? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ LIVE: send a paid code to +1 508 769 6555 by SMS?            ┃
            ┃                                                              ┃
            ┃ [ No  n ]  [ Send  y ]                                       ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 4,3
            """)
    }

    @Test func filterPrompt() {
        expectScreen(
            ModelDriver.logOfAll(.tiny).pressing("/"), .dialog,
            """
            ┏━ Filter the log ━━━━━━━━━━━━━━━━━━━━━┓
            ┃                                      ┃
            ┃ to:0142 outcome:locked since:10m     ┃
            ┃ -sandbox; empty shows all            ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            ModelDriver.logOfAll(.usual).pressing("/"), .dialog, styles: true,
            """
            ┏━ Filter the log ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃                                                              ┃
            ┃ to:0142 outcome:locked since:10m -sandbox; empty shows all   ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            · title.focus:  Filter the log
            · field.hint: to:0142 outcome:locked since:10m -sandbox; empty shows all
            """)
        expectScreen(
            ModelDriver.logOfAll(.wide).pressing("/"), .dialog,
            """
            ┏━ Filter the log ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃                                                              ┃
            ┃ to:0142 outcome:locked since:10m -sandbox; empty shows all   ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            ModelDriver.logOfAll(.huge).pressing("/"), .dialog,
            """
            ┏━ Filter the log ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃                                                              ┃
            ┃ to:0142 outcome:locked since:10m -sandbox; empty shows all   ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
    }

    @Test func details() {
        expectScreen(
            ModelDriver.logOfAll(.tiny).pressing("k k Enter"), .dialog,
            """
            ┏━ Row #7 ━━━━━━━━━━━━━ 25 more below ━┓
            ┃ ? COULD NOT CHECK                    ┃
            ┃ What         verify                  ┃
            ┃ Number       +1 919 ••• 0142         ┃
            ┃ Channel      SMS                     ┃
            ┃ Scope        2FA                     ┃
            ┃ Profile      Sandbox                 ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            ModelDriver.logOfAll(.usual).pressing("k k Enter"), .dialog, styles: true,
            """
            ┏━ Row #7 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 2 more below ━┓
            ┃ ? COULD NOT CHECK                                                            ┃
            ┃ What         verify                                                          ┃
            ┃ Number       +1 919 ••• 0142                                                 ┃
            ┃ Channel      SMS                                                             ┃
            ┃ Scope        2FA                                                             ┃
            ┃ Profile      Sandbox                                                         ┃
            ┃ Environment  SANDBOX                                                         ┃
            ┃ Started      13:59:06 (2026-11-21T13:59:06Z)                                 ┃
            ┃ Finished     not known                                                       ┃
            ┃ Took         96 ms                                                           ┃
            ┃ Status       500                                                             ┃
            ┃ Send         #1                                                              ┃
            ┃ Detail       the service failed (500)                                        ┃
            ┃                                                                              ┃
            ┃ Rows of this verification that are listed                                    ┃
            ┃   13:59:00  > SENT  #1  SMS · 96 ms                                          ┃
            ┃   13:59:02  + VERIFIED  #3  of #1 · 96 ms                                    ┃
            ┃   13:59:03  x NOT VALID  #4  of #1 · 96 ms                                   ┃
            ┃   13:59:04  ~ EXPIRED  #5  of #1 · window 3:00 passed                        ┃
            ┃   13:59:05  ! LOCKED  #6  of #1 · Too many tries; please wait 2 minutes · 96 ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            · text.heading: Rows of this verification that are listed
            · title.focus:  Row #7 |  2 more below
            · log.verified:   13:59:02  + VERIFIED  #3  of #1 · 96 ms
            · log.notValid:   13:59:03  x NOT VALID  #4  of #1 · 96 ms
            · log.expired:   13:59:04  ~ EXPIRED  #5  of #1 · window 3:00 passed
            · log.locked:   13:59:05  ! LOCKED  #6  of #1 · Too many tries; please wait 2 minutes · 96
            · log.couldNotCheck: ? COULD NOT CHECK
            · log.sent:   13:59:00  > SENT  #1  SMS · 96 ms
            · dialog:  What         verify |  Number       +1 919 ••• 0142 |  Channel      SMS |  Scope        2FA |  Profile      Sandbox |  Environment  SANDBOX |  Started      13:59:06 (2026-11-21T13:59:06Z) |  Finished     not known |  Took         96 ms |  Status       500 |  Send         #1 |  Detail       the service failed (500)
            """)
        expectScreen(
            ModelDriver.logOfAll(.wide).pressing("k k Enter"), .dialog,
            """
            ┏━ Row #7 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ ? COULD NOT CHECK                                                            ┃
            ┃ What         verify                                                          ┃
            ┃ Number       +1 919 ••• 0142                                                 ┃
            ┃ Channel      SMS                                                             ┃
            ┃ Scope        2FA                                                             ┃
            ┃ Profile      Sandbox                                                         ┃
            ┃ Environment  SANDBOX                                                         ┃
            ┃ Started      13:59:06 (2026-11-21T13:59:06Z)                                 ┃
            ┃ Finished     not known                                                       ┃
            ┃ Took         96 ms                                                           ┃
            ┃ Status       500                                                             ┃
            ┃ Send         #1                                                              ┃
            ┃ Detail       the service failed (500)                                        ┃
            ┃                                                                              ┃
            ┃ Rows of this verification that are listed                                    ┃
            ┃   13:59:00  > SENT  #1  SMS · 96 ms                                          ┃
            ┃   13:59:02  + VERIFIED  #3  of #1 · 96 ms                                    ┃
            ┃   13:59:03  x NOT VALID  #4  of #1 · 96 ms                                   ┃
            ┃   13:59:04  ~ EXPIRED  #5  of #1 · window 3:00 passed                        ┃
            ┃   13:59:05  ! LOCKED  #6  of #1 · Too many tries; please wait 2 minutes · 96 ┃
            ┃ ms                                                                           ┃
            ┃ > 13:59:06  ? COULD NOT CHECK  #7  of #1 · the service failed (500) · 96 ms  ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            ModelDriver.logOfAll(.huge).pressing("k k Enter"), .dialog,
            """
            ┏━ Row #7 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ ? COULD NOT CHECK                                                            ┃
            ┃ What         verify                                                          ┃
            ┃ Number       +1 919 ••• 0142                                                 ┃
            ┃ Channel      SMS                                                             ┃
            ┃ Scope        2FA                                                             ┃
            ┃ Profile      Sandbox                                                         ┃
            ┃ Environment  SANDBOX                                                         ┃
            ┃ Started      13:59:06 (2026-11-21T13:59:06Z)                                 ┃
            ┃ Finished     not known                                                       ┃
            ┃ Took         96 ms                                                           ┃
            ┃ Status       500                                                             ┃
            ┃ Send         #1                                                              ┃
            ┃ Detail       the service failed (500)                                        ┃
            ┃                                                                              ┃
            ┃ Rows of this verification that are listed                                    ┃
            ┃   13:59:00  > SENT  #1  SMS · 96 ms                                          ┃
            ┃   13:59:02  + VERIFIED  #3  of #1 · 96 ms                                    ┃
            ┃   13:59:03  x NOT VALID  #4  of #1 · 96 ms                                   ┃
            ┃   13:59:04  ~ EXPIRED  #5  of #1 · window 3:00 passed                        ┃
            ┃   13:59:05  ! LOCKED  #6  of #1 · Too many tries; please wait 2 minutes · 96 ┃
            ┃ ms                                                                           ┃
            ┃ > 13:59:06  ? COULD NOT CHECK  #7  of #1 · the service failed (500) · 96 ms  ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
    }

    @Test func notices() {
        expectScreen(
            ModelDriver.connected(size: .tiny).warning("The service does not answer").pressing("M-n"), .dialog,
            """
            ┏━ Notices ━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ 14:00:00  The service does not       ┃
            ┃ answer                               ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            ModelDriver.connected(size: .usual).warning("The service does not answer").pressing("M-n"), .dialog,
            styles: true,
            """
            ┏━ Notices ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ 14:00:00  The service does not answer                                        ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            · title.focus:  Notices
            · toast.warning: 14:00:00  The service does not answer
            """)
        expectScreen(
            ModelDriver.connected(size: .wide).warning("The service does not answer").pressing("M-n"), .dialog,
            """
            ┏━ Notices ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ 14:00:00  The service does not answer                                        ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            ModelDriver.connected(size: .huge).warning("The service does not answer").pressing("M-n"), .dialog,
            """
            ┏━ Notices ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ 14:00:00  The service does not answer                                        ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
    }
}
