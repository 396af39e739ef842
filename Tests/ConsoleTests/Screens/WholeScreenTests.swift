import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// The whole screen, as it begins and in the middle of a call.
@Suite struct WholeScreenTests {
    @Test func theFirstPicture() {
        expectScreen(
            ModelDriver.connected(size: .tiny), .whole,
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
            ModelDriver.connected(size: .usual), .whole, styles: true,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                      ● up
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓┌─ 2 Waiting ──────────────────────────┐
            ┃ Channel  (•) SMS  ( ) Voice          ┃│ No code is out.                      │
            ┃ To       +1 919 555 0142             ┃│                                      │
            ┃ From     +1 984 555 0100           ▾ ┃│ Fill in the form and press F5. The   │
            ┃ App      93de2206-9669-4e07-948d-› ▾ ┃│ customer reads the code to you; you  │
            ┃ Scope    2FA                  0 / 25 ┃│ type it here.                        │
            ┃ Message  Your {NAME} code is {CODE}  ┃│                                      │
            ┃          1 SMS part · GSM-7 · 27/160 ┃│                                      │
            ┃ Digits   6       Expires  3   min    ┃│                                      │
            ┃ SMS: Your Sandbox code is 000000     ┃│                                      │
            ┃                                      ┃│                                      │
            ┃ [ Send   F5 ]                        ┃│                                      │
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛└──────────────────────────────────────┘
            ┌─ 3 Log ───────────────────────────────────────────────── following · 0 rows ─┐
            │ Nothing was sent yet.                                                        │
            │                                                                              │
            │                                                                              │
            │                                                                              │
            │                                                                              │
            │                                                                              │
            │                                                                              │
            └──────────────────────────────────────────────────────────────────────────────┘
             F5 Send  Tab Next  Esc Back  F2 Profile  F9 Reference  ^P Commands  F1 Help
            · cursor 26,3
            · text.dim: No code is out. | Fill in the form and press F5. The | customer reads the code to you; you | type it here. | Nothing was sent yet.
            · title:  2 Waiting |  3 Log |  following · 0 rows
            · title.focus:  1 Send
            · banner.sandbox:  SANDBOX
            · status.up: ● up
            · field: (•) SMS | ( ) Voice | +1 984 555 0100 | 93de2206-9669-4e07-948d- | Your {NAME} code is {CODE} | 6 | 3
            · field.focus: +1 919 555 0142
            · field.label: Channel | To | From | App | Scope | Message | Digits | Expires
            · field.hint: ▾ | ▾ | 0 / 25 | 1 SMS part · GSM-7 · 27/160 | min | SMS: Your Sandbox code is 000000
            · field.placeholder: 2FA
            · button: [ Send   F5 ]
            · footer:  Send |  Next |  Back |  Profile |  Reference |  Commands |  Help
            · footer.key: F5 | Tab | Esc | F2 | F9 | ^P | F1
            """)
        expectScreen(
            ModelDriver.connected(size: .wide), .whole,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                                                              ● up
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓┌─ 2 Waiting ──────────────────────────┐┌─ 5 Phone ────────────────────────────┐
            ┃ Channel  (•) SMS  ( ) Voice          ┃│ No code is out.                      ││ Nothing came yet.                    │
            ┃ To       +1 919 555 0142             ┃│                                      ││                                      │
            ┃ From     +1 984 555 0100           ▾ ┃│ Fill in the form and press F5. The   ││                                      │
            ┃ App      93de2206-9669-4e07-948d-› ▾ ┃│ customer reads the code to you; you  ││                                      │
            ┃ Scope    2FA                  0 / 25 ┃│ type it here.                        ││                                      │
            ┃ Message  Your {NAME} code is {CODE}  ┃│                                      ││                                      │
            ┃          1 SMS part · GSM-7 · 27/160 ┃│                                      ││                                      │
            ┃ Digits   6       Expires  3   min    ┃│                                      ││                                      │
            ┃ SMS: Your Sandbox code is 000000     ┃│                                      ││                                      │
            ┃                                      ┃│                                      ││                                      │
            ┃                                      ┃│                                      ││                                      │
            ┃                                      ┃│                                      ││                                      │
            ┃ [ Send   F5 ]                        ┃│                                      ││                                      │
            ┃                                      ┃│                                      ││                                      │
            ┃                                      ┃│                                      ││                                      │
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛└──────────────────────────────────────┘└──────────────────────────────────────┘
            ┌─ 3 Log ───────────────────────────────────────────────── following · 0 rows ─┐┌─ 4 HTTP ─────────────────────────────┐
            │ Nothing was sent yet.                                                        ││ No request of this session is        │
            │                                                                              ││ selected.                            │
            │                                                                              ││                                      │
            │                                                                              ││                                      │
            │                                                                              ││                                      │
            │                                                                              ││                                      │
            │                                                                              ││                                      │
            │                                                                              ││                                      │
            │                                                                              ││                                      │
            │                                                                              ││                                      │
            │                                                                              ││                                      │
            │                                                                              ││                                      │
            │                                                                              ││                                      │
            │                                                                              ││                                      │
            │                                                                              ││                                      │
            │                                                                              ││                                      │
            │                                                                              ││                                      │
            │                                                                              ││                                      │
            │                                                                              ││                                      │
            └──────────────────────────────────────────────────────────────────────────────┘└──────────────────────────────────────┘
             F5 Send  Tab Next  Esc Back  F2 Profile  F9 Reference  ^P Commands  M-5 Phone  M-4 HTTP  F1 Help
            · cursor 26,3
            """)
        expectScreen(
            ModelDriver.connected(size: .huge), .whole,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                                                                                                                                              ● up
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓┌─ 2 Waiting ────────────────────────────────────────────────────┐┌─ 5 Phone ────────────────────────────────────────────────────────┐
            ┃ Channel  (•) SMS  ( ) Voice                                    ┃│ No code is out.                                                ││ Nothing came yet.                                                │
            ┃ To       +1 919 555 0142                                       ┃│                                                                ││                                                                  │
            ┃ From     +1 984 555 0100                                     ▾ ┃│ Fill in the form and press F5. The customer reads the code to  ││                                                                  │
            ┃ App      93de2206-9669-4e07-948d-329f4b722ee2                ▾ ┃│ you; you type it here.                                         ││                                                                  │
            ┃ Scope    2FA                                            0 / 25 ┃│                                                                ││                                                                  │
            ┃ Message  Your {NAME} code is {CODE}                            ┃│                                                                ││                                                                  │
            ┃          1 SMS part · GSM-7 · 27/160                           ┃│                                                                ││                                                                  │
            ┃ Digits   6                    Expires  3   min                 ┃│                                                                ││                                                                  │
            ┃ SMS: Your Sandbox code is 000000                               ┃│                                                                ││                                                                  │
            ┃                                                                ┃│                                                                ││                                                                  │
            ┃                                                                ┃│                                                                ││                                                                  │
            ┃                                                                ┃│                                                                ││                                                                  │
            ┃ [ Send   F5 ]                                                  ┃│                                                                ││                                                                  │
            ┃                                                                ┃│                                                                ││                                                                  │
            ┃                                                                ┃│                                                                ││                                                                  │
            ┃                                                                ┃│                                                                ││                                                                  │
            ┃                                                                ┃│                                                                ││                                                                  │
            ┃                                                                ┃│                                                                ││                                                                  │
            ┃                                                                ┃│                                                                ││                                                                  │
            ┃                                                                ┃│                                                                ││                                                                  │
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛└────────────────────────────────────────────────────────────────┘└──────────────────────────────────────────────────────────────────┘
            ┌─ 3 Log ────────────────────────────────────────────────────────────────────────────────────────────────────── following · 0 rows ─┐┌─ 4 HTTP ────────────────────────────────────────────────────────┐
            │ Nothing was sent yet.                                                                                                             ││ No request of this session is selected.                         │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            │                                                                                                                                   ││                                                                 │
            └───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘└─────────────────────────────────────────────────────────────────┘
             F5 Send  Tab Next  Esc Back  F2 Profile  F9 Reference  ^P Commands  M-5 Phone  M-4 HTTP  F1 Help
            · cursor 26,3
            """)
    }
}
