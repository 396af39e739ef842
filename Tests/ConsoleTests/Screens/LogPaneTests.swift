import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// The log: a row of every outcome, at rest, filtered and revealed.
@Suite struct LogPaneTests {
    @Test func everyOutcome() {
        expectScreen(
            ModelDriver.logOfAll(.tiny), .pane(.log),
            """
            ┏━ 3 Log ━━━━━━━━━ following · 9 rows ━┓
            ┃ 13:59 ~ EXPIRED         #5   …0142   ┃
            ┃ 13:59 ! LOCKED          #6   …0142   ┃
            ┃ 13:59 ? COULD NOT CHECK #7   …0142   ┃
            ┃ 13:59 ? OUTCOME UNKNOWN #8   …0142   ┃
            ┃>13:59 . OPEN            #9   …0142   ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,5
            """)
        expectScreen(
            ModelDriver.logOfAll(.usual), .pane(.log), styles: true,
            """
            ┏━ 3 Log ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ following · 9 rows ━┓
            ┃ 13:59:02 + VERIFIED        #3   +1 919 ••• 0142  2FA     200  of #1 · 96 ms  ┃
            ┃ 13:59:03 x NOT VALID       #4   +1 919 ••• 0142  2FA     200  of #1 · 96 ms  ┃
            ┃ 13:59:04 ~ EXPIRED         #5   +1 919 ••• 0142  -   window 3:00 passed      ┃
            ┃ 13:59:05 ! LOCKED          #6   +1 919 ••• 0142  429 Too many tries; please …┃
            ┃ 13:59:06 ? COULD NOT CHECK #7   +1 919 ••• 0142  500 the service failed (500)┃
            ┃ 13:59:07 ? OUTCOME UNKNOWN #8   +1 919 ••• 0142  -   no answer within 30 s   ┃
            ┃>13:59:08 . OPEN            #9   +1 919 ••• 0142  2FA     -    SMS            ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,7
            · text.dim: #3 | 200 | of #1 · 96 ms | #4 | 200 | of #1 · 96 ms | #5 | - | window 3:00 passed | #6 | 429 | Too many tries; please … | #7 | 500 | the service failed (500) | #8 | - | no answer within 30 s
            · title.focus:  3 Log |  following · 9 rows
            · list.selected: >13:59:08 . OPEN            #9   +1 919 ••• 0142  2FA     -    SMS
            · log.time:  13:59:02 |  13:59:03 |  13:59:04 |  13:59:05 |  13:59:06 |  13:59:07
            · log.verified: + VERIFIED
            · log.notValid: x NOT VALID
            · log.expired: ~ EXPIRED
            · log.locked: ! LOCKED
            · log.couldNotCheck: ? COULD NOT CHECK | ? OUTCOME UNKNOWN
            """)
        expectScreen(
            ModelDriver.logOfAll(.wide), .pane(.log),
            """
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
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,9
            """)
        expectScreen(
            ModelDriver.logOfAll(.huge), .pane(.log),
            """
            ┏━ 3 Log ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ following · 9 rows ━┓
            ┃ 13:59:00 > SENT            #1   +1 919 ••• 0142  2FA     200  SMS · 96 ms                                                         ┃
            ┃ 13:59:01 ? NOT SENT        #2   +1 919 ••• 0142  2FA     -    SMS · connection refused: nothing listens at 127.0.0.1:4010         ┃
            ┃ 13:59:02 + VERIFIED        #3   +1 919 ••• 0142  2FA     200  of #1 · 96 ms                                                       ┃
            ┃ 13:59:03 x NOT VALID       #4   +1 919 ••• 0142  2FA     200  of #1 · 96 ms                                                       ┃
            ┃ 13:59:04 ~ EXPIRED         #5   +1 919 ••• 0142  2FA     -    of #1 · window 3:00 passed                                          ┃
            ┃ 13:59:05 ! LOCKED          #6   +1 919 ••• 0142  2FA     429  of #1 · Too many tries; please wait 2 minutes · 96 ms               ┃
            ┃ 13:59:06 ? COULD NOT CHECK #7   +1 919 ••• 0142  2FA     500  of #1 · the service failed (500) · 96 ms                            ┃
            ┃ 13:59:07 ? OUTCOME UNKNOWN #8   +1 919 ••• 0142  2FA     -    SMS · no answer within 30 s                                         ┃
            ┃>13:59:08 . OPEN            #9   +1 919 ••• 0142  2FA     -    SMS                                                                 ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,9
            """)
    }

    @Test func pausedWithNewRows() {
        expectScreen(
            ModelDriver.logOfAll(.tiny).pressing("k k k").receivingRows(3), .pane(.log),
            """
            ┏━ 3 Log ━━━━━━━━━━━━ 3 new · 12 rows ━┓
            ┃ 13:59 ~ EXPIRED         #5   …0142   ┃
            ┃>13:59 ! LOCKED          #6   …0142   ┃
            ┃ 13:59 ? COULD NOT CHECK #7   …0142   ┃
            ┃ 13:59 ? OUTCOME UNKNOWN #8   …0142   ┃
            ┃ 13:59 . OPEN            #9   …0142   ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,2
            """)
        expectScreen(
            ModelDriver.logOfAll(.usual).pressing("k k k").receivingRows(3), .pane(.log),
            """
            ┏━ 3 Log ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 3 new · 12 rows ━┓
            ┃ 13:59:02 + VERIFIED        #3   +1 919 ••• 0142  2FA     200  of #1 · 96 ms  ┃
            ┃ 13:59:03 x NOT VALID       #4   +1 919 ••• 0142  2FA     200  of #1 · 96 ms  ┃
            ┃ 13:59:04 ~ EXPIRED         #5   +1 919 ••• 0142  -   window 3:00 passed      ┃
            ┃>13:59:05 ! LOCKED          #6   +1 919 ••• 0142  429 Too many tries; please …┃
            ┃ 13:59:06 ? COULD NOT CHECK #7   +1 919 ••• 0142  500 the service failed (500)┃
            ┃ 13:59:07 ? OUTCOME UNKNOWN #8   +1 919 ••• 0142  -   no answer within 30 s   ┃
            ┃ 13:59:08 . OPEN            #9   +1 919 ••• 0142  2FA     -    SMS            ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,4
            """)
        expectScreen(
            ModelDriver.logOfAll(.wide).pressing("k k k").receivingRows(3), .pane(.log),
            """
            ┏━ 3 Log ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 3 new · 12 rows ━┓
            ┃ 13:59:00 > SENT            #1   +1 919 ••• 0142  2FA     200  SMS · 96 ms    ┃
            ┃ 13:59:01 ? NOT SENT        #2   +1 919 ••• 0142  -   connection refused: not…┃
            ┃ 13:59:02 + VERIFIED        #3   +1 919 ••• 0142  2FA     200  of #1 · 96 ms  ┃
            ┃ 13:59:03 x NOT VALID       #4   +1 919 ••• 0142  2FA     200  of #1 · 96 ms  ┃
            ┃ 13:59:04 ~ EXPIRED         #5   +1 919 ••• 0142  -   window 3:00 passed      ┃
            ┃>13:59:05 ! LOCKED          #6   +1 919 ••• 0142  429 Too many tries; please …┃
            ┃ 13:59:06 ? COULD NOT CHECK #7   +1 919 ••• 0142  500 the service failed (500)┃
            ┃ 13:59:07 ? OUTCOME UNKNOWN #8   +1 919 ••• 0142  -   no answer within 30 s   ┃
            ┃ 13:59:08 . OPEN            #9   +1 919 ••• 0142  2FA     -    SMS            ┃
            ┃ 13:59:08 > SENT            #10  +1 919 ••• 0142  2FA     200  SMS            ┃
            ┃ 13:59:08 + VERIFIED        #11  +1 919 ••• 0142  2FA     200  SMS            ┃
            ┃ 13:59:08 > SENT            #12  +1 919 ••• 0142  2FA     200  SMS            ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,6
            """)
        expectScreen(
            ModelDriver.logOfAll(.huge).pressing("k k k").receivingRows(3), .pane(.log),
            """
            ┏━ 3 Log ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 3 new · 12 rows ━┓
            ┃ 13:59:00 > SENT            #1   +1 919 ••• 0142  2FA     200  SMS · 96 ms                                                         ┃
            ┃ 13:59:01 ? NOT SENT        #2   +1 919 ••• 0142  2FA     -    SMS · connection refused: nothing listens at 127.0.0.1:4010         ┃
            ┃ 13:59:02 + VERIFIED        #3   +1 919 ••• 0142  2FA     200  of #1 · 96 ms                                                       ┃
            ┃ 13:59:03 x NOT VALID       #4   +1 919 ••• 0142  2FA     200  of #1 · 96 ms                                                       ┃
            ┃ 13:59:04 ~ EXPIRED         #5   +1 919 ••• 0142  2FA     -    of #1 · window 3:00 passed                                          ┃
            ┃>13:59:05 ! LOCKED          #6   +1 919 ••• 0142  2FA     429  of #1 · Too many tries; please wait 2 minutes · 96 ms               ┃
            ┃ 13:59:06 ? COULD NOT CHECK #7   +1 919 ••• 0142  2FA     500  of #1 · the service failed (500) · 96 ms                            ┃
            ┃ 13:59:07 ? OUTCOME UNKNOWN #8   +1 919 ••• 0142  2FA     -    SMS · no answer within 30 s                                         ┃
            ┃ 13:59:08 . OPEN            #9   +1 919 ••• 0142  2FA     -    SMS                                                                 ┃
            ┃ 13:59:08 > SENT            #10  +1 919 ••• 0142  2FA     200  SMS                                                                 ┃
            ┃ 13:59:08 + VERIFIED        #11  +1 919 ••• 0142  2FA     200  SMS                                                                 ┃
            ┃ 13:59:08 > SENT            #12  +1 919 ••• 0142  2FA     200  SMS                                                                 ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,6
            """)
    }

    @Test func filtered() {
        expectScreen(
            ModelDriver.logOfAll(.tiny).filtered("outcome:locked"), .pane(.log),
            """
            ┏━ 3 Log ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ No row fits the filter; Esc shows all┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,1
            """)
        expectScreen(
            ModelDriver.logOfAll(.usual).filtered("outcome:locked"), .pane(.log),
            """
            ┏━ 3 Log ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ outcome:locked · following · 0 rows ━┓
            ┃ No row fits the filter; Esc shows all.                                       ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,1
            """)
        expectScreen(
            ModelDriver.logOfAll(.wide).filtered("outcome:locked"), .pane(.log),
            """
            ┏━ 3 Log ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ outcome:locked · following · 0 rows ━┓
            ┃ No row fits the filter; Esc shows all.                                       ┃
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
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,1
            """)
        expectScreen(
            ModelDriver.logOfAll(.huge).filtered("outcome:locked"), .pane(.log),
            """
            ┏━ 3 Log ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ outcome:locked · following · 0 rows ━┓
            ┃ No row fits the filter; Esc shows all.                                                                                            ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┃                                                                                                                                   ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,1
            """)
    }
}
