import Settings
import Terminal
import Testing

@testable import Console

/// The terminal's cursor stands on what has the focus, so that screen readers and braille displays follow it.
@Suite struct CursorTests {
    private static let sizes = ModelDriver.sizes + [Size(columns: 60, rows: 15), Size(columns: 79, rows: 23)]

    @Test(arguments: sizes, Pane.allCases)
    func itStandsInThePaneThatHasTheFocus(_ size: Size, _ pane: Pane) throws {
        for var driver in [ModelDriver.connected(size: size), .waiting(size), .logOfAll(size), .many(9, size)] {
            driver.press("M-\(pane.rawValue)")
            let area = try #require(Layout(driver.model).panes[pane]).inset(columns: 1, rows: 1)
            let cursor = try #require(ConsoleView(driver.model).canvas().cursor)
            #expect(area.contains(cursor))
        }
    }

    @Test(arguments: sizes)
    func itStandsInEveryPlaceOfTheForm(_ size: Size) throws {
        var driver = ModelDriver.connected(size: size).withFaults
        for place in SendForm.Place.allCases {
            driver.model.form.focus = place
            let area = try #require(Layout(driver.model).panes[.send]).inset(columns: 1, rows: 1)
            let cursor = try #require(ConsoleView(driver.model).canvas().cursor)
            #expect(area.contains(cursor), "\(place)")
        }
    }

    @Test(arguments: sizes, ["F1", "C-p", "F2", "F3", "F4", "M-n", "M-3 /", "M-3 S", "M-3 e", "M-5 T", "M-5 F"])
    func itStandsInTheDialog(_ size: Size, _ keys: String) throws {
        for profile in [.sandbox, ModelDriver.live()] {
            let driver = ModelDriver.connected(profile: profile, size: size).pressing(keys)
            guard driver.model.dialog != nil else { continue }
            let cursor = try #require(ConsoleView(driver.model).canvas().cursor)
            #expect(Layout(driver.model).body.contains(cursor))
        }
    }

    @Test(arguments: sizes)
    func aDialogLeavesBannerAndFooterInSight(_ size: Size) {
        for keys in ["F1", "C-p", "F2", "F3", "F4", "M-n"] {
            let driver = ModelDriver.connected(profile: ModelDriver.live(), size: size).pressing(keys)
            #expect(driver.lines.first?.hasPrefix(" LIVE ") == true)
            #expect(driver.lines.last?.isEmpty == false)
        }
    }
}
