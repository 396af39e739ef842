import Foundation
import History
import MFAClient
import Settings
import Synchronization
import TerminalTesting

@testable import vouch

/// A home folder of a test's own, and the subcommands run in it inside the test.
final class Home: Sendable {
    private let folder: TemporaryFolder
    private let variables: [String: String]

    /// Makes a home.
    ///
    /// - Parameter variables: Environment variables beside the home's own.
    init(_ variables: [String: String] = [:]) throws {
        folder = try TemporaryFolder()
        self.variables = variables
    }

    var path: String { folder.path }

    var environment: [String: String] {
        [
            "HOME": path, "XDG_CONFIG_HOME": path + "/config", "XDG_STATE_HOME": path + "/state",
            "USER": "tester", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
        ].merging(variables) { $1 }
    }

    var paths: Paths { Paths(environment: environment) }

    /// Runs the program's subcommands in this process.
    ///
    /// - Parameters:
    ///   - arguments: The command line.
    ///   - lines: What standard input holds.
    ///   - variables: Environment variables of this run.
    ///   - isTerminal: Whether standard input is a terminal.
    func vouch(
        _ arguments: [String], lines: [String] = [], variables: [String: String] = [:], isTerminal: Bool = false
    ) async -> Ran {
        let output = Paper(), errors = Paper(), input = Mutex(lines[...])
        let next: @Sendable () -> String? = { input.withLock { $0.popFirst() } }
        let shell = Shell(
            environment: environment.merging(variables) { $1 },
            input: LineSource(isTerminal: isTerminal, next: next, nextHidden: next), output: output.stream,
            errors: errors.stream)
        let status = await Vouch.execute(arguments, in: shell)
        return Ran(status: status, output: output.text, errors: errors.text)
    }

    func vouch(_ arguments: String...) async -> Ran { await vouch(arguments) }

    /// Writes the configuration.
    func configure(_ json: String) throws {
        try write(json, to: paths.configFile)
    }

    /// Writes a file and the folders above it.
    func write(_ text: String, to path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }

    /// The rows of the history, the oldest first.
    func rows() throws -> [Entry] { try HistoryStore(path: paths.history).page(limit: 1000).reversed() }
}

/// Where a stream writes.
private final class Paper: Sendable {
    private let written = Mutex("")

    var text: String { written.withLock(\.self) }

    var stream: TextStream {
        TextStream(isTerminal: false) { [self] text in written.withLock { $0 += text } }
    }
}
