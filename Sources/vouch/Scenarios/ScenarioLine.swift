import History
import MFAAPI

/// A value in a scenario that is written.
protocol ScenarioValue: Encodable, Sendable {}

extension String: ScenarioValue {}
extension Int: ScenarioValue {}
extension Bool: ScenarioValue {}

/// A step as one line, its keys in the order in which they are read.
struct ScenarioLine: Sendable {
    private var parts: [String] = []

    /// The line.
    var text: String { "{ \(parts.joined(separator: ", ")) }" }

    /// Adds an object.
    ///
    /// - Parameters:
    ///   - key: Its key.
    ///   - values: What is in it.
    ///   - minutes: The window of a code; `nil` leaves it to the profile.
    func object(_ key: String, _ values: [(String, any ScenarioValue)], minutes: Int? = nil) -> ScenarioLine {
        let window = minutes.map { [("expirationTimeInMinutes", $0 as any ScenarioValue)] } ?? []
        return adding(key, "{ \((values + window).map { "\($0.quoted): \($1.jsonText)" }.joined(separator: ", ")) }")
    }

    /// Adds a text.
    func text(_ key: String, _ value: String) -> ScenarioLine { adding(key, value.quoted) }

    /// Adds what a row came to, unless that is what is expected anyway.
    func expecting(_ row: Entry, unless usual: Outcome) -> ScenarioLine {
        if row.outcome == usual { return self }
        let status: [(String, any ScenarioValue)] = row.status.map { [("status", $0)] } ?? []
        return object("expect", [("outcome", row.outcome.rawValue)] + status)
    }

    private func adding(_ key: String, _ json: String) -> ScenarioLine {
        var line = self
        line.parts.append("\(key.quoted): \(json)")
        return line
    }
}

extension String {
    /// The text as JSON.
    var quoted: String { jsonText }
}
