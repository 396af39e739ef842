import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// What the sandbox is told to do.
@Suite struct SandboxDialogTests {
    @Test func faults() {
        expectScreen(
            ModelDriver.connected(size: .tiny).pressing("M-5 F"), .dialog,
            """
            ┏━ Faults of the sandbox ━━━━━━━━━━ 8 ━┓
            ┃ type to find                         ┃
            ┃ > Behave again    clears every fault ┃
            ┃   Set up a fault  and see which are… ┃
            ┃   Next answer is a 500  every number ┃
            ┃   Next answer is a 429  every number ┃
            ┃   Next answer comes 5 seconds late   ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            ModelDriver.connected(size: .usual).pressing("M-5 F"), .dialog, styles: true,
            """
            ┏━ Faults of the sandbox ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 8 ━┓
            ┃ type to find                                                                 ┃
            ┃ > Behave again    clears every fault                                         ┃
            ┃   Set up a fault  and see which are active                                   ┃
            ┃   Next answer is a 500  every number                                         ┃
            ┃   Next answer is a 429  every number                                         ┃
            ┃   Next answer comes 5 seconds late  every number                             ┃
            ┃   Next answer never comes  every number                                      ┃
            ┃   Next answer is cut off  every number                                       ┃
            ┃   Half of all answers are a 500  every number                                ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            · text.dim: and see which are active | every number | every number | every number | every number | every number | every number
            · title.focus:  Faults of the sandbox |  8
            · field.placeholder: type to find
            · list.selected: > Behave again    clears every fault
            · dialog:    Set up a fault |    Next answer is a 500 |    Next answer is a 429 |    Next answer comes 5 seconds late |    Next answer never comes |    Next answer is cut off |    Half of all answers are a 500
            """)
        expectScreen(
            ModelDriver.connected(size: .wide).pressing("M-5 F"), .dialog,
            """
            ┏━ Faults of the sandbox ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 8 ━┓
            ┃ type to find                                                                 ┃
            ┃ > Behave again    clears every fault                                         ┃
            ┃   Set up a fault  and see which are active                                   ┃
            ┃   Next answer is a 500  every number                                         ┃
            ┃   Next answer is a 429  every number                                         ┃
            ┃   Next answer comes 5 seconds late  every number                             ┃
            ┃   Next answer never comes  every number                                      ┃
            ┃   Next answer is cut off  every number                                       ┃
            ┃   Half of all answers are a 500  every number                                ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            ModelDriver.connected(size: .huge).pressing("M-5 F"), .dialog,
            """
            ┏━ Faults of the sandbox ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 8 ━┓
            ┃ type to find                                                                 ┃
            ┃ > Behave again    clears every fault                                         ┃
            ┃   Set up a fault  and see which are active                                   ┃
            ┃   Next answer is a 500  every number                                         ┃
            ┃   Next answer is a 429  every number                                         ┃
            ┃   Next answer comes 5 seconds late  every number                             ┃
            ┃   Next answer never comes  every number                                      ┃
            ┃   Next answer is cut off  every number                                       ┃
            ┃   Half of all answers are a 500  every number                                ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
    }

    @Test func faultForm() {
        expectScreen(
            ModelDriver.connected(size: .tiny).pressing("M-5 F Down Enter"), .dialog,
            """
            ┏━ Fault of the sandbox ━━━━━━━━━━━━━┓
            ┃ Operation    < every one >         ┃
            ┃ Number                             ┃
            ┃ Status       500                   ┃
            ┃ Delay                              ┃
            ┃ Answer       < comes whole >       ┃
            ┃ Space switches                     ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 15,1
            """)
        expectScreen(
            ModelDriver.connected(size: .usual).pressing("M-5 F Down Enter"), .dialog, styles: true,
            """
            ┏━ Fault of the sandbox ━━━━━━━━━━━━━━━━━━━━━━━━ F5 adds · Esc leaves ━┓
            ┃ Operation    < every one >                                           ┃
            ┃ Number                                                               ┃
            ┃ Status       500                                                     ┃
            ┃ Delay                                                                ┃
            ┃ Answer       < comes whole >                                         ┃
            ┃ Chance                                                               ┃
            ┃ Times        1                                                       ┃
            ┃              [ Add ]                                                 ┃
            ┃              [ Clear all ]                                           ┃
            ┃                                                                      ┃
            ┃ Space switches                                                       ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 15,1
            · title.focus:  Fault of the sandbox |  F5 adds · Esc leaves
            · field: 500 | < comes whole > | 1
            · field.focus: < every one >
            · field.label: Operation | Number | Status | Delay | Answer | Chance | Times
            · field.hint: Space switches
            · button: [ Add ] | [ Clear all ]
            """)
        expectScreen(
            ModelDriver.connected(size: .wide).pressing("M-5 F Down Enter"), .dialog,
            """
            ┏━ Fault of the sandbox ━━━━━━━━━━━━━━━━━━━━━━━━ F5 adds · Esc leaves ━┓
            ┃ Operation    < every one >                                           ┃
            ┃ Number                                                               ┃
            ┃ Status       500                                                     ┃
            ┃ Delay                                                                ┃
            ┃ Answer       < comes whole >                                         ┃
            ┃ Chance                                                               ┃
            ┃ Times        1                                                       ┃
            ┃              [ Add ]                                                 ┃
            ┃              [ Clear all ]                                           ┃
            ┃                                                                      ┃
            ┃ Space switches                                                       ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 15,1
            """)
        expectScreen(
            ModelDriver.connected(size: .huge).pressing("M-5 F Down Enter"), .dialog,
            """
            ┏━ Fault of the sandbox ━━━━━━━━━━━━━━━━━━━━━━━━ F5 adds · Esc leaves ━┓
            ┃ Operation    < every one >                                           ┃
            ┃ Number                                                               ┃
            ┃ Status       500                                                     ┃
            ┃ Delay                                                                ┃
            ┃ Answer       < comes whole >                                         ┃
            ┃ Chance                                                               ┃
            ┃ Times        1                                                       ┃
            ┃              [ Add ]                                                 ┃
            ┃              [ Clear all ]                                           ┃
            ┃                                                                      ┃
            ┃ Space switches                                                       ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 15,1
            """)
    }

    @Test func aFaultThatCannotBe() {
        expectScreen(
            ModelDriver.connected(size: .tiny).pressing("M-5 F Down Enter Tab Tab 9 F5"), .dialog,
            """
            ┏━ Fault of the sandbox ━━━━━━━━━━━━━┓
            ┃ Operation    < every one >         ┃
            ┃ Number                             ┃
            ┃ Status       500                   ┃
            ┃ Delay                              ┃
            ┃ Answer       < comes whole >       ┃
            ┃ 100 to 599; empty leaves the answe ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 18,3
            """)
        expectScreen(
            ModelDriver.connected(size: .usual).pressing("M-5 F Down Enter Tab Tab 9 F5"), .dialog, styles: true,
            """
            ┏━ Fault of the sandbox ━━━━━━━━━━━━━━━━━━━━━━━━ F5 adds · Esc leaves ━┓
            ┃ Operation    < every one >                                           ┃
            ┃ Number                                                               ┃
            ┃ Status       500                                                     ┃
            ┃ Delay                                                                ┃
            ┃ Answer       < comes whole >                                         ┃
            ┃ Chance                                                               ┃
            ┃ Times        1                                                       ┃
            ┃              [ Add ]                                                 ┃
            ┃              [ Clear all ]                                           ┃
            ┃                                                                      ┃
            ┃ 100 to 599; empty leaves the answer as it is                         ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 18,3
            · title.focus:  Fault of the sandbox |  F5 adds · Esc leaves
            · field: < every one > | < comes whole > | 1
            · field.focus: 500
            · field.label: Operation | Number | Status | Delay | Answer | Chance | Times
            · field.hint: 100 to 599; empty leaves the answer as it is
            · button: [ Add ] | [ Clear all ]
            """)
        expectScreen(
            ModelDriver.connected(size: .wide).pressing("M-5 F Down Enter Tab Tab 9 F5"), .dialog,
            """
            ┏━ Fault of the sandbox ━━━━━━━━━━━━━━━━━━━━━━━━ F5 adds · Esc leaves ━┓
            ┃ Operation    < every one >                                           ┃
            ┃ Number                                                               ┃
            ┃ Status       500                                                     ┃
            ┃ Delay                                                                ┃
            ┃ Answer       < comes whole >                                         ┃
            ┃ Chance                                                               ┃
            ┃ Times        1                                                       ┃
            ┃              [ Add ]                                                 ┃
            ┃              [ Clear all ]                                           ┃
            ┃                                                                      ┃
            ┃ 100 to 599; empty leaves the answer as it is                         ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 18,3
            """)
        expectScreen(
            ModelDriver.connected(size: .huge).pressing("M-5 F Down Enter Tab Tab 9 F5"), .dialog,
            """
            ┏━ Fault of the sandbox ━━━━━━━━━━━━━━━━━━━━━━━━ F5 adds · Esc leaves ━┓
            ┃ Operation    < every one >                                           ┃
            ┃ Number                                                               ┃
            ┃ Status       500                                                     ┃
            ┃ Delay                                                                ┃
            ┃ Answer       < comes whole >                                         ┃
            ┃ Chance                                                               ┃
            ┃ Times        1                                                       ┃
            ┃              [ Add ]                                                 ┃
            ┃              [ Clear all ]                                           ┃
            ┃                                                                      ┃
            ┃ 100 to 599; empty leaves the answer as it is                         ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 18,3
            """)
    }

    @Test func moveClock() {
        expectScreen(
            ModelDriver.connected(size: .tiny).pressing("M-5 T"), .dialog,
            """
            ┏━ Move the sandbox's clock forward ━━━┓
            ┃ 3:00                                 ┃
            ┃ minutes:seconds or seconds           ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 6,1
            """)
        expectScreen(
            ModelDriver.connected(size: .usual).pressing("M-5 T"), .dialog, styles: true,
            """
            ┏━ Move the sandbox's clock forward ━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ 3:00                                                         ┃
            ┃ minutes:seconds or seconds                                   ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 6,1
            · title.focus:  Move the sandbox's clock forward
            · field.focus: 3:00
            · field.hint: minutes:seconds or seconds
            """)
        expectScreen(
            ModelDriver.connected(size: .wide).pressing("M-5 T"), .dialog,
            """
            ┏━ Move the sandbox's clock forward ━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ 3:00                                                         ┃
            ┃ minutes:seconds or seconds                                   ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 6,1
            """)
        expectScreen(
            ModelDriver.connected(size: .huge).pressing("M-5 T"), .dialog,
            """
            ┏━ Move the sandbox's clock forward ━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ 3:00                                                         ┃
            ┃ minutes:seconds or seconds                                   ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 6,1
            """)
    }
}
