import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// The HTTP pane and the phone.
@Suite struct LowerPaneTests {
    @Test func theHTTPPaneOfNoRow() {
        expectScreen(
            ModelDriver.connected(size: .tiny).pressing("M-4"), .pane(.http),
            """
            ┏━ 4 HTTP ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ No request of this session is        ┃
            ┃ selected.                            ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,1
            """)
        expectScreen(
            ModelDriver.connected(size: .usual).pressing("M-4"), .pane(.http), styles: true,
            """
            ┏━ 4 HTTP ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ No request of this session is selected.                                      ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,1
            · text.dim: No request of this session is selected.
            · title.focus:  4 HTTP
            """)
        expectScreen(
            ModelDriver.connected(size: .wide).pressing("M-4"), .pane(.http),
            """
            ┏━ 4 HTTP ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ No request of this session is        ┃
            ┃ selected.                            ┃
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
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,1
            """)
        expectScreen(
            ModelDriver.connected(size: .huge).pressing("M-4"), .pane(.http),
            """
            ┏━ 4 HTTP ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ No request of this session is selected.                         ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┃                                                                 ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,1
            """)
    }

    @Test func thePhonePaneWithNothing() {
        expectScreen(
            ModelDriver.connected(size: .tiny).pressing("M-5"), .pane(.phone),
            """
            ┏━ 5 Phone ━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Nothing came yet.                    ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,1
            """)
        expectScreen(
            ModelDriver.connected(size: .usual).pressing("M-5"), .pane(.phone), styles: true,
            """
            ┏━ 5 Phone ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Nothing came yet.                                                            ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┃                                                                              ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,1
            · text.dim: Nothing came yet.
            · title.focus:  5 Phone
            """)
        expectScreen(
            ModelDriver.connected(size: .wide).pressing("M-5"), .pane(.phone),
            """
            ┏━ 5 Phone ━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Nothing came yet.                    ┃
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
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,1
            """)
        expectScreen(
            ModelDriver.connected(size: .huge).pressing("M-5"), .pane(.phone),
            """
            ┏━ 5 Phone ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ Nothing came yet.                                                ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,1
            """)
    }

    @Test func thePhonePaneWithAMessageAndACall() {
        expectScreen(
            ModelDriver.connected(size: .tiny).withPhone.pressing("M-5"), .pane(.phone),
            """
            ┏━ 5 Phone ━━━━━━━━━━ +1 919 555 0142 ━┓
            ┃>Call from +1 984 555 0100  14:00:31Z ┃
            ┃    Your Sandbox code is 4, 8, 2, 0,  ┃
            ┃    1, 9. Once more: 4, 8, 2, 0, 1,   ┃
            ┃    9. Goodbye.                       ┃
            ┃ SMS from +1 984 555 0100  14:00:01Z  ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,1
            """)
        expectScreen(
            ModelDriver.connected(size: .usual).withPhone.pressing("M-5"), .pane(.phone), styles: true,
            """
            ┏━ 5 Phone ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ +1 919 555 0142 ━┓
            ┃>Call from +1 984 555 0100  14:00:31Z                                         ┃
            ┃    Your Sandbox code is 4, 8, 2, 0, 1, 9. Once more: 4, 8, 2, 0, 1, 9.       ┃
            ┃    Goodbye.                                                                  ┃
            ┃ SMS from +1 984 555 0100  14:00:01Z                                          ┃
            ┃  ╭─────────────────────────────╮                                             ┃
            ┃  │ Your Sandbox code is 482019 │                                             ┃
            ┃  ╰─────────────────────────────╯                                             ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,1
            · text.dim:  SMS from +1 984 555 0100  14:00:01Z
            · title.focus:  5 Phone |  +1 919 555 0142
            · list.selected: >Call from +1 984 555 0100  14:00:31Z
            · phone.sms: ╭─────────────────────────────╮ | │ Your Sandbox code is 482019 │ | ╰─────────────────────────────╯
            · phone.call:   Your Sandbox code is 4, 8, 2, 0, 1, 9. Once more: 4, 8, 2, 0, 1, 9. |   Goodbye.
            """)
        expectScreen(
            ModelDriver.connected(size: .wide).withPhone.pressing("M-5"), .pane(.phone),
            """
            ┏━ 5 Phone ━━━━━━━━━━ +1 919 555 0142 ━┓
            ┃>Call from +1 984 555 0100  14:00:31Z ┃
            ┃    Your Sandbox code is 4, 8, 2, 0,  ┃
            ┃    1, 9. Once more: 4, 8, 2, 0, 1,   ┃
            ┃    9. Goodbye.                       ┃
            ┃ SMS from +1 984 555 0100  14:00:01Z  ┃
            ┃  ╭─────────────────────────────╮     ┃
            ┃  │ Your Sandbox code is 482019 │     ┃
            ┃  ╰─────────────────────────────╯     ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┃                                      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,1
            """)
        expectScreen(
            ModelDriver.connected(size: .huge).withPhone.pressing("M-5"), .pane(.phone),
            """
            ┏━ 5 Phone ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ +1 919 555 0142 ━┓
            ┃>Call from +1 984 555 0100  14:00:31Z                             ┃
            ┃    Your Sandbox code is 4, 8, 2, 0, 1, 9. Once more: 4, 8, 2,    ┃
            ┃    0, 1, 9. Goodbye.                                             ┃
            ┃ SMS from +1 984 555 0100  14:00:01Z                              ┃
            ┃  ╭─────────────────────────────╮                                 ┃
            ┃  │ Your Sandbox code is 482019 │                                 ┃
            ┃  ╰─────────────────────────────╯                                 ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┃                                                                  ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,1
            """)
    }
}
