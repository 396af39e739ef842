import MFAAPI
import MFAClient
import Terminal
import Testing

@testable import Console

/// What is not drawn again is as it would be drawn.
@Suite struct ScreenMemoryTests {
    /// Draws each picture with a memory and compares it with one that is drawn from nothing.
    private struct Painter {
        var driver: ModelDriver
        private var memory = ScreenMemory()

        init(_ driver: ModelDriver) { self.driver = driver }

        mutating func look(_ sourceLocation: SourceLocation = #_sourceLocation) {
            let remembered = ConsoleView.canvas(of: driver.model, &memory)
            let fresh = ConsoleView(driver.model).canvas()
            let (seen, expected) = (remembered.lines.joined(separator: "\n"), fresh.lines.joined(separator: "\n"))
            #expect(remembered == fresh, "\(seen)\n\(expected)", sourceLocation: sourceLocation)
        }

        mutating func press(_ names: String) {
            for name in names.split(separator: " ") {
                driver.press(String(name))
                look()
            }
        }
    }

    @Test(arguments: ModelDriver.sizes + [Size(columns: 60, rows: 20)])
    func everyPictureIsWhatItWouldBe(_ size: Size) {
        var painter = Painter(ModelDriver.connected(size: size))
        painter.press("F5")
        _ = painter.driver.answerSend(1, .success(sentBySMS))
        painter.look()
        painter.press("1 2 3 Backspace M-1 5 Tab M-3 k R M-2 M-z M-z M-4 M-5 M-1 F1 Esc F2 Esc C-p x Esc M-t")
        for _ in 0..<3 {
            _ = painter.driver.pass(.milliseconds(700))
            painter.press("M-1 7")
        }
        painter.press("M-2 C-u 4 8 2 0 1 9 Enter")
        _ = painter.driver.answerCheck(1, .success(.valid))
        painter.look()
        painter.press("M-1 M-3 M-2 d U")
        painter.driver.happen(.terminal(.resized(Size(columns: 100, rows: 30))))
        painter.look()
    }

    @Test(arguments: [Size(columns: 60, rows: 20), .usual])
    func clocksThatComeIntoViewShowTheTime(_ size: Size) {
        var driver = ModelDriver.sending(size)
        _ = driver.answerSend(1, .failure(.outcomeUnknown("timed out after 30 s")))
        driver.press("M-3")
        if size == .usual { driver.press("M-z") }
        _ = driver.pass(.seconds(15))
        driver.now.elapsed += .seconds(60)
        driver.press(size == .usual ? "M-z" : "M-2")
        #expect(!driver.screen.contains("resend asks"))
    }

    @Test func aKeyLetsNoClockGoOnBetweenItsTicks() {
        var driver = ModelDriver.waiting(.usual)
        driver.press("M-1")
        #expect(driver.screen.contains("2:20 of 3:00"))
        driver.now.elapsed += .milliseconds(1500)
        driver.type("1")
        #expect(driver.screen.contains("2:20 of 3:00"))
        _ = driver.pass(.zero)
        #expect(driver.screen.contains("2:19 of 3:00"))
    }
}
