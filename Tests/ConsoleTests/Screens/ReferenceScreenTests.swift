import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// What a verification is for.
@Suite struct ReferenceScreenTests {
    @Test func ofTheNextSend() {
        expectScreen(
            ModelDriver.connected(size: .tiny).withReference("CASE-4711").pressing("F9"), .dialog,
            """
            ┏━ Reference of the next send ━━━━━━━━━┓
            ┃ CASE-4711                            ┃
            ┃ a ticket or case, kept in the        ┃
            ┃ history and in the ticket note;      ┃
            ┃ empty takes it away                  ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 11,1
            """)
        expectScreen(
            ModelDriver.connected(size: .usual).withReference("CASE-4711").pressing("F9"), .dialog, styles: true,
            """
            ┏━ Reference of the next send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ CASE-4711                                                    ┃
            ┃ a ticket or case, kept in the history and in the ticket      ┃
            ┃ note; empty takes it away                                    ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 11,1
            · title.focus:  Reference of the next send
            · field.hint: a ticket or case, kept in the history and in the ticket | note; empty takes it away
            · field.selection: CASE-4711
            """)
        expectScreen(
            ModelDriver.connected(size: .wide).withReference("CASE-4711").pressing("F9"), .dialog,
            """
            ┏━ Reference of the next send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ CASE-4711                                                    ┃
            ┃ a ticket or case, kept in the history and in the ticket      ┃
            ┃ note; empty takes it away                                    ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 11,1
            """)
        expectScreen(
            ModelDriver.connected(size: .huge).withReference("CASE-4711").pressing("F9"), .dialog,
            """
            ┏━ Reference of the next send ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ CASE-4711                                                    ┃
            ┃ a ticket or case, kept in the history and in the ticket      ┃
            ┃ note; empty takes it away                                    ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 11,1
            """)
    }

    @Test func ofAVerification() {
        expectScreen(
            ModelDriver.waiting(.tiny).pressing("F9"), .dialog,
            """
            ┏━ Reference of #1 +1 919 555 0142 ━━━━┓
            ┃                                      ┃
            ┃ a ticket or case, kept in the        ┃
            ┃ history and in the ticket note;      ┃
            ┃ empty takes it away                  ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            ModelDriver.waiting(.usual).pressing("F9"), .dialog, styles: true,
            """
            ┏━ Reference of #1 +1 919 555 0142 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃                                                              ┃
            ┃ a ticket or case, kept in the history and in the ticket      ┃
            ┃ note; empty takes it away                                    ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            · title.focus:  Reference of #1 +1 919 555 0142
            · field.hint: a ticket or case, kept in the history and in the ticket | note; empty takes it away
            """)
        expectScreen(
            ModelDriver.waiting(.wide).pressing("F9"), .dialog,
            """
            ┏━ Reference of #1 +1 919 555 0142 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃                                                              ┃
            ┃ a ticket or case, kept in the history and in the ticket      ┃
            ┃ note; empty takes it away                                    ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            ModelDriver.waiting(.huge).pressing("F9"), .dialog,
            """
            ┏━ Reference of #1 +1 919 555 0142 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃                                                              ┃
            ┃ a ticket or case, kept in the history and in the ticket      ┃
            ┃ note; empty takes it away                                    ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
    }

    @Test func theSelectedVerificationSaysWhatItIsFor() {
        expectScreen(
            ModelDriver.waiting(.tiny).referredTo("CASE-4711 of Ms Example at the Manchester branch"), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [████████████░░░] 2:20 of 3:00
               code _ _ _ _ _ _
               for CASE-4711 of Ms Example at th…
            · cursor 8,2
            """)
        expectScreen(
            ModelDriver.waiting(.usual).referredTo("CASE-4711 of Ms Example at the Manchester branch"), .verification,
            styles: true,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [████████████░░░] 2:20 of 3:00
               code _ _ _ _ _ _
               for CASE-4711 of Ms Example at th…
            · cursor 8,2
            · text.dim: 2FA  SMS | [ | ] | for CASE-4711 of Ms Example at th…
            · field.label: code
            · field.placeholder: _ | _ | _ | _ | _ | _
            · list.selected: > #1 +1 919 555 0142
            · gauge.full: ████████████
            · gauge.empty: ░░░
            """)
        expectScreen(
            ModelDriver.waiting(.wide).referredTo("CASE-4711 of Ms Example at the Manchester branch"), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [████████████░░░] 2:20 of 3:00
               code _ _ _ _ _ _
               for CASE-4711 of Ms Example at th…
            · cursor 8,2
            """)
        expectScreen(
            ModelDriver.waiting(.huge).referredTo("CASE-4711 of Ms Example at the Manchester branch"), .verification,
            """
             > #1 +1 919 555 0142                                  2FA  SMS
               [██████████████████░░░░] 2:20 of 3:00
               code _ _ _ _ _ _
               for CASE-4711 of Ms Example at the Manchester branch
            · cursor 8,2
            """)
    }

    @Test func aLongOneIsCutInTheTitle() {
        expectScreen(
            ModelDriver.connected(size: .tiny).withReference("CASE-4711 of Ms Example at the Manchester branch"),
            .pane(.send),
            """
            ┏━ 1 Send ━ for CASE-4711 of Ms Exam… ━┓
            ┃ Channel  (•) SMS  ( ) Voice          ┃
            ┃ To       +1 919 555 0142             ┃
            ┃ From     +1 984 555 0100           ▾ ┃
            ┃ App      93de2206-9669-4e07-948d-› ▾ ┃
            ┃ SMS: Your Sandbox code is 000000     ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 26,2
            """)
        expectScreen(
            ModelDriver.connected(size: .usual).withReference("CASE-4711 of Ms Example at the Manchester branch"),
            .pane(.send), styles: true,
            """
            ┏━ 1 Send ━ for CASE-4711 of Ms Exam… ━┓
            ┃ Channel  (•) SMS  ( ) Voice          ┃
            ┃ To       +1 919 555 0142             ┃
            ┃ From     +1 984 555 0100           ▾ ┃
            ┃ App      93de2206-9669-4e07-948d-› ▾ ┃
            ┃ Scope    2FA                  0 / 25 ┃
            ┃ Message  Your {NAME} code is {CODE}  ┃
            ┃          1 SMS part · GSM-7 · 27/160 ┃
            ┃ Digits   6       Expires  3   min    ┃
            ┃ SMS: Your Sandbox code is 000000     ┃
            ┃                                      ┃
            ┃ [ Send   F5 ]                        ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 26,2
            · title.focus:  1 Send |  for CASE-4711 of Ms Exam…
            · field: (•) SMS | ( ) Voice | +1 984 555 0100 | 93de2206-9669-4e07-948d- | Your {NAME} code is {CODE} | 6 | 3
            · field.focus: +1 919 555 0142
            · field.label: Channel | To | From | App | Scope | Message | Digits | Expires
            · field.hint: ▾ | ▾ | 0 / 25 | 1 SMS part · GSM-7 · 27/160 | min | SMS: Your Sandbox code is 000000
            · field.placeholder: 2FA
            · button: [ Send   F5 ]
            """)
        expectScreen(
            ModelDriver.connected(size: .wide).withReference("CASE-4711 of Ms Example at the Manchester branch"),
            .pane(.send),
            """
            ┏━ 1 Send ━ for CASE-4711 of Ms Exam… ━┓
            ┃ Channel  (•) SMS  ( ) Voice          ┃
            ┃ To       +1 919 555 0142             ┃
            ┃ From     +1 984 555 0100           ▾ ┃
            ┃ App      93de2206-9669-4e07-948d-› ▾ ┃
            ┃ Scope    2FA                  0 / 25 ┃
            ┃ Message  Your {NAME} code is {CODE}  ┃
            ┃          1 SMS part · GSM-7 · 27/160 ┃
            ┃ Digits   6       Expires  3   min    ┃
            ┃ SMS: Your Sandbox code is 000000     ┃
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
            ModelDriver.connected(size: .huge).withReference("CASE-4711 of Ms Example at the Manchester branch"),
            .pane(.send),
            """
            ┏━ 1 Send ━ for CASE-4711 of Ms Example at the Manchester bran… ━┓
            ┃ Channel  (•) SMS  ( ) Voice                                    ┃
            ┃ To       +1 919 555 0142                                       ┃
            ┃ From     +1 984 555 0100                                     ▾ ┃
            ┃ App      93de2206-9669-4e07-948d-329f4b722ee2                ▾ ┃
            ┃ Scope    2FA                                            0 / 25 ┃
            ┃ Message  Your {NAME} code is {CODE}                            ┃
            ┃          1 SMS part · GSM-7 · 27/160                           ┃
            ┃ Digits   6                    Expires  3   min                 ┃
            ┃ SMS: Your Sandbox code is 000000                               ┃
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

    @Test func aWideOneIsCutBetweenItsCharacters() {
        let driver = ModelDriver.connected().withReference(String(repeating: "漢字", count: 30))
        #expect(driver.lines[1].prefix(40).contains("for 漢字漢字漢字漢字漢字… ━┓"))
    }
}

extension ModelDriver {
    fileprivate func referredTo(_ text: String) -> ModelDriver {
        var driver = pressing("F9")
        driver.type(text)
        return driver.pressing("Enter")
    }

    fileprivate func withReference(_ text: String) -> ModelDriver {
        var driver = self
        driver.model.form.reference = text
        return driver
    }
}
