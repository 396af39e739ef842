import Synchronization

/// A fetch that several wait for. Who is cancelled leaves at once, but for the last one: with it the fetch is cancelled, and
/// it waits for the end, so that nothing of a fetch outlives those who wanted it.
package final class SharedFetch<Value: Sendable>: Sendable {
    private struct State {
        var callers = 1
        var value: Value?
        var task: Task<Void, Never>?
        var lastTicket = 0
        var waiting: [Int: CheckedContinuation<Value?, Never>] = [:]
        var gone: Set<Int> = []
    }

    private let state = Mutex(State())

    /// Starts a fetch on behalf of its first caller.
    package init(_ body: @escaping @Sendable () async -> Value) {
        // Unstructured: the fetch belongs to all who wait for it and outlives the cancellation of any but the last.
        let task = Task { finish(await body()) }
        state.withLock { $0.task = task }
    }

    /// Adds one who waits; `false` where all have left before.
    package func join() -> Bool {
        state.withLock { state in
            if state.callers > 0 { state.callers += 1 }
            return state.callers > 0
        }
    }

    /// Returns what was fetched, to the first caller and to each that has joined; `nil` to one that left.
    package func value() async -> Value? {
        let ticket = state.withLock { state in
            state.lastTicket += 1
            return state.lastTicket
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { wait($0, ticket) }
        } onCancel: {
            leave(ticket)
        }
    }

    private func wait(_ continuation: CheckedContinuation<Value?, Never>, _ ticket: Int) {
        let (isOver, value): (Bool, Value?) = state.withLock { state in
            if state.gone.remove(ticket) != nil { return (true, nil) }
            if let value = state.value { return (true, value) }
            state.waiting[ticket] = continuation
            return (false, nil)
        }
        if isOver { continuation.resume(returning: value) }
    }

    private func leave(_ ticket: Int) {
        let (continuation, task) = state.withLock { state in
            state.callers -= 1
            if state.callers == 0 { return (nil as CheckedContinuation<Value?, Never>?, state.task) }
            let continuation = state.waiting.removeValue(forKey: ticket)
            if continuation == nil { state.gone.insert(ticket) }
            return (continuation, nil)
        }
        task?.cancel()
        continuation?.resume(returning: nil)
    }

    private func finish(_ value: Value) {
        let waiting = state.withLock { state in
            defer { (state.value, state.waiting, state.task) = (value, [:], nil) }
            return state.waiting.values
        }
        for continuation in waiting { continuation.resume(returning: value) }
    }
}
