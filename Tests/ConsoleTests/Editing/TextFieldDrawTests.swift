import Terminal
import Testing

@testable import Console

struct TextFieldDrawTests {
    @Test func theTextIsDrawnWithTheCursorBehindIt() {
        let canvas = draw(TextField("+1 919"))
        #expect(canvas.lines == ["> +1 919    <"])
        #expect(canvas.cursor == Point(column: 8, row: 0))
        #expect(Styles.letters(of: 0, in: canvas) == "--..........-")
    }

    @Test func aFieldWithoutTheFocusLeavesTheCursorAlone() {
        let canvas = draw(TextField("text"), isFocused: false)
        #expect(canvas.cursor == nil)
        #expect(canvas[2, 0].style == Styles.plain)
        #expect(draw(TextField("text"))[2, 0].style == Styles.focused)
    }

    @Test func theSelectionIsSeenOnlyWithTheFocus() throws {
        var driver = FieldDriver("one two")
        try driver.press("C-S-Left")
        #expect(Styles.letters(of: 0, in: draw(driver.field)) == "--....sss...-")
        #expect(Styles.letters(of: 0, in: draw(driver.field, isFocused: false)) == "--..........-")
    }

    @Test func anEmptyFieldShowsItsPlaceholder() {
        let canvas = draw(TextField(), placeholder: "a number to call")
        #expect(canvas.lines == ["> a number ›<"])
        #expect(canvas.cursor == Point(column: 2, row: 0))
        #expect(Styles.letters(of: 0, in: canvas) == "--pppppppppp-")
    }

    @Test func aSecretIsMasked() {
        #expect(draw(TextField("hunter2漢"), mask: true).lines == ["> ••••••••  <"])
    }

    @Test(arguments: [
        (20, "> ‹mnopqrst <", 11), (17, "> ‹lmnopqrst<", 9), (12, "> ‹ijklmnop›<", 7), (5, "> abcdefghi›<", 7),
        (0, "> abcdefghi›<", 2),
    ])
    func longTextScrollsWithTheCursor(_ cursor: Int, _ line: String, _ column: Int) throws {
        var driver = FieldDriver("abcdefghijklmnopqrst")
        try driver.press("Home")
        for _ in 0..<cursor { try driver.press("Right") }
        let canvas = draw(driver.field)
        #expect(canvas.lines == [line])
        #expect(canvas.cursor == Point(column: column, row: 0))
    }

    @Test func marksHaveAStyleOfTheirOwn() throws {
        var driver = FieldDriver("abcdefghijklmnopqrst")
        try driver.press("Home")
        for _ in 0..<10 { try driver.press("Right") }
        #expect(Styles.letters(of: 0, in: draw(driver.field)) == "--c........c-")
        var ascii = Canvas(size: Size(columns: 10, rows: 1))
        driver.field.draw(on: &ascii, in: Rect(ascii.size), isFocused: true, styles: Styles.field.ascii)
        #expect(ascii.lines == ["<ghijklmn>"])
    }

    @Test func longTextWithoutTheFocusShowsItsStart() {
        let text = "abcdefghijklmnopqrst" + String(repeating: "x", count: 100)
        #expect(draw(TextField(text), isFocused: false).lines == ["> abcdefghi›<"])
    }

    @Test func textThatFillsTheFieldIsCutOnlyForTheCursorBehindIt() throws {
        var driver = FieldDriver("abcdefghij")
        #expect(draw(driver.field).lines == ["> ‹cdefghij <"])
        try driver.press("Left")
        #expect(draw(driver.field).lines == ["> abcdefghij<"])
    }

    @Test func wideCharactersAreNeverHalved() throws {
        var driver = FieldDriver("漢字漢字漢字漢字")
        #expect(draw(driver.field).lines == ["> ‹漢字漢字 <"])
        try driver.press("Left")
        #expect(draw(driver.field).lines == ["> ‹ 漢字漢字<"])
        for _ in 0..<8 {
            let canvas = draw(driver.field)
            let cursor = try #require(canvas.cursor)
            #expect((2..<12).contains(cursor.column))
            #expect(canvas.lines[0].reduce(0) { $0 + DisplayText.columns(of: $1) } == 13)
            try driver.press("Left")
        }
    }

    @Test func marksStayOnTheirLetter() {
        let canvas = draw(TextField("e\u{301}o\u{308}x"))
        #expect(canvas.lines == ["> e\u{301}o\u{308}x       <"])
        #expect(canvas.cursor == Point(column: 5, row: 0))
    }

    @Test(arguments: 0...7)
    func aTinyFieldKeepsTheCursorInside(_ columns: Int) throws {
        var driver = FieldDriver("ab漢字👍🏽cdef")
        let row = Rect(column: 2, row: 0, columns: columns, rows: 1)
        repeat {
            let canvas = draw(driver.field, row: row)
            #expect(columns == 0 ? canvas.cursor == nil : canvas.cursor.map(row.contains) == true)
            #expect(canvas[2 + columns, 0] == Cell(" ", .text))
        } while try driver.press("Left")
    }

    @Test func aFieldOutsideThePictureDoesNoHarm() {
        let canvas = draw(TextField("text"), row: Rect(column: 0, row: 5, columns: 10, rows: 1))
        #expect(canvas.cursor == nil)
        #expect(canvas.lines == [">           <"])
    }

    @Test func aClickSetsTheCursor() throws {
        var driver = FieldDriver("a漢b")
        let row = Rect(column: 2, row: 0, columns: 10, rows: 1)
        for (column, picture) in [(2, "|a漢b"), (3, "a|漢b"), (4, "a|漢b"), (5, "a漢|b"), (9, "a漢b|")] {
            driver.field.moveCursor(toColumn: column, in: row, isFocused: true)
            #expect(driver.picture == picture)
        }
    }

    @Test func aClickInAScrolledFieldMeansWhatIsSeen() {
        var driver = FieldDriver("abcdefghijklmnopqrst")
        driver.field.moveCursor(toColumn: 3, in: Rect(column: 2, row: 0, columns: 10, rows: 1), isFocused: true)
        #expect(driver.picture == "abcdefghijkl|mnopqrst")
    }

    private func draw(
        _ field: TextField, isFocused: Bool = true, placeholder: String = "", mask: Bool = false,
        row: Rect = Rect(column: 2, row: 0, columns: 10, rows: 1)
    ) -> Canvas {
        var canvas = Canvas(size: Size(columns: 13, rows: 1))
        canvas.write(">", column: 0, row: 0)
        if row.endColumn <= 12 { canvas.write("<", column: 12, row: 0) }
        field.draw(
            on: &canvas, in: row, isFocused: isFocused, styles: Styles.field, placeholder: placeholder, mask: mask)
        return canvas
    }
}
