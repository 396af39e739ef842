import History
import Terminal
import Testing

@testable import Console

/// What of the log is seen while it is walked through.
@Suite struct LogPaneViewTests {
    private func seen(_ driver: ModelDriver) -> [String] {
        let lines = driver.picture(.pane(.log), styles: false).text.split(separator: "\n")
        return lines.filter { $0.contains("#") }.map { String($0.split(separator: "#")[1].prefix(2)) }
    }

    @Test func walkingUpMovesTheViewOnlyAtItsEdge() {
        var driver = ModelDriver.logOfAll(.usual)
        #expect(seen(driver).first == "3 ")
        for _ in 0..<6 {
            driver.press("k")
            #expect(seen(driver).first == "3 ")
        }
        driver.press("k")
        #expect(seen(driver).first == "2 ")
        driver.press("j j")
        #expect(seen(driver).first == "2 ")
    }

    @Test func rowsThatArriveLeaveTheViewWhereItIs() {
        let driver = ModelDriver.logOfAll(.usual).pressing("k k")
        let later = driver.receivingRows(50)
        #expect(seen(later) == seen(driver))
        #expect(later.model.log.selected == driver.model.log.selected)
        #expect(later.screen.contains("50 new"))
    }

    @Test func rowsThatFinishOutOfOrderAreAllCounted() {
        var driver = ModelDriver.logOfAll(.usual).pressing("k")
        let entries = driver.receivingRows(3).model.log.rows.suffix(3)
        for entry in entries.reversed() { _ = driver.model.keep(entry, nil) }
        #expect(driver.model.log.unseen == 3)
        #expect(driver.model.log.total == 12)
        for entry in entries { _ = driver.model.keep(entry, nil) }
        #expect(driver.model.log.unseen == 3)
    }

    @Test func lettingItRestLeavesTheViewWhereItIs() {
        let driver = ModelDriver.logOfAll(.usual)
        #expect(seen(driver.pressing("f")) == seen(driver))
        #expect(seen(driver.pressing("f").receivingRows(3)) == seen(driver))
    }

    @Test func aSmallerScreenStillShowsTheSelectedRow() {
        var driver = ModelDriver.logOfAll(.huge).pressing("g")
        driver.happen(.terminal(.resized(.tiny)))
        #expect(seen(driver).first == "1 ")
        driver.happen(.terminal(.resized(.usual)))
        #expect(driver.model.log.selected?.id == 1)
    }
}
