import History
import MFAAPI
import MFAService

/// A step: one action, what is expected of it, and under which name its result is kept.
struct ScenarioStep: Decodable, Sendable {
    /// What is done.
    enum Action: Sendable {
        case send(Send)
        case read(Read)
        case verify(Verify)
        case wait(Wait)
        case clock(Clock)
        case fault(Sandbox.Fault)
        case reset
    }

    /// A send; what is not given comes from the profile.
    struct Send: Decodable, Sendable {
        var to: String
        var from: String?
        var channel: Channel?
        var applicationId: String?
        var scope: String?
        var message: String?
        var digits: Int?
        var expirationTimeInMinutes: Double?

        enum CodingKeys: String, CodingKey, CaseIterable {
            case to, from, channel, applicationId, scope, message, digits, expirationTimeInMinutes
        }
    }

    /// A look at a virtual phone for what came since the last look.
    struct Read: Decodable, Sendable {
        var to: String
        var timeoutSeconds: Double?

        enum CodingKeys: String, CodingKey, CaseIterable {
            case to, timeoutSeconds
        }

        /// The longest wait for an arrival, in seconds; the sandbox waits no longer.
        static let longest = 60.0
    }

    /// A check of a code.
    struct Verify: Decodable, Sendable {
        var to: String
        var code: String
        var scope: String?
        var expirationTimeInMinutes: Double?

        enum CodingKeys: String, CodingKey, CaseIterable {
            case to, code, scope, expirationTimeInMinutes
        }
    }

    /// A pause in real time.
    struct Wait: Decodable, Sendable {
        var seconds: Double

        enum CodingKeys: String, CodingKey, CaseIterable {
            case seconds
        }

        /// The longest pause, in seconds.
        static let longest = 600.0
    }

    /// A move of the sandbox's clock.
    struct Clock: Decodable, Sendable {
        var advanceSeconds: Double

        enum CodingKeys: String, CodingKey, CaseIterable {
            case advanceSeconds
        }
    }

    /// The keys of a fault.
    enum FaultKeys: String, CodingKey, CaseIterable {
        case operation, to, status, body, delaySeconds, drop, malformed, probability, times
    }

    /// The keys of a reset: none.
    private enum NoKeys: CodingKey, CaseIterable {}

    enum CodingKeys: String, CodingKey, CaseIterable {
        case send, read, verify, wait, clock, fault, reset
        case name, expect, save

        static let actions: [CodingKeys] = [.send, .read, .verify, .wait, .clock, .fault, .reset]
    }

    /// What it is for; `nil` names it by its action.
    var name: String?
    var action: Action
    var expect: Expectation
    /// The variable that keeps a send's identifier or the code that was read.
    var save: String?

    init(from decoder: any Decoder) throws {
        let fields = try decoder.onlyKeys(CodingKeys.self)
        let actions = CodingKeys.actions.filter(fields.contains)
        guard let key = actions.first, actions.count == 1 else {
            let names = CodingKeys.actions.map(\.stringValue).joined(separator: ", ")
            throw decoder.fault("a step is exactly one of \(names)")
        }
        name = try fields.decodeIfPresent(String.self, forKey: .name)
        expect = try fields.decodeIfPresent(Expectation.self, forKey: .expect) ?? Expectation()
        save = try fields.decodeIfPresent(String.self, forKey: .save)
        action = try ScenarioStep.action(key, fields.superDecoder(forKey: key))
        if expect.isOfAnswer, action.usualOutcome == nil {
            throw decoder.fault("a \(action.name) has no outcome, status or field to expect")
        }
    }
}

extension ScenarioStep {
    private static func action(_ key: CodingKeys, _ decoder: any Decoder) throws -> Action {
        switch key {
        case .send: return .send(try strictly(decoder, Send.CodingKeys.self))
        case .verify: return .verify(try strictly(decoder, Verify.CodingKeys.self))
        case .fault: return .fault(try strictly(decoder, FaultKeys.self))
        case .read:
            let read: Read = try strictly(decoder, Read.CodingKeys.self)
            try decoder.check(read.timeoutSeconds ?? 0, upTo: Read.longest, "timeoutSeconds")
            return .read(read)
        case .wait:
            let wait: Wait = try strictly(decoder, Wait.CodingKeys.self)
            try decoder.check(wait.seconds, upTo: Wait.longest, "seconds")
            return .wait(wait)
        case .clock:
            let clock: Clock = try strictly(decoder, Clock.CodingKeys.self)
            try decoder.check(clock.advanceSeconds, upTo: ServiceClock.farthest.seconds, "advanceSeconds")
            return .clock(clock)
        default:
            _ = try decoder.onlyKeys(NoKeys.self)
            return .reset
        }
    }

    private static func strictly<Value: Decodable, Key: CodingKey & CaseIterable>(
        _ decoder: any Decoder, _ keys: Key.Type
    ) throws -> Value {
        _ = try decoder.onlyKeys(keys)
        return try Value(from: decoder)
    }
}

extension Decoder {
    /// Refuses a number of seconds that nobody means, and that no duration may hold.
    func check(_ value: Double, upTo most: Double, _ key: String) throws {
        if (0...most).contains(value) { return }
        throw fault("\(key) must be 0 to \(most.formatted)")
    }

    /// A fault at this place.
    func fault(_ words: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: codingPath, debugDescription: words))
    }
}

extension ScenarioStep.Action {
    /// The key that names it.
    var name: String {
        switch self {
        case .send: "send"
        case .read: "read"
        case .verify: "verify"
        case .wait: "wait"
        case .clock: "clock"
        case .fault: "fault"
        case .reset: "reset"
        }
    }

    /// What comes of a success; `nil` where no outcome comes.
    var usualOutcome: Outcome? {
        switch self {
        case .send: .sent
        case .verify: .verified
        default: nil
        }
    }

    /// Whether it changes the sandbox for everybody.
    var isDisruptive: Bool {
        switch self {
        case .clock, .fault, .reset: true
        case .send, .read, .verify, .wait: false
        }
    }

    /// The texts in which variables can stand.
    var texts: [String] {
        switch self {
        case .send(let send):
            [send.to, send.from, send.applicationId, send.scope, send.message].compactMap(\.self)
        case .read(let read): [read.to]
        case .verify(let verify): [verify.to, verify.code, verify.scope].compactMap(\.self)
        case .fault(let fault): [fault.to, fault.body].compactMap(\.self)
        case .wait, .clock, .reset: []
        }
    }
}
