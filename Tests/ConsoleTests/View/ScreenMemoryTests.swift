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
            let remembered = ConsoleView.canvas(
                of: driver.model, isFormAlone: driver.model.isFormAlone, &memory)
            let fresh = ConsoleView(driver.model).canvas()
            let (seen, expected) = (remembered.lines.joined(separator: "\n"), fresh.lines.joined(separator: "\n"))
            #expect(remembered == fresh, "\(seen)\n\(expected)", sourceLocation: sourceLocation)
            #expect(memory.title == driver.model.title, sourceLocation: sourceLocation)
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

    /// Keys of every kind in any order, while time passes and answers come.
    @Test(arguments: [Size(columns: 60, rows: 20), .usual, Size(columns: 120, rows: 40)], 1...4)
    func noOrderOfKeysLeavesAnythingStale(_ size: Size, _ seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        var painter = Painter(ModelDriver.connected(size: size))
        let keys = [
            "1", "5", "a", "é", "{", "Space", "Backspace", "Delete", "C-u", "C-k", "C-y", "C-a", "C-z", "Left",
            "S-Left",
            "Tab", "S-Tab", "Tab", "S-Tab", "Up", "Down", "Enter", "Esc", "M-1", "M-1", "M-1", "M-2", "M-3", "M-5",
            "M-z",
            "F5", "F9", "C-p", "M-t", "R", "d", "U", "u",
        ]
        var sends = 0
        for _ in 0..<150 {
            let key = keys.randomElement(using: &random) ?? "1"
            sends += painter.driver.press(key).count(where: \.isSend)
            painter.look()
            switch UInt8.random(in: 0..<8, using: &random) {
            case 0: _ = painter.driver.pass(.milliseconds(Int64.random(in: 100...9_000, using: &random)))
            case 1 where sends > 0: _ = painter.driver.answerSend(sends, .success(sentBySMS))
            case 2: painter.driver.now.elapsed += .milliseconds(Int64.random(in: 100...5_000, using: &random))
            default: continue
            }
            painter.look()
        }
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
