import Foundation

/// Programs of the system that tests use where they are installed.
enum Tool {
    /// What came of a program.
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    struct NotInstalled: Error {
        let name: String
    }

    /// Returns a program's path; `nil` where it is not installed.
    static func find(_ name: String) -> String? {
        ["/usr/sbin/", "/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + name }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Runs a program to its end; it writes little to standard error.
    @discardableResult
    static func run(_ name: String, _ arguments: [String]) throws -> Outcome {
        let process = Process()
        guard let path = find(name) else { throw NotInstalled(name: name) }
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        let output = Pipe(), errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        let complained = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
            errors: String(decoding: complained, as: UTF8.self))
    }

    /// Gives the body the path of a folder of its own.
    static func withTemporaryFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try body(folder)
    }

    /// Gives the body the path of a folder of its own.
    static func withTemporaryFolder<Value>(_ body: (String) async throws -> Value) async throws -> Value {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try await body(folder)
    }

    private static func temporaryFolder() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "vouch-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.path(percentEncoded: false)
    }
}
