import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// The send form.
@Suite struct SendPaneTests {
    @Test func faultsStandBelowTheirFields() {
        expectScreen(
            ModelDriver.connected(size: .tiny).withFaults, .pane(.send),
            """
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Channel  (•) SMS  ( ) Voice          ┃
            ┃ To       12                        ! ┃
            ┃ From     +1 984 555 0100           ▾ ┃
            ┃ To must be an E.164 number: + and 2  ┃
            ┃ to 15 digits, such as +19195550142   ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 13,2
            """)
        expectScreen(
            ModelDriver.connected(size: .usual).withFaults, .pane(.send), styles: true,
            """
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Channel  (•) SMS  ( ) Voice          ┃
            ┃ To       12                        ! ┃
            ┃ ! To must be an E.164 number: + and  ┃
            ┃ 2 to 15 digits, such as +19195550142 ┃
            ┃ From     +1 984 555 0100           ▾ ┃
            ┃ App      93de2206-9669-4e07-948d-› ▾ ┃
            ┃ Scope    2FA                  0 / 25 ┃
            ┃ Message  no token                  ! ┃
            ┃ ! Message must hold {CODE}, where t… ┃
            ┃          1 SMS part · GSM-7 · 8/160  ┃
            ┃ Digits   9   !   Expires  3   min    ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 13,2
            · title.focus:  1 Send
            · field: (•) SMS | ( ) Voice | +1 984 555 0100 | 93de2206-9669-4e07-948d- | no token | 9 | 3
            · field.focus: 12
            · field.label: Channel | From | App | Scope | Expires
            · field.fault: To | ! | ! To must be an E.164 number: + and | 2 to 15 digits, such as +19195550142 | Message | ! | ! Message must hold {CODE}, where t… | Digits | !
            · field.hint: ▾ | ▾ | 0 / 25 | 1 SMS part · GSM-7 · 8/160 | min
            · field.placeholder: 2FA
            """)
        expectScreen(
            ModelDriver.connected(size: .wide).withFaults, .pane(.send),
            """
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Channel  (•) SMS  ( ) Voice          ┃
            ┃ To       12                        ! ┃
            ┃ ! To must be an E.164 number: + and  ┃
            ┃ 2 to 15 digits, such as +19195550142 ┃
            ┃ From     +1 984 555 0100           ▾ ┃
            ┃ App      93de2206-9669-4e07-948d-› ▾ ┃
            ┃ Scope    2FA                  0 / 25 ┃
            ┃ Message  no token                  ! ┃
            ┃ ! Message must hold {CODE}, where t… ┃
            ┃          1 SMS part · GSM-7 · 8/160  ┃
            ┃ Digits   9   !   Expires  3   min    ┃
            ┃ ! Digits must be 4 to 8              ┃
            ┃ [ Send   F5 ]                        ┃
            ┃                                      ┃
            ┃                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 13,2
            """)
        expectScreen(
            ModelDriver.connected(size: .huge).withFaults, .pane(.send),
            """
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Channel  (•) SMS  ( ) Voice                                    ┃
            ┃ To       12                                                  ! ┃
            ┃ ! To must be an E.164 number: + and 2 to 15 digits, such as    ┃
            ┃ +19195550142                                                   ┃
            ┃ From     +1 984 555 0100                                     ▾ ┃
            ┃ App      93de2206-9669-4e07-948d-329f4b722ee2                ▾ ┃
            ┃ Scope    2FA                                            0 / 25 ┃
            ┃ Message  no token                                            ! ┃
            ┃ ! Message must hold {CODE}, where the code goes                ┃
            ┃          1 SMS part · GSM-7 · 8/160                            ┃
            ┃ Digits   9   !                Expires  3   min                 ┃
            ┃ ! Digits must be 4 to 8                                        ┃
            ┃ [ Send   F5 ]                                                  ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 13,2
            """)
    }

    @Test func aCallIsSpoken() {
        expectScreen(
            ModelDriver.connected(size: .tiny).pressing("S-Tab Right Tab"), .pane(.send),
            """
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Channel  ( ) SMS  (•) Voice          ┃
            ┃ To       +1 919 555 0142             ┃
            ┃ From     +1 984 555 0100           ▾ ┃
            ┃ App      93de2206-9669-4e07-948d-› ▾ ┃
            ┃ Call: Your Sandbox code is 000000    ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 26,2
            """)
        expectScreen(
            ModelDriver.connected(size: .usual).pressing("S-Tab Right Tab"), .pane(.send), styles: true,
            """
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Channel  ( ) SMS  (•) Voice          ┃
            ┃ To       +1 919 555 0142             ┃
            ┃ From     +1 984 555 0100           ▾ ┃
            ┃ App      93de2206-9669-4e07-948d-› ▾ ┃
            ┃ Scope    2FA                  0 / 25 ┃
            ┃ Message  Your {NAME} code is {CODE}  ┃
            ┃          spoken, digits one by one   ┃
            ┃ Digits   6       Expires  3   min    ┃
            ┃ Call: Your Sandbox code is 000000    ┃
            ┃                                      ┃
            ┃ [ Send   F5 ]                        ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 26,2
            · title.focus:  1 Send
            · field: ( ) SMS | (•) Voice | +1 984 555 0100 | 93de2206-9669-4e07-948d- | Your {NAME} code is {CODE} | 6 | 3
            · field.focus: +1 919 555 0142
            · field.label: Channel | To | From | App | Scope | Message | Digits | Expires
            · field.hint: ▾ | ▾ | 0 / 25 | spoken, digits one by one | min | Call: Your Sandbox code is 000000
            · field.placeholder: 2FA
            · button: [ Send   F5 ]
            """)
        expectScreen(
            ModelDriver.connected(size: .wide).pressing("S-Tab Right Tab"), .pane(.send),
            """
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Channel  ( ) SMS  (•) Voice          ┃
            ┃ To       +1 919 555 0142             ┃
            ┃ From     +1 984 555 0100           ▾ ┃
            ┃ App      93de2206-9669-4e07-948d-› ▾ ┃
            ┃ Scope    2FA                  0 / 25 ┃
            ┃ Message  Your {NAME} code is {CODE}  ┃
            ┃          spoken, digits one by one   ┃
            ┃ Digits   6       Expires  3   min    ┃
            ┃ Call: Your Sandbox code is 000000    ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃ [ Send   F5 ]                        ┃
            ┃                                      ┃
            ┃                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 26,2
            """)
        expectScreen(
            ModelDriver.connected(size: .huge).pressing("S-Tab Right Tab"), .pane(.send),
            """
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Channel  ( ) SMS  (•) Voice                                    ┃
            ┃ To       +1 919 555 0142                                       ┃
            ┃ From     +1 984 555 0100                                     ▾ ┃
            ┃ App      93de2206-9669-4e07-948d-329f4b722ee2                ▾ ┃
            ┃ Scope    2FA                                            0 / 25 ┃
            ┃ Message  Your {NAME} code is {CODE}                            ┃
            ┃          spoken, digits one by one                             ┃
            ┃ Digits   6                    Expires  3   min                 ┃
            ┃ Call: Your Sandbox code is 000000                              ┃
            ┃                                                                ┃
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
            · cursor 26,2
            """)
    }

    @Test func theMessageIsPreviewed() {
        expectScreen(
            ModelDriver.connected(size: .tiny).withMessage("Your {SCOPE} code: {CODE} ✓ {code}"), .pane(.send),
            """
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Scope    2FA                  0 / 25 ┃
            ┃ Message  ‹PE} code: {CODE} ✓ {code}  ┃
            ┃          1 part · UCS-2: ✓ · 30/70   ┃
            ┃ {code} is not replaced; {CODE}       ┃
            ┃ {NAME} {SCOPE} are                   ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 37,2
            """)
        expectScreen(
            ModelDriver.connected(size: .usual).withMessage("Your {SCOPE} code: {CODE} ✓ {code}"), .pane(.send),
            styles: true,
            """
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Channel  (•) SMS  ( ) Voice          ┃
            ┃ To       +1 919 555 0142             ┃
            ┃ From     +1 984 555 0100           ▾ ┃
            ┃ App      93de2206-9669-4e07-948d-› ▾ ┃
            ┃ Scope    2FA                  0 / 25 ┃
            ┃ Message  ‹PE} code: {CODE} ✓ {code}  ┃
            ┃          1 part · UCS-2: ✓ · 30/70   ┃
            ┃ Digits   6       Expires  3   min    ┃
            ┃ {code} is not replaced; {CODE}       ┃
            ┃ {NAME} {SCOPE} are                   ┃
            ┃ [ Send   F5 ]                        ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 37,6
            · title.focus:  1 Send
            · field: (•) SMS | ( ) Voice | +1 919 555 0142 | +1 984 555 0100 | 93de2206-9669-4e07-948d- | 6 | 3
            · field.focus: PE} code: {CODE} ✓ {code}
            · field.label: Channel | To | From | App | Scope | Message | Digits | Expires
            · field.fault: {code} is not replaced; {CODE} | {NAME} {SCOPE} are
            · field.hint: ▾ | ▾ | 0 / 25 | 1 part · UCS-2: ✓ · 30/70 | min
            · field.placeholder: 2FA
            · button: [ Send   F5 ]
            """)
        expectScreen(
            ModelDriver.connected(size: .wide).withMessage("Your {SCOPE} code: {CODE} ✓ {code}"), .pane(.send),
            """
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Channel  (•) SMS  ( ) Voice          ┃
            ┃ To       +1 919 555 0142             ┃
            ┃ From     +1 984 555 0100           ▾ ┃
            ┃ App      93de2206-9669-4e07-948d-› ▾ ┃
            ┃ Scope    2FA                  0 / 25 ┃
            ┃ Message  ‹PE} code: {CODE} ✓ {code}  ┃
            ┃          1 part · UCS-2: ✓ · 30/70   ┃
            ┃ Digits   6       Expires  3   min    ┃
            ┃ {code} is not replaced; {CODE}       ┃
            ┃ {NAME} {SCOPE} are                   ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃ [ Send   F5 ]                        ┃
            ┃                                      ┃
            ┃                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 37,6
            """)
        expectScreen(
            ModelDriver.connected(size: .huge).withMessage("Your {SCOPE} code: {CODE} ✓ {code}"), .pane(.send),
            """
            ┏━ 1 Send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Channel  (•) SMS  ( ) Voice                                    ┃
            ┃ To       +1 919 555 0142                                       ┃
            ┃ From     +1 984 555 0100                                     ▾ ┃
            ┃ App      93de2206-9669-4e07-948d-329f4b722ee2                ▾ ┃
            ┃ Scope    2FA                                            0 / 25 ┃
            ┃ Message  Your {SCOPE} code: {CODE} ✓ {code}                    ┃
            ┃          1 SMS part · UCS-2: ✓ · 30/70                         ┃
            ┃ Digits   6                    Expires  3   min                 ┃
            ┃ {code} is not replaced; {CODE} {NAME} {SCOPE} are              ┃
            ┃                                                                ┃
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
            · cursor 45,6
            """)
    }
}
