import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// The dialogs that are longer than most screens.
@Suite struct LongDialogTests {
    @Test func help() {
        expectScreen(
            ModelDriver.connected(size: .tiny).pressing("F1"), .dialog,
            """
            ┏━ Help ━━━━━━━━━━━━━━ 249 more below ━┓
            ┃ Anywhere                             ┃
            ┃ F5 M-Enter      Sends a code to the  ┃
            ┃ number in the form.                  ┃
            ┃ F9 M-r          Names the ticket or  ┃
            ┃ case that a verification is for.     ┃
            ┃ Tab             Goes to the next     ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            ModelDriver.connected(size: .usual).pressing("F1"), .dialog, styles: true,
            """
            ┏━ Help ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 134 more below ━┓
            ┃ Anywhere                                                                     ┃
            ┃ F5 M-Enter      Sends a code to the number in the form.                      ┃
            ┃ F9 M-r          Names the ticket or case that a verification is for.         ┃
            ┃ Tab             Goes to the next field or pane.                              ┃
            ┃ S-Tab           Goes to the field or pane before.                            ┃
            ┃ Esc             Leaves a field, a filter or a full screen.                   ┃
            ┃ M-1             Goes to the send form.                                       ┃
            ┃ M-2             Goes to the verifications that wait.                         ┃
            ┃ M-3             Goes to the log.                                             ┃
            ┃ M-4             Goes to the request and response of the selected row.        ┃
            ┃ M-5             Goes to the virtual phone.                                   ┃
            ┃ M-z F6 z        Gives the pane the whole screen, or gives it back.           ┃
            ┃ F1 ? M-h        Says what the keys do here.                                  ┃
            ┃ ^P :            Finds a command, profile, theme or recent number.            ┃
            ┃ F2 M-p          Switches to another profile.                                 ┃
            ┃ F3 M-e          Changes the open profile.                                    ┃
            ┃ F4 M-s          Saves what the form holds as a profile.                      ┃
            ┃ F7 M-m          Lists the profiles, to change, test and remove them.         ┃
            ┃ F8 M-i          Shows sends, verdicts and times to verify over an hour, a    ┃
            ┃ day or a week.                                                               ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            · text.heading: Anywhere
            · title.focus:  Help |  134 more below
            · dialog:  F5 M-Enter      Sends a code to the number in the form. |  F9 M-r          Names the ticket or case that a verification is for. |  Tab             Goes to the next field or pane. |  S-Tab           Goes to the field or pane before. |  Esc             Leaves a field, a filter or a full screen. |  M-1             Goes to the send form. |  M-2             Goes to the verifications that wait. |  M-3             Goes to the log. |  M-4             Goes to the request and response of the selected row. |  M-5             Goes to the virtual phone. |  M-z F6 z        Gives the pane the whole screen, or gives it back. |  F1 ? M-h        Says what the keys do here. |  ^P :            Finds a command, profile, theme or recent number. |  F2 M-p          Switches to another profile. |  F3 M-e          Changes the open profile. |  F4 M-s          Saves what the form holds as a profile. |  F7 M-m          Lists the profiles, to change, test and remove them. |  F8 M-i          Shows sends, verdicts and times to verify over an hour, a |  day or a week.
            """)
        expectScreen(
            ModelDriver.connected(size: .wide).pressing("F1"), .dialog,
            """
            ┏━ Help ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 118 more below ━┓
            ┃ Anywhere                                                                     ┃
            ┃ F5 M-Enter      Sends a code to the number in the form.                      ┃
            ┃ F9 M-r          Names the ticket or case that a verification is for.         ┃
            ┃ Tab             Goes to the next field or pane.                              ┃
            ┃ S-Tab           Goes to the field or pane before.                            ┃
            ┃ Esc             Leaves a field, a filter or a full screen.                   ┃
            ┃ M-1             Goes to the send form.                                       ┃
            ┃ M-2             Goes to the verifications that wait.                         ┃
            ┃ M-3             Goes to the log.                                             ┃
            ┃ M-4             Goes to the request and response of the selected row.        ┃
            ┃ M-5             Goes to the virtual phone.                                   ┃
            ┃ M-z F6 z        Gives the pane the whole screen, or gives it back.           ┃
            ┃ F1 ? M-h        Says what the keys do here.                                  ┃
            ┃ ^P :            Finds a command, profile, theme or recent number.            ┃
            ┃ F2 M-p          Switches to another profile.                                 ┃
            ┃ F3 M-e          Changes the open profile.                                    ┃
            ┃ F4 M-s          Saves what the form holds as a profile.                      ┃
            ┃ F7 M-m          Lists the profiles, to change, test and remove them.         ┃
            ┃ F8 M-i          Shows sends, verdicts and times to verify over an hour, a    ┃
            ┃ day or a week.                                                               ┃
            ┃ M-x             Takes the mouse, or leaves it to the terminal.               ┃
            ┃ M-t             Draws in the next theme.                                     ┃
            ┃ M-n             Lists the notices that stood.                                ┃
            ┃ ^L              Paints the screen anew.                                      ┃
            ┃ ^Z              Goes back to the shell; fg returns.                          ┃
            ┃ ^C              Cancels what is under way; twice quits.                      ┃
            ┃                                                                              ┃
            ┃ Text fields                                                                  ┃
            ┃ ^A Home         Go to the start                                              ┃
            ┃ ^E End          Go to the end                                                ┃
            ┃ ^B Left         Back one character                                           ┃
            ┃ ^F Right        Forward one character                                        ┃
            ┃ M-b C-Left M-Left Back one word                                              ┃
            ┃ M-f C-Right M-Right Forward one word                                         ┃
            ┃ S-Home C-S-Home Select to the start                                          ┃
            ┃ S-End C-S-End   Select to the end                                            ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            ModelDriver.connected(size: .huge).pressing("F1"), .dialog,
            """
            ┏━ Help ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 98 more below ━┓
            ┃ Anywhere                                                                     ┃
            ┃ F5 M-Enter      Sends a code to the number in the form.                      ┃
            ┃ F9 M-r          Names the ticket or case that a verification is for.         ┃
            ┃ Tab             Goes to the next field or pane.                              ┃
            ┃ S-Tab           Goes to the field or pane before.                            ┃
            ┃ Esc             Leaves a field, a filter or a full screen.                   ┃
            ┃ M-1             Goes to the send form.                                       ┃
            ┃ M-2             Goes to the verifications that wait.                         ┃
            ┃ M-3             Goes to the log.                                             ┃
            ┃ M-4             Goes to the request and response of the selected row.        ┃
            ┃ M-5             Goes to the virtual phone.                                   ┃
            ┃ M-z F6 z        Gives the pane the whole screen, or gives it back.           ┃
            ┃ F1 ? M-h        Says what the keys do here.                                  ┃
            ┃ ^P :            Finds a command, profile, theme or recent number.            ┃
            ┃ F2 M-p          Switches to another profile.                                 ┃
            ┃ F3 M-e          Changes the open profile.                                    ┃
            ┃ F4 M-s          Saves what the form holds as a profile.                      ┃
            ┃ F7 M-m          Lists the profiles, to change, test and remove them.         ┃
            ┃ F8 M-i          Shows sends, verdicts and times to verify over an hour, a    ┃
            ┃ day or a week.                                                               ┃
            ┃ M-x             Takes the mouse, or leaves it to the terminal.               ┃
            ┃ M-t             Draws in the next theme.                                     ┃
            ┃ M-n             Lists the notices that stood.                                ┃
            ┃ ^L              Paints the screen anew.                                      ┃
            ┃ ^Z              Goes back to the shell; fg returns.                          ┃
            ┃ ^C              Cancels what is under way; twice quits.                      ┃
            ┃                                                                              ┃
            ┃ Text fields                                                                  ┃
            ┃ ^A Home         Go to the start                                              ┃
            ┃ ^E End          Go to the end                                                ┃
            ┃ ^B Left         Back one character                                           ┃
            ┃ ^F Right        Forward one character                                        ┃
            ┃ M-b C-Left M-Left Back one word                                              ┃
            ┃ M-f C-Right M-Right Forward one word                                         ┃
            ┃ S-Home C-S-Home Select to the start                                          ┃
            ┃ S-End C-S-End   Select to the end                                            ┃
            ┃ S-Left          Select the character before                                  ┃
            ┃ S-Right         Select the character behind                                  ┃
            ┃ C-S-Left        Select the word before                                       ┃
            ┃ C-S-Right       Select the word behind                                       ┃
            ┃ M-a             Select everything                                            ┃
            ┃ Backspace       Delete the character before                                  ┃
            ┃ ^D Delete       Delete the character behind                                  ┃
            ┃ ^U              Cut to the start                                             ┃
            ┃ ^K              Cut to the end                                               ┃
            ┃ M-Backspace     Cut the word before                                          ┃
            ┃ M-d C-Delete M-Delete Cut the word behind                                    ┃
            ┃ ^W              Cut back to a space, or the selection                        ┃
            ┃ M-w             Copy the selection                                           ┃
            ┃ ^Y              Put back what was cut                                        ┃
            ┃ M-y             Put back an earlier cut instead                              ┃
            ┃ ^T              Swap two characters                                          ┃
            ┃ ^_              Undo                                                         ┃
            ┃ M-_             Redo                                                         ┃
            ┃ Up              Earlier entry                                                ┃
            ┃ Down            Later entry                                                  ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
    }

    @Test func palette() {
        expectScreen(
            ModelDriver.connected(size: .tiny).pressing("C-p"), .dialog,
            """
            ┏━ Commands ━━━━━━━━━━━━━━━━━━━━━━ 66 ━┓
            ┃ type to find                         ┃
            ┃ > Send            F5  Sends a code … ┃
            ┃   Reference       F9  Names the tic… ┃
            ┃   Verify          (no verification … ┃
            ┃   Use code        (no verification … ┃
            ┃   Resend          (select a verific… ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            ModelDriver.connected(size: .usual).pressing("C-p"), .dialog, styles: true,
            """
            ┏━ Commands ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 66 ━┓
            ┃ type to find                                                                 ┃
            ┃ > Send            F5  Sends a code to the number in the form.                ┃
            ┃   Reference       F9  Names the ticket or case that a verification is for.   ┃
            ┃   Verify          (no verification is selected)                              ┃
            ┃   Use code        (no verification is selected)                              ┃
            ┃   Resend          (select a verification of this session first)              ┃
            ┃   Other channel   (select a verification of this session first)              ┃
            ┃   Dismiss         (no verification is selected)                              ┃
            ┃   Bring back      (nothing was dismissed lately)                             ┃
            ┃   Next            Tab  Goes to the next field or pane.                       ┃
            ┃   Previous        S-Tab  Goes to the field or pane before.                   ┃
            ┃   Back            Esc  Leaves a field, a filter or a full screen.            ┃
            ┃   Send form       M-1  Goes to the send form.                                ┃
            ┃   Waiting         M-2  Goes to the verifications that wait.                  ┃
            ┃   Log             M-3  Goes to the log.                                      ┃
            ┃   HTTP            M-4  Goes to the request and response of the selected row. ┃
            ┃   Phone           M-5  Goes to the virtual phone.                            ┃
            ┃   Zoom            M-z  Gives the pane the whole screen, or gives it back.    ┃
            ┃   Help            F1  Says what the keys do here.                            ┃
            ┃   Commands        ^P  Finds a command, profile, theme or recent number.      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            · text.dim: F9  Names the ticket or case that a verification is for. |   Verify          (no verification is selected) |   Use code        (no verification is selected) |   Resend          (select a verification of this session first) |   Other channel   (select a verification of this session first) |   Dismiss         (no verification is selected) |   Bring back      (nothing was dismissed lately) | Tab  Goes to the next field or pane. | S-Tab  Goes to the field or pane before. | Esc  Leaves a field, a filter or a full screen. | M-1  Goes to the send form. | M-2  Goes to the verifications that wait. | M-3  Goes to the log. | M-4  Goes to the request and response of the selected row. | M-5  Goes to the virtual phone. | M-z  Gives the pane the whole screen, or gives it back. | F1  Says what the keys do here. | ^P  Finds a command, profile, theme or recent number.
            · title.focus:  Commands |  66
            · field.placeholder: type to find
            · list.selected: > Send            F5  Sends a code to the number in the form.
            · dialog:    Reference |    Next |    Previous |    Back |    Send form |    Waiting |    Log |    HTTP |    Phone |    Zoom |    Help |    Commands
            """)
        expectScreen(
            ModelDriver.connected(size: .wide).pressing("C-p"), .dialog,
            """
            ┏━ Commands ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 66 ━┓
            ┃ type to find                                                                 ┃
            ┃ > Send            F5  Sends a code to the number in the form.                ┃
            ┃   Reference       F9  Names the ticket or case that a verification is for.   ┃
            ┃   Verify          (no verification is selected)                              ┃
            ┃   Use code        (no verification is selected)                              ┃
            ┃   Resend          (select a verification of this session first)              ┃
            ┃   Other channel   (select a verification of this session first)              ┃
            ┃   Dismiss         (no verification is selected)                              ┃
            ┃   Bring back      (nothing was dismissed lately)                             ┃
            ┃   Next            Tab  Goes to the next field or pane.                       ┃
            ┃   Previous        S-Tab  Goes to the field or pane before.                   ┃
            ┃   Back            Esc  Leaves a field, a filter or a full screen.            ┃
            ┃   Send form       M-1  Goes to the send form.                                ┃
            ┃   Waiting         M-2  Goes to the verifications that wait.                  ┃
            ┃   Log             M-3  Goes to the log.                                      ┃
            ┃   HTTP            M-4  Goes to the request and response of the selected row. ┃
            ┃   Phone           M-5  Goes to the virtual phone.                            ┃
            ┃   Zoom            M-z  Gives the pane the whole screen, or gives it back.    ┃
            ┃   Help            F1  Says what the keys do here.                            ┃
            ┃   Commands        ^P  Finds a command, profile, theme or recent number.      ┃
            ┃   Profile         F2  Switches to another profile.                           ┃
            ┃   Edit profile    F3  Changes the open profile.                              ┃
            ┃   Save as profile  F4  Saves what the form holds as a profile.               ┃
            ┃   Manage profiles  F7  Lists the profiles, to change, test and remove them.  ┃
            ┃   Up              Up  Selects the row above.                                 ┃
            ┃   Down            Down  Selects the row below.                               ┃
            ┃   Page up         PgUp  Goes up by a page.                                   ┃
            ┃   Page down       PgDn  Goes down by a page.                                 ┃
            ┃   First           g  Goes to the first row.                                  ┃
            ┃   Last            G  Goes to the last row.                                   ┃
            ┃   Details         (the log is empty)                                         ┃
            ┃   Follow          f  Keeps the newest row in view, or lets the log rest.     ┃
            ┃   Filter          /  Shows only rows that fit: to:0142 outcome:locked since… ┃
            ┃   Search          S  Finds words among the rows.                             ┃
            ┃   Next match      (search first)                                             ┃
            ┃   Match before    (search first)                                             ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            ModelDriver.connected(size: .huge).pressing("C-p"), .dialog,
            """
            ┏━ Commands ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 66 ━┓
            ┃ type to find                                                                 ┃
            ┃ > Send            F5  Sends a code to the number in the form.                ┃
            ┃   Reference       F9  Names the ticket or case that a verification is for.   ┃
            ┃   Verify          (no verification is selected)                              ┃
            ┃   Use code        (no verification is selected)                              ┃
            ┃   Resend          (select a verification of this session first)              ┃
            ┃   Other channel   (select a verification of this session first)              ┃
            ┃   Dismiss         (no verification is selected)                              ┃
            ┃   Bring back      (nothing was dismissed lately)                             ┃
            ┃   Next            Tab  Goes to the next field or pane.                       ┃
            ┃   Previous        S-Tab  Goes to the field or pane before.                   ┃
            ┃   Back            Esc  Leaves a field, a filter or a full screen.            ┃
            ┃   Send form       M-1  Goes to the send form.                                ┃
            ┃   Waiting         M-2  Goes to the verifications that wait.                  ┃
            ┃   Log             M-3  Goes to the log.                                      ┃
            ┃   HTTP            M-4  Goes to the request and response of the selected row. ┃
            ┃   Phone           M-5  Goes to the virtual phone.                            ┃
            ┃   Zoom            M-z  Gives the pane the whole screen, or gives it back.    ┃
            ┃   Help            F1  Says what the keys do here.                            ┃
            ┃   Commands        ^P  Finds a command, profile, theme or recent number.      ┃
            ┃   Profile         F2  Switches to another profile.                           ┃
            ┃   Edit profile    F3  Changes the open profile.                              ┃
            ┃   Save as profile  F4  Saves what the form holds as a profile.               ┃
            ┃   Manage profiles  F7  Lists the profiles, to change, test and remove them.  ┃
            ┃   Up              Up  Selects the row above.                                 ┃
            ┃   Down            Down  Selects the row below.                               ┃
            ┃   Page up         PgUp  Goes up by a page.                                   ┃
            ┃   Page down       PgDn  Goes down by a page.                                 ┃
            ┃   First           g  Goes to the first row.                                  ┃
            ┃   Last            G  Goes to the last row.                                   ┃
            ┃   Details         (the log is empty)                                         ┃
            ┃   Follow          f  Keeps the newest row in view, or lets the log rest.     ┃
            ┃   Filter          /  Shows only rows that fit: to:0142 outcome:locked since… ┃
            ┃   Search          S  Finds words among the rows.                             ┃
            ┃   Next match      (search first)                                             ┃
            ┃   Match before    (search first)                                             ┃
            ┃   Reveal          R  Shows numbers whole for five seconds.                   ┃
            ┃   Copy            y  Copies what is selected.                                ┃
            ┃   Copy as curl    (no request of this session is selected)                   ┃
            ┃   Copy as Swift   (no request of this session is selected)                   ┃
            ┃   Copy as Python  (no request of this session is selected)                   ┃
            ┃   Save            (no request of this session is selected)                   ┃
            ┃   Repeat check    (no request of this session is selected)                   ┃
            ┃   Ticket note     (nothing is selected)                                      ┃
            ┃   Export          (the log is empty)                                         ┃
            ┃   Save as scenario  (the log is empty)                                       ┃
            ┃   Next phone      Right  Looks at the next number.                           ┃
            ┃   Phone before    Left  Looks at the number before.                          ┃
            ┃   Copy code       (no code is selected)                                      ┃
            ┃   Speak           (nothing is selected)                                      ┃
            ┃   Scenarios       N  Lists the numbers that play a scenario, and puts one i… ┃
            ┃   Faults          F  Lets the sandbox misbehave.                             ┃
            ┃   Move clock      T  Moves the sandbox's clock forward.                      ┃
            ┃   Reset sandbox   X  Forgets the sandbox's codes, locks and phones.          ┃
            ┃   Insights        F8  Shows sends, verdicts and times to verify over an hou… ┃
            ┃   Mouse           M-x  Takes the mouse, or leaves it to the terminal.        ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
    }
}
