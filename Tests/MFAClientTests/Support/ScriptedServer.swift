import Foundation
import Synchronization

/// A real HTTP server on a free loopback port that does what its script says, one step for each request.
///
/// It speaks no more HTTP than it must: that a server breaks the rules is what is tested.
final class ScriptedServer: Sendable {
    /// What is done about one request.
    enum Step: Sendable {
        /// Writes these bytes and keeps the connection.
        case reply(String)
        /// Writes these bytes and closes.
        case replyAndClose(String)
        /// Writes one byte after another for as long as the client reads.
        case drip(String)
        /// Says nothing until the client goes or the server ends.
        case hang
        /// Closes without a byte.
        case drop
    }

    private struct State {
        var steps: [Step]
        var received: [Received] = []
        var connections = 0
        var sockets: Set<Int32> = []
        var isClosed = false
        var greeting = ""
        var waiters: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
    }

    let port: Int
    private let listener: Int32
    private let state: Mutex<State>

    /// Starts; the last step stands for all requests that follow.
    init(_ steps: Step...) throws {
        state = Mutex(State(steps: steps))
        (listener, port) = try Socket.listening()
        Thread.detachNewThread { self.accept() }
    }

    /// `http://127.0.0.1:port`
    var url: String { "http://127.0.0.1:\(port)" }

    /// What came so far.
    var received: [Received] { state.withLock { $0.received } }

    /// How many connections were made.
    var connections: Int { state.withLock { $0.connections } }

    /// Says something on every connection before the client has spoken.
    func greet(with text: String) {
        state.withLock { $0.greeting = text }
    }

    /// Returns when so many requests have come.
    func waitForRequests(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if state.received.count >= count { return true }
                state.waiters.append((count, continuation))
                return false
            }
            if isThere { continuation.resume() }
        }
    }

    /// Closes the port and every connection.
    func stop() {
        state.withLock { state in
            guard !state.isClosed else { return }
            state.isClosed = true
            shutdown(listener, Int32(SHUT_RDWR))
            for socket in state.sockets { shutdown(socket, Int32(SHUT_RDWR)) }
        }
    }
}

extension ScriptedServer {
    // Each thread holds the server only until its socket ends; `stop()` ends them all.
    private func accept() {
        while case let socket = Glibc.accept(listener, nil, nil), socket >= 0 {
            let isOpen = state.withLock { state in
                state.connections += 1
                if !state.isClosed { state.sockets.insert(socket) }
                return !state.isClosed
            }
            if isOpen { Thread.detachNewThread { self.serve(socket) } } else { close(socket) }
        }
        close(listener)
    }

    private func serve(_ socket: Int32) {
        var isOpen = Socket.write(state.withLock { $0.greeting }, to: socket)
        while isOpen, let request = Received(readingFrom: socket) {
            isOpen = perform(nextStep(request), on: socket)
        }
        state.withLock { _ = $0.sockets.remove(socket) }
        close(socket)
    }

    private func nextStep(_ request: Received) -> Step {
        let (step, ready) = state.withLock { state in
            state.received.append(request)
            let count = state.received.count
            let ready = state.waiters.filter { $0.count <= count }
            state.waiters.removeAll { $0.count <= count }
            return (state.steps.count > 1 ? state.steps.removeFirst() : state.steps[0], ready)
        }
        for waiter in ready { waiter.continuation.resume() }
        return step
    }

    private func perform(_ step: Step, on socket: Int32) -> Bool {
        switch step {
        case .reply(let text): return Socket.write(text, to: socket)
        case .replyAndClose(let text):
            _ = Socket.write(text, to: socket)
            return false
        case .drip(let text):
            return text.utf8.allSatisfy { byte in
                usleep(20_000)
                return Socket.write(String(UnicodeScalar(byte)), to: socket)
            }
        case .hang:
            var byte: UInt8 = 0
            while recv(socket, &byte, 1, 0) > 0 {}
            return false
        case .drop: return false
        }
    }
}
