import Terminal
import Testing

@testable import Console

struct CodeFieldTests {
    @Test func digitsFillThePlacesAndNothingGoesBeyond() {
        var field = CodeField(length: 4)
        #expect("48a2".map { field.type($0) } == [true, true, false, true])
        #expect(!field.isComplete)
        #expect(field.type("9") == true)
        #expect(field.isComplete)
        #expect(field.type("1") == false)
        #expect(field.code == "4829")
    }

    @Test func digitsOfOtherScriptsBecomeASCII() {
        var field = CodeField(length: 4)
        for digit in "４٨२9" { #expect(field.type(digit) == true) }
        #expect(field.code == "4829")
    }

    @Test(arguments: [
        "48 29-11", "482911\n", "482911", "Your Acme code is 482911, valid for 3 minutes", "①４８２９１１",
        "4\u{A0}8\u{A0}2\u{A0}9\u{A0}1\u{A0}1",
    ])
    func aCodeIsFoundInAPaste(_ pasted: String) {
        var field = CodeField(length: 6)
        #expect(field.paste(pasted) == true)
        #expect(field.code == "482911")
    }

    @Test func aWholeCodeTakesThePlaceOfATypedBeginning() {
        var field = CodeField(length: 6)
        _ = field.type("4")
        #expect(field.paste("482911") == true)
        #expect(field.code == "482911")
    }

    @Test func theRestOfACodeGoesBehindItsBeginning() {
        var field = CodeField(length: 6)
        #expect(field.paste("48") == true)
        #expect(field.paste("29-11") == true)
        #expect(field.code == "482911")
    }

    @Test(arguments: ["", "no code", "1234567", "482911 and 482912", "919 555 0142"])
    func aPasteWithoutOneCodeChangesNothing(_ pasted: String) {
        var field = CodeField(length: 6)
        _ = field.type("7")
        #expect(field.paste(pasted) == false)
        #expect(field.code == "7")
    }

    @Test func backspaceTakesOneDigitAndACutTakesAll() {
        var field = CodeField(length: 6)
        field.paste("4829")
        #expect(field.perform(.deleteBack) == true)
        #expect(field.code == "482")
        #expect(field.perform(.moveBack) == false)
        #expect(field.perform(.killToStart) == true)
        #expect(field.isEmpty)
        #expect(field.perform(.deleteBack) == false)
    }

    @Test func thePlacesAreDrawnWithTheCursorAtTheNextOne() {
        var field = CodeField(length: 6)
        field.paste("48")
        let canvas = draw(field)
        #expect(canvas.lines == ["  4 8 _ _ _ _"])
        #expect(canvas.cursor == Point(column: 6, row: 0))
        #expect(canvas[2, 0].style == Styles.focused)
        #expect(canvas[6, 0].style == Styles.placeholder)
    }

    @Test func theCursorOfAFullCodeStaysOnIt() {
        var field = CodeField(length: 6)
        field.paste("482911")
        let canvas = draw(field)
        #expect(canvas.lines == ["  4 8 2 9 1 1"])
        #expect(canvas.cursor == Point(column: 12, row: 0))
    }

    @Test func aCodeWithoutTheFocusLeavesTheCursorAlone() {
        #expect(draw(CodeField(length: 4), isFocused: false).cursor == nil)
    }

    @Test func aNarrowRowIsNotLeft() {
        let canvas = draw(CodeField(length: 8), row: Rect(column: 2, row: 0, columns: 5, rows: 1))
        #expect(canvas.lines == ["  _ _ _"])
    }

    @Test func itsDescriptionTellsNoDigit() {
        var field = CodeField(length: 6)
        field.paste("4829")
        #expect("\(field)" == "CodeField(4 of 6 digits)")
        #expect(!String(reflecting: [field]).contains("4829"))
    }

    private func draw(
        _ field: CodeField, isFocused: Bool = true, row: Rect = Rect(column: 2, row: 0, columns: 18, rows: 1)
    ) -> Canvas {
        var canvas = Canvas(size: Size(columns: 20, rows: 1))
        field.draw(on: &canvas, in: row, isFocused: isFocused, styles: Styles.field)
        return canvas
    }
}
