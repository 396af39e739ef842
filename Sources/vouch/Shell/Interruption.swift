import Dispatch
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Lets Ctrl-C and SIGTERM cancel work instead of ending the process, so that the work can finish its row.
struct Interruption<Value: Sendable>: Sendable {
    /// What the work returned.
    let value: Value
    /// The status that the signal asks for; `nil` where none came.
    let status: ExitStatus?

    /// Runs work; a signal cancels it.
    init(watching work: @escaping @Sendable () async -> Value) async {
        let received = Signals()
        let center = SignalCenter.shared
        center.add(received)
        let undoing = [SIGINT, SIGTERM].map(center.take)
        // The task is unstructured because a signal, which comes from outside, cancels it; it is awaited here.
        let task = Task { await work() }
        received.begin { task.cancel() }
        value = await withTaskCancellationHandler {
            await task.value
        } onCancel: {
            task.cancel()
        }
        for undo in undoing { undo() }
        center.remove(received)
        status = received.status
    }
}

/// The first signal that came, also before there was anything to cancel.
private final class Signals: Sendable {
    private struct State {
        var first: ExitStatus?
        var cancel: (@Sendable () -> Void)?
    }

    private let state = Mutex(State())

    var status: ExitStatus? { state.withLock(\.first) }

    /// Names what a signal cancels.
    func begin(_ cancel: @escaping @Sendable () -> Void) {
        let hasCome = state.withLock { state in
            state.cancel = cancel
            return state.first != nil
        }
        if hasCome { cancel() }
    }

    func receive(_ number: Int32) {
        let cancel = state.withLock { state in
            state.first = state.first ?? (number == SIGTERM ? .terminated : .interrupted)
            return state.cancel
        }
        cancel?()
    }
}

/// Hands signals to all who watch for them; one for the process, as its signals are.
///
/// Dispatch's own sources miss one that comes while the source of a watch that has just ended is being taken away.
private final class SignalCenter: Sendable {
    static let shared = SignalCenter()

    private let reading: Int32
    private let writing: Int32
    private let queue = DispatchQueue(label: "signals")
    private let watchers = Mutex<[ObjectIdentifier: Signals]>([:])

    private init() {
        var ends: [Int32] = [-1, -1]
        _ = pipe(&ends)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (reading, writing) = (ends[0], ends[1])
        queue.async { self.deliver() }
    }

    func add(_ signals: Signals) { watchers.withLock { $0[ObjectIdentifier(signals)] = signals } }

    func remove(_ signals: Signals) { watchers.withLock { $0[ObjectIdentifier(signals)] = nil } }

    /// Takes a signal over, unless it is ignored already, as under nohup(1).
    ///
    /// - Returns: What undoes it.
    func take(_ number: Int32) -> () -> Void {
        // A handler, which a program that is started meanwhile does not inherit; it may do no more than write.
        let former = signal(number) { number in
            let fault = errno
            var byte = UInt8(truncatingIfNeeded: number)
            _ = write(SignalCenter.shared.writing, &byte, 1)
            errno = fault
        }
        let wasIgnored = unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
        if wasIgnored { signal(number, SIG_IGN) }
        return { signal(number, former) }
    }

    private func deliver() {
        var byte: UInt8 = 0
        while true {
            let count = read(reading, &byte, 1)
            if count < 0, errno == EINTR { continue }
            guard count == 1 else { return }
            let number = Int32(byte)
            for signals in watchers.withLock({ Array($0.values) }) { signals.receive(number) }
        }
    }
}
