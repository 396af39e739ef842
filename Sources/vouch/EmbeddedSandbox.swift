import Console
import MFAService

/// The sandbox that the console carries: a whole service on a free loopback port, started when it is first asked for.
actor EmbeddedSandbox {
    private let credential = GeneratedCredential()
    private var state = State.idle
    private var wanted: CheckedContinuation<Void, Never>?
    private var waiting: [CheckedContinuation<Int, any Error>] = []

    private enum State {
        case idle
        case wanted
        case running(port: Int)
        case failed(any Error)
    }

    /// Waits until the sandbox is asked for, then serves until the task is cancelled.
    func run() async {
        await withTaskCancellationHandler {
            if case .idle = state { await withCheckedContinuation { wanted = $0 } }
        } onCancel: {
            Task { await self.wake() }
        }
        guard !Task.isCancelled else { return }
        do {
            try await MFAServer(configuration: credential.sandbox) { port in await self.started(on: port) }.run()
            fail(Failure(.serverFault, .service, "the sandbox has ended"))
        } catch {
            fail(error)
        }
    }

    /// Returns where the sandbox answers, starting it where it does not run yet.
    func access() async throws -> Connector.SandboxAccess {
        credential.access(on: try await port())
    }

    private func port() async throws -> Int {
        switch state {
        case .running(let port): return port
        case .failed(let error): throw error
        case .idle, .wanted:
            state = .wanted
            wake()
            return try await withCheckedThrowingContinuation { waiting.append($0) }
        }
    }

    private func wake() {
        wanted?.resume()
        wanted = nil
    }

    private func started(on port: Int) {
        state = .running(port: port)
        for continuation in waiting { continuation.resume(returning: port) }
        waiting = []
    }

    private func fail(_ error: any Error) {
        state = .failed(error)
        for continuation in waiting { continuation.resume(throwing: error) }
        waiting = []
    }
}

extension EmbeddedSandbox {
    /// Runs something with a sandbox of its own beside it.
    ///
    /// - Throws: What it throws, or why the sandbox does not start.
    static func run<Value: Sendable>(
        _ body: @Sendable (Connector.SandboxAccess) async throws -> Value
    ) async throws -> Value {
        let sandbox = EmbeddedSandbox()
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await sandbox.run() }
            defer { group.cancelAll() }
            return try await body(sandbox.access())
        }
    }
}
