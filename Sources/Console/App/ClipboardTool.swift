import Dispatch

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A program that puts text on the desktop's clipboard; the text goes to its standard input, never among its arguments.
public struct ClipboardTool: Hashable, Sendable {
    /// The program's name, for the notice that says which way was used.
    public let name: String
    private let path: String
    private let arguments: [String]
    private let environment: [String: String]

    /// How long the program may take.
    var patience = Duration.seconds(2)

    /// The programs there may be, each with the variable that tells of its display.
    private static let known: [(variable: String, name: String, arguments: [String])] = [
        ("WAYLAND_DISPLAY", "wl-copy", []),
        ("DISPLAY", "xclip", ["-selection", "clipboard"]),
        ("DISPLAY", "xsel", ["--clipboard", "--input"]),
    ]

    /// Finds the program for the display of this environment; `nil` where there is no display or no program.
    public init?(environment: [String: String]) {
        let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
        for (variable, name, arguments) in ClipboardTool.known where environment[variable]?.isEmpty == false {
            guard let folder = folders.first(where: { access("\($0)/\(name)", X_OK) == 0 }) else { continue }
            self.name = name
            path = "\(folder)/\(name)"
            self.arguments = arguments
            self.environment = environment
            return
        }
        return nil
    }

    /// Hands the text over.
    ///
    /// - Returns: Whether the program took it and ended well in time.
    func take(_ text: String) async -> Bool {
        await withCheckedContinuation { continuation in
            // Waiting blocks, which no thread of Swift's own pool may.
            DispatchQueue.global().async { continuation.resume(returning: hand(Array(text.utf8))) }
        }
    }

    private func hand(_ bytes: [UInt8]) -> Bool {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return false }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let process = spawn(reading: ends[0])
        close(ends[0])
        let deadline = ContinuousClock.now + patience
        let isWritten = process != nil && write(bytes, to: ends[1], until: deadline)
        close(ends[1])
        guard let process else { return false }
        return ended(process, until: isWritten ? deadline : .now)
    }

    private func spawn(reading input: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (words + variables).forEach { free($0) } }
        var process: pid_t = 0
        return posix_spawn(&process, path, &actions, nil, &words, &variables) == 0 ? process : nil
    }

    private func write(_ bytes: [UInt8], to output: Int32, until deadline: ContinuousClock.Instant) -> Bool {
        _ = fcntl(output, F_SETFL, O_NONBLOCK)
        var rest = bytes[...]
        while !rest.isEmpty {
            var entry = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
            let left = Int32(max(0, (deadline - .now) / .milliseconds(1)))
            guard left > 0, poll(&entry, 1, left) > 0 else { return false }
            let count = rest.withUnsafeBytes { systemWrite(output, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR, errno != EAGAIN { return false }
            rest = rest.dropFirst(max(0, count))
        }
        return true
    }

    /// Waits for the program's end, and ends it where it takes too long.
    private func ended(_ process: pid_t, until deadline: ContinuousClock.Instant) -> Bool {
        var status: Int32 = 0
        while waitpid(process, &status, WNOHANG) == 0 {
            if ContinuousClock.now >= deadline {
                kill(process, SIGKILL)
                waitpid(process, &status, 0)
                return false
            }
            usleep(5_000)
        }
        return status == 0
    }
}

/// The system's `write`, under a name that the type's own `write` does not hide.
private let systemWrite = write(_:_:_:)
