import Foundation
import TerminalTesting

@testable import vouch

/// The built program as a process of its own.
final class Program: Sendable {
    private let process = Process()
    private let output = Pipe()
    private let errors = Pipe()
    private let input = Pipe()

    /// Starts the program in a home.
    ///
    /// - Parameters:
    ///   - arguments: The command line.
    ///   - home: The home.
    ///   - isHeard: Whether anybody reads its standard output.
    ///   - executable: Another program to start.
    init(
        _ arguments: [String], in home: Home, isHeard: Bool = true, executable: String = builtProduct("vouch")
    ) throws {
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.environment = home.environment
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = input
        if !isHeard { try output.fileHandleForReading.close() }
        try process.run()
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    /// Writes to its standard input, and ends that.
    func type(_ text: String) throws {
        try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        try input.fileHandleForWriting.close()
    }

    var id: Int32 { process.processIdentifier }

    func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    /// Waits for a line of its standard output.
    func line() async -> String {
        await waiting { [output] in
            var line = Data()
            while let byte = try? output.fileHandleForReading.read(upToCount: 1), byte != Data("\n".utf8) {
                line += byte
            }
            return String(decoding: line, as: UTF8.self)
        }
    }

    /// Reads what is written into a named pipe until its writer ends.
    func read(_ path: String) async -> String {
        await waiting {
            let data = (try? FileHandle(forReadingAtPath: path)?.readToEnd()) ?? Data()
            return String(decoding: data, as: UTF8.self)
        }
    }

    /// Waits for its end.
    func end() async -> Ran {
        async let said = waiting { [output] in (try? output.fileHandleForReading.readToEnd()) ?? Data() }
        async let complained = waiting { [errors] in (try? errors.fileHandleForReading.readToEnd()) ?? Data() }
        let (text, faults) = await (said, complained)
        let status = await waiting { [self] in
            process.waitUntilExit()
            return process.terminationReason == .uncaughtSignal
                ? 128 + process.terminationStatus : process.terminationStatus
        }
        return Ran(
            status: status, output: String(decoding: text, as: UTF8.self),
            errors: String(decoding: faults, as: UTF8.self))
    }

    /// Runs the program to its end.
    static func run(_ arguments: [String], in home: Home, input: String = "") async throws -> Ran {
        let program = try Program(arguments, in: home)
        try program.type(input)
        return await program.end()
    }

    /// Waits on a thread that may wait.
    private func waiting<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: body()) }
        }
    }
}
