import Foundation
import MFAAPI
import Terminal
import Testing

@testable import Console
@testable import History

/// What the log's search finds.
@Suite struct LogSearchTests {
    private let entry = Entry(
        id: 7, kind: .send, profile: "Sandbox", environment: .sandbox, channel: .sms, number: "+19195550142",
        scope: "login", startedAt: Date(timeIntervalSince1970: 0), outcome: .sent, status: 200)

    private func finds(_ text: String) -> Bool { LogSearch(text).finds(entry, ModelDriver.connected().model) }

    @Test(arguments: [
        "+1 919 555 0142", "+19195550142", "(919) 555-0142", "919.555.0142", "5550", "0142", "sent", "LOGIN", "#7",
    ])
    func aRowIsFoundByItsWordsAndByItsNumber(_ text: String) { #expect(finds(text)) }

    @Test(arguments: ["+1 919 555 0143", "9999", "555", "5550 login", "voice"])
    func nothingElseFindsIt(_ text: String) { #expect(!finds(text)) }

    @Test func aWholeNumberIsFoundAndStaysMasked() {
        var driver = ModelDriver.logOfAll(.usual).pressing("S")
        driver.type("+1 919 555 0142")
        driver.press("Enter")
        #expect(driver.model.log.selectedIndex == 7)
        #expect(!driver.picture(.pane(.log), styles: false).text.contains("919 555"))
    }
}
