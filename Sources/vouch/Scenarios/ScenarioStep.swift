import MFAAPI

/// A step: one action, what is expected of it, and under which name its result is kept.
struct ScenarioStep: Decodable, Sendable {
    /// What is done.
    enum Action: Sendable {
        case send(Send)
        case read(Read)
        case verify(Verify)
        case wait(Wait)
        case clock(Sandbox.ClockAdvance)
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
    }

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
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "a step is exactly one of \(names)"))
        }
        name = try fields.decodeIfPresent(String.self, forKey: .name)
        expect = try fields.decodeIfPresent(Expectation.self, forKey: .expect) ?? Expectation()
        save = try fields.decodeIfPresent(String.self, forKey: .save)
        let inner = try fields.superDecoder(forKey: key)
        action = try Action(key, inner)
    }
}

extension ScenarioStep.Action {
    fileprivate init(_ key: ScenarioStep.CodingKeys, _ decoder: any Decoder) throws {
        switch key {
        case .send:
            _ = try decoder.onlyKeys(ScenarioStep.Send.CodingKeys.self)
            self = .send(try ScenarioStep.Send(from: decoder))
        case .read:
            _ = try decoder.onlyKeys(ScenarioStep.Read.CodingKeys.self)
            self = .read(try ScenarioStep.Read(from: decoder))
        case .verify:
            _ = try decoder.onlyKeys(ScenarioStep.Verify.CodingKeys.self)
            self = .verify(try ScenarioStep.Verify(from: decoder))
        case .wait:
            _ = try decoder.onlyKeys(ScenarioStep.Wait.CodingKeys.self)
            self = .wait(try ScenarioStep.Wait(from: decoder))
        case .clock: self = .clock(try Sandbox.ClockAdvance(from: decoder))
        case .fault: self = .fault(try Sandbox.Fault(from: decoder))
        default: self = .reset
        }
    }

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
