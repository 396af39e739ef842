internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A program that is run for what it writes to its standard output: without a shell, without a terminal, in a session of its own.
struct ChildProcess: ~Copyable {
    /// What came of it.
    enum Outcome: Sendable, Equatable {
        /// It ended by itself with a status, having written this.
        case exited(Int32, [UInt8])
        /// A signal that was not ours ended it.
        case signalled(Int32)
        /// It took too long and was killed.
        case timedOut
        /// The task was cancelled and it was killed.
        case cancelled
        /// It wrote too much and was killed.
        case tooLong
        /// It was never started.
        case notStarted(String)
    }

    /// How often the end of the program and of the task are looked for while nothing is written.
    private static let slice = Duration.milliseconds(20)

    private let process: pid_t
    private let output: Int32
    private var written: [UInt8] = []
    private var isAtEnd = false

    init(process: pid_t, output: Int32) {
        self.process = process
        self.output = output
        // A buffer that grows leaves what it held behind.
        written.reserveCapacity(4 << 10)
    }

    deinit { close(output) }

    /// Runs a program to its end.
    ///
    /// - Parameters:
    ///   - words: The program, searched in `PATH`, and its arguments.
    ///   - environment: Its environment.
    ///   - timeout: How long it may take; then it and what it started are killed.
    ///   - limit: How many bytes it may write.
    static func output(
        of words: [String], environment: [String: String], timeout: Duration, limit: Int
    ) async -> Outcome {
        let isCancelled = Atomic(false)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                // Waiting blocks, which no thread of Swift's own pool may.
                DispatchQueue.global().async {
                    let outcome: Outcome
                    do throws(SpawnFailure) {
                        var child = try ChildProcess(spawning: words, environment: environment)
                        outcome = child.wait(timeout: timeout, limit: limit) {
                            isCancelled.load(ordering: .relaxed)
                        }
                    } catch {
                        outcome = .notStarted(error.reason)
                    }
                    continuation.resume(returning: outcome)
                }
            }
        } onCancel: {
            isCancelled.store(true, ordering: .relaxed)
        }
    }

    private mutating func wait(timeout: Duration, limit: Int, isCancelled: () -> Bool) -> Outcome {
        let end = ContinuousClock.now + timeout
        while true {
            if isCancelled() { return killed(.cancelled) }
            let rest = end - .now
            if rest <= .zero { return killed(.timedOut) }
            read(waiting: min(rest, ChildProcess.slice), limit: limit)
            if written.count > limit { return killed(.tooLong) }
            if let status = endStatus() {
                read(waiting: .zero, limit: limit)
                return written.count > limit ? .tooLong : outcome(status)
            }
        }
    }

    /// Reads what is there, to just beyond the limit; waits for it a while where there is nothing yet.
    private mutating func read(waiting: Duration, limit: Int) {
        let milliseconds = Int32(waiting.components.attoseconds / 1_000_000_000_000_000)
        if isAtEnd {
            usleep(UInt32(max(milliseconds, 1)) * 1_000)
            return
        }
        var entry = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
        guard poll(&entry, 1, milliseconds) > 0 else { return }
        var buffer = [UInt8](repeating: 0, count: 4 << 10)
        defer { buffer.wipe() }
        while written.count <= limit {
            let count = buffer.withUnsafeMutableBytes { systemRead(output, $0.baseAddress, $0.count) }
            if count > 0 { written += buffer.prefix(count) }
            if count == 0 { isAtEnd = true }
            if count <= 0 { return }
        }
    }

    private func endStatus() -> Int32? {
        var status: Int32 = 0
        switch waitpid(process, &status, WNOHANG) {
        case 0: return nil
        case process: return status
        // Somebody else took the status, so that nobody can say that all went well.
        default: return 0xFF00
        }
    }

    private func outcome(_ status: Int32) -> Outcome {
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF, written) : .signalled(signal)
    }

    private mutating func killed(_ outcome: Outcome) -> Outcome {
        // The program leads its group, and as long as it is not waited for, the group's number is nobody else's.
        kill(-process, SIGKILL)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        written.wipe()
        return outcome
    }
}

/// The system's `read`, under a name that the type's own `read` does not hide.
private let systemRead = read(_:_:_:)
