import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// The hints of the first use.
@Suite struct FirstRunScreenTests {
    private func firstRun(_ size: Size) -> ModelDriver {
        var driver = ModelDriver.connected(size: size)
        driver.happen(
            .logRead(
                LogRequest(filter: Filter(), before: nil, limit: LogPane.pageSize),
                .success(LogPage(entries: [], total: 0))))
        return driver.pressing("M-2")
    }

    private func verified(_ size: Size) -> ModelDriver {
        var driver = firstRun(size).pressing("F5").answered.pressing("1 2 3 4 5 6 Enter")
        _ = driver.answerCheck(1, .success(.valid))
        return driver
    }

    @Test func welcome() {
        expectScreen(
            firstRun(.tiny), .pane(.waiting),
            """
            ┏━ 2 Waiting ━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ New here? Three keys do it all:      ┃
            ┃                                      ┃
            ┃ F5 sends a code to a virtual phone   ┃
            ┃ u takes the code from there          ┃
            ┃ Enter checks it                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            firstRun(.usual), .pane(.waiting), styles: true,
            """
            ┏━ 2 Waiting ━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ New here? Three keys do it all:      ┃
            ┃                                      ┃
            ┃ F5 sends a code to a virtual phone   ┃
            ┃ u takes the code from there          ┃
            ┃ Enter checks it                      ┃
            ┃                                      ┃
            ┃ The sandbox is built in and costs    ┃
            ┃ nothing. F1 says what every key      ┃
            ┃ does.                                ┃
            ┃                                      ┃
            ┃                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            · text.dim: New here? Three keys do it all: | F5 sends a code to a virtual phone | u takes the code from there | Enter checks it | The sandbox is built in and costs | nothing. F1 says what every key | does.
            · title.focus:  2 Waiting
            """)
        expectScreen(
            firstRun(.wide), .pane(.waiting),
            """
            ┏━ 2 Waiting ━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ New here? Three keys do it all:      ┃
            ┃                                      ┃
            ┃ F5 sends a code to a virtual phone   ┃
            ┃ u takes the code from there          ┃
            ┃ Enter checks it                      ┃
            ┃                                      ┃
            ┃ The sandbox is built in and costs    ┃
            ┃ nothing. F1 says what every key      ┃
            ┃ does.                                ┃
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
            firstRun(.huge), .pane(.waiting),
            """
            ┏━ 2 Waiting ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ New here? Three keys do it all:                                ┃
            ┃                                                                ┃
            ┃ F5 sends a code to a virtual phone                             ┃
            ┃ u takes the code from there                                    ┃
            ┃ Enter checks it                                                ┃
            ┃                                                                ┃
            ┃ The sandbox is built in and costs nothing. F1 says what every  ┃
            ┃ key does.                                                      ┃
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

    @Test func theCodeIsOut() {
        expectScreen(
            firstRun(.tiny).pressing("F5").answered, .pane(.waiting),
            """
            ┏━ 2 Waiting ━━━━━━━ resend asks 0:30 ━┓
            ┃ > #1 +1 919 555 0142        2FA  SMS ┃
            ┃   [███████████████] 3:00 of 3:00     ┃
            ┃   code _ _ _ _ _ _                   ┃
            ┃   u takes the code from the virtual  ┃
            ┃   phone.                             ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 9,3
            """)
        expectScreen(
            firstRun(.usual).pressing("F5").answered, .pane(.waiting), styles: true,
            """
            ┏━ 2 Waiting ━━━━━━━ resend asks 0:30 ━┓
            ┃ > #1 +1 919 555 0142        2FA  SMS ┃
            ┃   [███████████████] 3:00 of 3:00     ┃
            ┃   code _ _ _ _ _ _                   ┃
            ┃   u takes the code from the virtual  ┃
            ┃   phone.                             ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 9,3
            · text.dim: 2FA  SMS | [ | ]
            · text.key: u takes the code from the virtual | phone.
            · title.focus:  2 Waiting |  resend asks 0:30
            · field.label: code
            · field.placeholder: _ | _ | _ | _ | _ | _
            · list.selected: > #1 +1 919 555 0142
            · gauge.full: ███████████████
            """)
        expectScreen(
            firstRun(.wide).pressing("F5").answered, .pane(.waiting),
            """
            ┏━ 2 Waiting ━━━━━━━ resend asks 0:30 ━┓
            ┃ > #1 +1 919 555 0142        2FA  SMS ┃
            ┃   [███████████████] 3:00 of 3:00     ┃
            ┃   code _ _ _ _ _ _                   ┃
            ┃   u takes the code from the virtual  ┃
            ┃   phone.                             ┃
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
            · cursor 9,3
            """)
        expectScreen(
            firstRun(.huge).pressing("F5").answered, .pane(.waiting),
            """
            ┏━ 2 Waiting ━━━━━━━━━━━━━━━━━━━ resend asks 0:30 · window 3:00 ━┓
            ┃ > #1 +1 919 555 0142                                  2FA  SMS ┃
            ┃   [██████████████████████] 3:00 of 3:00                        ┃
            ┃   code _ _ _ _ _ _                                             ┃
            ┃   u takes the code from the virtual phone.                     ┃
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
            · cursor 9,3
            """)
    }

    @Test func theCodeIsTyped() {
        expectScreen(
            firstRun(.tiny).pressing("F5").answered.pressing("1 2 3 4 5 6"), .pane(.waiting),
            """
            ┏━ 2 Waiting ━━━━━━━ resend asks 0:30 ━┓
            ┃ > #1 +1 919 555 0142        2FA  SMS ┃
            ┃   [███████████████] 3:00 of 3:00     ┃
            ┃   code 1 2 3 4 5 6  Enter verify     ┃
            ┃   Enter checks the code.             ┃
            ┃                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 19,3
            """)
        expectScreen(
            firstRun(.usual).pressing("F5").answered.pressing("1 2 3 4 5 6"), .pane(.waiting), styles: true,
            """
            ┏━ 2 Waiting ━━━━━━━ resend asks 0:30 ━┓
            ┃ > #1 +1 919 555 0142        2FA  SMS ┃
            ┃   [███████████████] 3:00 of 3:00     ┃
            ┃   code 1 2 3 4 5 6  Enter verify     ┃
            ┃   Enter checks the code.             ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 19,3
            · text.dim: 2FA  SMS | [ | ] | Enter verify
            · text.key: Enter checks the code.
            · title.focus:  2 Waiting |  resend asks 0:30
            · field.focus: 1 | 2 | 3 | 4 | 5 | 6
            · field.label: code
            · list.selected: > #1 +1 919 555 0142
            · gauge.full: ███████████████
            """)
        expectScreen(
            firstRun(.wide).pressing("F5").answered.pressing("1 2 3 4 5 6"), .pane(.waiting),
            """
            ┏━ 2 Waiting ━━━━━━━ resend asks 0:30 ━┓
            ┃ > #1 +1 919 555 0142        2FA  SMS ┃
            ┃   [███████████████] 3:00 of 3:00     ┃
            ┃   code 1 2 3 4 5 6  Enter verify     ┃
            ┃   Enter checks the code.             ┃
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
            ┃                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 19,3
            """)
        expectScreen(
            firstRun(.huge).pressing("F5").answered.pressing("1 2 3 4 5 6"), .pane(.waiting),
            """
            ┏━ 2 Waiting ━━━━━━━━━━━━━━━━━━━ resend asks 0:30 · window 3:00 ━┓
            ┃ > #1 +1 919 555 0142                                  2FA  SMS ┃
            ┃   [██████████████████████] 3:00 of 3:00                        ┃
            ┃   code 1 2 3 4 5 6  Enter verify                               ┃
            ┃   Enter checks the code.                                       ┃
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
            · cursor 19,3
            """)
    }

    @Test func verified() {
        expectScreen(
            verified(.tiny), .pane(.waiting),
            """
            ┏━ 2 Waiting ━━━━━━━ resend asks 0:30 ━┓
            ┃ > #1 +1 919 555 0142        2FA  SMS ┃
            ┃   + VERIFIED  clears in 15:00        ┃
            ┃   t ticket note  d dismiss           ┃
            ┃   That was all. M-1 goes back to the ┃
            ┃   form, ^P finds any command.        ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            verified(.usual), .pane(.waiting), styles: true,
            """
            ┏━ 2 Waiting ━━━━━━━ resend asks 0:30 ━┓
            ┃ > #1 +1 919 555 0142        2FA  SMS ┃
            ┃   + VERIFIED  clears in 15:00        ┃
            ┃   t ticket note  d dismiss           ┃
            ┃   That was all. M-1 goes back to the ┃
            ┃   form, ^P finds any command.        ┃
            ┃     █ █ ███ ██  █ ███ █ ███ ██       ┃
            ┃     █ █ █   █ █ █ █   █ █   █ █      ┃
            ┃     █ █ ██  ██  █ ██  █ ██  █ █      ┃
            ┃     █ █ █   █ █ █ █   █ █   █ █      ┃
            ┃      █  ███ █ █ █ █   █ ███ ██       ┃
            ┃                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            · text.dim: 2FA  SMS |   clears in 15:00 | t ticket note  d dismiss
            · text.key: That was all. M-1 goes back to the | form, ^P finds any command.
            · title.focus:  2 Waiting |  resend asks 0:30
            · list.selected: > #1 +1 919 555 0142
            · verdict.verified: + VERIFIED |  █ █ ███ ██  █ ███ █ ███ ██ |  █ █ █   █ █ █ █   █ █   █ █ |  █ █ ██  ██  █ ██  █ ██  █ █ |  █ █ █   █ █ █ █   █ █   █ █ |   █  ███ █ █ █ █   █ ███ ██
            """)
        expectScreen(
            verified(.wide), .pane(.waiting),
            """
            ┏━ 2 Waiting ━━━━━━━ resend asks 0:30 ━┓
            ┃ > #1 +1 919 555 0142        2FA  SMS ┃
            ┃   + VERIFIED  clears in 15:00        ┃
            ┃   t ticket note  d dismiss           ┃
            ┃   That was all. M-1 goes back to the ┃
            ┃   form, ^P finds any command.        ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃     █ █ ███ ██  █ ███ █ ███ ██       ┃
            ┃     █ █ █   █ █ █ █   █ █   █ █      ┃
            ┃     █ █ ██  ██  █ ██  █ ██  █ █      ┃
            ┃     █ █ █   █ █ █ █   █ █   █ █      ┃
            ┃      █  ███ █ █ █ █   █ ███ ██       ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            verified(.huge), .pane(.waiting),
            """
            ┏━ 2 Waiting ━━━━━━━━━━━━━━━━━━━ resend asks 0:30 · window 3:00 ━┓
            ┃ > #1 +1 919 555 0142                                  2FA  SMS ┃
            ┃   + VERIFIED  clears in 15:00                                  ┃
            ┃   t ticket note  d dismiss                                     ┃
            ┃   That was all. M-1 goes back to the form, ^P finds any        ┃
            ┃   command.                                                     ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃     ██  ██  ██████  ████    ██  ██████  ██  ██████  ████       ┃
            ┃     ██  ██  ██      ██  ██  ██  ██      ██  ██      ██  ██     ┃
            ┃     ██  ██  ████    ████    ██  ████    ██  ████    ██  ██     ┃
            ┃     ██  ██  ██      ██  ██  ██  ██      ██  ██      ██  ██     ┃
            ┃       ██    ██████  ██  ██  ██  ██      ██  ██████  ████       ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┃                                                                ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
    }
}
