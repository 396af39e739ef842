import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// A scripted run.
@Suite struct DemoScreenTests {
    @Test func itBegins() {
        expectScreen(
            DemoTests().driver(size: .tiny).after(.seconds(2)), .whole,
            """
             DEMO  SANDBOX  Is it Sam? · fi… 2 of 5
            ┌─ Sam ────────────┐┏━ Agent ━━━━━━━━━━┓
            │ “My card is      │┃ To               ┃
            └──────────────────┘┗━━━━━━━━━━━━━━━━━━┛





             Space Step  p Run  M-t Next theme
            · cursor 31,2
            """)
        expectScreen(
            DemoTests().driver(size: .usual).after(.seconds(2)), .whole, styles: true,
            """
             DEMO  SANDBOX  Is it Sam? · fictional numbers, nothing leaves           2 of 5
            ┌─ Sam ────────────────────────────────┐┏━ Agent ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            │ The phone is silent.                 │┃ To                                   ┃
            │                                      │┃ Scope    2FA                         ┃
            │                                      │┃ Message  Your {NAME} code is {CODE}  ┃
            │                                      │┃                                      ┃
            │                                      │┃                                      ┃
            │                                      │┃                                      ┃
            │                                      │┃                                      ┃
            │                                      │┃                                      ┃
            │                                      │┃                                      ┃
            │                                      │┃                                      ┃
            │                                      │┃                                      ┃
            │                                      │┃                                      ┃
            │ “My card is gone.”                   │┃                                      ┃
            └──────────────────────────────────────┘┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛







             Space Step  p Run  r Restart  q Leave  M-t Next theme
            · cursor 51,2
            · text.dim: 2 of 5 | The phone is silent.
            · text.heading: “My card is gone.”
            · title:  Sam
            · title.focus:  Agent
            · banner.sandbox:  DEMO  SANDBOX
            · field: Your {NAME} code is {CODE}
            · field.label: To | Scope | Message
            · field.placeholder: 2FA
            · footer:  Step |  Run |  Restart |  Leave |  Next theme
            · footer.key: Space | p | r | q | M-t
            """)
        expectScreen(
            DemoTests().driver(size: .wide).after(.seconds(2)), .whole,
            """
             DEMO  SANDBOX  Is it Sam? · fictional numbers, nothing leaves                                                   2 of 5
            ┌─ Sam ────────────────────────────────────────────────────┐┏━ Agent ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            │ The phone is silent.                                     │┃ To                                                       ┃
            │                                                          │┃ Scope    2FA                                             ┃
            │                                                          │┃ Message  Your {NAME} code is {CODE}                      ┃
            │                                                          │┃                                                          ┃
            │                                                          │┃                                                          ┃
            │                                                          │┃                                                          ┃
            │                                                          │┃                                                          ┃
            │                                                          │┃                                                          ┃
            │                                                          │┃                                                          ┃
            │                                                          │┃                                                          ┃
            │                                                          │┃                                                          ┃
            │                                                          │┃                                                          ┃
            │                                                          │┃                                                          ┃
            │                                                          │┃                                                          ┃
            │                                                          │┃                                                          ┃
            │                                                          │┃                                                          ┃
            │                                                          │┃                                                          ┃
            │                                                          │┃                                                          ┃
            │                                                          │┃                                                          ┃
            │                                                          │┃                                                          ┃
            │                                                          │┃                                                          ┃
            │                                                          │┃                                                          ┃
            │                                                          │┃                                                          ┃
            │ “My card is gone.”                                       │┃                                                          ┃
            └──────────────────────────────────────────────────────────┘┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛












             Space Step  p Run  r Restart  q Leave  M-t Next theme
            · cursor 71,2
            """)
        expectScreen(
            DemoTests().driver(size: .huge).after(.seconds(2)), .whole,
            """
             DEMO  SANDBOX  Is it Sam? · fictional numbers, nothing leaves                                                                                                                                   2 of 5
            ┌─ Sam ────────────────────────────────────────────────────────────────────────────────────────────┐┏━ Agent ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            │ The phone is silent.                                                                             │┃ To                                                                                               ┃
            │                                                                                                  │┃ Scope    2FA                                                                                     ┃
            │                                                                                                  │┃ Message  Your {NAME} code is {CODE}                                                              ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │                                                                                                  │┃                                                                                                  ┃
            │ “My card is gone.”                                                                               │┃                                                                                                  ┃
            └──────────────────────────────────────────────────────────────────────────────────────────────────┘┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛



















             Space Step  p Run  r Restart  q Leave  M-t Next theme
            · cursor 111,2
            """)
    }
}
