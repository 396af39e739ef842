import Foundation
import Testing

@testable import Settings

/// A temporary folder that goes when the test is done with it.
final class TestFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "settings-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var config: String { path + "/config.json" }

    /// A configuration file in the folder.
    func file(_ text: String? = nil, known: KnownNames = KnownNames()) throws -> ConfigurationFile {
        if let text { try write(text, to: "config.json") }
        return ConfigurationFile(path: config, known: known)
    }

    @discardableResult
    func write(_ text: String, to name: String, mode: Int = 0o600) throws -> String {
        let file = path + "/" + name
        let folder = URL(filePath: file).deletingLastPathComponent().path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: file))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
        return file
    }

    func text(_ name: String = "config.json") throws -> String {
        try String(contentsOfFile: path + "/" + name, encoding: .utf8)
    }

    func mode(_ name: String = "config.json") throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path + "/" + name)[.posixPermissions] as? Int
    }

    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }
}

/// Loads a configuration of this text.
func loaded(_ text: String, known: KnownNames = KnownNames()) throws -> Loaded {
    let folder = try TestFolder()
    return try folder.file(text, known: known).load()
}

/// Loads a configuration with one profile, the base of which is this and the rest of which is given.
func loadedProfile(_ rest: String, base: String = #""name": "A", "baseURL": "https://example.com""#) throws -> Loaded {
    try loaded(#"{ "profiles": [ { \#(base)\#(rest.isEmpty ? "" : ", " + rest) } ] }"#)
}

extension Loaded {
    /// The problems as sentences without file and place.
    var sentences: [String] { problems.map { "\($0.keyPath) \($0.message)" } }
}
