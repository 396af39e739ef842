import Foundation

/// Speaks text through `espeak-ng` where that is installed.
enum Speech {
    /// Speaks, and returns when all is said; a cancelled task falls silent.
    ///
    /// - Throws: ``ConsoleError`` where there is nothing to speak with.
    static func say(_ text: String, path: String? = ProcessInfo.processInfo.environment["PATH"]) async throws {
        guard let program = program("espeak-ng", path: path ?? "") else {
            throw ConsoleError("espeak-ng is not installed; with it calls are spoken")
        }
        let process = Process()
        process.executableURL = URL(filePath: program)
        // Through the standard input, as everybody can read a program's arguments.
        process.arguments = ["--stdin"]
        let input = Pipe()
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        // Before the start: a few hundred bytes wait in the pipe, and nobody is there to close it early.
        try input.fileHandleForWriting.write(contentsOf: Data(text.prefix(2048).utf8))
        try input.fileHandleForWriting.close()
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                process.terminationHandler = { _ in continuation.resume() }
                do {
                    try process.run()
                } catch {
                    process.terminationHandler = nil
                    continuation.resume(throwing: error)
                }
            }
        } onCancel: {
            if process.isRunning { process.terminate() }
        }
    }

    private static func program(_ name: String, path: String) -> String? {
        path.split(separator: ":").map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
