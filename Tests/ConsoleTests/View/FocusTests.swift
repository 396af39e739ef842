import History
import Terminal
import Testing

@testable import Console

/// Where Tab, Escape and the mouse lead.
@Suite struct FocusTests {
    @Test(arguments: ModelDriver.sizes)
    func tabGoesRoundAndShiftTabGoesBack(_ size: Size) {
        var driver = ModelDriver.connected(size: size)
        driver.press("S-Tab")
        var stops: [String] = []
        func stop(_ driver: ModelDriver) -> String {
            driver.model.focus == .send ? "send \(driver.model.form.focus)" : "\(driver.model.focus)"
        }
        repeat {
            stops.append(stop(driver))
            driver.press("Tab")
        } while stop(driver) != stops[0] && stops.count < 50
        #expect(stops.prefix(9).allSatisfy { $0.hasPrefix("send") })
        #expect(stops.count == 9 + Layout(driver.model).focusOrder.count - 1)
        for expected in stops.reversed() {
            driver.press("S-Tab")
            #expect(stop(driver) == expected)
        }
    }

    @Test func tabDoesNotGoToAPhoneThatIsNotThere() {
        let driver = ModelDriver.connected(profile: ModelDriver.live(), size: .tiny)
        #expect(!Layout(driver.model).focusOrder.contains(.phone))
    }

    @Test func escapeLeavesTheDialogThenTheFilterThenThePane() {
        var driver = ModelDriver.logOfAll(.usual)
        driver.press("/")
        driver.type("outcome:sent")
        driver.press("Enter F1 Esc")
        #expect(driver.model.dialog == nil)
        #expect(driver.model.log.filterText == "outcome:sent")
        driver.press("Esc")
        #expect(driver.model.log.filterText.isEmpty)
        #expect(driver.model.focus == .log)
        driver.press("Esc")
        #expect(driver.model.focus == .send)
    }

    @Test(arguments: ModelDriver.sizes)
    func aClickFocusesTheFieldThatIsSeenThere(_ size: Size) throws {
        var driver = ModelDriver.connected(size: size)
        let area = try #require(Layout(driver.model).panes[.send])
        let rows = driver.lines.indices.filter { driver.lines[$0].contains("From") }
        let row = try #require(rows.first)
        driver.happen(.terminal(.mouse(MouseEvent(.press, at: Point(column: area.column + 15, row: row)))))
        #expect(driver.model.form.focus == .from)
        driver.happen(.terminal(.mouse(MouseEvent(.press, at: Point(column: area.column + 13, row: area.row + 1)))))
        #expect(driver.model.form.focus == .channel)
    }

    @Test func aClickSelectsTheVerificationAndTheRow() {
        var driver = ModelDriver.many(3, .usual)
        driver.happen(.terminal(.mouse(MouseEvent(.press, at: Point(column: 50, row: 6)))))
        #expect(driver.model.waiting.selection == 1)
        driver = ModelDriver.logOfAll(.usual)
        driver.happen(.terminal(.mouse(MouseEvent(.press, at: Point(column: 5, row: 16)))))
        #expect(driver.model.log.selected?.id == 4)
        #expect(!driver.model.log.isFollowing)
    }
}
