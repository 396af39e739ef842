#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The scenarios that are shipped, and where others are read from.
enum ScenarioLibrary {
    /// The examples by their names, in the order in which they are listed.
    static let examples: [(name: String, bytes: [UInt8])] = [
        ("wrong-code", PackageResources.wrong_code_json),
        ("expired", PackageResources.expired_json),
        ("other-scope", PackageResources.other_scope_json),
        ("replay", PackageResources.replay_json),
        ("malformed", PackageResources.malformed_json),
        ("locked", PackageResources.locked_json),
    ]

    /// The JSON schema of a scenario.
    static var schema: String { String(decoding: PackageResources.scenario_schema_json, as: UTF8.self) }

    /// Reads an example.
    ///
    /// - Throws: ``Failure`` with the names that there are.
    static func example(named name: String) throws(Failure) -> ScenarioFile {
        guard let example = examples.first(where: { $0.name == name }) else {
            let names = examples.map(\.name).joined(separator: ", ")
            throw .usage("--example: there is no “\(name)”; there are \(names)")
        }
        return try ScenarioFile(reading: Data(example.bytes), from: name)
    }

    /// Reads a file.
    static func file(_ path: String) throws(Failure) -> ScenarioFile {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw Failure(.malformed, .file, "\(path): cannot be read")
        }
        return try ScenarioFile(reading: data, from: path)
    }
}
