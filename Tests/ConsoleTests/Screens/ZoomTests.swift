import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// One pane on the whole screen, and no room for any.
@Suite struct ZoomTests {
    @Test func theLog() {
        expectScreen(
            ModelDriver.logOfAll(.usual).pressing("z"), .whole, styles: true,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                      ● up
            ┏━ 3 Log ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ following · 9 rows ━┓
            ┃ 13:59:00 > SENT            #1   +1 919 ••• 0142  2FA     200  SMS · 96 ms    ┃
            ┃ 13:59:01 ? NOT SENT        #2   +1 919 ••• 0142  -   connection refused: not…┃
            ┃ 13:59:02 + VERIFIED        #3   +1 919 ••• 0142  2FA     200  of #1 · 96 ms  ┃
            ┃ 13:59:03 x NOT VALID       #4   +1 919 ••• 0142  2FA     200  of #1 · 96 ms  ┃
            ┃ 13:59:04 ~ EXPIRED         #5   +1 919 ••• 0142  -   window 3:00 passed      ┃
            ┃ 13:59:05 ! LOCKED          #6   +1 919 ••• 0142  429 Too many tries; please …┃
            ┃ 13:59:06 ? COULD NOT CHECK #7   +1 919 ••• 0142  500 the service failed (500)┃
            ┃ 13:59:07 ? OUTCOME UNKNOWN #8   +1 919 ••• 0142  -   no answer within 30 s   ┃
            ┃>13:59:08 . OPEN            #9   +1 919 ••• 0142  2FA     -    SMS            ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
             Enter Details  / Filter  f Follow  S Search  t Ticket note  e Export  F1 Help
            · cursor 1,10
            · text.dim: #1 | 200 | SMS · 96 ms | #2 | - | connection refused: not… | #3 | 200 | of #1 · 96 ms | #4 | 200 | of #1 · 96 ms | #5 | - | window 3:00 passed | #6 | 429 | Too many tries; please … | #7 | 500 | the service failed (500) | #8 | - | no answer within 30 s
            · title.focus:  3 Log |  following · 9 rows
            · banner.sandbox:  SANDBOX
            · status.up: ● up
            · list.selected: >13:59:08 . OPEN            #9   +1 919 ••• 0142  2FA     -    SMS
            · log.time:  13:59:00 |  13:59:01 |  13:59:02 |  13:59:03 |  13:59:04 |  13:59:05 |  13:59:06 |  13:59:07
            · log.verified: + VERIFIED
            · log.notValid: x NOT VALID
            · log.expired: ~ EXPIRED
            · log.locked: ! LOCKED
            · log.couldNotCheck: ? NOT SENT | ? COULD NOT CHECK | ? OUTCOME UNKNOWN
            · log.sent: > SENT
            · footer:  Details |  Filter |  Follow |  Search |  Ticket note |  Export |  Help
            · footer.key: Enter | / | f | S | t | e | F1
            """)
        expectScreen(
            ModelDriver.logOfAll(.wide).pressing("z"), .whole,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                                                              ● up
            ┏━ 3 Log ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ following · 9 rows ━┓
            ┃ 13:59:00 > SENT            #1   +1 919 ••• 0142  2FA     200  SMS · 96 ms                                            ┃
            ┃ 13:59:01 ? NOT SENT        #2   +1 919 ••• 0142  2FA     -    SMS · connection refused: nothing listens at 127.0.0.1…┃
            ┃ 13:59:02 + VERIFIED        #3   +1 919 ••• 0142  2FA     200  of #1 · 96 ms                                          ┃
            ┃ 13:59:03 x NOT VALID       #4   +1 919 ••• 0142  2FA     200  of #1 · 96 ms                                          ┃
            ┃ 13:59:04 ~ EXPIRED         #5   +1 919 ••• 0142  2FA     -    of #1 · window 3:00 passed                             ┃
            ┃ 13:59:05 ! LOCKED          #6   +1 919 ••• 0142  2FA     429  of #1 · Too many tries; please wait 2 minutes · 96 ms  ┃
            ┃ 13:59:06 ? COULD NOT CHECK #7   +1 919 ••• 0142  2FA     500  of #1 · the service failed (500) · 96 ms               ┃
            ┃ 13:59:07 ? OUTCOME UNKNOWN #8   +1 919 ••• 0142  2FA     -    SMS · no answer within 30 s                            ┃
            ┃>13:59:08 . OPEN            #9   +1 919 ••• 0142  2FA     -    SMS                                                    ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
             Enter Details  / Filter  f Follow  S Search  t Ticket note  e Export  C Copy as curl  Esc Back  F1 Help
            · cursor 1,10
            """)
    }

    @Test(arguments: [Size(columns: 39, rows: 10), Size(columns: 40, rows: 9)])
    func tooSmall(_ size: Size) {
        expectScreen(
            ModelDriver.connected(size: size), .whole,
            """
            Vouch needs 40×10 SANDBOX
            · no cursor
            """)
    }
}
