import Testing

@testable import Console

@Suite struct PlotTests {
    private let values: [Double] = [0, 1, 2, 3, 4, 5, 6, 7, 8]

    @Test func blocksShowEighths() {
        #expect(Plot(values: values, ascii: false).lines(columns: 9, rows: 1) == [" ▁▂▃▄▅▆▇█"])
    }

    @Test func severalRowsStandOnEachOther() {
        #expect(Plot(values: [0, 4, 8], ascii: false).lines(columns: 3, rows: 2) == ["  █", " ██"])
    }

    @Test func lessRoomThanValuesTakesBraille() {
        #expect(Plot(values: [0, 1, 2, 3, 4, 4], ascii: false).lines(columns: 3, rows: 1) == ["⢀⣴⣿"])
    }

    @Test func asciiHasThreeSteps() {
        #expect(Plot(values: [0, 1, 2, 3], ascii: true).lines(columns: 4, rows: 1) == [" .:#"])
    }

    @Test func roomForMoreMakesColumnsWider() {
        #expect(Plot(values: [1, 2], ascii: true).lines(columns: 5, rows: 1) == ["::##"])
    }

    @Test func neighboursShareAColumnWhereNothingElseFits() {
        #expect(Plot(values: [0, 9, 0, 0], ascii: true).lines(columns: 2, rows: 1) == ["# "])
    }

    @Test func theSmallestValueIsSeenBesideTheLargest() {
        #expect(Plot(values: [1, 1000], ascii: false).lines(columns: 2, rows: 1) == ["▁█"])
    }

    @Test func nothingIsDrawnOfNothing() {
        #expect(Plot(values: [], ascii: false).lines(columns: 4, rows: 1) == [])
        #expect(Plot(values: [0, 0], ascii: false).lines(columns: 2, rows: 1) == ["  "])
        #expect(Plot(values: [1], ascii: false).lines(columns: 0, rows: 1) == [])
    }
}
