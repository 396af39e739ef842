#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A scenario as its file has it: steps in their order, each with what is expected of it.
struct ScenarioFile: Decodable, Sendable {
    /// What it shows, as the heading of reports.
    var name: String
    /// What it is for, in a sentence or two.
    var description: String?
    /// Values by their names, for `${name}` in steps.
    var variables: [String: String]
    var steps: [ScenarioStep]

    enum CodingKeys: String, CodingKey, CaseIterable {
        case schema = "$schema"
        case name, description, variables, steps
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.onlyKeys(CodingKeys.self)
        name = try fields.decode(String.self, forKey: .name)
        description = try fields.decodeIfPresent(String.self, forKey: .description)
        variables = try fields.decodeIfPresent([String: String].self, forKey: .variables) ?? [:]
        steps = try fields.decode([ScenarioStep].self, forKey: .steps)
    }

    /// Reads a file's content.
    ///
    /// - Parameters:
    ///   - data: The content.
    ///   - source: The file's name, for the sentence.
    /// - Throws: ``Failure`` which names the place and what is wrong there.
    init(reading data: Data, from source: String) throws(Failure) {
        guard (try? JSONDecoder().decode(Anything.self, from: data)) != nil else {
            throw Failure(.malformed, .file, "\(source): it is not JSON")
        }
        do {
            self = try JSONDecoder().decode(ScenarioFile.self, from: data)
        } catch {
            throw Failure(.malformed, .file, "\(source): \(ScenarioFile.reason(error))")
        }
        if steps.isEmpty { throw Failure(.malformed, .file, "\(source): steps: there is none") }
        if let fault = unknownVariable { throw Failure(.malformed, .file, "\(source): \(fault)") }
    }

    /// Whether it changes its sandbox for others too, so that it has to run alone.
    var isDisruptive: Bool { steps.contains { $0.action.isDisruptive } }

    /// Whether it sends anything.
    var sends: Bool { steps.contains { if case .send = $0.action { true } else { false } } }

    /// A sentence on the first variable that no earlier step saves and nothing else gives a value.
    private var unknownVariable: String? {
        var known = Set(variables.keys).union(ScenarioVariables.builtIn)
        for (index, step) in steps.enumerated() {
            for name in step.action.texts.flatMap(ScenarioVariables.names) where !known.contains(name) {
                return "steps[\(index)]: there is no variable “\(name)”"
            }
            if let name = step.save { known.insert(name) }
        }
        return nil
    }

    private static func reason(_ error: any Error) -> String {
        switch error as? DecodingError {
        case .keyNotFound(let key, let context): return context.path("\(key.stringValue) is missing")
        case .typeMismatch(_, let context): return context.path("the value has another type")
        case .valueNotFound(_, let context): return context.path("the value is null")
        case .dataCorrupted(let context): return context.path(context.debugDescription)
        default: return "it has another shape"
        }
    }
}

extension DecodingError.Context {
    /// The way to the value, and what is said of it.
    fileprivate func path(_ words: String) -> String {
        let path = codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
        return path.isEmpty ? words : "\(path.drop { $0 == "." }): \(words)"
    }
}

extension Decoder {
    /// Returns the container of an object that has no other keys than these.
    ///
    /// - Throws: An error that names the key and those that there are.
    func onlyKeys<Key: CodingKey & CaseIterable>(_ keys: Key.Type) throws -> KeyedDecodingContainer<Key> {
        let known = Set(Key.allCases.map(\.stringValue))
        for key in try container(keyedBy: AnyKey.self).allKeys where !known.contains(key.stringValue) {
            let words = "“\(key.stringValue)” is no key here; there are \(known.sorted().joined(separator: ", "))"
            throw DecodingError.dataCorrupted(.init(codingPath: codingPath, debugDescription: words))
        }
        return try container(keyedBy: keys)
    }
}

/// JSON of any shape.
private struct Anything: Decodable {
    init(from decoder: any Decoder) {}
}

/// A key of any name.
private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
}
