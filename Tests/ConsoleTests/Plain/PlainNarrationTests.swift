import Foundation
import MFAAPI
import MFAClient
import Settings
import Testing

@testable import Console
@testable import History

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

    @Test func aQuestionThatIsAskedAnewIsSaid() {
        var teller = Teller(.connected(profile: ModelDriver.live()).withRecipient("+1 508 769 6555"))
        #expect(teller.ask(.command(.send, "")).first?.hasPrefix("LIVE: send a paid code") == true)
        let foreign = Entry(
            id: 7, kind: .send, profile: "Acme", environment: .live, channel: .sms, number: "+15087696555",
            scope: "2FA", startedAt: teller.driver.now.date, outcome: .sent, agent: "kim")
        let page = LogPage(entries: [foreign], total: 1)
        _ = teller.tell {
            $0.happen(.logRead(LogRequest(filter: Filter(), before: nil, limit: LogPane.pageSize), .success(page)))
        }
        let lines = teller.ask(.answer(isYes: true))
        #expect(lines.count == 1)
        #expect(lines.first?.contains("was sent a code 0 s ago") == true)
        #expect(teller.ask(.answer(isYes: true)) == ["SENDING to +1 508 *** 6555 by SMS"])
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

    @Test func theEndOfALockIsTold() {
        var teller = Teller.sent()
        _ = teller.ask(.command(.verify, "482019"))
        let words = "Too many tries; please wait 1 minute"
        let locked = teller.tell {
            $0.answerCheck(1, .failure(.rejected(ClientError.Rejection(status: 429, sentence: words))))
        }
        #expect(locked == ["LOCKED #1 +1 919 *** 0142, wait 1:00"])
        #expect(teller.tell { $0.pass(.seconds(59)) } == [])
        #expect(
            teller.tell { $0.pass(.seconds(1)) } == ["LOCK over #1 +1 919 *** 0142; a code can be checked again"])
    }

    @Test func whatWasAskedForIsSaidBeforeWhatItDidToTheClocks() {
        var teller = Teller.sent()
        let lines = teller.tell {
            let change = SandboxChange.advance(.seconds(125))
            return $0.happen(.sandboxChanged(profile: "Sandbox", change, .success(change)))
        }
        #expect(lines == ["The sandbox's clock is 2:05 further", "1:00 left #1 +1 919 *** 0142"])
    }

    @Test func aServiceThatWasNotAskedYetIsNotSaidToBeUp() {
        func lines(_ profile: Profile) -> [String] {
            let after = ModelDriver.connected(profile: profile).model
            return PlainNarration(before: ModelDriver(profile: profile).model, after: after).lines
        }
        #expect(
            lines(ModelDriver.live()) == ["LIVE profile Acme, account 9900000, 127.0.0.1:41327 is not tried yet"])
        #expect(lines(.sandbox) == ["SANDBOX profile Sandbox, account 9900000, 127.0.0.1:41327 is up"])
    }

    @Test func aSendToAServiceThatIsDownReachesForItAnew() {
        var teller = Teller(ModelDriver())
        #expect(
            teller.tell { $0.happen(.connected(profile: "Sandbox", .failure(ConsoleError("no port is free")))) }
                == ["Fault: no port is free"])
        var effects: [Effect] = []
        let lines = teller.tell { driver in
            effects = driver.happen(.asked(.command(.send, "")))
            return effects
        }
        #expect(lines == ["Warning: Send: nothing was sent; the service is being reached again"])
        guard case .connect? = effects.first, effects.count == 1 else {
            Issue.record("nothing is reached anew")
            return
        }
    }

    @Test func aCodeThatIsStillOutAtTheStartIsNotSaidToBeSent() throws {
        var profile = ModelDriver.live()
        profile.environment = .sandbox
        var teller = Teller(ModelDriver.connected(profile: profile))
        let rows = [Outcome.sent, .unknown].enumerated().map { index, outcome in
            Entry(
                id: Int64(index + 1), kind: .send, profile: profile.name, environment: .sandbox, channel: .sms,
                number: "+19195550142", scope: "2FA", startedAt: teller.driver.now.date.addingTimeInterval(-60),
                outcome: outcome)
        }
        #expect(
            Set(teller.tell { $0.happen(.recentRowsRead(rows)) }) == [
                "STILL OUT #1 +1 919 *** 0142 by SMS, scope 2FA, 2:00 of 3:00 left",
                "OUTCOME UNKNOWN #2 +1 919 *** 0142, a code may be out",
            ])
    }

    @Test func cancellingSaysWhetherThereIsSomething() {
        var teller = Teller()
        #expect(teller.ask(.command(.cancel, "")) == ["Nothing is under way"])
        _ = teller.ask(.command(.send, ""))
        #expect(teller.ask(.command(.cancel, "")) == ["Cancelling"])
    }

    @Test func aMessageOnThePhoneMasksItsNumber() {
        var teller = Teller.sent()
        let line = "MESSAGE on the virtual phone +1 919 *** 0142: Your Sandbox code is 482019"
        #expect(
            teller.tell {
                $0 = $0.withPhone
                return []
            }.contains(line))
        #expect(PlainAnswer(teller.driver.model).lines(to: .command(.panePhone, "")).contains(line))
    }

    @Test func onlyWhatALineCanChooseIsListed() {
        let answer = PlainAnswer(Teller.sent().driver.model)
        #expect(answer.lines(to: .command(.profiles, "")) == ["1 Sandbox, SANDBOX - built in - open"])
        let faults = answer.lines(to: .command(.faults, ""))
        #expect(faults.prefix(2) == ["1 Behave again, clears every fault", "2 Next answer is a 500, +1 919 *** 0142"])
    }

    @Test func nothingIsAnsweredWithSilence() {
        var driver = ModelDriver.connected()
        driver.model.options.ascii = true
        let answer = PlainAnswer(driver.model)
        #expect(answer.lines(to: .command(.notices, "")) == ["No notices."])
        #expect(answer.lines(to: .command(.up, "")) == ["No rows."])
        #expect(answer.lines(to: .command(.help, "nonsense")) == ["No command begins like that; “help” lists them"])
        #expect(
            answer.lines(to: .command(.reveal, "")) == ["Numbers are whole for 5 seconds:", "following - 0 rows"])
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
        #expect(
            teller.ask(.command(.send, "")) == [
                "LIVE: send a paid code to +1 508 769 6555 by SMS? Default no; yes or no?"
            ])
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
