import Foundation
import MFAAPI
import MFAClient
import Settings
import Terminal

@testable import Console
@testable import History

/// States that a console comes into, each as far as a key or an answer takes it.
extension ModelDriver {
    static let sizes: [Size] = [.tiny, .usual, .wide, .huge]

    static func sending(_ size: Size) -> ModelDriver {
        var driver = connected(size: size)
        driver.press("F5")
        return driver
    }

    static func waiting(_ size: Size) -> ModelDriver {
        var driver = sending(size)
        _ = driver.answerSend(1, .success(sentBySMS))
        _ = driver.pass(.seconds(40))
        return driver
    }

    static func typed(_ size: Size) -> ModelDriver {
        var driver = waiting(size)
        driver.type("482019")
        return driver
    }

    static func checking(_ size: Size) -> ModelDriver {
        var driver = typed(size)
        driver.press("Enter")
        return driver
    }

    static func checked(_ size: Size, _ result: Result<Verdict, ClientError>) -> ModelDriver {
        var driver = checking(size)
        _ = driver.answerCheck(1, result)
        return driver
    }

    static func notSent(_ size: Size, _ error: ClientError) -> ModelDriver {
        var driver = sending(size)
        _ = driver.answerSend(1, .failure(error))
        _ = driver.pass(.seconds(11))
        return driver
    }

    /// Sends to so many numbers, one second apart, all answered.
    static func many(_ count: Int, _ size: Size) -> ModelDriver {
        var driver = connected(size: size)
        for index in 0..<count {
            driver.model.form.fields[.to]?.replace(with: "+1 919 555 01\(String(10 + index))")
            driver.press("F5")
            _ = driver.answerSend(index + 1, .success(Sent(channel: .sms, id: "id\(index)")))
            _ = driver.pass(.seconds(1))
        }
        return driver
    }

    /// A log with a row of every outcome.
    static func logOfAll(_ size: Size) -> ModelDriver {
        var driver = connected(size: size)
        let outcomes: [(Outcome, Int?, String?)] = [
            (.sent, 200, nil), (.notSent, nil, "connection refused: nothing listens at 127.0.0.1:4010"),
            (.verified, 200, nil), (.notValid, 200, nil), (.expired, nil, "window 3:00 passed"),
            (.locked, 429, "Too many tries; please wait 2 minutes"),
            (.couldNotCheck, 500, "the service failed (500)"), (.unknown, nil, "no answer within 30 s"),
            (.open, nil, nil),
        ]
        let entries = outcomes.enumerated().map { index, row in
            Entry(
                id: Int64(index + 1), kind: row.0.isOfSend ? .send : .verify, profile: "Sandbox", environment: .sandbox,
                channel: .sms, number: "+19195550142", scope: "2FA", sendId: row.0.isOfSend ? nil : 1,
                startedAt: driver.now.date.addingTimeInterval(Double(index - 60)), outcome: row.0, status: row.1,
                duration: row.1.map { _ in .milliseconds(96) }, detail: row.2)
        }
        driver.happen(
            .logRead(
                LogRequest(filter: Filter(), before: nil, limit: LogPane.pageSize),
                .success(LogPage(entries: entries.reversed(), total: entries.count))))
        driver.press("M-3")
        return driver
    }
}

extension Outcome {
    fileprivate var isOfSend: Bool { [.sent, .notSent, .unknown, .open].contains(self) }
}

/// One more step, as an expression.
extension ModelDriver {
    private func changed(_ change: (inout ModelDriver) -> Void) -> ModelDriver {
        var driver = self
        change(&driver)
        return driver
    }

    func pressing(_ names: String) -> ModelDriver { changed { $0.press(names) } }

    /// Its send answered.
    var answered: ModelDriver { changed { _ = $0.answerSend(1, .success(sentBySMS)) } }

    func after(_ duration: Duration) -> ModelDriver { changed { _ = $0.pass(duration) } }

    func warning(_ text: String) -> ModelDriver { changed { $0.model.warn(.warning, text) } }

    func inProfile(_ profile: Profile) -> ModelDriver { changed { $0.model.session.profile = profile } }

    func withRecipient(_ text: String) -> ModelDriver {
        changed { $0.model.form.fields[.to]?.replace(with: text) }
    }

    func withMessage(_ text: String) -> ModelDriver {
        changed { driver in
            driver.model.form.fields[.message]?.replace(with: text)
            driver.model.form.focus = .message
        }
    }

    /// A form with a number that is none, a short message and too many digits, as sending leaves it.
    var withFaults: ModelDriver {
        changed { driver in
            driver.model.form.fields[.to]?.replace(with: "12")
            driver.model.form.fields[.message]?.replace(with: "no token")
            driver.model.form.fields[.digits]?.replace(with: "9")
            driver.press("F5")
            _ = driver.pass(.seconds(11))
        }
    }

    var withPhone: ModelDriver {
        changed { driver in
            let message = Sandbox.Message(
                messageId: "m1", from: "+19845550100", text: "Your Sandbox code is 482019",
                receivedAt: "2026-11-21T14:00:01Z")
            let call = Sandbox.Call(
                callId: "c1", from: "+19845550100",
                transcript: "Your Sandbox code is 4, 8, 2, 0, 1, 9. Once more: 4, 8, 2, 0, 1, 9. Goodbye.",
                receivedAt: "2026-11-21T14:00:31Z")
            driver.happen(
                .phoneRead(
                    profile: model.session.profile.name, number: "+19195550142",
                    .success(Sandbox.Phone(number: "+19195550142", messages: [message], calls: [call]))))
        }
    }

    func receivingRows(_ count: Int) -> ModelDriver {
        changed { driver in
            for index in 0..<count {
                guard var entry = driver.model.log.rows.last else { return }
                entry = entry.numbered(entry.id + 1, outcome: index.isMultiple(of: 2) ? .sent : .verified)
                _ = driver.model.keep(entry, nil)
            }
        }
    }

    func filtered(_ text: String) -> ModelDriver {
        changed { driver in
            _ = driver.model.applyFilter(text)
            driver.happen(
                .logRead(
                    LogRequest(filter: driver.model.log.filter, before: nil, limit: LogPane.pageSize),
                    .success(LogPage(entries: [], total: 0))))
        }
    }
}

extension Entry {
    fileprivate func numbered(_ id: Int64, outcome: Outcome) -> Entry {
        Entry(
            id: id, kind: .send, profile: profile, environment: environment, channel: channel, number: number,
            scope: scope, startedAt: startedAt, outcome: outcome, status: 200)
    }
}
