import Console
import Foundation
import History
import Settings

extension ConsoleRoom {
    /// A room of fictional data alone: no profile, draft or history of the user's, and nothing written among them.
    ///
    /// - Parameter loaded: The user's configuration, of which only the looks are taken.
    static func demo(_ loaded: Loaded, paths: Paths, folder: TemporaryPlace) -> ConsoleRoom {
        var shown = ConfigurationFile(path: folder.path + "/config.json").load()
        shown.configuration.console = loaded.configuration.console
        shown.configuration.console.agent = "Demo"
        shown.configuration.theme = loaded.configuration.theme ?? "projector"
        shown.configuration.keys = loaded.configuration.keys
        return ConsoleRoom(
            loaded: shown, profile: .sandbox, file: ConfigurationFile(path: folder.path + "/config.json"), paths: paths,
            history: folder.path + "/history.sqlite", drafts: folder.path + "/drafts.json")
    }
}

/// A folder that nobody else sees and that goes with its last owner.
final class TemporaryPlace: Sendable {
    let path: String

    /// Makes the folder.
    ///
    /// - Throws: ``Failure`` where the system has no room for it.
    init() throws(Failure) {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("vouch-\(UUID().uuidString)")
        path = url.path
        do {
            try FileManager.default.createDirectory(
                at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .configuration("\(url.path): \(error.localizedDescription)")
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

extension DemoScript {
    /// The run that is shipped.
    static func shipped() throws(DemoFault) -> DemoScript {
        try DemoScript(json: PackageResources.demo_json, name: "demo")
    }

    /// Reads a run from a file.
    ///
    /// - Throws: ``Failure`` or ``DemoFault``, which names the place in the file.
    static func file(_ path: String) throws -> DemoScript {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(.malformed, .file, "\(path): cannot be read")
        }
        return try DemoScript(json: Array(data), name: path)
    }
}
