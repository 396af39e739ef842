import MFAClient
import Terminal
import Testing

@testable import Console

/// Which verifications are seen where not all of them fit.
@Suite struct WaitingViewTests {
    @Test(arguments: 1...40)
    func theSelectedOneIsSeenWholeAndNoRowIsLost(_ count: Int) {
        var random = SeededRandom(seed: UInt64(count))
        for rows in 5...25 {
            for selection in 0..<count {
                let heights = (0..<count).map { $0 == selection ? 3 : Int.random(in: 2...3, using: &random) }
                let shown = WaitingView.shown(count: heights.count, selection: selection, rows: rows) { heights[$0] }
                let marks = (shown.lowerBound > 0 ? 1 : 0) + (shown.upperBound < count ? 1 : 0)
                let used = heights[shown].reduce(marks, +)
                #expect(shown.contains(selection))
                #expect(used <= rows)
                #expect(shown == heights.indices || used + 3 + 1 > rows)
            }
        }
    }

    @Test func aReasonThatIsCutEndsInASign() {
        var driver = ModelDriver.notSent(.usual, .notSent("nothing answers at 127.0.0.1:4010: connection refused"))
        driver.model.form.fields[.to]?.replace(with: "+1 919 555 0143")
        driver.press("F5")
        #expect(driver.picture(.pane(.waiting), styles: false).text.contains("? NOT SENT  nothing answers at 12…"))
    }

    @Test func aVerificationTallerThanThePaneIsSeenFromItsTop() {
        let heights = [2, 9, 2]
        #expect(WaitingView.shown(count: 3, selection: 1, rows: 5) { heights[$0] } == 1..<2)
    }
}
