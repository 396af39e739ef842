import Foundation
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console
@testable import History

/// The exchange of the selected row: what is shown, copied, saved and asked again.
@Suite struct HTTPPaneTests {
    private static func exchange() -> Exchange {
        var timing = Timing()
        timing.nameLookup = .milliseconds(2)
        timing.connect = .milliseconds(10)
        timing.firstByte = .milliseconds(90)
        timing.total = .milliseconds(100)
        return Exchange(
            method: "POST", url: "http://127.0.0.1:4010/accounts/9900000/code/verify",
            requestHeaders: [Exchange.Header(name: "Authorization", value: "Basic ••••••")],
            requestBody: #"{"to":"+19195550142","code":"••••••"}"#, status: 200,
            responseHeaders: [Exchange.Header(name: "Content-Type", value: "application/json")],
            responseBody: #"{"valid":false}"#, timing: timing, bytesSent: 300, bytesReceived: 120)
    }

    /// A verification that was checked once with a wrong code.
    func checked(
        _ size: Size = Size(columns: 80, rows: 24), profile: Profile = .sandbox, _ exchange: Exchange = exchange()
    ) -> ModelDriver {
        var driver = ModelDriver.connected(profile: profile, size: size)
        driver.press("F5")
        _ = driver.answerSend(1, .success(sentBySMS))
        driver.type("123456")
        driver.press("Enter")
        let entry = Entry(
            id: 2, kind: .verify, profile: profile.name, environment: .sandbox, channel: .sms, number: "+19195550142",
            scope: "2FA", sendId: 1, startedAt: driver.now.date, outcome: .notValid)
        driver.happen(
            .codeChecked(
                verification: 1,
                Recorded(entry: entry, answer: Answer(result: .success(.notValid), exchange: exchange))))
        driver.press("M-4")
        return driver
    }

    @Test func aRequestWithoutAnAnswerIsShownWithTheReasonAndCopied() {
        var exchange = Self.exchange()
        (exchange.status, exchange.responseHeaders, exchange.responseBody) = (nil, [], "")
        exchange.failure = "no connection to http://127.0.0.1:4010: nothing answers there"
        var driver = checked(Size(columns: 120, rows: 40), exchange)
        #expect(driver.screen.contains("00/code/verify"))
        #expect(driver.screen.contains("\"code\": \"••••••\""))
        #expect(driver.screen.contains("no answer: no connection"))
        #expect(!driver.screen.contains("123456"))
        for key in ["C", "S", "P"] {
            #expect(driver.press(key).contains { if case .copy = $0 { true } else { false } })
        }
    }

    @Test func inTheLogTheMarkedRowIsMeantWhateverIsSelectedInWaiting() {
        var driver = checked()
        driver.model.form.fields[.to]?.replace(with: "+1 508 769 6555")
        driver.press("M-1 F5")
        _ = driver.answerSend(2, .success(Sent(channel: .sms, id: "other")))
        driver.model.waiting.select(1)
        driver.press("M-3")
        #expect(driver.model.log.isFollowing)
        #expect(driver.model.shownExchangeRow == driver.model.log.selected?.id)
    }

    @Test func whatArrivesChangesNeitherTheRowThatIsReadNorItsPlace() {
        var driver = checked()
        driver.press("M-4")
        let row = driver.model.shownExchangeRow
        #expect(row == 2)
        driver.model.http.scroll = 3
        let entry = Entry(
            id: 9, kind: .verify, profile: "Sandbox", environment: .sandbox, channel: .sms, number: "+19195550142",
            scope: "2FA", sendId: 1, startedAt: driver.now.date, outcome: .notValid)
        driver.happen(
            .codeChecked(
                verification: 1,
                Recorded(entry: entry, answer: Answer(result: .success(.notValid), exchange: Self.exchange()))))
        #expect(driver.model.shownExchangeRow == row)
        #expect(driver.model.http.scroll == 3)
        driver.press("M-2")
        #expect(driver.model.http.scroll == 0)
    }

    @Test func requestResponseAndTimesAreDrawn() {
        let driver = checked(Size(columns: 80, rows: 46))
        #expect(
            driver.lines.suffix(21).prefix(18) == [
                "┃ Authorization: Basic ••••••                                                  ┃",
                "┃ {                                                                            ┃",
                "┃   \"to\": \"+1 919 ••• 0142\",                                                   ┃",
                "┃   \"code\": \"••••••\"                                                           ┃",
                "┃ }                                                                            ┃",
                "┃                                                                              ┃",
                "┃ HTTP 200                                                                     ┃",
                "┃ Content-Type: application/json                                               ┃",
                "┃ {                                                                            ┃",
                "┃   \"valid\": false                                                             ┃",
                "┃ }                                                                            ┃",
                "┃                                                                              ┃",
                "┃ 300 bytes sent, 120 received                                                 ┃",
                "┃ dns        █                                                          2.0 ms ┃",
                "┃ connect     ████                                                      8.0 ms ┃",
                "┃ first byte      ████████████████████████████████████████████         80.0 ms ┃",
                "┃ body                                                       ██████    10.0 ms ┃",
                "┃ total                                                               100.0 ms ┃",
            ])
    }

    @Test func numbersAreMaskedUntilTheyAreRevealed() {
        var driver = checked(Size(columns: 80, rows: 46))
        #expect(!driver.lines.suffix(21).joined().contains("5550142"))
        driver.press("R")
        #expect(driver.lines.suffix(21).joined().contains("+19195550142"))
        _ = driver.pass(.seconds(6))
        #expect(!driver.lines.suffix(21).joined().contains("5550142"))
    }

    @Test(arguments: ["+19195550142", "19195550142", "%2B19195550142", "919-555-0142"])
    func nothingThatShowsAnExchangeShowsANumberHoweverItIsWritten(number: String) {
        var exchange = Self.exchange()
        exchange.url = "http://127.0.0.1:4010/sandbox/phones/\(number)"
        exchange.requestBody = #"{"to":"\#(number)","code":"••••••"}"#
        exchange.responseBody = #"{"valid":false,"number":"\#(number)"}"#
        exchange.responseHeaders.append(Exchange.Header(name: "X-Number", value: number))
        var driver = checked(Size(columns: 80, rows: 46), exchange)
        var shown = [driver.lines.suffix(21).joined(), "\(driver.model.http)"]
        shown += PlainAnswer(driver.model).lines(to: .command(.paneHTTP, ""))
        for key in ["C", "S", "P"] {
            if case .copy(let what, let text) = driver.press(key).first {
                #expect(what.hasSuffix(" with masked numbers"))
                shown.append(text)
            }
        }
        if case .write(.text(let text, _)) = driver.press("w Enter").first { shown.append(text) }
        #expect(shown.count == 2 + 4 + 3 + 1)
        for text in shown { #expect(!text.filter(\.isNumber).contains("5550142"), "\(text)") }
        driver.press("R")
        #expect(PlainAnswer(driver.model).lines(to: .command(.paneHTTP, "")).joined().contains(number))
        if case .copy("curl command", let text) = driver.press("C").first { #expect(text.contains(number)) }
    }

    @Test(arguments: [("C", "curl --request POST"), ("S", "import Foundation"), ("P", "import http.client")])
    func theRequestIsCopiedWithoutItsCode(_ key: String, _ start: String) {
        var driver = checked()
        guard case .copy(_, let text) = driver.press(key).first else {
            Issue.record("nothing was copied")
            return
        }
        #expect(text.hasPrefix(start))
        #expect(!text.contains("123456"))
    }

    @Test func savingAsksForAFileAndMasksNumbers() {
        var driver = checked()
        driver.press("w")
        #expect(driver.screen.contains("vouch-2.http.txt"))
        guard case .write(.text(let text, "vouch-2.http.txt")) = driver.press("Enter").first else {
            Issue.record("nothing is written")
            return
        }
        #expect(text.contains("HTTP 200"))
        #expect(text.contains("first byte: 80.0 ms"))
        #expect(!text.contains("5550142"))
    }

    @Test func aVerifyIsAskedAgainAsItWas() {
        var driver = checked()
        guard case .verify(1, let request, _, 1, nil) = driver.press("V").first else {
            Issue.record("nothing is asked")
            return
        }
        #expect(request.code == "123456")
        #expect(driver.press("V").isEmpty, "one at a time")
    }

    @Test func aSendIsNeverRepeated() {
        var driver = ModelDriver.connected()
        driver.press("F5")
        let entry = Entry(
            id: 1, kind: .send, profile: "Sandbox", environment: .sandbox, channel: .sms, number: "+19195550142",
            scope: "2FA", startedAt: driver.now.date, outcome: .sent)
        driver.happen(
            .codeSent(
                verification: 1,
                Recorded(entry: entry, answer: Answer(result: .success(sentBySMS), exchange: Self.exchange()))))
        #expect(driver.press("M-4 V").isEmpty)
        #expect(driver.screen.contains("only a verify of this session is repeated, never a send"))
    }

    @Test func everyPhaseHasABarFromWhereTheOneBeforeEnded() {
        let bars = TimingBars(timing: Self.exchange().timing, ascii: true)
        #expect(bars.phases.map(\.name) == ["dns", "connect", "first byte", "body"])
        var canvas = Canvas(size: Size(columns: 42, rows: 5))
        for row in 0..<bars.rows {
            bars.draw(on: &canvas, column: 0, row: row, columns: 42, index: row, in: Rect(canvas.size))
        }
        #expect(
            canvas.lines == [
                "dns        #                        2.0 ms",
                "connect    ##                       8.0 ms",
                "first byte   ################      80.0 ms",
                "body                         ##    10.0 ms",
                "total                             100.0 ms",
            ])
    }

    @Test func aConnectionFromBeforeIsNamed() {
        var timing = Timing()
        timing.firstByte = .milliseconds(5)
        timing.total = .milliseconds(5)
        timing.isReused = true
        let bars = TimingBars(timing: timing, ascii: false)
        #expect(bars.facts.map(\.name) == ["first byte", "total"])
        #expect(bars.rows == 3)
    }
}
