import Terminal
import Testing

@testable import Console

struct CompletionDrawTests {
    private static let numbers = Completion((11...22).map { Completion.Choice("+1 919 555 01\($0)", detail: "login") })
    private static let profiles = Completion([
        Completion.Choice("Acme Support", detail: "live"), Completion.Choice("Beta"),
    ])

    @Test func aListStandsBelowItsField() {
        let canvas = draw(CompletionDrawTests.profiles)
        #expect(
            canvas.lines == [
                "",
                "    To",
                "    ┌─────────────────────┐",
                "    │> Acme Support  live │",
                "    │  Beta               │",
                "    └─────────────────────┘",
                "",
            ])
        #expect(Styles.letters(of: 3, in: canvas) == "----fSSSSSSSSSSSSSSSSSSSSSf---")
        #expect(Styles.letters(of: 4, in: canvas) == "----f.....................f---")
    }

    @Test func matchedCharactersAreMarked() {
        var completion = CompletionDrawTests.profiles
        completion.filter(by: "e")
        let canvas = draw(completion)
        #expect(canvas.lines[3] == "    │> Beta               │")
        #expect(Styles.letters(of: 3, in: canvas) == "----fSSSMSSSSSSSSSSSSSSSSSf---")
        #expect(Styles.letters(of: 4, in: canvas) == "----f.....m..........dddd.f---")
    }

    @Test func aListAtTheLowerEdgeStandsAboveItsField() {
        let canvas = draw(CompletionDrawTests.profiles, field: Rect(column: 4, row: 5, columns: 10, rows: 1))
        #expect(
            canvas.lines == [
                "",
                "    ┌─────────────────────┐",
                "    │> Acme Support  live │",
                "    │  Beta               │",
                "    └─────────────────────┘",
                "    To",
                "",
            ])
    }

    @Test func aListAtTheRightEdgeIsMovedInside() {
        let canvas = draw(CompletionDrawTests.profiles, field: Rect(column: 25, row: 1, columns: 5, rows: 1))
        #expect(canvas.lines[2] == "       ┌─────────────────────┐")
    }

    @Test func aLongListShowsEightAroundTheSelection() {
        var completion = CompletionDrawTests.numbers
        for _ in 0..<6 { completion.move(by: 1) }
        let canvas = draw(completion, size: Size(columns: 32, rows: 14))
        #expect(
            Array(canvas.lines[2...11]) == [
                "    ┌─────────────── 7 of 12 ─┐",
                "    │  +1 919 555 0113  login │",
                "    │  +1 919 555 0114  login │",
                "    │  +1 919 555 0115  login │",
                "    │  +1 919 555 0116  login │",
                "    │> +1 919 555 0117  login │",
                "    │  +1 919 555 0118  login │",
                "    │  +1 919 555 0119  login │",
                "    │  +1 919 555 0120  login │",
                "    └─────────────────────────┘",
            ])
    }

    @Test func aLongListEndsWithItsLastRow() {
        var completion = CompletionDrawTests.numbers
        completion.move(by: -1)
        let canvas = draw(completion, size: Size(columns: 32, rows: 14))
        #expect(canvas.lines[3] == "    │  +1 919 555 0115  login │")
        #expect(canvas.lines[10] == "    │> +1 919 555 0122  login │")
    }

    @Test func aLowScreenShowsAsManyRowsAsFit() {
        let canvas = draw(CompletionDrawTests.numbers, size: Size(columns: 32, rows: 6))
        #expect(canvas.lines[2] == "    ┌─────────────── 1 of 12 ─┐")
        #expect(canvas.lines[5] == "    └─────────────────────────┘")
    }

    @Test func aNarrowScreenCutsDetailsFirst() {
        let canvas = draw(
            CompletionDrawTests.numbers, field: Rect(column: 0, row: 0, columns: 10, rows: 1),
            size: Size(columns: 22, rows: 4))
        #expect(canvas.lines[2] == "│> +1 919 555 0111   │")
    }

    @Test func aTerminalWithoutUnicodeGetsSignsOfASCII() {
        var canvas = Canvas(size: Size(columns: 14, rows: 5))
        let field = Rect(column: 0, row: 0, columns: 10, rows: 1)
        CompletionDrawTests.profiles.draw(
            on: &canvas, beside: field, in: Rect(canvas.size), styles: Styles.completion.ascii)
        #expect(canvas.lines == ["", "+------------+", "|> Acme Sup> |", "|  Beta      |", "+------------+"])
    }

    @Test(arguments: [Size(columns: 30, rows: 2), Size(columns: 8, rows: 20), Size(columns: 0, rows: 0)])
    func withoutRoomNothingIsDrawn(_ size: Size) {
        var canvas = Canvas(size: size)
        let before = canvas
        CompletionDrawTests.numbers.draw(
            on: &canvas, beside: Rect(column: 0, row: 0, columns: 8, rows: 1), in: Rect(size),
            styles: Styles.completion)
        #expect(canvas == before)
    }

    @Test func withoutAChoiceNothingIsDrawn() {
        var completion = CompletionDrawTests.numbers
        completion.filter(by: "x")
        #expect(draw(completion).lines == ["", "    To", "", "", "", "", ""])
    }

    @Test func theListLeavesTheCursorInTheField() {
        #expect(draw(CompletionDrawTests.profiles).cursor == Point(column: 6, row: 1))
    }

    @Test func wideTitlesKeepTheFrame() {
        let canvas = draw(Completion([Completion.Choice("漢字会社", detail: "本番"), Completion.Choice("ab")]))
        #expect(canvas.lines[3] == "    │> 漢字会社  本番  │")
        #expect(canvas.lines[4] == "    │  ab              │")
    }

    @Test func aClickFindsTheRow() {
        var completion = CompletionDrawTests.numbers
        completion.move(by: -1)
        let field = Rect(column: 4, row: 1, columns: 10, rows: 1)
        let screen = Rect(Size(columns: 32, rows: 14))
        let rows = [
            Point(column: 6, row: 3), Point(column: 6, row: 10), Point(column: 6, row: 2), Point(column: 4, row: 3),
        ]
        .map { completion.row(at: $0, beside: field, in: screen) }
        #expect(rows == [4, 11, nil, nil])
    }

    private func draw(
        _ completion: Completion, field: Rect = Rect(column: 4, row: 1, columns: 10, rows: 1),
        size: Size = Size(columns: 30, rows: 7)
    ) -> Canvas {
        var canvas = Canvas(size: size)
        TextField("To").draw(on: &canvas, in: field, isFocused: true, styles: FieldStyles())
        completion.draw(on: &canvas, beside: field, in: Rect(size), styles: Styles.completion)
        return canvas
    }
}
