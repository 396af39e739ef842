import Terminal
import Testing

@Suite struct GeometryTests {
    private let area = Rect(column: 2, row: 1, columns: 10, rows: 4)

    @Test func negativeMeasuresAreNone() {
        #expect(Size(columns: -1, rows: -5) == Size(columns: 0, rows: 0))
        #expect(Rect(column: 3, row: 3, columns: -2, rows: 1).size == Size(columns: 0, rows: 1))
    }

    @Test func anAreaContainsItsEdgesButNotWhatIsBehind() {
        #expect(area.contains(Point(column: 2, row: 1)))
        #expect(area.contains(Point(column: 11, row: 4)))
        #expect(!area.contains(Point(column: 12, row: 4)))
        #expect(!area.contains(Point(column: 11, row: 5)))
    }

    @Test func anInsetThatTakesEverythingIsEmpty() {
        #expect(area.inset(columns: 1, rows: 1) == Rect(column: 3, row: 2, columns: 8, rows: 2))
        #expect(area.inset(columns: 6, rows: 0).columns == 0)
    }

    @Test func areasThatDoNotMeetHaveNoCommonPart() {
        let other = Rect(column: 20, row: 0, columns: 5, rows: 5)
        #expect(area.intersection(other).columns == 0)
        #expect(
            area.intersection(Rect(column: 0, row: 3, columns: 4, rows: 9))
                == Rect(column: 2, row: 3, columns: 2, rows: 2))
    }

    @Test(arguments: [(3, 3, 7), (0, 0, 10), (99, 10, 0), (-4, 0, 10)])
    func aSplitKeepsEveryColumn(_ count: Int, _ left: Int, _ right: Int) {
        let halves = area.splitLeft(count)
        #expect((halves.left.columns, halves.right.columns) == (left, right))
        #expect(halves.right.column == halves.left.endColumn)
    }

    @Test(arguments: [(1, 1, 3), (0, 0, 4), (99, 4, 0), (-4, 0, 4)])
    func aSplitKeepsEveryRow(_ count: Int, _ top: Int, _ bottom: Int) {
        let halves = area.splitTop(count)
        #expect((halves.top.rows, halves.bottom.rows) == (top, bottom))
        #expect(halves.bottom.row == halves.top.endRow)
    }

    @Test func theMiddleIsAtMostTheWholeArea() {
        #expect(area.centred(Size(columns: 4, rows: 2)) == Rect(column: 5, row: 2, columns: 4, rows: 2))
        #expect(area.centred(Size(columns: 99, rows: 99)) == area)
    }
}
