import Foundation
import Testing

/// A process of its own that works on a history; it does not outlive the test.
final class Probe: @unchecked Sendable {
    // Unchecked: a probe is used by one test, one call after the other.
    private let process = Process()
    private let output = Pipe()
    private let input = Pipe()
    private var rest = ""

    init(_ arguments: String...) throws {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        process.executableURL = URL(filePath: tests).deletingLastPathComponent().appending(path: "HistoryProbe")
        process.arguments = arguments
        process.standardOutput = output
        process.standardInput = input
        try process.run()
    }

    deinit {
        kill()
        process.waitUntilExit()
    }

    /// The next line that it prints; `nil` where it has ended.
    func line() -> String? {
        while true {
            if let end = rest.firstIndex(of: "\n") {
                defer { rest = String(rest[rest.index(after: end)...]) }
                return String(rest[..<end])
            }
            let data = output.fileHandleForReading.availableData
            if data.isEmpty { return nil }
            rest += String(decoding: data, as: UTF8.self)
        }
    }

    /// Every line up to its end.
    func lines() -> [String] {
        var lines: [String] = []
        while let line = line() { lines.append(line) }
        process.waitUntilExit()
        return lines
    }

    /// Ends it as a crash of the machine would: with no chance to put anything in order.
    func kill() {
        if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
    }
}

extension [String] {
    /// The ids after a word.
    func ids(after word: String) -> [Int64] {
        compactMap { $0.hasPrefix(word + " ") ? Int64($0.dropFirst(word.count + 1)) : nil }
    }
}
