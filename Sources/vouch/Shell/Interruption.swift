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
        // The task is unstructured because a signal, which comes from outside, cancels it; it is awaited here.
        let task = Task { await work() }
        let sources = [received.watch(SIGINT, as: .interrupted, task), received.watch(SIGTERM, as: .terminated, task)]
        value = await withTaskCancellationHandler {
            await task.value
        } onCancel: {
            task.cancel()
        }
        for (source, number, former) in sources {
            source.cancel()
            signal(number, former)
        }
        status = received.status
    }
}

/// The first signal that came.
private final class Signals: Sendable {
    private let first = Mutex<ExitStatus?>(nil)

    var status: ExitStatus? { first.withLock(\.self) }

    /// Lets a signal cancel a task.
    ///
    /// - Returns: What tells of the signal, and what it did before.
    func watch<Value>(
        _ number: Int32, as status: ExitStatus, _ task: Task<Value, Never>
    ) -> (source: any DispatchSourceSignal, number: Int32, former: sighandler_t?) {
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
            self.first.withLock { $0 = $0 ?? status }
            task.cancel()
        }
        let former = signal(number, SIG_IGN)
        source.activate()
        return (source, number, former)
    }
}
