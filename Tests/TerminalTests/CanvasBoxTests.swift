import Terminal
import Testing

@Suite struct CanvasBoxTests {
    private func box(
        _ columns: Int, _ rows: Int, signs: BoxSigns = .light, title: String = "", note: String = ""
    ) -> [String] {
        var canvas = Canvas(size: Size(columns: columns, rows: rows))
        canvas.box(Rect(canvas.size), signs: signs, title: title, note: note)
        return canvas.lines
    }

    @Test func aBoxHasATitleAndANote() {
        #expect(
            box(20, 3, title: "Log", note: "41 rows") == [
                "┌─ Log ── 41 rows ─┐",
                "│                  │",
                "└──────────────────┘",
            ])
    }

    @Test func aNoteWithoutRoomIsLeftOut() {
        #expect(box(14, 2, title: "Waiting", note: "3:00") == ["┌─ Waiting ──┐", "└────────────┘"])
    }

    @Test func aLongTitleIsCutOff() {
        #expect(box(8, 2, title: "Waiting") == ["┌─ Wai─┐", "└──────┘"])
    }

    @Test func theSmallestBoxIsFourCorners() {
        #expect(box(2, 2) == ["┌┐", "└┘"])
    }

    @Test(arguments: [(1, 5), (5, 1), (0, 0)])
    func anythingSmallerIsNoBox(_ columns: Int, _ rows: Int) {
        #expect(box(columns, rows) == Array(repeating: "", count: rows))
    }

    @Test func theFocusHasItsOwnSigns() {
        #expect(box(3, 3, signs: .heavy) == ["┏━┓", "┃ ┃", "┗━┛"])
        #expect(box(3, 3, signs: .ascii) == ["+-+", "| |", "+-+"])
        #expect(box(3, 3, signs: .asciiHeavy) == ["#=#", "# #", "#=#"])
    }
}
