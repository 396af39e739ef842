import MFAAPI

/// What came of a step.
struct StepResult: Encodable, Sendable {
    let action: String
    let name: String
    var breaches: [String] = []
    var isSkipped = false
    var duration = Duration.zero

    init(_ step: ScenarioStep) {
        action = step.action.name
        name = step.name ?? step.action.name
    }

    private enum CodingKeys: String, CodingKey {
        case action, name, result, breaches, milliseconds
    }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(action, forKey: .action)
        try fields.encode(name, forKey: .name)
        try fields.encode(isSkipped ? "skipped" : breaches.isEmpty ? "holds" : "fails", forKey: .result)
        if !breaches.isEmpty { try fields.encode(breaches, forKey: .breaches) }
        try fields.encode(duration.milliseconds, forKey: .milliseconds)
    }
}

/// What came of a scenario.
struct ScenarioResult: Encodable, Sendable {
    let name: String
    /// The file, or the shipped example.
    let source: String
    var steps: [StepResult] = []
    /// Why it could not begin.
    var fault: String?

    /// Whether every step holds.
    var holds: Bool { fault == nil && steps.allSatisfy { $0.breaches.isEmpty && !$0.isSkipped } }

    /// How long it took.
    var duration: Duration { steps.map(\.duration).reduce(.zero, +) }

    private enum CodingKeys: String, CodingKey {
        case name, source, holds, fault, steps, milliseconds
    }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(name, forKey: .name)
        try fields.encode(source, forKey: .source)
        try fields.encode(holds, forKey: .holds)
        try fields.encodeIfPresent(fault, forKey: .fault)
        try fields.encode(steps, forKey: .steps)
        try fields.encode(duration.milliseconds, forKey: .milliseconds)
    }
}

/// What came of a run.
struct RunReport: Encodable, Sendable {
    let scenarios: [ScenarioResult]

    /// How many scenarios hold.
    var held: Int { scenarios.count(where: \.holds) }

    /// Whether all hold.
    var holds: Bool { held == scenarios.count }

    private enum CodingKeys: String, CodingKey {
        case holds, count, held, scenarios
    }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(holds, forKey: .holds)
        try fields.encode(scenarios.count, forKey: .count)
        try fields.encode(held, forKey: .held)
        try fields.encode(scenarios, forKey: .scenarios)
    }
}
