import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// The exchange of a row.
@Suite struct HTTPScreenTests {
    @Test func aCheck() {
        expectScreen(
            HTTPPaneTests().checked(.tiny), .pane(.http),
            """
            ┏━ 4 HTTP ━━━━━━━━━━━━━━━━━━━━━━━━ #2 ━┓
            ┃ POST                                 ┃
            ┃ http://127.0.0.1:4010/accounts/99000 ┃
            ┃ 00/code/verify                       ┃
            ┃ Authorization: Basic ••••••          ┃
            ┃ {                                    ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,1
            """)
        expectScreen(
            HTTPPaneTests().checked(.usual), .pane(.http), styles: true,
            """
            ┏━ 4 HTTP ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ #2 ━┓
            ┃ POST http://127.0.0.1:4010/accounts/9900000/code/verify                      ┃
            ┃ Authorization: Basic ••••••                                                  ┃
            ┃ {                                                                            ┃
            ┃   "to": "+1 919 ••• 0142",                                                   ┃
            ┃   "code": "••••••"                                                           ┃
            ┃ }                                                                            ┃
            ┃                                                                              ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,1
            · title.focus:  4 HTTP |  #2
            · http.method: POST http://127.0.0.1:4010/accounts/9900000/code/verify
            · http.header: Authorization: Basic ••••••
            """)
        expectScreen(
            HTTPPaneTests().checked(.wide), .pane(.http),
            """
            ┏━ 4 HTTP ━━━━━━━━━━━━━━━━━━━━━━━━ #2 ━┓
            ┃ POST                                 ┃
            ┃ http://127.0.0.1:4010/accounts/99000 ┃
            ┃ 00/code/verify                       ┃
            ┃ Authorization: Basic ••••••          ┃
            ┃ {                                    ┃
            ┃   "to": "+1 919 ••• 0142",           ┃
            ┃   "code": "••••••"                   ┃
            ┃ }                                    ┃
            ┃                                      ┃
            ┃ HTTP 200                             ┃
            ┃ Content-Type: application/json       ┃
            ┃ {                                    ┃
            ┃   "valid": false                     ┃
            ┃ }                                    ┃
            ┃                                      ┃
            ┃ 300 bytes sent, 120 received         ┃
            ┃ dns        █                  2.0 ms ┃
            ┃ connect    █                  8.0 ms ┃
            ┃ first byte  ████████████     80.0 ms ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 1,1
            """)
        expectScreen(
            HTTPPaneTests().checked(.huge), .pane(.http),
            """
            ┏━ 4 HTTP ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ #2 ━┓
            ┃ POST http://127.0.0.1:4010/accounts/9900000/code/verify         ┃
            ┃ Authorization: Basic ••••••                                     ┃
            ┃ {                                                               ┃
            ┃   "to": "+1 919 ••• 0142",                                      ┃
            ┃   "code": "••••••"                                              ┃
            ┃ }                                                               ┃
            ┃                                                                 ┃
            ┃ HTTP 200                                                        ┃
            ┃ Content-Type: application/json                                  ┃
            ┃ {                                                               ┃
            ┃   "valid": false                                                ┃
            ┃ }                                                               ┃
            ┃                                                                 ┃
            ┃ 300 bytes sent, 120 received                                    ┃
            ┃ dns        █                                             2.0 ms ┃
            ┃ connect    ████                                          8.0 ms ┃
            ┃ first byte     █████████████████████████████████        80.0 ms ┃
            ┃ body                                           █████    10.0 ms ┃
            ┃ total                                                  100.0 ms ┃
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
}
