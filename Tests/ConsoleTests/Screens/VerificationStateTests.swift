import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// A verification in each state that it comes into by itself or by a verdict.
@Suite struct VerificationStateTests {
    @Test func sending() {
        expectScreen(
            ModelDriver.sending(.tiny), .verification,
            """
             > #… +1 919 555 0142        2FA  SMS
               sending…
               code _ _ _ _ _ _
            · cursor 8,2
            """)
        expectScreen(
            ModelDriver.sending(.usual), .verification, styles: true,
            """
             > #… +1 919 555 0142        2FA  SMS
               sending…
               code _ _ _ _ _ _
            · cursor 8,2
            · text.dim: 2FA  SMS
            · field.label: code
            · field.placeholder: _ | _ | _ | _ | _ | _
            · list.selected: > #… +1 919 555 0142
            · verdict.open: sending…
            """)
        expectScreen(
            ModelDriver.sending(.wide), .verification,
            """
             > #… +1 919 555 0142        2FA  SMS
               sending…
               code _ _ _ _ _ _
            · cursor 8,2
            """)
        expectScreen(
            ModelDriver.sending(.huge), .verification,
            """
             > #… +1 919 555 0142                                  2FA  SMS
               sending…
               code _ _ _ _ _ _
            · cursor 8,2
            """)
    }

    @Test func waiting() {
        expectScreen(
            ModelDriver.waiting(.tiny), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [████████████░░░] 2:20 of 3:00
               code _ _ _ _ _ _
            · cursor 8,2
            """)
        expectScreen(
            ModelDriver.waiting(.usual), .verification, styles: true,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [████████████░░░] 2:20 of 3:00
               code _ _ _ _ _ _
            · cursor 8,2
            · text.dim: 2FA  SMS | [ | ]
            · field.label: code
            · field.placeholder: _ | _ | _ | _ | _ | _
            · list.selected: > #1 +1 919 555 0142
            · gauge.full: ████████████
            · gauge.empty: ░░░
            """)
        expectScreen(
            ModelDriver.waiting(.wide), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [████████████░░░] 2:20 of 3:00
               code _ _ _ _ _ _
            · cursor 8,2
            """)
        expectScreen(
            ModelDriver.waiting(.huge), .verification,
            """
             > #1 +1 919 555 0142                                  2FA  SMS
               [██████████████████░░░░] 2:20 of 3:00
               code _ _ _ _ _ _
            · cursor 8,2
            """)
    }

    @Test func aCodeIsTyped() {
        expectScreen(
            ModelDriver.typed(.tiny), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [████████████░░░] 2:20 of 3:00
               code 4 8 2 0 1 9  Enter verify
            · cursor 18,2
            """)
        expectScreen(
            ModelDriver.typed(.usual), .verification, styles: true,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [████████████░░░] 2:20 of 3:00
               code 4 8 2 0 1 9  Enter verify
            · cursor 18,2
            · text.dim: 2FA  SMS | [ | ] | Enter verify
            · field.focus: 4 | 8 | 2 | 0 | 1 | 9
            · field.label: code
            · list.selected: > #1 +1 919 555 0142
            · gauge.full: ████████████
            · gauge.empty: ░░░
            """)
        expectScreen(
            ModelDriver.typed(.wide), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [████████████░░░] 2:20 of 3:00
               code 4 8 2 0 1 9  Enter verify
            · cursor 18,2
            """)
        expectScreen(
            ModelDriver.typed(.huge), .verification,
            """
             > #1 +1 919 555 0142                                  2FA  SMS
               [██████████████████░░░░] 2:20 of 3:00
               code 4 8 2 0 1 9  Enter verify
            · cursor 18,2
            """)
    }

    @Test func checking() {
        expectScreen(
            ModelDriver.checking(.tiny), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [████████████░░░] 2:20 of 3:00
               code 4 8 2 0 1 9  checking…
            · cursor 18,2
            """)
        expectScreen(
            ModelDriver.checking(.usual), .verification, styles: true,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [████████████░░░] 2:20 of 3:00
               code 4 8 2 0 1 9  checking…
            · cursor 18,2
            · text.dim: 2FA  SMS | [ | ]
            · field.focus: 4 | 8 | 2 | 0 | 1 | 9
            · field.label: code
            · list.selected: > #1 +1 919 555 0142
            · verdict.open: checking…
            · gauge.full: ████████████
            · gauge.empty: ░░░
            """)
        expectScreen(
            ModelDriver.checking(.wide), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [████████████░░░] 2:20 of 3:00
               code 4 8 2 0 1 9  checking…
            · cursor 18,2
            """)
        expectScreen(
            ModelDriver.checking(.huge), .verification,
            """
             > #1 +1 919 555 0142                                  2FA  SMS
               [██████████████████░░░░] 2:20 of 3:00
               code 4 8 2 0 1 9  checking…
            · cursor 18,2
            """)
    }

    @Test func low() {
        expectScreen(
            ModelDriver.waiting(.tiny).after(.seconds(110)), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [███░░░░░░░░░░░░] 0:30 of 3:00 LOW
               code _ _ _ _ _ _
            · cursor 8,2
            """)
        expectScreen(
            ModelDriver.waiting(.usual).after(.seconds(110)), .verification, styles: true,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [███░░░░░░░░░░░░] 0:30 of 3:00 LOW
               code _ _ _ _ _ _
            · cursor 8,2
            · text.dim: 2FA  SMS | [ | ]
            · field.label: code
            · field.placeholder: _ | _ | _ | _ | _ | _
            · list.selected: > #1 +1 919 555 0142
            · gauge.low: ███ |  0:30 of 3:00 LOW
            · gauge.empty: ░░░░░░░░░░░░
            """)
        expectScreen(
            ModelDriver.waiting(.wide).after(.seconds(110)), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [███░░░░░░░░░░░░] 0:30 of 3:00 LOW
               code _ _ _ _ _ _
            · cursor 8,2
            """)
        expectScreen(
            ModelDriver.waiting(.huge).after(.seconds(110)), .verification,
            """
             > #1 +1 919 555 0142                                  2FA  SMS
               [████░░░░░░░░░░░░░░░░░░] 0:30 of 3:00 LOW
               code _ _ _ _ _ _
            · cursor 8,2
            """)
    }

    @Test func expired() {
        expectScreen(
            ModelDriver.waiting(.tiny).after(.seconds(141)), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               ~ EXPIRED  window 3:00 passed
               r resend  s by voice  d dismiss
            · cursor 1,0
            """)
        expectScreen(
            ModelDriver.waiting(.usual).after(.seconds(141)), .verification, styles: true,
            """
             > #1 +1 919 555 0142        2FA  SMS
               ~ EXPIRED  window 3:00 passed
               r resend  s by voice  d dismiss
            · cursor 1,0
            · text.dim: 2FA  SMS | r resend  s by voice  d dismiss
            · list.selected: > #1 +1 919 555 0142
            · verdict.expired: ~ EXPIRED  window 3:00 passed
            """)
        expectScreen(
            ModelDriver.waiting(.wide).after(.seconds(141)), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               ~ EXPIRED  window 3:00 passed
               r resend  s by voice  d dismiss
            · cursor 1,0
            """)
        expectScreen(
            ModelDriver.waiting(.huge).after(.seconds(141)), .verification,
            """
             > #1 +1 919 555 0142                                  2FA  SMS
               ~ EXPIRED  window 3:00 passed
               r resend  s by voice  d dismiss
            · cursor 1,0
            """)
    }

    @Test func verified() {
        expectScreen(
            ModelDriver.checked(.tiny, .success(.valid)), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               + VERIFIED  clears in 15:00
               t ticket note  d dismiss
            · cursor 1,0
            """)
        expectScreen(
            ModelDriver.checked(.usual, .success(.valid)), .verification, styles: true,
            """
             > #1 +1 919 555 0142        2FA  SMS
               + VERIFIED  clears in 15:00
               t ticket note  d dismiss
            · cursor 1,0
            · text.dim: 2FA  SMS |   clears in 15:00 | t ticket note  d dismiss
            · list.selected: > #1 +1 919 555 0142
            · verdict.verified: + VERIFIED
            """)
        expectScreen(
            ModelDriver.checked(.wide, .success(.valid)), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               + VERIFIED  clears in 15:00
               t ticket note  d dismiss
            · cursor 1,0
            """)
        expectScreen(
            ModelDriver.checked(.huge, .success(.valid)), .verification,
            """
             > #1 +1 919 555 0142                                  2FA  SMS
               + VERIFIED  clears in 15:00
               t ticket note  d dismiss
            · cursor 1,0
            """)
    }

    @Test func notValid() {
        expectScreen(
            ModelDriver.checked(.tiny, .success(.notValid)), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [████████████░░░] 2:20 of 3:00
               code _ _ _ _ _ _  x NOT VALID
            · cursor 8,2
            """)
        expectScreen(
            ModelDriver.checked(.usual, .success(.notValid)), .verification, styles: true,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [████████████░░░] 2:20 of 3:00
               code _ _ _ _ _ _  x NOT VALID
            · cursor 8,2
            · text.dim: 2FA  SMS | [ | ]
            · field.label: code
            · field.placeholder: _ | _ | _ | _ | _ | _
            · list.selected: > #1 +1 919 555 0142
            · verdict.notValid: x NOT VALID
            · gauge.full: ████████████
            · gauge.empty: ░░░
            """)
        expectScreen(
            ModelDriver.checked(.wide, .success(.notValid)), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [████████████░░░] 2:20 of 3:00
               code _ _ _ _ _ _  x NOT VALID
            · cursor 8,2
            """)
        expectScreen(
            ModelDriver.checked(.huge, .success(.notValid)), .verification,
            """
             > #1 +1 919 555 0142                                  2FA  SMS
               [██████████████████░░░░] 2:20 of 3:00
               code _ _ _ _ _ _  x NOT VALID
            · cursor 8,2
            """)
    }
}
