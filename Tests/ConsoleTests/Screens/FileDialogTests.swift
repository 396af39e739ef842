import History
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console

/// What goes into files.
@Suite struct FileDialogTests {
    @Test func export() {
        expectScreen(
            ModelDriver.logOfAll(.tiny).pressing("e"), .dialog,
            """
            ┏━ Export to a file ━━━━━━━━━━━━━━━━━┓
            ┃ File         vouch-history.csv     ┃
            ┃ Format       < CSV, for spreadshee ┃
            ┃ Numbers      < masked >            ┃
            ┃                                    ┃
            ┃ 9 rows; a new file that only you c ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 32,1
            """)
        expectScreen(
            ModelDriver.logOfAll(.usual).pressing("e"), .dialog, styles: true,
            """
            ┏━ Export to a file ━━━━━━ Enter writes · Space switches · Esc leaves ━┓
            ┃ File         vouch-history.csv                                       ┃
            ┃ Format       < CSV, for spreadsheets >                               ┃
            ┃ Numbers      < masked >                                              ┃
            ┃                                                                      ┃
            ┃ 9 rows; a new file that only you can read                            ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 32,1
            · title.focus:  Export to a file |  Enter writes · Space switches · Esc leaves
            · field: < CSV, for spreadsheets > | < masked >
            · field.focus: vouch-history.csv
            · field.label: File | Format | Numbers
            · field.hint: 9 rows; a new file that only you can read
            """)
        expectScreen(
            ModelDriver.logOfAll(.wide).pressing("e"), .dialog,
            """
            ┏━ Export to a file ━━━━━━ Enter writes · Space switches · Esc leaves ━┓
            ┃ File         vouch-history.csv                                       ┃
            ┃ Format       < CSV, for spreadsheets >                               ┃
            ┃ Numbers      < masked >                                              ┃
            ┃                                                                      ┃
            ┃ 9 rows; a new file that only you can read                            ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 32,1
            """)
        expectScreen(
            ModelDriver.logOfAll(.huge).pressing("e"), .dialog,
            """
            ┏━ Export to a file ━━━━━━ Enter writes · Space switches · Esc leaves ━┓
            ┃ File         vouch-history.csv                                       ┃
            ┃ Format       < CSV, for spreadsheets >                               ┃
            ┃ Numbers      < masked >                                              ┃
            ┃                                                                      ┃
            ┃ 9 rows; a new file that only you can read                            ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 32,1
            """)
    }

    @Test func exportOfWholeNumbers() {
        expectScreen(
            ModelDriver.logOfAll(.tiny).pressing("e Tab Space Tab Space"), .dialog,
            """
            ┏━ Export to a file ━━━━━━━━━━━━━━━━━┓
            ┃ File         vouch-history.jsonl   ┃
            ┃ Format       < JSON Lines, for pro ┃
            ┃ Numbers      < whole >             ┃
            ┃                                    ┃
            ┃ 9 rows; whole numbers: keep the fi ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 15,3
            """)
        expectScreen(
            ModelDriver.logOfAll(.usual).pressing("e Tab Space Tab Space"), .dialog, styles: true,
            """
            ┏━ Export to a file ━━━━━━ Enter writes · Space switches · Esc leaves ━┓
            ┃ File         vouch-history.jsonl                                     ┃
            ┃ Format       < JSON Lines, for programs >                            ┃
            ┃ Numbers      < whole >                                               ┃
            ┃                                                                      ┃
            ┃ 9 rows; whole numbers: keep the file safe                            ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 15,3
            · title.focus:  Export to a file |  Enter writes · Space switches · Esc leaves
            · field: vouch-history.jsonl | < JSON Lines, for programs >
            · field.focus: < whole >
            · field.label: File | Format | Numbers
            · field.fault: 9 rows; whole numbers: keep the file safe
            """)
        expectScreen(
            ModelDriver.logOfAll(.wide).pressing("e Tab Space Tab Space"), .dialog,
            """
            ┏━ Export to a file ━━━━━━ Enter writes · Space switches · Esc leaves ━┓
            ┃ File         vouch-history.jsonl                                     ┃
            ┃ Format       < JSON Lines, for programs >                            ┃
            ┃ Numbers      < whole >                                               ┃
            ┃                                                                      ┃
            ┃ 9 rows; whole numbers: keep the file safe                            ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 15,3
            """)
        expectScreen(
            ModelDriver.logOfAll(.huge).pressing("e Tab Space Tab Space"), .dialog,
            """
            ┏━ Export to a file ━━━━━━ Enter writes · Space switches · Esc leaves ━┓
            ┃ File         vouch-history.jsonl                                     ┃
            ┃ Format       < JSON Lines, for programs >                            ┃
            ┃ Numbers      < whole >                                               ┃
            ┃                                                                      ┃
            ┃ 9 rows; whole numbers: keep the file safe                            ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 15,3
            """)
    }

    @Test func saveExchange() {
        expectScreen(
            HTTPPaneTests().checked(.tiny).pressing("w"), .dialog,
            """
            ┏━ Save the exchange ━━━━━━━━━━━━━━━━━━┓
            ┃ vouch-2.http.txt                     ┃
            ┃ a new file; secrets and codes are    ┃
            ┃ masked, numbers unless revealed      ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 18,1
            """)
        expectScreen(
            HTTPPaneTests().checked(.usual).pressing("w"), .dialog, styles: true,
            """
            ┏━ Save the exchange ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ vouch-2.http.txt                                             ┃
            ┃ a new file; secrets and codes are masked, numbers unless     ┃
            ┃ revealed                                                     ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 18,1
            · title.focus:  Save the exchange
            · field.focus: vouch-2.http.txt
            · field.hint: a new file; secrets and codes are masked, numbers unless | revealed
            """)
        expectScreen(
            HTTPPaneTests().checked(.wide).pressing("w"), .dialog,
            """
            ┏━ Save the exchange ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ vouch-2.http.txt                                             ┃
            ┃ a new file; secrets and codes are masked, numbers unless     ┃
            ┃ revealed                                                     ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 18,1
            """)
        expectScreen(
            HTTPPaneTests().checked(.huge).pressing("w"), .dialog,
            """
            ┏━ Save the exchange ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃ vouch-2.http.txt                                             ┃
            ┃ a new file; secrets and codes are masked, numbers unless     ┃
            ┃ revealed                                                     ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 18,1
            """)
    }

    @Test func search() {
        expectScreen(
            ModelDriver.logOfAll(.tiny).pressing("S"), .dialog,
            """
            ┏━ Search the log ━━━━━━━━━━━━━━━━━━━━━┓
            ┃                                      ┃
            ┃ words in a row; n and N go on        ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            ModelDriver.logOfAll(.usual).pressing("S"), .dialog, styles: true,
            """
            ┏━ Search the log ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃                                                              ┃
            ┃ words in a row; n and N go on                                ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            · title.focus:  Search the log
            · field.hint: words in a row; n and N go on
            """)
        expectScreen(
            ModelDriver.logOfAll(.wide).pressing("S"), .dialog,
            """
            ┏━ Search the log ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃                                                              ┃
            ┃ words in a row; n and N go on                                ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
        expectScreen(
            ModelDriver.logOfAll(.huge).pressing("S"), .dialog,
            """
            ┏━ Search the log ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃                                                              ┃
            ┃ words in a row; n and N go on                                ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            · cursor 2,1
            """)
    }
}
