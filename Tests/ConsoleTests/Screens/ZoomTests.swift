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
            ModelDriver.logOfAll(.tiny).pressing("z"), .whole,
            """
             SANDBOX  Sandbox · account 99000… ● up
             1 Send 2 Waiting▸3 Log 4 HTTP 5 Phone
            ┏━ 3 Log ━━━━━━━━━ following · 9 rows ━┓
            ┃ 13:59 ~ EXPIRED         #5   …0142   ┃
            ┃ 13:59 ! LOCKED          #6   …0142   ┃
            ┃ 13:59 ? COULD NOT CHECK #7   …0142   ┃
            ┃ 13:59 ? OUTCOME UNKNOWN #8   …0142   ┃
            ┃>13:59 . OPEN            #9   …0142   ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
             Enter Details  / Filter  F1 Help
            · cursor 1,7
            """)
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
        expectScreen(
            ModelDriver.logOfAll(.huge).pressing("z"), .whole,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                                                                                                                                              ● up
            ┏━ 3 Log ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ following · 9 rows ━┓
            ┃ 13:59:00 > SENT            #1   +1 919 ••• 0142  2FA     200  SMS · 96 ms                                                                                                                            ┃
            ┃ 13:59:01 ? NOT SENT        #2   +1 919 ••• 0142  2FA     -    SMS · connection refused: nothing listens at 127.0.0.1:4010                                                                            ┃
            ┃ 13:59:02 + VERIFIED        #3   +1 919 ••• 0142  2FA     200  of #1 · 96 ms                                                                                                                          ┃
            ┃ 13:59:03 x NOT VALID       #4   +1 919 ••• 0142  2FA     200  of #1 · 96 ms                                                                                                                          ┃
            ┃ 13:59:04 ~ EXPIRED         #5   +1 919 ••• 0142  2FA     -    of #1 · window 3:00 passed                                                                                                             ┃
            ┃ 13:59:05 ! LOCKED          #6   +1 919 ••• 0142  2FA     429  of #1 · Too many tries; please wait 2 minutes · 96 ms                                                                                  ┃
            ┃ 13:59:06 ? COULD NOT CHECK #7   +1 919 ••• 0142  2FA     500  of #1 · the service failed (500) · 96 ms                                                                                               ┃
            ┃ 13:59:07 ? OUTCOME UNKNOWN #8   +1 919 ••• 0142  2FA     -    SMS · no answer within 30 s                                                                                                            ┃
            ┃>13:59:08 . OPEN            #9   +1 919 ••• 0142  2FA     -    SMS                                                                                                                                    ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
             Enter Details  / Filter  f Follow  S Search  t Ticket note  e Export  C Copy as curl  Esc Back  F1 Help
            · cursor 1,10
            """)
    }

    @Test func theSendForm() {
        expectScreen(
            ModelDriver.connected(size: .tiny).pressing("M-z"), .whole,
            """
             SANDBOX  Sandbox · account 99000… ● up
            ▸1 Send 2 Waiting 3 Log 4 HTTP 5 Phone
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Channel  (•) SMS  ( ) Voice          ┃
            ┃ To       +1 919 555 0142             ┃
            ┃ From     +1 984 555 0100           ▾ ┃
            ┃ App      93de2206-9669-4e07-948d-› ▾ ┃
            ┃ SMS: Your Sandbox code is 000000     ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
             F5 Send  Tab Next  Esc Back  F1 Help
            · cursor 26,4
            """)
        expectScreen(
            ModelDriver.connected(size: .usual).pressing("M-z"), .whole, styles: true,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                      ● up
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Channel  (•) SMS  ( ) Voice                                                  ┃
            ┃ To       +1 919 555 0142                                                     ┃
            ┃ From     +1 984 555 0100                                                   ▾ ┃
            ┃ App      93de2206-9669-4e07-948d-329f4b722ee2                              ▾ ┃
            ┃ Scope    2FA                                                          0 / 25 ┃
            ┃ Message  Your {NAME} code is {CODE}                                          ┃
            ┃          1 SMS part · GSM-7 · 27/160                                         ┃
            ┃ Digits   6                           Expires  3   min                        ┃
            ┃ SMS: Your Sandbox code is 000000                                             ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃ [ Send   F5 ]                                                                ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
             F5 Send  Tab Next  Esc Back  F2 Profile  F9 Reference  ^P Commands  F1 Help
            · cursor 26,3
            · title.focus:  1 Send
            · banner.sandbox:  SANDBOX
            · status.up: ● up
            · field: (•) SMS | ( ) Voice | +1 984 555 0100 | 93de2206-9669-4e07-948d-329f4b722ee2 | Your {NAME} code is {CODE} | 6 | 3
            · field.focus: +1 919 555 0142
            · field.label: Channel | To | From | App | Scope | Message | Digits | Expires
            · field.hint: ▾ | ▾ | 0 / 25 | 1 SMS part · GSM-7 · 27/160 | min | SMS: Your Sandbox code is 000000
            · field.placeholder: 2FA
            · button: [ Send   F5 ]
            · footer:  Send |  Next |  Back |  Profile |  Reference |  Commands |  Help
            · footer.key: F5 | Tab | Esc | F2 | F9 | ^P | F1
            """)
        expectScreen(
            ModelDriver.connected(size: .wide).pressing("M-z"), .whole,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                                                              ● up
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Channel  (•) SMS  ( ) Voice                                                                                          ┃
            ┃ To       +1 919 555 0142                                                                                             ┃
            ┃ From     +1 984 555 0100                                                                                           ▾ ┃
            ┃ App      93de2206-9669-4e07-948d-329f4b722ee2                                                                      ▾ ┃
            ┃ Scope    2FA                                                                                                  0 / 25 ┃
            ┃ Message  Your {NAME} code is {CODE}                                                                                  ┃
            ┃          1 SMS part · GSM-7 · 27/160                                                                                 ┃
            ┃ Digits   6                                               Expires  3   min                                            ┃
            ┃ SMS: Your Sandbox code is 000000                                                                                     ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃ [ Send   F5 ]                                                                                                        ┃
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
             F5 Send  Tab Next  Esc Back  F2 Profile  F9 Reference  ^P Commands  M-5 Phone  M-4 HTTP  F1 Help
            · cursor 26,3
            """)
        expectScreen(
            ModelDriver.connected(size: .huge).pressing("M-z"), .whole,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                                                                                                                                              ● up
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Channel  (•) SMS  ( ) Voice                                                                                                                                                                          ┃
            ┃ To       +1 919 555 0142                                                                                                                                                                             ┃
            ┃ From     +1 984 555 0100                                                                                                                                                                           ▾ ┃
            ┃ App      93de2206-9669-4e07-948d-329f4b722ee2                                                                                                                                                      ▾ ┃
            ┃ Scope    2FA                                                                                                                                                                                  0 / 25 ┃
            ┃ Message  Your {NAME} code is {CODE}                                                                                                                                                                  ┃
            ┃          1 SMS part · GSM-7 · 27/160                                                                                                                                                                 ┃
            ┃ Digits   6                                                                                       Expires  3   min                                                                                    ┃
            ┃ SMS: Your Sandbox code is 000000                                                                                                                                                                     ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃ [ Send   F5 ]                                                                                                                                                                                        ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
             F5 Send  Tab Next  Esc Back  F2 Profile  F9 Reference  ^P Commands  M-5 Phone  M-4 HTTP  F1 Help
            · cursor 26,3
            """)
    }

    @Test func theWaitingList() {
        expectScreen(
            ModelDriver.many(3, .tiny).after(.seconds(11)).pressing("M-2 z"), .whole,
            """
             SANDBOX  Sandbox · account 99000… ● up
             1 Send▸2 Waiting 3 Log 4 HTTP 5 Phone
            ┏━ 2 Waiting ━━━━━━━ resend asks 0:18 ━┓
            ┃ > #3 +1 919 555 0112        2FA  SMS ┃
            ┃   [██████████████░] 2:48 of 3:00     ┃
            ┃   code _ _ _ _ _ _                   ┃
            ┃   2 more below                       ┃
            ┃                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
             Enter Verify  u Use code  F1 Help
            · cursor 9,5
            """)
        expectScreen(
            ModelDriver.many(3, .usual).after(.seconds(11)).pressing("M-2 z"), .whole, styles: true,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                      ● up
            ┏━ 2 Waiting ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ resend asks 0:18 · window 3:00 ━┓
            ┃ > #3 +1 919 555 0112                                                2FA  SMS ┃
            ┃   [█████████████████████░] 2:48 of 3:00                                      ┃
            ┃   code _ _ _ _ _ _                                                           ┃
            ┃   #2 +1 919 555 0111                                                2FA  SMS ┃
            ┃   [█████████████████████░] 2:47 of 3:00                                      ┃
            ┃   #1 +1 919 555 0110                                                2FA  SMS ┃
            ┃   [█████████████████████░] 2:46 of 3:00                                      ┃
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
             Enter Verify  u Use code  r Resend  s Other channel  t Ticket note  F1 Help
            · cursor 9,4
            · text.dim: 2FA  SMS | [ | ] | 2FA  SMS | [ | ] | 2FA  SMS | [ | ] | Enter Verify
            · title.focus:  2 Waiting |  resend asks 0:18 · window 3:00
            · banner.sandbox:  SANDBOX
            · status.up: ● up
            · field.label: code
            · field.placeholder: _ | _ | _ | _ | _ | _
            · list.selected: > #3 +1 919 555 0112
            · gauge.full: █████████████████████ | █████████████████████ | █████████████████████
            · gauge.empty: ░ | ░ | ░
            · footer:  Use code |  Resend |  Other channel |  Ticket note |  Help
            · footer.key: u | r | s | t | F1
            """)
        expectScreen(
            ModelDriver.many(3, .wide).after(.seconds(11)).pressing("M-2 z"), .whole,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                                                              ● up
            ┏━ 2 Waiting ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ resend asks 0:18 · window 3:00 ━┓
            ┃ > #3 +1 919 555 0112                                                                                        2FA  SMS ┃
            ┃   [█████████████████████░] 2:48 of 3:00                                                                              ┃
            ┃   code _ _ _ _ _ _                                                                                                   ┃
            ┃   #2 +1 919 555 0111                                                                                        2FA  SMS ┃
            ┃   [█████████████████████░] 2:47 of 3:00                                                                              ┃
            ┃   #1 +1 919 555 0110                                                                                        2FA  SMS ┃
            ┃   [█████████████████████░] 2:46 of 3:00                                                                              ┃
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
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
             Enter Verify  u Use code  r Resend  s Other channel  t Ticket note  Esc Back  d Dismiss  ^P Commands  F1 Help
            · cursor 9,4
            """)
        expectScreen(
            ModelDriver.many(3, .huge).after(.seconds(11)).pressing("M-2 z"), .whole,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                                                                                                                                              ● up
            ┏━ 2 Waiting ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ resend asks 0:18 · window 3:00 ━┓
            ┃ > #3 +1 919 555 0112                                                                                                                                                                        2FA  SMS ┃
            ┃   [█████████████████████░] 2:48 of 3:00                                                                                                                                                              ┃
            ┃   code _ _ _ _ _ _                                                                                                                                                                                   ┃
            ┃   #2 +1 919 555 0111                                                                                                                                                                        2FA  SMS ┃
            ┃   [█████████████████████░] 2:47 of 3:00                                                                                                                                                              ┃
            ┃   #1 +1 919 555 0110                                                                                                                                                                        2FA  SMS ┃
            ┃   [█████████████████████░] 2:46 of 3:00                                                                                                                                                              ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
             Enter Verify  u Use code  r Resend  s Other channel  t Ticket note  Esc Back  d Dismiss  ^P Commands  F1 Help
            · cursor 9,4
            """)
    }

    @Test func theExchange() {
        expectScreen(
            HTTPPaneTests().checked(.tiny).after(.seconds(11)).pressing("z"), .whole,
            """
             SANDBOX  Sandbox · account 99000… ● up
             1 Send 2 Waiting 3 Log▸4 HTTP 5 Phone
            ┏━ 4 HTTP ━━━━━━━━━━━━━━━━━━━━━━━━ #2 ━┓
            ┃ POST                                 ┃
            ┃ http://127.0.0.1:4010/accounts/99000 ┃
            ┃ 00/code/verify                       ┃
            ┃ Authorization: Basic ••••••          ┃
            ┃ {                                    ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
             C Copy as curl  w Save  F1 Help
            · cursor 1,3
            """)
        expectScreen(
            HTTPPaneTests().checked(.usual).after(.seconds(11)).pressing("z"), .whole, styles: true,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                      ● up
            ┏━ 4 HTTP ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ #2 ━┓
            ┃ POST http://127.0.0.1:4010/accounts/9900000/code/verify                      ┃
            ┃ Authorization: Basic ••••••                                                  ┃
            ┃ {                                                                            ┃
            ┃   "to": "+1 919 ••• 0142",                                                   ┃
            ┃   "code": "••••••"                                                           ┃
            ┃ }                                                                            ┃
            ┃                                                                              ┃
            ┃ HTTP 200                                                                     ┃
            ┃ Content-Type: application/json                                               ┃
            ┃ {                                                                            ┃
            ┃   "valid": false                                                             ┃
            ┃ }                                                                            ┃
            ┃                                                                              ┃
            ┃ 300 bytes sent, 120 received                                                 ┃
            ┃ dns        █                                                          2.0 ms ┃
            ┃ connect     ████                                                      8.0 ms ┃
            ┃ first byte      ████████████████████████████████████████████         80.0 ms ┃
            ┃ body                                                       ██████    10.0 ms ┃
            ┃ total                                                               100.0 ms ┃
            ┃                                                                              ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
             C Copy as curl  S Copy as Swift  P Copy as Python  w Save  Esc Back  F1 Help
            · cursor 1,2
            · text.dim: 300 bytes sent, 120 received | dns | 2.0 ms | connect | 8.0 ms | first byte | 80.0 ms | body | 10.0 ms | total | 100.0 ms
            · title.focus:  4 HTTP |  #2
            · banner.sandbox:  SANDBOX
            · status.up: ● up
            · gauge.full: █ | ████ | ████████████████████████████████████████████ | ██████
            · footer:  Copy as curl |  Copy as Swift |  Copy as Python |  Save |  Back |  Help
            · footer.key: C | S | P | w | Esc | F1
            · http.method: POST http://127.0.0.1:4010/accounts/9900000/code/verify
            · http.header: Authorization: Basic •••••• | Content-Type: application/json
            · http.good: HTTP 200
            """)
        expectScreen(
            HTTPPaneTests().checked(.wide).after(.seconds(11)).pressing("z"), .whole,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                                                              ● up
            ┏━ 4 HTTP ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ #2 ━┓
            ┃ POST http://127.0.0.1:4010/accounts/9900000/code/verify                                                              ┃
            ┃ Authorization: Basic ••••••                                                                                          ┃
            ┃ {                                                                                                                    ┃
            ┃   "to": "+1 919 ••• 0142",                                                                                           ┃
            ┃   "code": "••••••"                                                                                                   ┃
            ┃ }                                                                                                                    ┃
            ┃                                                                                                                      ┃
            ┃ HTTP 200                                                                                                             ┃
            ┃ Content-Type: application/json                                                                                       ┃
            ┃ {                                                                                                                    ┃
            ┃   "valid": false                                                                                                     ┃
            ┃ }                                                                                                                    ┃
            ┃                                                                                                                      ┃
            ┃ 300 bytes sent, 120 received                                                                                         ┃
            ┃ dns        ██                                                                                                 2.0 ms ┃
            ┃ connect     ████████                                                                                          8.0 ms ┃
            ┃ first byte          ████████████████████████████████████████████████████████████████████████████             80.0 ms ┃
            ┃ body                                                                                           ██████████    10.0 ms ┃
            ┃ total                                                                                                       100.0 ms ┃
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
             C Copy as curl  S Copy as Swift  P Copy as Python  w Save  V Repeat check  Esc Back  F1 Help
            · cursor 1,2
            """)
        expectScreen(
            HTTPPaneTests().checked(.huge).after(.seconds(11)).pressing("z"), .whole,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                                                                                                                                              ● up
            ┏━ 4 HTTP ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ #2 ━┓
            ┃ POST http://127.0.0.1:4010/accounts/9900000/code/verify                                                                                                                                              ┃
            ┃ Authorization: Basic ••••••                                                                                                                                                                          ┃
            ┃ {                                                                                                                                                                                                    ┃
            ┃   "to": "+1 919 ••• 0142",                                                                                                                                                                           ┃
            ┃   "code": "••••••"                                                                                                                                                                                   ┃
            ┃ }                                                                                                                                                                                                    ┃
            ┃                                                                                                                                                                                                      ┃
            ┃ HTTP 200                                                                                                                                                                                             ┃
            ┃ Content-Type: application/json                                                                                                                                                                       ┃
            ┃ {                                                                                                                                                                                                    ┃
            ┃   "valid": false                                                                                                                                                                                     ┃
            ┃ }                                                                                                                                                                                                    ┃
            ┃                                                                                                                                                                                                      ┃
            ┃ 300 bytes sent, 120 received                                                                                                                                                                         ┃
            ┃ dns        ███                                                                                                                                                                                2.0 ms ┃
            ┃ connect       ██████████████                                                                                                                                                                  8.0 ms ┃
            ┃ first byte                  ████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████                     80.0 ms ┃
            ┃ body                                                                                                                                                                   ██████████████████    10.0 ms ┃
            ┃ total                                                                                                                                                                                       100.0 ms ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
             C Copy as curl  S Copy as Swift  P Copy as Python  w Save  V Repeat check  Esc Back  F1 Help
            · cursor 1,2
            """)
    }

    @Test func thePhone() {
        expectScreen(
            ModelDriver.waiting(.tiny).withPhone.pressing("M-5 z"), .whole,
            """
             SANDBOX  Sandbox · account 99000… ● up
             1 Send 2 Waiting 3 Log 4 HTTP▸5 Phone
            ┏━ 5 Phone ━━━━━━━━━━ +1 919 555 0142 ━┓
            ┃>Call from +1 984 555 0100  14:00:31Z ┃
            ┃    Your Sandbox code is 4, 8, 2, 0,  ┃
            ┃    1, 9. Once more: 4, 8, 2, 0, 1,   ┃
            ┃    9. Goodbye.                       ┃
            ┃ SMS from +1 984 555 0100  14:00:01Z  ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
             u Use code  c Copy code  F1 Help
            · cursor 1,3
            """)
        expectScreen(
            ModelDriver.waiting(.usual).withPhone.pressing("M-5 z"), .whole, styles: true,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                      ● up
            ┏━ 5 Phone ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ +1 919 555 0142 ━┓
            ┃>Call from +1 984 555 0100  14:00:31Z                                         ┃
            ┃    Your Sandbox code is 4, 8, 2, 0, 1, 9. Once more: 4, 8, 2, 0, 1, 9.       ┃
            ┃    Goodbye.                                                                  ┃
            ┃ SMS from +1 984 555 0100  14:00:01Z                                          ┃
            ┃  ╭─────────────────────────────╮                                             ┃
            ┃  │ Your Sandbox code is 482019 │                                             ┃
            ┃  ╰─────────────────────────────╯                                             ┃
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
             u Use code  c Copy code  Right Next phone  N Scenarios  F Faults  F1 Help
            · cursor 1,2
            · text.dim:  SMS from +1 984 555 0100  14:00:01Z | u Use code
            · title.focus:  5 Phone |  +1 919 555 0142
            · banner.sandbox:  SANDBOX
            · status.up: ● up
            · list.selected: >Call from +1 984 555 0100  14:00:31Z
            · footer:  Copy code |  Next phone |  Scenarios |  Faults |  Help
            · footer.key: c | Right | N | F | F1
            · phone.sms: ╭─────────────────────────────╮ | │ Your Sandbox code is 482019 │ | ╰─────────────────────────────╯
            · phone.call:   Your Sandbox code is 4, 8, 2, 0, 1, 9. Once more: 4, 8, 2, 0, 1, 9. |   Goodbye.
            """)
        expectScreen(
            ModelDriver.waiting(.wide).withPhone.pressing("M-5 z"), .whole,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                                                              ● up
            ┏━ 5 Phone ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ +1 919 555 0142 ━┓
            ┃>Call from +1 984 555 0100  14:00:31Z                                                                                 ┃
            ┃    Your Sandbox code is 4, 8, 2, 0, 1, 9. Once more: 4, 8, 2, 0, 1, 9. Goodbye.                                      ┃
            ┃ SMS from +1 984 555 0100  14:00:01Z                                                                                  ┃
            ┃  ╭─────────────────────────────╮                                                                                     ┃
            ┃  │ Your Sandbox code is 482019 │                                                                                     ┃
            ┃  ╰─────────────────────────────╯                                                                                     ┃
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
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┃                                                                                                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
             u Use code  c Copy code  Right Next phone  N Scenarios  F Faults  T Move clock  Esc Back  F1 Help
            · cursor 1,2
            """)
        expectScreen(
            ModelDriver.waiting(.huge).withPhone.pressing("M-5 z"), .whole,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                                                                                                                                              ● up
            ┏━ 5 Phone ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ +1 919 555 0142 ━┓
            ┃>Call from +1 984 555 0100  14:00:31Z                                                                                                                                                                 ┃
            ┃    Your Sandbox code is 4, 8, 2, 0, 1, 9. Once more: 4, 8, 2, 0, 1, 9. Goodbye.                                                                                                                      ┃
            ┃ SMS from +1 984 555 0100  14:00:01Z                                                                                                                                                                  ┃
            ┃  ╭─────────────────────────────╮                                                                                                                                                                     ┃
            ┃  │ Your Sandbox code is 482019 │                                                                                                                                                                     ┃
            ┃  ╰─────────────────────────────╯                                                                                                                                                                     ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┃                                                                                                                                                                                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
             u Use code  c Copy code  Right Next phone  N Scenarios  F Faults  T Move clock  Esc Back  F1 Help
            · cursor 1,2
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
