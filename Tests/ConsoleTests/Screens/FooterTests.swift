import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// The last line: what the keys do here, or the notice that stands.
@Suite struct FooterTests {
    @Test func inTheForm() {
        expectScreen(
            ModelDriver.connected(size: .tiny), .footer,
            """
             F5 Send  Tab Next  Esc Back  F1 Help
            · no cursor
            """)
        expectScreen(
            ModelDriver.connected(size: .usual), .footer, styles: true,
            """
             F5 Send  Tab Next  Esc Back  F2 Profile  F9 Reference  ^P Commands  F1 Help
            · no cursor
            · footer:  Send |  Next |  Back |  Profile |  Reference |  Commands |  Help
            · footer.key: F5 | Tab | Esc | F2 | F9 | ^P | F1
            """)
        expectScreen(
            ModelDriver.connected(size: .wide), .footer,
            """
             F5 Send  Tab Next  Esc Back  F2 Profile  F9 Reference  ^P Commands  M-5 Phone  M-4 HTTP  F1 Help
            · no cursor
            """)
        expectScreen(
            ModelDriver.connected(size: .huge), .footer,
            """
             F5 Send  Tab Next  Esc Back  F2 Profile  F9 Reference  ^P Commands  M-5 Phone  M-4 HTTP  F1 Help
            · no cursor
            """)
    }

    @Test func inTheWaitingList() {
        expectScreen(
            ModelDriver.waiting(.tiny), .footer,
            """
             Enter Verify  u Use code  F1 Help
            · no cursor
            """)
        expectScreen(
            ModelDriver.waiting(.usual), .footer, styles: true,
            """
             Enter Verify  u Use code  r Resend  s Other channel  t Ticket note  F1 Help
            · no cursor
            · text.dim: Enter Verify
            · footer:  Use code |  Resend |  Other channel |  Ticket note |  Help
            · footer.key: u | r | s | t | F1
            """)
        expectScreen(
            ModelDriver.waiting(.wide), .footer,
            """
             Enter Verify  u Use code  r Resend  s Other channel  t Ticket note  Esc Back  d Dismiss  ^P Commands  F1 Help
            · no cursor
            """)
        expectScreen(
            ModelDriver.waiting(.huge), .footer,
            """
             Enter Verify  u Use code  r Resend  s Other channel  t Ticket note  Esc Back  d Dismiss  ^P Commands  F1 Help
            · no cursor
            """)
    }

    @Test func inTheLog() {
        expectScreen(
            ModelDriver.logOfAll(.tiny), .footer,
            """
             Enter Details  / Filter  F1 Help
            · no cursor
            """)
        expectScreen(
            ModelDriver.logOfAll(.usual), .footer, styles: true,
            """
             Enter Details  / Filter  f Follow  S Search  t Ticket note  e Export  F1 Help
            · no cursor
            · footer:  Details |  Filter |  Follow |  Search |  Ticket note |  Export |  Help
            · footer.key: Enter | / | f | S | t | e | F1
            """)
        expectScreen(
            ModelDriver.logOfAll(.wide), .footer,
            """
             Enter Details  / Filter  f Follow  S Search  t Ticket note  e Export  C Copy as curl  Esc Back  F1 Help
            · no cursor
            """)
        expectScreen(
            ModelDriver.logOfAll(.huge), .footer,
            """
             Enter Details  / Filter  f Follow  S Search  t Ticket note  e Export  C Copy as curl  Esc Back  F1 Help
            · no cursor
            """)
    }

    @Test func inTheHTTPPane() {
        expectScreen(
            ModelDriver.connected(size: .tiny).pressing("M-4"), .footer,
            """
             C Copy as curl  w Save  F1 Help
            · no cursor
            """)
        expectScreen(
            ModelDriver.connected(size: .usual).pressing("M-4"), .footer, styles: true,
            """
             C Copy as curl  S Copy as Swift  P Copy as Python  w Save  Esc Back  F1 Help
            · no cursor
            · text.dim: C Copy as curl | S Copy as Swift | P Copy as Python | w Save
            · footer:  Back |  Help
            · footer.key: Esc | F1
            """)
        expectScreen(
            ModelDriver.connected(size: .wide).pressing("M-4"), .footer,
            """
             C Copy as curl  S Copy as Swift  P Copy as Python  w Save  V Repeat check  Esc Back  F1 Help
            · no cursor
            """)
        expectScreen(
            ModelDriver.connected(size: .huge).pressing("M-4"), .footer,
            """
             C Copy as curl  S Copy as Swift  P Copy as Python  w Save  V Repeat check  Esc Back  F1 Help
            · no cursor
            """)
    }

    @Test func onThePhone() {
        expectScreen(
            ModelDriver.connected(size: .tiny).pressing("M-5"), .footer,
            """
             u Use code  c Copy code  F1 Help
            · no cursor
            """)
        expectScreen(
            ModelDriver.connected(size: .usual).pressing("M-5"), .footer, styles: true,
            """
             u Use code  c Copy code  Right Next phone  N Scenarios  F Faults  F1 Help
            · no cursor
            · text.dim: u Use code | c Copy code
            · footer:  Next phone |  Scenarios |  Faults |  Help
            · footer.key: Right | N | F | F1
            """)
        expectScreen(
            ModelDriver.connected(size: .wide).pressing("M-5"), .footer,
            """
             u Use code  c Copy code  Right Next phone  N Scenarios  F Faults  T Move clock  Esc Back  F1 Help
            · no cursor
            """)
        expectScreen(
            ModelDriver.connected(size: .huge).pressing("M-5"), .footer,
            """
             u Use code  c Copy code  Right Next phone  N Scenarios  F Faults  T Move clock  Esc Back  F1 Help
            · no cursor
            """)
    }

    @Test func aNoticeThatIsTooLong() {
        expectScreen(
            ModelDriver.connected(size: .tiny).warning(
                "config.json: line 3, column 14: a comma is missing between two members of an object; started with the last good values"
            ), .footer,
            """
             config.json: line 3, column 1… M-n all
            · no cursor
            """)
        expectScreen(
            ModelDriver.connected(size: .usual).warning(
                "config.json: line 3, column 14: a comma is missing between two members of an object; started with the last good values"
            ), .footer, styles: true,
            """
             config.json: line 3, column 14: a comma is missing between two member… M-n all
            · no cursor
            · toast.warning: config.json: line 3, column 14: a comma is missing between two member…
            · footer.key:  M-n all
            """)
        expectScreen(
            ModelDriver.connected(size: .wide).warning(
                "config.json: line 3, column 14: a comma is missing between two members of an object; started with the last good values"
            ), .footer,
            """
             config.json: line 3, column 14: a comma is missing between two members of an object; started with the last good values
            · no cursor
            """)
        expectScreen(
            ModelDriver.connected(size: .huge).warning(
                "config.json: line 3, column 14: a comma is missing between two members of an object; started with the last good values"
            ), .footer,
            """
             config.json: line 3, column 14: a comma is missing between two members of an object; started with the last good values
            · no cursor
            """)
    }

    @Test func inADialog() {
        expectScreen(
            ModelDriver.connected(size: .tiny).pressing("C-p"), .footer,
            """
             Enter Choose  Down Next  Esc Close
            · no cursor
            """)
        expectScreen(
            ModelDriver.connected(size: .usual).pressing("C-p"), .footer, styles: true,
            """
             Enter Choose  Down Next  Up Before  Esc Close
            · no cursor
            · footer:  Choose |  Next |  Before |  Close
            · footer.key: Enter | Down | Up | Esc
            """)
        expectScreen(
            ModelDriver.connected(size: .wide).pressing("C-p"), .footer,
            """
             Enter Choose  Down Next  Up Before  Esc Close
            · no cursor
            """)
        expectScreen(
            ModelDriver.connected(size: .huge).pressing("C-p"), .footer,
            """
             Enter Choose  Down Next  Up Before  Esc Close
            · no cursor
            """)
    }
}
