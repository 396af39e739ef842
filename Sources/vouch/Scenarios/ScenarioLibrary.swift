#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The scenarios that are shipped, and where others are read from.
enum ScenarioLibrary {
    /// A shipped scenario.
    struct Example: Sendable {
        /// The name on the command line.
        let name: String
        /// The file's content.
        let text: String

        fileprivate init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            text = String(decoding: bytes, as: UTF8.self)
        }

        /// Reads it.
        func scenario() throws(Failure) -> ScenarioFile {
            try ScenarioFile(reading: Data(text.utf8), from: name)
        }
    }

    /// The examples in the order in which they are listed.
    static let examples = [
        Example("wrong-code", PackageResources.wrong_code_json), Example("expired", PackageResources.expired_json),
        Example("other-scope", PackageResources.other_scope_json), Example("replay", PackageResources.replay_json),
        Example("malformed", PackageResources.malformed_json), Example("locked", PackageResources.locked_json),
    ]

    /// The JSON schema of a scenario.
    static var schema: String { String(decoding: PackageResources.scenario_schema_json, as: UTF8.self) }

    /// Finds an example.
    ///
    /// - Throws: ``Failure`` with the names that there are.
    static func example(named name: String) throws(Failure) -> Example {
        if let example = examples.first(where: { $0.name == name }) { return example }
        let names = examples.map(\.name).joined(separator: ", ")
        throw .usage("--example: there is no “\(name)”; there are \(names)")
    }

    /// Reads a file.
    static func file(_ path: String) throws(Failure) -> ScenarioFile {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw Failure(.malformed, .file, "\(path): cannot be read")
        }
        return try ScenarioFile(reading: data, from: path)
    }
}
