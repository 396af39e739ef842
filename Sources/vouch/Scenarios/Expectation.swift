import History
import MFAAPI
import MFAClient

/// What is expected of a step; what is not said is that it succeeds.
struct Expectation: Decodable, Sendable {
    /// What came of a send or a verify: an outcome of the history, or `invalid` where a rule refuses it unsent.
    var outcome: String?
    /// The HTTP status of the answer.
    var status: Int?
    /// A field that a rule refuses.
    var field: Field?
    /// Words of the reason, or of the message that was read.
    var contains: String?
    /// Whether a read finds anything.
    var arrives: Bool?
    /// The time in which it has to be done.
    var withinSeconds: Double?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case outcome, status, field, contains, arrives, withinSeconds
    }

    /// The longest time that can be set, in seconds.
    static let longest = 3_600.0

    /// Whether it is about what a service answers, which a send and a verify have only.
    var isOfAnswer: Bool { outcome != nil || status != nil || field != nil }

    /// The word for a request that a rule refuses before it leaves.
    static let invalid = "invalid"

    /// Every outcome that can be expected.
    static let outcomes = Outcome.allCases.map(\.rawValue).filter { $0 != Outcome.open.rawValue } + [invalid]

    init() {}

    init(from decoder: any Decoder) throws {
        let fields = try decoder.onlyKeys(CodingKeys.self)
        outcome = try fields.decodeIfPresent(String.self, forKey: .outcome)
        status = try fields.decodeIfPresent(Int.self, forKey: .status)
        field = try fields.decodeIfPresent(Field.self, forKey: .field)
        contains = try fields.decodeIfPresent(String.self, forKey: .contains)
        arrives = try fields.decodeIfPresent(Bool.self, forKey: .arrives)
        withinSeconds = try fields.decodeIfPresent(Double.self, forKey: .withinSeconds)
        try decoder.check(withinSeconds ?? 0, upTo: Expectation.longest, "withinSeconds")
        if let outcome, !Expectation.outcomes.contains(outcome) {
            let words = "“\(outcome)” is no outcome; there are \(Expectation.outcomes.joined(separator: ", "))"
            throw decoder.fault(words)
        }
    }
}

/// What a step saw.
struct Observation: Sendable {
    var outcome: String?
    var status: Int?
    var fields: [Field] = []
    var words: String?
    var arrives: Bool?
    /// What the step's `save` keeps.
    var value: String?

    init() {}

    /// Reads what came of a send or a verify.
    init<Value>(_ answer: Answer<Value>, _ resolution: Resolution) {
        outcome = resolution.outcome.rawValue
        status = resolution.status
        words = resolution.detail
        if case .failure(let error) = answer.result {
            words = error.sentence
            if case .invalid(let faults) = error {
                outcome = Expectation.invalid
                fields = faults.map(\.field)
            }
        }
    }
}

extension Expectation {
    /// Returns what does not hold, a sentence each. A code is never in one.
    ///
    /// - Parameters:
    ///   - seen: What the step saw.
    ///   - usual: The outcome of a success.
    ///   - elapsed: How long it took.
    func breaches(of seen: Observation, usual: Outcome?, elapsed: Duration) -> [String] {
        var breaches: [String] = []
        if let wanted = outcome ?? (status == nil && field == nil ? usual?.rawValue : nil), wanted != seen.outcome {
            // Words without an outcome are a message, which holds its code.
            let reason = seen.outcome == nil ? "" : seen.words.map { " (\($0))" } ?? ""
            breaches.append("the outcome is \(seen.outcome ?? "none")\(reason), not \(wanted)")
        }
        if let status, status != seen.status {
            breaches.append("the status is \(seen.status.map(String.init) ?? "none"), not \(status)")
        }
        if let field, !seen.fields.contains(field) { breaches.append("\(field.rawValue) is not refused") }
        if let contains, seen.words?.contains(contains) != true {
            breaches.append("the words “\(contains)” are missing")
        }
        if let found = seen.arrives, found != arrives ?? true {
            breaches.append(found ? "something arrived" : "nothing arrived")
        }
        if let withinSeconds, elapsed > .seconds(withinSeconds) {
            breaches.append("it took \(elapsed.milliseconds.formatted) ms, more than \(withinSeconds.formatted) s")
        }
        return breaches
    }
}
