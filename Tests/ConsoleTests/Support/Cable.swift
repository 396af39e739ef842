import MFAClient
import Synchronization

/// The wire to the service, which a test can cut and mend, or clamp so that requests wait in it.
final class Cable: Transport {
    private struct State {
        var isCut = false
        var isClamped = false
        var waiting: [AsyncStream<Void>.Continuation] = []
    }

    private let state = Mutex(State())
    private let wire = CurlTransport()
    private let arrivals = AsyncStream.makeStream(of: Void.self)

    func cut() { state.withLock { $0.isCut = true } }

    func mend() { state.withLock { $0.isCut = false } }

    /// Lets sends and checks wait from now on; what the console asks of the virtual phones goes on.
    func clamp() { state.withLock { $0.isClamped = true } }

    /// Lets the requests that wait go on, and all others.
    func release() {
        let waiting = state.withLock { state in
            defer { (state.isClamped, state.waiting) = (false, []) }
            return state.waiting
        }
        for request in waiting { request.finish() }
    }

    /// Waits until another request stands in the clamped cable.
    func nextArrival() async {
        var arriving = arrivals.stream.makeAsyncIterator()
        _ = await arriving.next()
    }

    func exchange(_ request: WireRequest) async throws(WireFailure) -> WireResponse {
        if let clamp = clamp(on: request) {
            arrivals.continuation.yield()
            for await _ in clamp {}
            if Task.isCancelled { throw WireFailure(.outcomeUnknown("cancelled")) }
        }
        if state.withLock({ $0.isCut }) { throw WireFailure(.notSent("the network is down: check the cable")) }
        return try await wire.exchange(request)
    }

    private func clamp(on request: WireRequest) -> AsyncStream<Void>? {
        state.withLock { state in
            guard state.isClamped, request.url.contains("/accounts/") else { return nil }
            let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
            state.waiting.append(continuation)
            return stream
        }
    }
}
