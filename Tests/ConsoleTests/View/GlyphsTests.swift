import History
import MFAAPI
import MFAClient
import Terminal
import Testing

@testable import Console

/// What is drawn where a terminal has only ASCII, and what moves where nothing may.
@Suite struct GlyphsTests {
    /// Keys that lead to every pane and dialog.
    private static let ways = ["", "F5", "F1", "F2", "C-p", "M-n", "M-3", "M-4", "M-5", "M-3 /", "M-5 F", "M-5 T"]

    @Test(arguments: ways, [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 50, rows: 14)])
    func theConsoleDrawsNothingButASCII(_ keys: String, _ size: Size) {
        var driver = ModelDriver.connected(size: size)
        driver.model.options.ascii = true
        driver.press("F5")
        _ = driver.answerSend(1, .success(sentBySMS))
        driver.press(keys)
        let foreign = Set(driver.screen.filter { !$0.isASCII })
        #expect(foreign.isEmpty, "\(keys): \(foreign)")
    }

    @Test func everySignHasAStandInOfOneColumn() {
        for glyphs in [Glyphs.unicode, .ascii] {
            let signs = [
                glyphs.hidden, glyphs.separator, glyphs.cut, glyphs.chosen, glyphs.lit, glyphs.unlit, glyphs.choices,
                glyphs.current, glyphs.full, glyphs.empty, glyphs.block, glyphs.newest, glyphs.older, glyphs.times,
            ]
            #expect(signs.allSatisfy { DisplayText.columns(of: $0) == 1 })
            #expect(glyphs == .unicode || signs.allSatisfy(\.isASCII))
        }
    }

    @Test func theVerdictStandsLargeWhereThePaneHasRoom() {
        var driver = ModelDriver.connected(size: Size(columns: 80, rows: 24))
        driver.press("F5")
        _ = driver.answerSend(1, .success(sentBySMS))
        _ = driver.answerCheck(1, .success(.valid))
        #expect(driver.screen.contains("█ █ ███ ██  █ ███ █ ███ ██"))
        #expect(driver.model.title == "Vouch SANDBOX Sandbox - VERIFIED")
    }

    @Test func onlyAVerdictStandsLarge() {
        var driver = ModelDriver.connected()
        driver.press("F5")
        #expect(driver.model.waiting.selected.flatMap { StandingVerdict($0, at: driver.now) } == nil)
        _ = driver.answerSend(1, .success(sentBySMS))
        #expect(driver.model.waiting.selected.flatMap { StandingVerdict($0, at: driver.now) } == nil)
        _ = driver.answerCheck(1, .failure(.notSent("connection refused")))
        #expect(
            driver.model.waiting.selected.flatMap { StandingVerdict($0, at: driver.now) }?.outcome == .couldNotCheck)
        _ = driver.answerCheck(1, .success(.notValid))
        #expect(driver.model.waiting.selected.flatMap { StandingVerdict($0, at: driver.now) }?.outcome == .notValid)
        driver.press("4")
        #expect(driver.model.waiting.selected.flatMap { StandingVerdict($0, at: driver.now) } == nil)
    }

    @Test func theMouseIsLeftToTheTerminalAndTakenBack() {
        var driver = ModelDriver.connected()
        for isOn in [false, true] {
            guard case .display(.mouse(let asked))? = driver.press("M-x").first else {
                Issue.record("nothing was asked of the terminal")
                return
            }
            #expect(asked == isOn)
        }
    }
}
