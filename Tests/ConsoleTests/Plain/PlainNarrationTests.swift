import MFAAPI
import MFAClient
import Testing

@testable import Console

/// What the line mode tells of an event, and what it keeps to itself.
@Suite struct PlainNarrationTests {
    @Test func aSendIsToldWithItsNumberMasked() {
        var teller = Teller()
        #expect(teller.ask(.command(.send, "")) == ["SENDING to +1 919 *** 0142 by SMS"])
        #expect(
            teller.tell { $0.answerSend(1, .success(sentBySMS)) } == [
                "SENT #1 +1 919 *** 0142 by SMS, scope 2FA, window 3:00"
            ])
    }

    @Test func onlyAValidCodeIsVerified() {
        let answers: [(Result<Verdict, ClientError>, String)] = [
            (.success(.valid), "VERIFIED #1 +1 919 *** 0142"),
            (.success(.notValid), "NOT VALID #1 +1 919 *** 0142, 1 try"),
            (.failure(.notSent("connection refused")), "COULD NOT CHECK #1 +1 919 *** 0142: connection refused"),
        ]
        for (answer, line) in answers {
            var teller = Teller.sent()
            #expect(teller.ask(.command(.verify, "482019")) == [])
            #expect(teller.tell { $0.answerCheck(1, answer) } == [line])
        }
    }

    @Test func theCountdownIsToldAtThreeMomentsAndAtItsEnd() {
        var teller = Teller.sent()
        let lines = (1...181).flatMap { _ in teller.tell { $0.pass(.seconds(1)) } }
        #expect(
            lines == [
                "1:00 left #1 +1 919 *** 0142", "0:30 left #1 +1 919 *** 0142", "0:10 left #1 +1 919 *** 0142",
                "EXPIRED #1 +1 919 *** 0142, window 3:00 passed",
            ])
    }

    @Test func aSecondSendIsAskedAboutAndNoIsSafe() {
        var teller = Teller.sent()
        let question = teller.ask(.command(.resend, ""))
        #expect(question.first?.hasPrefix("This number was sent a code 0 s ago.") == true)
        #expect(teller.ask(.answer(isYes: false)) == ["Nothing was sent"])
        _ = teller.ask(.command(.resend, ""))
        #expect(teller.ask(.answer(isYes: true)) == ["SENDING to +1 919 *** 0142 by SMS"])
    }

    @Test func aLiveSendIsAskedAboutAndAReadOnlyProfileRefuses() {
        var teller = Teller(ModelDriver.connected(profile: ModelDriver.live()))
        _ = teller.ask(.field(.to, "+1 508 769 6555"))
        #expect(teller.ask(.command(.send, "")) == ["LIVE: send a paid code to +1 508 769 6555 by SMS?"])
        var refused = Teller(ModelDriver.connected(profile: ModelDriver.live(readOnly: true)))
        #expect(refused.ask(.command(.send, "")) == ["Warning: Send: profile Acme is read-only"])
    }

    @Test func aFieldIsFilledAndItsFaultIsSaid() {
        var teller = Teller()
        #expect(teller.ask(.field(.to, "(508) 769-6555")) == [])
        #expect(teller.driver.model.form.recipient == "+15087696555")
        #expect(teller.ask(.field(.channel, "voice")) == [])
        #expect(teller.driver.model.form.channel == .voice)
        #expect(teller.ask(.field(.digits, "3")) == ["Warning: Digits must be 4 to 8"])
        #expect(teller.ask(.field(.channel, "pigeon")) == ["Warning: Channel: sms or voice"])
    }

    @Test func aCodeOfTheWrongLengthIsNotChecked() {
        var teller = Teller.sent()
        #expect(teller.ask(.command(.verify, "12")) == ["Warning: Verify: type 6 digits"])
        #expect(teller.ask(.command(.verify, "12345678")) == ["Warning: Verify: type 6 digits"])
    }

    @Test func aCodeThatCannotBeCheckedNowIsForgotten() {
        var teller = Teller.sent()
        _ = teller.tell { $0.pass(.seconds(181)) }
        #expect(teller.ask(.command(.verify, "482019")) == ["Warning: Verify: the window passed; resend first"])
        #expect(teller.driver.model.waiting.selected?.code.isEmpty == true)
    }

    @Test func theListsOfAScreenAreLines() {
        var teller = Teller.sent()
        let answer = PlainAnswer(teller.driver.model)
        #expect(answer.lines(to: .command(.paneWaiting, "")) == ["> #1 +1 919 *** 0142, 2FA, SMS: 3:00 of 3:00 left"])
        #expect(answer.lines(to: .field(.to, "")) == ["To: +1 919 555 0142"])
        #expect(answer.lines(to: .command(.paneLog, "")).last == "following - 1 row")
        let help = answer.lines(to: .command(.help, "verify"))
        #expect(help == ["verify: Checks the code that was typed. (not now: type 6 digits)"])
        #expect(
            answer.lines(to: .command(.help, "")).last?.hasSuffix(
                "channel, to, from, app, scope, message, digits, expires") == true)
        _ = teller.ask(.command(.reveal, ""))
        #expect(PlainAnswer(teller.driver.model).lines(to: .command(.paneWaiting, "")).first?.contains("555") == true)
    }
}

/// A model that tells what happens to it.
private struct Teller {
    var driver: ModelDriver

    init(_ driver: ModelDriver = .connected()) {
        self.driver = driver
        self.driver.model.options.ascii = true
    }

    static func sent() -> Teller {
        var teller = Teller()
        _ = teller.ask(.command(.send, ""))
        _ = teller.tell { $0.answerSend(1, .success(sentBySMS)) }
        return teller
    }

    mutating func ask(_ request: PlainRequest) -> [String] { tell { $0.happen(.asked(request)) } }

    mutating func tell(_ body: (inout ModelDriver) -> [Effect]) -> [String] {
        let before = driver.model
        _ = body(&driver)
        return PlainNarration(before: before, after: driver.model).lines
    }
}
