import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// The choices of a field.
@Suite struct CompletionScreenTests {
    @Test func senders() {
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .tiny).pressing("Tab Down"), .pane(.send),
            """
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Channel  (•) SMS  ( ) Voice          ┃
            ┃ To                                 ! ┃
            ┃ From     +1 984 555 0100           ▾ ┃
            ┃ App      ┌───────────────────────────┐
            ┃ SMS: Your│> +1 984 555 0100  Sandbox │
            ┗━━━━━━━━━━└───────────────────────────┘
            · cursor 26,3
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .usual).pressing("Tab Down"), .pane(.send),
            styles: true,
            """
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Channel  (•) SMS  ( ) Voice          ┃
            ┃ To                                 ! ┃
            ┃ ! To number is required              ┃
            ┃ From     +1 984 555 0100           ▾ ┃
            ┃ App      ┌───────────────────────────┐
            ┃ Scope    │> +1 984 555 0100  Sandbox │
            ┃ Message  └───────────────────────────┘
            ┃          1 SMS part · GSM-7 · 30/160 ┃
            ┃ Digits   6       Expires  3   min    ┃
            ┃ SMS: Your <app name> code is 000000  ┃
            ┃ [ Send   F5 ]                        ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 26,4
            · title.focus:  1 Send
            · field: (•) SMS | ( ) Voice | 6 | 3
            · field.focus: +1 984 555 0100
            · field.label: Channel | From | App | Scope | Message | Digits | Expires
            · field.fault: To | ! | ! To number is required
            · field.hint: ▾ | 1 SMS part · GSM-7 · 30/160 | min | SMS: Your <app name> code is 000000
            · button: [ Send   F5 ]
            · list.selected: > +1 984 555 0100  Sandbox
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .wide).pressing("Tab Down"), .pane(.send),
            """
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Channel  (•) SMS  ( ) Voice          ┃
            ┃ To                                 ! ┃
            ┃ ! To number is required              ┃
            ┃ From     +1 984 555 0100           ▾ ┃
            ┃ App      ┌───────────────────────────┐
            ┃ Scope    │> +1 984 555 0100  Sandbox │
            ┃ Message  └───────────────────────────┘
            ┃          1 SMS part · GSM-7 · 30/160 ┃
            ┃ Digits   6       Expires  3   min    ┃
            ┃ SMS: Your <app name> code is 000000  ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃ [ Send   F5 ]                        ┃
            ┃                                      ┃
            ┃                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 26,4
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .huge).pressing("Tab Down"), .pane(.send),
            """
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Channel  (•) SMS  ( ) Voice                                    ┃
            ┃ To                                                           ! ┃
            ┃ ! To number is required                                        ┃
            ┃ From     +1 984 555 0100                                     ▾ ┃
            ┃ App      ┌───────────────────────────┐b722ee2                ▾ ┃
            ┃ Scope    │> +1 984 555 0100  Sandbox │                  0 / 25 ┃
            ┃ Message  └───────────────────────────┘                         ┃
            ┃          1 SMS part · GSM-7 · 30/160                           ┃
            ┃ Digits   6                    Expires  3   min                 ┃
            ┃ SMS: Your <app name> code is 000000                            ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃ [ Send   F5 ]                                                  ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 26,4
            """)
    }

    @Test func applications() {
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .tiny).pressing("Tab Tab Down"), .pane(.send),
            """
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Channel  (•) SMS  ( ) Voice          ┃
            ┃ To                                 ! ┃
            ┃ From     +1 984 555 0100           ▾ ┃
            ┃ App      ‹-4e07-948d-329f4b722ee2  ▾ ┃
            ┌──────────────────────────────────────┐
            │> 93de2206-9669-4e07-948d-329f4b722e… │
            · cursor 35,4
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .usual).pressing("Tab Tab Down"), .pane(.send),
            styles: true,
            """
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Channel  (•) SMS  ( ) Voice          ┃
            ┃ To                                 ! ┃
            ┃ ! To number is required              ┃
            ┃ From     +1 984 555 0100           ▾ ┃
            ┃ App      ‹-4e07-948d-329f4b722ee2  ▾ ┃
            ┃ Scope    ┌────────────────────────────
            ┃ Message  │> 93de2206-9669-4e07-948d-32
            ┃          └────────────────────────────
            ┃ Digits   6       Expires  3   min    ┃
            ┃ SMS: Your <app name> code is 000000  ┃
            ┃ [ Send   F5 ]                        ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 35,5
            · title.focus:  1 Send
            · field: (•) SMS | ( ) Voice | +1 984 555 0100 | 6 | 3
            · field.focus: -4e07-948d-329f4b722ee2
            · field.label: Channel | From | App | Scope | Message | Digits | Expires
            · field.fault: To | ! | ! To number is required
            · field.hint: ▾ | ▾ | min | SMS: Your <app name> code is 000000
            · button: [ Send   F5 ]
            · list.selected: > 93de2206-9669-4e07-948d-32
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .wide).pressing("Tab Tab Down"), .pane(.send),
            """
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Channel  (•) SMS  ( ) Voice          ┃
            ┃ To                                 ! ┃
            ┃ ! To number is required              ┃
            ┃ From     +1 984 555 0100           ▾ ┃
            ┃ App      ‹-4e07-948d-329f4b722ee2  ▾ ┃
            ┃ Scope    ┌────────────────────────────
            ┃ Message  │> 93de2206-9669-4e07-948d-32
            ┃          └────────────────────────────
            ┃ Digits   6       Expires  3   min    ┃
            ┃ SMS: Your <app name> code is 000000  ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃ [ Send   F5 ]                        ┃
            ┃                                      ┃
            ┃                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 35,5
            """)
        expectScreen(
            ModelDriver.connected(profile: ModelDriver.live(), size: .huge).pressing("Tab Tab Down"), .pane(.send),
            """
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Channel  (•) SMS  ( ) Voice                                    ┃
            ┃ To                                                           ! ┃
            ┃ ! To number is required                                        ┃
            ┃ From     +1 984 555 0100                                     ▾ ┃
            ┃ App      93de2206-9669-4e07-948d-329f4b722ee2                ▾ ┃
            ┃ Scope    ┌────────────────────────────────────────────────┐ 25 ┃
            ┃ Message  │> 93de2206-9669-4e07-948d-329f4b722ee2  Sandbox │    ┃
            ┃          └────────────────────────────────────────────────┘    ┃
            ┃ Digits   6                    Expires  3   min                 ┃
            ┃ SMS: Your <app name> code is 000000                            ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃ [ Send   F5 ]                                                  ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 47,5
            """)
    }
}
