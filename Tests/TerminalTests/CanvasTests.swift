import Testing

@testable import Terminal

@Suite struct CanvasTests {
    private let bold = Style(index: 1)
    private var canvas = Canvas(size: Size(columns: 6, rows: 2))

    @Test func textStandsWhereItIsWritten() {
        var canvas = canvas
        let end = canvas.write("abc", column: 1, row: 1, style: bold)
        #expect(end == 4)
        #expect(canvas.lines == ["", " abc"])
        #expect(canvas[2, 1] == Cell("b", bold))
    }

    @Test(arguments: ["abcdef", "äbcdéf"])
    func whatDoesNotFitIsCutOffOnBothSides(_ text: String) {
        var canvas = canvas
        let area = Rect(column: 1, row: 0, columns: 3, rows: 1)
        let end = canvas.write(text, column: -1, row: 0, in: area)
        #expect(end == 5)
        #expect(canvas.lines[0] == " cdé".replacing("é", with: text.hasPrefix("a") ? "e" : "é"))
    }

    @Test(arguments: [-1, 2, 99])
    func aRowOutsideTheAreaTakesNothing(_ row: Int) {
        var canvas = canvas
        #expect(canvas.write("漢x", column: 0, row: row) == 3)
        #expect(canvas == self.canvas)
    }

    @Test func aWideCharacterTakesTwoCells() {
        var canvas = canvas
        canvas.write("a漢b", column: 0, row: 0)
        #expect(canvas.lines[0] == "a漢b")
        #expect(canvas[1, 0].width == 2)
        #expect(canvas[2, 0].width == 0)
        #expect(canvas[3, 0].character == "b")
    }

    @Test func aWideCharacterAtTheEdgeIsLeftOutWhole() {
        var canvas = canvas
        canvas.write("漢漢", column: 3, row: 0)
        #expect(canvas.lines[0] == "   漢")
    }

    @Test(arguments: [(0, "x 字"), (1, " x字"), (2, "漢x"), (3, "漢 x")])
    func halfAWideCharacterIsNone(_ column: Int, _ line: String) {
        var canvas = canvas
        canvas.write("漢字", column: 0, row: 0)
        canvas.write("x", column: column, row: 0)
        #expect(canvas.lines[0] == line)
    }

    @Test func aWideCharacterOverHalvesOfTwoOthersBlanksThem() {
        var canvas = canvas
        canvas.write("漢字", column: 0, row: 0)
        canvas.write("日", column: 1, row: 0)
        #expect(canvas.lines[0] == " 日")
        #expect(canvas[3, 0].width == 1)
    }

    @Test func controlCharactersNeverGetIn() {
        var canvas = canvas
        canvas.write("\u{1B}[2J\n", column: 0, row: 0)
        canvas.fill(Rect(column: 0, row: 1, columns: 2, rows: 1), with: "\u{7}")
        #expect(canvas.lines == ["\u{FFFD}[2J\u{FFFD}", "\u{FFFD}\u{FFFD}"])
    }

    @Test func fillingStaysInsideThePicture() {
        var canvas = canvas
        canvas.fill(Rect(column: 4, row: -3, columns: 9, rows: 4), with: "#", style: bold)
        #expect(canvas.lines == ["    ##", ""])
        #expect(canvas[5, 0].style == bold)
    }

    @Test func restylingLeavesTheText() {
        var canvas = canvas
        canvas.write("abc", column: 0, row: 0)
        canvas.restyle(Rect(column: 1, row: 0, columns: 1, rows: 5), bold)
        #expect(canvas.lines[0] == "abc")
        #expect((0..<3).map { canvas[$0, 0].style } == [.text, bold, .text])
    }

    @Test(arguments: [0, 1])
    func aPictureWithoutCellsCanBeDrawnOn(_ rows: Int) {
        var canvas = Canvas(size: Size(columns: 0, rows: rows))
        canvas.write("abc", column: 0, row: 0)
        canvas.fill(Rect(canvas.size), with: "x")
        canvas.box(Rect(canvas.size))
        #expect(canvas.lines == Array(repeating: "", count: rows))
    }
}
