import History
import MFAAPI
import MFAClient
import MFAService
import Settings
import Terminal
import Testing

@testable import Console

/// What the sandbox is told to do.
@Suite struct SandboxDialogTests {
    @Test func scenarios() {
        expectScreen(
            ModelDriver.connected(size: .tiny).listingScenarios, .dialog,
            """
            ┏━ Scenario numbers ━━━━━━━━━━━━━━ 15 ━┓
            ┃ type to find                         ┃
            ┃ > +1 919 555 0180  delivered         ┃
            ┃   +1 919 555 0181  delivered after … ┃
            ┃   +1 919 555 0182  every check is a… ┃
            ┃   +1 919 555 0183  the code has exp… ┃
            ┃   +1 919 555 0184  a call is not an… ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            ModelDriver.connected(size: .usual).listingScenarios, .dialog, styles: true,
            """
            ┏━ Scenario numbers ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 15 ━┓
            ┃ type to find                                                                 ┃
            ┃ > +1 919 555 0180  delivered                                                 ┃
            ┃   +1 919 555 0181  delivered after 5 s                                       ┃
            ┃   +1 919 555 0182  every check is answered 429                               ┃
            ┃   +1 919 555 0183  the code has expired when it arrives                      ┃
            ┃   +1 919 555 0184  a call is not answered: busy                              ┃
            ┃   +1 919 555 0190  a text is not delivered: 4432 forbidden to country        ┃
            ┃   +1 919 555 0191  a text is not delivered: 4470 rejected as spam            ┃
            ┃   +1 919 555 0192  a text is not delivered: 4720 invalid destination address ┃
            ┃   +1 919 555 0193  a text is not delivered: 4740 invalid source address      ┃
            ┃   +1 919 555 0194  a text is not delivered: 4750 destination rejected messa… ┃
            ┃   +1 919 555 0195  a text is not delivered: 4770 destination spam detected   ┃
            ┃   +1 919 555 0196  a text is not delivered: 4775 destination opted out       ┃
            ┃   +1 919 555 0197  a text is not delivered: 5600 carrier queue full          ┃
            ┃   +1 919 555 0198  a text is not delivered: 5610 submit failed               ┃
            ┃   +1 919 555 0199  a text is not delivered: 9902 delivery receipt timed out  ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            · text.dim: delivered after 5 s | every check is answered 429 | the code has expired when it arrives | a call is not answered: busy | a text is not delivered: 4432 forbidden to country | a text is not delivered: 4470 rejected as spam | a text is not delivered: 4720 invalid destination address | a text is not delivered: 4740 invalid source address | a text is not delivered: 4750 destination rejected messa… | a text is not delivered: 4770 destination spam detected | a text is not delivered: 4775 destination opted out | a text is not delivered: 5600 carrier queue full | a text is not delivered: 5610 submit failed | a text is not delivered: 9902 delivery receipt timed out
            · title.focus:  Scenario numbers |  15
            · field.placeholder: type to find
            · list.selected: > +1 919 555 0180  delivered
            · dialog:    +1 919 555 0181 |    +1 919 555 0182 |    +1 919 555 0183 |    +1 919 555 0184 |    +1 919 555 0190 |    +1 919 555 0191 |    +1 919 555 0192 |    +1 919 555 0193 |    +1 919 555 0194 |    +1 919 555 0195 |    +1 919 555 0196 |    +1 919 555 0197 |    +1 919 555 0198 |    +1 919 555 0199
            """)
        expectScreen(
            ModelDriver.connected(size: .wide).listingScenarios, .dialog,
            """
            ┏━ Scenario numbers ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 15 ━┓
            ┃ type to find                                                                 ┃
            ┃ > +1 919 555 0180  delivered                                                 ┃
            ┃   +1 919 555 0181  delivered after 5 s                                       ┃
            ┃   +1 919 555 0182  every check is answered 429                               ┃
            ┃   +1 919 555 0183  the code has expired when it arrives                      ┃
            ┃   +1 919 555 0184  a call is not answered: busy                              ┃
            ┃   +1 919 555 0190  a text is not delivered: 4432 forbidden to country        ┃
            ┃   +1 919 555 0191  a text is not delivered: 4470 rejected as spam            ┃
            ┃   +1 919 555 0192  a text is not delivered: 4720 invalid destination address ┃
            ┃   +1 919 555 0193  a text is not delivered: 4740 invalid source address      ┃
            ┃   +1 919 555 0194  a text is not delivered: 4750 destination rejected messa… ┃
            ┃   +1 919 555 0195  a text is not delivered: 4770 destination spam detected   ┃
            ┃   +1 919 555 0196  a text is not delivered: 4775 destination opted out       ┃
            ┃   +1 919 555 0197  a text is not delivered: 5600 carrier queue full          ┃
            ┃   +1 919 555 0198  a text is not delivered: 5610 submit failed               ┃
            ┃   +1 919 555 0199  a text is not delivered: 9902 delivery receipt timed out  ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            ModelDriver.connected(size: .huge).listingScenarios, .dialog,
            """
            ┏━ Scenario numbers ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 15 ━┓
            ┃ type to find                                                                 ┃
            ┃ > +1 919 555 0180  delivered                                                 ┃
            ┃   +1 919 555 0181  delivered after 5 s                                       ┃
            ┃   +1 919 555 0182  every check is answered 429                               ┃
            ┃   +1 919 555 0183  the code has expired when it arrives                      ┃
            ┃   +1 919 555 0184  a call is not answered: busy                              ┃
            ┃   +1 919 555 0190  a text is not delivered: 4432 forbidden to country        ┃
            ┃   +1 919 555 0191  a text is not delivered: 4470 rejected as spam            ┃
            ┃   +1 919 555 0192  a text is not delivered: 4720 invalid destination address ┃
            ┃   +1 919 555 0193  a text is not delivered: 4740 invalid source address      ┃
            ┃   +1 919 555 0194  a text is not delivered: 4750 destination rejected messa… ┃
            ┃   +1 919 555 0195  a text is not delivered: 4770 destination spam detected   ┃
            ┃   +1 919 555 0196  a text is not delivered: 4775 destination opted out       ┃
            ┃   +1 919 555 0197  a text is not delivered: 5600 carrier queue full          ┃
            ┃   +1 919 555 0198  a text is not delivered: 5610 submit failed               ┃
            ┃   +1 919 555 0199  a text is not delivered: 9902 delivery receipt timed out  ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
    }

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

extension ModelDriver {
    /// The list of the numbers that play a scenario, as the service has them.
    fileprivate var listingScenarios: ModelDriver {
        var driver = pressing("M-5 N")
        let scenarios = Scenario.all.map {
            Sandbox.Scenario(number: "+1 NPA 555-\($0.line)", effect: $0.effect.summary)
        }
        driver.happen(.sandboxAnswered(profile: driver.profileName, .success(.scenarios(scenarios))))
        return driver
    }
}
