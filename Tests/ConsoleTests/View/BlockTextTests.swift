import History
import Terminal
import Testing

@testable import Console

/// Words in large letters.
@Suite struct BlockTextTests {
    @Test func aWordIsDrawnInBlocks() {
        var canvas = Canvas(size: Size(columns: 31, rows: 5))
        BlockText.fitting("VERIFIED", in: canvas.size)?.draw(
            on: &canvas, in: Rect(canvas.size), style: .verified, sign: "#")
        #expect(
            canvas.lines
                == [
                    "# # ### ##  # ### # ### ##",
                    "# # #   # # # #   # #   # #",
                    "# # ##  ##  # ##  # ##  # #",
                    "# # #   # # # #   # #   # #",
                    " #  ### # # # #   # ### ##",
                ].map { "  " + $0 })
    }

    @Test func theGroundOfTheLettersHasTheirMeaning() throws {
        var canvas = Canvas(size: Size(columns: 40, rows: 7))
        let block = try #require(BlockText.fitting("VERIFIED", in: canvas.size))
        block.draw(on: &canvas, in: Rect(canvas.size), style: .verified, sign: "#")
        let ground = Rect(canvas.size).centred(block.size)
        for row in ground.row..<ground.endRow {
            for column in ground.column - 1...ground.endColumn {
                #expect(canvas[column, row].style == StyleName.verified.style)
            }
        }
        #expect(canvas[0, 0].style == Style.text)
    }

    @Test func everyVerdictFitsThePaneOfASmallScreen() {
        for outcome in [Outcome.verified, .notValid, .expired, .locked] {
            #expect(BlockText.fitting(outcome.title, in: Size(columns: 36, rows: 5)) != nil, "\(outcome.title)")
        }
    }

    @Test func wordsGoBelowEachOtherWhereThatMakesThemFitOrLarger() throws {
        let narrow = try #require(BlockText.fitting("COULD NOT CHECK", in: Size(columns: 40, rows: 12)))
        #expect(narrow.lines == ["COULD NOT", "CHECK"])
        let wide = try #require(BlockText.fitting("VERIFIED", in: Size(columns: 120, rows: 10)))
        #expect(wide.scale == Size(columns: 4, rows: 2))
    }

    @Test func whatNeverFitsIsNotDrawn() {
        #expect(BlockText.fitting("VERIFIED", in: Size(columns: 20, rows: 5)) == nil)
        #expect(BlockText.fitting("VERIFIED", in: Size(columns: 80, rows: 4)) == nil)
    }

    @Test func everyLetterOfAnOutcomeHasAShape() {
        let outcomes: [Outcome] = [.verified, .notValid, .expired, .locked, .couldNotCheck, .unknown, .sent, .notSent]
        for letter in Set(outcomes.flatMap { Array($0.title) }).union("0123456789") {
            var canvas = Canvas(size: Size(columns: 5, rows: 5))
            BlockText.fitting(String(letter) + "", in: canvas.size)?.draw(
                on: &canvas, in: Rect(canvas.size), style: .text, sign: "#")
            #expect(letter == " " || canvas.lines.contains { $0.contains("#") }, "\(letter)")
        }
    }
}
