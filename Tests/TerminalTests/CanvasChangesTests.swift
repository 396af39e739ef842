import Testing

@testable import Terminal

@Suite struct CanvasChangesTests {
    private let size = Size(columns: 5, rows: 3)

    private func changes(_ new: Canvas, since old: Canvas?) -> [String] {
        var found: [String] = []
        new.eachChange(since: old) { cell, column, row in found.append("\(cell.character) \(column),\(row)") }
        return found
    }

    @Test func withoutAnotherPictureEveryCellIsNew() {
        #expect(changes(Canvas(size: size), since: nil).count == 15)
    }

    @Test func theSamePictureHasNoChange() {
        var one = Canvas(size: size)
        var two = Canvas(size: size)
        one.write("abc", column: 0, row: 1)
        two.write("abc", column: 0, row: 1)
        #expect(changes(two, since: one).isEmpty)
        #expect(changes(two, since: two).isEmpty)
    }

    @Test func onlyCellsThatDifferAreVisited() {
        var old = Canvas(size: size)
        old.write("abc", column: 0, row: 1)
        var new = old
        new.write("x", column: 1, row: 1)
        new.restyle(Rect(column: 4, row: 2, columns: 1, rows: 1), Style(index: 3))
        #expect(changes(new, since: old) == ["x 1,1", "  4,2"])
    }

    @Test func aWideCharacterIsVisitedOnce() {
        let old = Canvas(size: size)
        var new = old
        new.write("漢", column: 2, row: 0)
        #expect(changes(new, since: old) == ["漢 2,0"])
        #expect(changes(old, since: new) == ["  2,0", "  3,0"])
        #expect(changes(new, since: nil).count == 14)
    }

    @Test func aPictureWithoutCellsHasNone() {
        let empty = Canvas(size: Size(columns: 0, rows: 0))
        #expect(changes(empty, since: empty).isEmpty)
        #expect(changes(empty, since: nil).isEmpty)
    }
}
