import Foundation
import MFAAPI
import MFAClient
import Settings
import Terminal
import Testing

@testable import Console
@testable import History

/// Drives a model alone: events in, state and effects out, on a clock that a test moves.
struct ModelDriver {
    var model: Model
    var now = Moment(elapsed: .seconds(1000), date: ModelDriver.twoInTheAfternoon)
    private var nextRow: Int64 = 1

    var profileName: String { model.session.profile.name }

    init(profile: Profile = .sandbox, profiles: [Profile] = [], size: Size = Size(columns: 80, rows: 24)) {
        var loaded = ConfigurationFile(path: "/nonexistent/config.json").load()
        loaded.configuration.profiles = profiles
        model = Model(start: ConsoleStart(loaded: loaded, profile: profile, themeNames: ["dark", "light"]), now: now)
        model.size = size
    }

    /// 14:00 on a day of 2026 wherever the tests run, so that the screen shows the same time everywhere.
    private static let twoInTheAfternoon: Date = {
        let utc = Date(timeIntervalSince1970: 1_795_269_600)
        return utc - Double(TimeZone.current.secondsFromGMT(for: utc))
    }()

    /// A driver whose service is up.
    static func connected(
        profile: Profile = .sandbox, size: Size = Size(columns: 80, rows: 24)
    ) -> ModelDriver {
        var driver = ModelDriver(profile: profile, profiles: profile == .sandbox ? [] : [profile], size: size)
        driver.happen(
            .connected(
                profile: profile.name,
                .success(
                    ConnectionSummary(
                        address: "127.0.0.1:41327", hasPhones: profile.environment == .sandbox,
                        accountId: profile.accountId))))
        return driver
    }

    static func live(confirmSends: Bool = true, readOnly: Bool = false) -> Profile {
        var profile = Profile(name: "Acme", baseURL: "https://mfa.bandwidth.com/api/v1")
        profile.accountId = "9900000"
        profile.messagingApplicationId = "93de2206-9669-4e07-948d-329f4b722ee2"
        profile.from = "+19845550100"
        profile.confirmSends = confirmSends
        profile.readOnly = readOnly
        return profile
    }

    @discardableResult
    mutating func happen(_ event: Event) -> [Effect] { model.update(event, at: now) }

    /// Presses keys by name, separated by blanks: `F5 u Enter`.
    @discardableResult
    mutating func press(_ names: String) -> [Effect] {
        names.split(separator: " ").flatMap { name in
            Key(name: String(name)).map { happen(.terminal(.key($0))) } ?? []
        }
    }

    mutating func type(_ text: String) {
        for character in text { happen(.terminal(.key(Key(character)))) }
    }

    /// Presses the left button on the first place where a text stands; twice for a double press.
    @discardableResult
    mutating func click(_ text: String, _ action: MouseEvent.Action = .press) -> [Effect] {
        guard let point = ConsoleView(model).canvas().point(of: text) else {
            Issue.record("no \(text) to click on\n\(screen)")
            return []
        }
        return happen(.terminal(.mouse(MouseEvent(action, at: point))))
    }

    mutating func pass(_ duration: Duration) -> [Effect] {
        now.elapsed += duration
        now.date += duration.seconds
        return happen(.ticked)
    }

    /// Answers a send that left.
    mutating func answerSend(_ id: Int = 1, _ result: Result<Sent, ClientError>) -> [Effect] {
        let item = model.waiting[id]
        var entry = entry(.send, result.isSuccess ? .sent : .notSent, item)
        entry.remoteId = (try? result.get())?.id
        return happen(.codeSent(verification: id, Recorded(entry: entry, answer: Answer(result: result))))
    }

    /// Answers a check that left.
    mutating func answerCheck(_ id: Int = 1, _ result: Result<Verdict, ClientError>) -> [Effect] {
        var entry = entry(.verify, .couldNotCheck, model.waiting[id])
        entry.sendId = model.waiting[id]?.row
        entry.outcome = Resolution(Answer(result: result)).outcome
        return happen(.codeChecked(verification: id, Recorded(entry: entry, answer: Answer(result: result))))
    }

    private mutating func entry(_ kind: Entry.Kind, _ outcome: Outcome, _ item: Verification?) -> Entry {
        defer { nextRow += 1 }
        return Entry(
            id: nextRow, kind: kind, profile: item?.profile.name ?? "", environment: .sandbox, channel: item?.channel,
            number: item?.request.to ?? "", scope: item?.request.effectiveScope ?? "", startedAt: now.date,
            outcome: outcome)
    }

    var lines: [String] { ConsoleView(model).canvas().lines }
    var screen: String { lines.joined(separator: "\n") }
}

extension Result {
    var isSuccess: Bool { if case .success = self { true } else { false } }
}

extension Effect {
    var isSend: Bool { if case .send = self { true } else { false } }
    var isVerify: Bool { if case .verify = self { true } else { false } }
}

let sentBySMS = Sent(channel: .sms, id: "1795269600000abcdefghijklmnop")
