import Testing

@testable import Terminal

@Suite struct ClickCounterTests {
    private let start = ContinuousClock.now
    private let press = MouseEvent(.press, at: Point(column: 3, row: 4))
    private let double = MouseEvent(.doublePress, at: Point(column: 3, row: 4))

    @Test func aSecondPressSoonAfterIsADoubleOne() {
        var counter = ClickCounter()
        #expect(counter.count(press, at: start) == press)
        #expect(counter.count(press, at: start + .milliseconds(400)) == double)
    }

    @Test func aThirdPressBeginsAnew() {
        var counter = ClickCounter()
        let events = (0..<4).map { counter.count(press, at: start + .milliseconds($0 * 10)) }
        #expect(events == [press, double, press, double])
    }

    @Test func aLatePressIsASingleOne() {
        var counter = ClickCounter()
        _ = counter.count(press, at: start)
        #expect(counter.count(press, at: start + .milliseconds(401)) == press)
    }

    @Test func aPressElsewhereIsASingleOne() {
        var counter = ClickCounter()
        _ = counter.count(press, at: start)
        let elsewhere = MouseEvent(.press, at: Point(column: 4, row: 4))
        #expect(counter.count(elsewhere, at: start) == elsewhere)
    }

    @Test func theWheelBetweenTwoPressesPartsThem() {
        var counter = ClickCounter()
        let wheel = MouseEvent(.wheelUp, at: Point(column: 3, row: 4))
        _ = counter.count(press, at: start)
        #expect(counter.count(wheel, at: start) == wheel)
        #expect(counter.count(press, at: start) == press)
    }
}
