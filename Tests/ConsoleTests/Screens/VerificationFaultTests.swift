import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// A verification that could not be sent or checked: the reason stands whole, on every width.
@Suite struct VerificationFaultTests {
    private let tooManyTries = ClientError.rejected(
        ClientError.Rejection(status: 429, sentence: "Too many tries; please wait 2 minutes"))
    private let refused = ClientError.notSent("nothing answers at 127.0.0.1:4010: connection refused")
    private let html = "the answer is HTML, not JSON: is this the service's address?"

    @Test func locked() {
        expectScreen(
            ModelDriver.checked(.tiny, .failure(tooManyTries)), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [!!!!!!!!!!!!!!!] LOCKED  2:00
               code 4 8 2 0 1 9  ! LOCKED
            · cursor 18,2
            """)
        expectScreen(
            ModelDriver.checked(.usual, .failure(tooManyTries)), .verification, styles: true,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [!!!!!!!!!!!!!!!] LOCKED  2:00
               code 4 8 2 0 1 9  ! LOCKED
            · cursor 18,2
            · text.dim: 2FA  SMS | [ | ]
            · field.focus: 4 | 8 | 2 | 0 | 1 | 9
            · field.label: code
            · list.selected: > #1 +1 919 555 0142
            · verdict.locked: !!!!!!!!!!!!!!! |  LOCKED  2:00 | ! LOCKED
            """)
        expectScreen(
            ModelDriver.checked(.wide, .failure(tooManyTries)), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [!!!!!!!!!!!!!!!] LOCKED  2:00
               code 4 8 2 0 1 9  ! LOCKED
            · cursor 18,2
            """)
        expectScreen(
            ModelDriver.checked(.huge, .failure(tooManyTries)), .verification,
            """
             > #1 +1 919 555 0142                                  2FA  SMS
               [!!!!!!!!!!!!!!!!!!!!!!] LOCKED  2:00
               code 4 8 2 0 1 9  ! LOCKED
            · cursor 18,2
            """)
    }

    @Test func couldNotCheck() {
        expectScreen(
            ModelDriver.checked(.tiny, .failure(refused)), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [████████████░░░] 2:20 of 3:00
               code 4 8 2 0 1 9 ? COULD NOT CHECK
               nothing answers at 127.0.0.1:4010:
               connection refused; Enter checks
            · cursor 18,2
            """)
        expectScreen(
            ModelDriver.checked(.usual, .failure(refused)), .verification, styles: true,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [████████████░░░] 2:20 of 3:00
               code 4 8 2 0 1 9 ? COULD NOT CHECK
               nothing answers at 127.0.0.1:4010:
               connection refused; Enter checks
               again
            · cursor 18,2
            · text.dim: 2FA  SMS | [ | ]
            · field.focus: 4 | 8 | 2 | 0 | 1 | 9
            · field.label: code
            · list.selected: > #1 +1 919 555 0142
            · verdict.couldNotCheck: ? COULD NOT CHECK | nothing answers at 127.0.0.1:4010: | connection refused; Enter checks | again
            · gauge.full: ████████████
            · gauge.empty: ░░░
            """)
        expectScreen(
            ModelDriver.checked(.wide, .failure(refused)), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [████████████░░░] 2:20 of 3:00
               code 4 8 2 0 1 9 ? COULD NOT CHECK
               nothing answers at 127.0.0.1:4010:
               connection refused; Enter checks
               again
            · cursor 18,2
            """)
        expectScreen(
            ModelDriver.checked(.huge, .failure(refused)), .verification,
            """
             > #1 +1 919 555 0142                                  2FA  SMS
               [██████████████████░░░░] 2:20 of 3:00
               code 4 8 2 0 1 9  ? COULD NOT CHECK
               nothing answers at 127.0.0.1:4010: connection refused; Enter
               checks again
            · cursor 18,2
            """)
    }

    @Test func couldNotCheckAsTheAnswerIsHTML() {
        expectScreen(
            ModelDriver.checked(.tiny, .failure(.unreadable(status: 200, reason: html))), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [████████████░░░] 2:20 of 3:00
               code 4 8 2 0 1 9 ? COULD NOT CHECK
               the answer is HTML, not JSON: is
               this the service's address? (200);
            · cursor 18,2
            """)
        expectScreen(
            ModelDriver.checked(.usual, .failure(.unreadable(status: 200, reason: html))), .verification, styles: true,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [████████████░░░] 2:20 of 3:00
               code 4 8 2 0 1 9 ? COULD NOT CHECK
               the answer is HTML, not JSON: is
               this the service's address? (200);
               Enter checks again
            · cursor 18,2
            · text.dim: 2FA  SMS | [ | ]
            · field.focus: 4 | 8 | 2 | 0 | 1 | 9
            · field.label: code
            · list.selected: > #1 +1 919 555 0142
            · verdict.couldNotCheck: ? COULD NOT CHECK | the answer is HTML, not JSON: is | this the service's address? (200); | Enter checks again
            · gauge.full: ████████████
            · gauge.empty: ░░░
            """)
        expectScreen(
            ModelDriver.checked(.wide, .failure(.unreadable(status: 200, reason: html))), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               [████████████░░░] 2:20 of 3:00
               code 4 8 2 0 1 9 ? COULD NOT CHECK
               the answer is HTML, not JSON: is
               this the service's address? (200);
               Enter checks again
            · cursor 18,2
            """)
        expectScreen(
            ModelDriver.checked(.huge, .failure(.unreadable(status: 200, reason: html))), .verification,
            """
             > #1 +1 919 555 0142                                  2FA  SMS
               [██████████████████░░░░] 2:20 of 3:00
               code 4 8 2 0 1 9  ? COULD NOT CHECK
               the answer is HTML, not JSON: is this the service's address?
               (200); Enter checks again
            · cursor 18,2
            """)
    }

    @Test func notSent() {
        expectScreen(
            ModelDriver.notSent(.tiny, refused), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               ? NOT SENT  nothing answers at
               127.0.0.1:4010: connection refused
               r resend  s by voice  d dismiss
            · cursor 1,0
            """)
        expectScreen(
            ModelDriver.notSent(.usual, refused), .verification, styles: true,
            """
             > #1 +1 919 555 0142        2FA  SMS
               ? NOT SENT  nothing answers at
               127.0.0.1:4010: connection refused
               r resend  s by voice  d dismiss
            · cursor 1,0
            · text.dim: 2FA  SMS | r resend  s by voice  d dismiss
            · list.selected: > #1 +1 919 555 0142
            · verdict.couldNotCheck: ? NOT SENT  nothing answers at | 127.0.0.1:4010: connection refused
            """)
        expectScreen(
            ModelDriver.notSent(.wide, refused), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               ? NOT SENT  nothing answers at
               127.0.0.1:4010: connection refused
               r resend  s by voice  d dismiss
            · cursor 1,0
            """)
        expectScreen(
            ModelDriver.notSent(.huge, refused), .verification,
            """
             > #1 +1 919 555 0142                                  2FA  SMS
               ? NOT SENT  nothing answers at 127.0.0.1:4010: connection
               refused
               r resend  s by voice  d dismiss
            · cursor 1,0
            """)
    }

    @Test func outcomeUnknown() {
        expectScreen(
            ModelDriver.notSent(.tiny, .outcomeUnknown("no answer within 30 s")), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               ? OUTCOME UNKNOWN  no answer
               within 30 s; the service may have
               acted on the request
               code _ _ _ _ _ _
            · cursor 8,4
            """)
        expectScreen(
            ModelDriver.notSent(.usual, .outcomeUnknown("no answer within 30 s")), .verification, styles: true,
            """
             > #1 +1 919 555 0142        2FA  SMS
               ? OUTCOME UNKNOWN  no answer
               within 30 s; the service may have
               acted on the request
               code _ _ _ _ _ _
            · cursor 8,4
            · text.dim: 2FA  SMS
            · field.label: code
            · field.placeholder: _ | _ | _ | _ | _ | _
            · list.selected: > #1 +1 919 555 0142
            · verdict.couldNotCheck: ? OUTCOME UNKNOWN  no answer | within 30 s; the service may have | acted on the request
            """)
        expectScreen(
            ModelDriver.notSent(.wide, .outcomeUnknown("no answer within 30 s")), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               ? OUTCOME UNKNOWN  no answer
               within 30 s; the service may have
               acted on the request
               code _ _ _ _ _ _
            · cursor 8,4
            """)
        expectScreen(
            ModelDriver.notSent(.huge, .outcomeUnknown("no answer within 30 s")), .verification,
            """
             > #1 +1 919 555 0142                                  2FA  SMS
               ? OUTCOME UNKNOWN  no answer within 30 s; the service may
               have acted on the request
               code _ _ _ _ _ _
            · cursor 8,3
            """)
    }

    @Test func ofAnotherProfile() {
        expectScreen(
            ModelDriver.waiting(.tiny).inProfile(ModelDriver.live()), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               SANDBOX profile Sandbox
               [████████████░░░] 2:20 of 3:00
               code _ _ _ _ _ _
            · cursor 8,3
            """)
        expectScreen(
            ModelDriver.waiting(.usual).inProfile(ModelDriver.live()), .verification, styles: true,
            """
             > #1 +1 919 555 0142        2FA  SMS
               SANDBOX profile Sandbox
               [████████████░░░] 2:20 of 3:00
               code _ _ _ _ _ _
            · cursor 8,3
            · text.dim: 2FA  SMS | [ | ]
            · text.heading: SANDBOX profile Sandbox
            · field.label: code
            · field.placeholder: _ | _ | _ | _ | _ | _
            · list.selected: > #1 +1 919 555 0142
            · gauge.full: ████████████
            · gauge.empty: ░░░
            """)
        expectScreen(
            ModelDriver.waiting(.wide).inProfile(ModelDriver.live()), .verification,
            """
             > #1 +1 919 555 0142        2FA  SMS
               SANDBOX profile Sandbox
               [████████████░░░] 2:20 of 3:00
               code _ _ _ _ _ _
            · cursor 8,3
            """)
        expectScreen(
            ModelDriver.waiting(.huge).inProfile(ModelDriver.live()), .verification,
            """
             > #1 +1 919 555 0142                                  2FA  SMS
               SANDBOX profile Sandbox
               [██████████████████░░░░] 2:20 of 3:00
               code _ _ _ _ _ _
            · cursor 8,3
            """)
    }
}
