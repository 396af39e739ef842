import CCurl
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The thread on which libcurl works, and the queue that leads to it.
///
/// The thread starts with the first request or with ``start()``, sleeps in libcurl while nothing moves, and keeps the loop alive until
/// ``close()`` ends it.
final class CurlLoop: Sendable {
    private enum Phase: Equatable {
        case asleep, working, closing
        case ended(String)
    }

    private typealias Promise = CheckedContinuation<Result<WireResponse, WireFailure>, Never>

    private struct Order: Sendable {
        let id: UInt64
        let request: WireRequest
        let answer: Promise
    }

    private struct State {
        var phase = Phase.asleep
        var waker: Waker?
        var lastId: UInt64 = 0
        var orders: [Order] = []
        var cancelled: [UInt64] = []
        var closers: [CheckedContinuation<Void, Never>] = []

        func wake() {
            if let waker { _ = ccurl_multi_wake(waker.handle) }
        }
    }

    // Unchecked: waking is the one thing that libcurl lets another thread do with the handle, and the lock sees to it
    // that the handle still exists.
    private struct Waker: @unchecked Sendable {
        let handle: UnsafeMutableRawPointer
    }

    private static let closedSentence = "the transport was closed"
    private let authorities: String?
    private let state = Mutex(State())

    init(authorities: String?) {
        self.authorities = authorities
    }

    /// Runs one request to its end; cancelling the task ends it early.
    func run(_ request: WireRequest) async throws(WireFailure) -> WireResponse {
        let id = state.withLock { state in
            state.lastId += 1
            return state.lastId
        }
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { (answer: Promise) in
                guard !Task.isCancelled else {
                    return answer.resume(returning: .failure(WireFailure(.notSent(ClientError.cancelledSentence))))
                }
                submit(Order(id: id, request: request, answer: answer))
                // A cancellation that came just before the order found nothing to cancel.
                if Task.isCancelled { cancel(id) }
            }
        } onCancel: {
            cancel(id)
        }
        return try result.get()
    }

    /// Starts the thread where it has not started yet; one that cannot is the first request's to tell.
    func start() {
        state.withLock { state in
            if state.phase == .asleep, startThread() { state.phase = .working }
        }
    }

    /// Tells the thread to end what is under way and to stop.
    func close() {
        state.withLock { state in
            switch state.phase {
            case .asleep: state.phase = .ended(CurlLoop.closedSentence)
            case .working: state.phase = .closing
            case .closing, .ended: break
            }
            state.wake()
        }
    }

    /// Closes, and returns when the thread has stopped.
    func closed() async {
        close()
        await withCheckedContinuation { closer in
            let hasEnded = state.withLock { state in
                if case .ended = state.phase { return true }
                state.closers.append(closer)
                return false
            }
            if hasEnded { closer.resume() }
        }
    }

    private func submit(_ order: Order) {
        let refusal: String? = state.withLock { state in
            switch state.phase {
            case .ended(let sentence): return sentence
            case .closing: return CurlLoop.closedSentence
            case .working: break
            case .asleep:
                guard startThread() else { return "no thread could be started" }
                state.phase = .working
            }
            state.orders.append(order)
            state.wake()
            return nil
        }
        if let refusal { order.answer.resume(returning: .failure(WireFailure(.notSent(refusal)))) }
    }

    private func cancel(_ id: UInt64) {
        state.withLock { state in
            guard state.phase == .working else { return }
            state.cancelled.append(id)
            state.wake()
        }
    }
}

extension CurlLoop {
    private func startThread() -> Bool {
        let retained = Unmanaged.passRetained(self)
        let started = ccurl_thread_start(
            { context in
                guard let context else { return }
                Unmanaged<CurlLoop>.fromOpaque(context).takeRetainedValue().work()
            }, retained.toOpaque())
        if !started { retained.release() }
        return started
    }

    private func work() {
        if let failure = ccurl_open() { return end(String(cString: failure), multi: nil) }
        guard let multi = ccurl_multi_new() else { return end("libcurl has no memory", multi: nil) }
        let waker = Waker(handle: multi)
        state.withLock { $0.waker = waker }
        var transfers: [UInt64: CurlTransfer] = [:]
        while serveQueue(multi, &transfers) {
            var running: Int32 = 0
            _ = ccurl_multi_perform(multi, &running)
            finishTransfers(multi, &transfers)
            // One that fails, as without memory, returns at once.
            if ccurl_multi_wait(multi) != CURLM_OK { usleep(10_000) }
        }
        for transfer in transfers.values { transfer.cancel(CurlLoop.closedSentence, multi) }
        end(CurlLoop.closedSentence, multi: multi)
    }

    /// Takes what is waiting; returns whether to go on.
    private func serveQueue(_ multi: UnsafeMutableRawPointer, _ transfers: inout [UInt64: CurlTransfer]) -> Bool {
        let (orders, cancelled, goesOn) = state.withLock { state in
            defer {
                state.orders = []
                state.cancelled = []
            }
            return (state.orders, state.cancelled, state.phase == .working)
        }
        for order in orders {
            let transfer = CurlTransfer(order.request, authorities: authorities) { order.answer.resume(returning: $0) }
            if transfer.start(multi) { transfers[order.id] = transfer }
        }
        for id in cancelled { transfers.removeValue(forKey: id)?.cancel(ClientError.cancelledSentence, multi) }
        return goesOn
    }

    private func finishTransfers(_ multi: UnsafeMutableRawPointer, _ transfers: inout [UInt64: CurlTransfer]) {
        var code = CURLE_OK
        while let easy = ccurl_multi_finished(multi, &code) {
            guard let id = transfers.first(where: { $0.value.easy == easy })?.key else { continue }
            transfers.removeValue(forKey: id)?.finish(code, multi)
        }
    }

    private func end(_ sentence: String, multi: UnsafeMutableRawPointer?) {
        let (orders, closers) = state.withLock { state in
            state.phase = .ended(sentence)
            state.waker = nil
            defer {
                state.orders = []
                state.closers = []
            }
            return (state.orders, state.closers)
        }
        for order in orders { order.answer.resume(returning: .failure(WireFailure(.notSent(sentence)))) }
        if let multi { ccurl_multi_free(multi) }
        for closer in closers { closer.resume() }
    }
}
