import Console
import History
import MFAAPI
import MFAClient
import Settings

/// A number as output shows it.
struct ShownNumber: Encodable, CustomStringConvertible {
    let description: String

    init(_ number: String, whole: Bool) {
        let phone = PhoneNumber(number)
        description = (whole ? phone?.e164 : phone?.masked) ?? number
    }

    func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        try value.encode(description)
    }
}

/// A send that was answered, for `--json` and in a line.
struct SendReport: Encodable {
    var outcome = Outcome.sent
    var channel: Channel
    var messageId: String?
    var callId: String?
    var to: ShownNumber
    var scope: String
    var profile: String
    var environment: Profile.Environment
    var expirationTimeInMinutes: Double
    var row: Int64?
    var milliseconds: Double?
    /// What came of `--wait`.
    var verification: VerifyReport?

    init(_ recorded: Recorded<Sent>, _ request: SendRequest, _ profile: Profile, showsNumber: Bool) throws {
        let sent = try recorded.value()
        channel = sent.channel
        if channel == .sms { messageId = sent.id } else { callId = sent.id }
        to = ShownNumber(request.to, whole: showsNumber)
        scope = request.effectiveScope
        self.profile = profile.name
        environment = profile.environment
        expirationTimeInMinutes = (request.expiration ?? Limits.defaultExpiration).minutes
        row = recorded.entry?.id
        milliseconds = recorded.entry?.duration?.milliseconds
    }

    /// The send in a line for a person, behind its outcome.
    var line: String {
        let way = channel == .sms ? "text" : "call"
        let row = row.map { "#\($0) " } ?? ""
        return "\(row)\(way) to \(to), scope \(scope), valid \(expirationTimeInMinutes.formatted) min, "
            + "\(profile) (\(environment.rawValue))"
    }
}

/// A check that was answered, for `--json` and in a line.
struct VerifyReport: Encodable {
    var outcome: Outcome
    var valid: Bool
    var to: ShownNumber
    var scope: String
    var profile: String
    var environment: Profile.Environment
    var row: Int64?
    var sendRow: Int64?
    var milliseconds: Double?

    init(_ recorded: Recorded<Verdict>, _ request: VerifyRequest, _ profile: Profile, showsNumber: Bool) throws {
        valid = try recorded.value() == .valid
        outcome = valid ? .verified : .notValid
        to = ShownNumber(request.to, whole: showsNumber)
        scope = request.effectiveScope
        self.profile = profile.name
        environment = profile.environment
        row = recorded.entry?.id
        sendRow = recorded.entry?.sendId
        milliseconds = recorded.entry?.duration?.milliseconds
    }

    /// How the program ends.
    var status: ExitStatus { valid ? .done : .negative }

    /// The check in a line for a person, behind its outcome.
    var line: String {
        let row = row.map { "#\($0) " } ?? ""
        return "\(row)\(to), scope \(scope), \(profile) (\(environment.rawValue))"
    }
}

extension Profile.Environment: Encodable {}

extension Duration {
    /// Milliseconds, in tenths.
    var milliseconds: Double { (seconds * 10_000).rounded() / 10 }
}

extension Double {
    /// The number without a fraction where it has none.
    var formatted: String { self == rounded() && abs(self) < 1e15 ? String(Int(self)) : String(self) }
}
