import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// The whole screen in the middle of a call.
@Suite struct CallScreenTests {
    @Test func aWrongCodeWasReadOut() {
        expectScreen(
            ModelDriver.checked(.tiny, .success(.notValid)), .whole,
            """
             SANDBOX  Sandbox · account 99000… ● up
             1 Send▸2 Waiting 3 Log 4 HTTP 5 Phone
            ┏━ 2 Waiting ━━━━━━━━━━━━ window 3:00 ━┓
            ┃ > #1 +1 919 555 0142        2FA  SMS ┃
            ┃   [████████████░░░] 2:20 of 3:00     ┃
            ┃   code _ _ _ _ _ _  x NOT VALID      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
             Enter Verify  u Use code  F1 Help
            · cursor 9,5
            """)
        expectScreen(
            ModelDriver.checked(.usual, .success(.notValid)), .whole, styles: true,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                      ● up
            ┌─ 1 Send ─────────────────────────────┐┏━ 2 Waiting ━━━━━━━━━━━━ window 3:00 ━┓
            │ Channel  (•) SMS  ( ) Voice          │┃ > #1 +1 919 555 0142        2FA  SMS ┃
            │ To       +1 919 555 0142             │┃   [████████████░░░] 2:20 of 3:00     ┃
            │ From     +1 984 555 0100           ▾ │┃   code _ _ _ _ _ _  x NOT VALID      ┃
            │ App      93de2206-9669-4e07-948d-› ▾ │┃                                      ┃
            │ Scope    2FA                  0 / 25 │┃   █  █  █  ███   █ █  █  █   █ ██    ┃
            │ Message  Your {NAME} code is {CODE}  │┃   ██ █ █ █  █    █ █ █ █ █   █ █ █   ┃
            │          1 SMS part · GSM-7 · 27/160 │┃   █ ██ █ █  █    █ █ ███ █   █ █ █   ┃
            │ Digits   6       Expires  3   min    │┃   █  █ █ █  █    █ █ █ █ █   █ █ █   ┃
            │ SMS: Your Sandbox code is 000000     │┃   █  █  █   █     █  █ █ ███ █ ██    ┃
            │                                      │┃                                      ┃
            │ [ Send   F5 ]                        │┃                                      ┃
            └──────────────────────────────────────┘┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            ┌─ 3 Log ───────────────────────────────────────────────── following · 2 rows ─┐
            │ 14:00:00 > SENT            #1   +1 919 ••• 0142  2FA     -    SMS            │
            │ 14:00:40 x NOT VALID       #2   +1 919 ••• 0142  2FA     -    of #1          │
            │                                                                              │
            │                                                                              │
            │                                                                              │
            │                                                                              │
            │                                                                              │
            └──────────────────────────────────────────────────────────────────────────────┘
             Enter Verify  u Use code  r Resend  s Other channel  t Ticket note  F1 Help
            · cursor 49,4
            · text.dim: 2FA  SMS | [ | ] | #1 | - | SMS | #2 | - | of #1 | Enter Verify
            · title:  1 Send |  3 Log |  following · 2 rows
            · title.focus:  2 Waiting |  window 3:00
            · banner.sandbox:  SANDBOX
            · status.up: ● up
            · field: (•) SMS | ( ) Voice | +1 919 555 0142 | +1 984 555 0100 | 93de2206-9669-4e07-948d- | Your {NAME} code is {CODE} | 6 | 3
            · field.label: Channel | To | From | code | App | Scope | Message | Digits | Expires
            · field.hint: ▾ | ▾ | 0 / 25 | 1 SMS part · GSM-7 · 27/160 | min | SMS: Your Sandbox code is 000000
            · field.placeholder: _ | _ | _ | _ | _ | _ | 2FA
            · button: [ Send   F5 ]
            · list.selected: > #1 +1 919 555 0142
            · verdict.notValid: x NOT VALID |  █  █  █  ███   █ █  █  █   █ ██ |  ██ █ █ █  █    █ █ █ █ █   █ █ █ |  █ ██ █ █  █    █ █ ███ █   █ █ █ |  █  █ █ █  █    █ █ █ █ █   █ █ █ |  █  █  █   █     █  █ █ ███ █ ██
            · log.time:  14:00:00 |  14:00:40
            · log.notValid: x NOT VALID
            · log.sent: > SENT
            · gauge.full: ████████████
            · gauge.empty: ░░░
            · footer:  Use code |  Resend |  Other channel |  Ticket note |  Help
            · footer.key: u | r | s | t | F1
            """)
        expectScreen(
            ModelDriver.checked(.wide, .success(.notValid)), .whole,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                                                              ● up
            ┌─ 1 Send ─────────────────────────────┐┏━ 2 Waiting ━━━━━━━━━━━━ window 3:00 ━┓┌─ 5 Phone ────────── +1 919 555 0142 ─┐
            │ Channel  (•) SMS  ( ) Voice          │┃ > #1 +1 919 555 0142        2FA  SMS ┃│ Nothing came yet.                    │
            │ To       +1 919 555 0142             │┃   [████████████░░░] 2:20 of 3:00     ┃│                                      │
            │ From     +1 984 555 0100           ▾ │┃   code _ _ _ _ _ _  x NOT VALID      ┃│                                      │
            │ App      93de2206-9669-4e07-948d-› ▾ │┃       ██    ██    ██    ██████       ┃│                                      │
            │ Scope    2FA                  0 / 25 │┃       ████  ██  ██  ██    ██         ┃│                                      │
            │ Message  Your {NAME} code is {CODE}  │┃       ██  ████  ██  ██    ██         ┃│                                      │
            │          1 SMS part · GSM-7 · 27/160 │┃       ██    ██  ██  ██    ██         ┃│                                      │
            │ Digits   6       Expires  3   min    │┃       ██    ██    ██      ██         ┃│                                      │
            │ SMS: Your Sandbox code is 000000     │┃                                      ┃│                                      │
            │                                      │┃  ██  ██    ██    ██      ██  ████    ┃│                                      │
            │                                      │┃  ██  ██  ██  ██  ██      ██  ██  ██  ┃│                                      │
            │                                      │┃  ██  ██  ██████  ██      ██  ██  ██  ┃│                                      │
            │ [ Send   F5 ]                        │┃  ██  ██  ██  ██  ██      ██  ██  ██  ┃│                                      │
            │                                      │┃    ██    ██  ██  ██████  ██  ████    ┃│                                      │
            │                                      │┃                                      ┃│                                      │
            └──────────────────────────────────────┘┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛└──────────────────────────────────────┘
            ┌─ 3 Log ───────────────────────────────────────────────── following · 2 rows ─┐┌─ 4 HTTP ──────────────────────── #1 ─┐
            │ 14:00:00 > SENT            #1   +1 919 ••• 0142  2FA     -    SMS            ││ No request of this session is        │
            │ 14:00:40 x NOT VALID       #2   +1 919 ••• 0142  2FA     -    of #1          ││ selected.                            │
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
             Enter Verify  u Use code  r Resend  s Other channel  t Ticket note  Esc Back  d Dismiss  ^P Commands  F1 Help
            · cursor 49,4
            """)
        expectScreen(
            ModelDriver.checked(.huge, .success(.notValid)), .whole,
            """
             SANDBOX  Sandbox · account 9900000 · 127.0.0.1:41327                                                                                                                                              ● up
            ┌─ 1 Send ───────────────────────────────────────────────────────┐┏━ 2 Waiting ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ window 3:00 ━┓┌─ 5 Phone ────────────────────────────────────── +1 919 555 0142 ─┐
            │ Channel  (•) SMS  ( ) Voice                                    │┃ > #1 +1 919 555 0142                                  2FA  SMS ┃│ Nothing came yet.                                                │
            │ To       +1 919 555 0142                                       │┃   [██████████████████░░░░] 2:20 of 3:00                        ┃│                                                                  │
            │ From     +1 984 555 0100                                     ▾ │┃   code _ _ _ _ _ _  x NOT VALID                                ┃│                                                                  │
            │ App      93de2206-9669-4e07-948d-329f4b722ee2                ▾ │┃                                                                ┃│                                                                  │
            │ Scope    2FA                                            0 / 25 │┃                                                                ┃│                                                                  │
            │ Message  Your {NAME} code is {CODE}                            │┃                                                                ┃│                                                                  │
            │          1 SMS part · GSM-7 · 27/160                           │┃             ███      ███      ███      █████████               ┃│                                                                  │
            │ Digits   6                    Expires  3   min                 │┃             ██████   ███   ███   ███      ███                  ┃│                                                                  │
            │ SMS: Your Sandbox code is 000000                               │┃             ███   ██████   ███   ███      ███                  ┃│                                                                  │
            │                                                                │┃             ███      ███   ███   ███      ███                  ┃│                                                                  │
            │                                                                │┃             ███      ███      ███         ███                  ┃│                                                                  │
            │                                                                │┃                                                                ┃│                                                                  │
            │ [ Send   F5 ]                                                  │┃      ███   ███      ███      ███         ███   ██████          ┃│                                                                  │
            │                                                                │┃      ███   ███   ███   ███   ███         ███   ███   ███       ┃│                                                                  │
            │                                                                │┃      ███   ███   █████████   ███         ███   ███   ███       ┃│                                                                  │
            │                                                                │┃      ███   ███   ███   ███   ███         ███   ███   ███       ┃│                                                                  │
            │                                                                │┃         ███      ███   ███   █████████   ███   ██████          ┃│                                                                  │
            │                                                                │┃                                                                ┃│                                                                  │
            │                                                                │┃                                                                ┃│                                                                  │
            │                                                                │┃                                                                ┃│                                                                  │
            └────────────────────────────────────────────────────────────────┘┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛└──────────────────────────────────────────────────────────────────┘
            ┌─ 3 Log ────────────────────────────────────────────────────────────────────────────────────────────────────── following · 2 rows ─┐┌─ 4 HTTP ─────────────────────────────────────────────────── #1 ─┐
            │ 14:00:00 > SENT            #1   +1 919 ••• 0142  2FA     -    SMS                                                                 ││ No request of this session is selected.                         │
            │ 14:00:40 x NOT VALID       #2   +1 919 ••• 0142  2FA     -    of #1                                                               ││                                                                 │
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
             Enter Verify  u Use code  r Resend  s Other channel  t Ticket note  Esc Back  d Dismiss  ^P Commands  F1 Help
            · cursor 75,4
            """)
    }
}
