import Terminal
import Testing

@testable import Console

/// Texts longer than the screen.
@Suite struct LongTextTests {
    @Test(arguments: ModelDriver.sizes)
    func scrollingStopsAtTheEndSoThatOneKeyGoesBack(_ size: Size) {
        var driver = ModelDriver.connected(size: size).pressing("F1")
        for _ in 0..<60 { driver.press("PgDn") }
        let end = driver.lines
        driver.press("Down")
        #expect(driver.lines == end)
        driver.press("Up")
        #expect(driver.lines != end)
        driver.press("End")
        #expect(driver.lines == end)
    }

    @Test func growingTheScreenKeepsTheTextInSight() {
        var driver = ModelDriver.connected(size: .tiny).pressing("F1 End")
        driver.happen(.terminal(.resized(.huge)))
        #expect(driver.screen.contains("Leaves the console."))
        driver.press("Up")
        driver.happen(.terminal(.resized(Size(columns: 1, rows: 1))))
        driver.happen(.terminal(.resized(.usual)))
        #expect(driver.screen.contains("Help"))
    }

    @Test func aNoticeThatIsCutOffNamesTheKeyThatShowsAllOfIt() {
        var driver = ModelDriver.connected(size: .tiny).warning(String(repeating: "long ", count: 30) + "end")
        #expect(driver.lines.last?.hasSuffix("M-n all") == true)
        driver.press("M-n")
        #expect(driver.screen.contains("end"))
    }
}
