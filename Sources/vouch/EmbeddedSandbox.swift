import Console
import MFAService

/// The sandbox that the console carries: a whole service on a free loopback port, started when it is first asked for.
actor EmbeddedSandbox {
    /// Serves with a credential until the task is cancelled, and tells the port once it listens.
    typealias Serve =
        @Sendable (GeneratedCredential, _ started: @escaping @Sendable (Int) async -> Void) async throws -> Void

    private let credential = GeneratedCredential()
    private let serve: Serve
    private var state = State.idle
    private var wanted: CheckedContinuation<Void, Never>?
    private var waiting: [CheckedContinuation<Int, any Error>] = []

    private enum State {
        case idle
        case wanted
        case running(port: Int)
        case closed
    }

    init(
        serve: @escaping Serve = { credential, started in
            try await MFAServer(configuration: credential.sandbox, onStarted: started).run()
        }
    ) { self.serve = serve }

    /// Waits until the sandbox is asked for, then serves until the task is cancelled; one that does not start or ends
    /// early is started anew when it is asked for again.
    func run() async {
        while await isWanted() {
            do {
                try await serve(credential) { port in await self.started(on: port) }
                end(.idle, Failure(.serverFault, .service, "the sandbox has ended"))
            } catch {
                end(.idle, error)
            }
        }
        end(.closed, CancellationError())
    }

    /// Returns where the sandbox answers, starting it where it does not run yet.
    ///
    /// - Throws: Why it does not start; the next call tries again. `CancellationError` once its task was cancelled.
    func access() async throws -> Connector.SandboxAccess {
        credential.access(on: try await port())
    }

    private func port() async throws -> Int {
        switch state {
        case .running(let port): return port
        case .closed: throw CancellationError()
        case .idle, .wanted:
            state = .wanted
            wake()
            return try await withCheckedThrowingContinuation { waiting.append($0) }
        }
    }

    /// Waits until somebody asks; `false` where the task is cancelled.
    private func isWanted() async -> Bool {
        await withTaskCancellationHandler {
            if case .idle = state, !Task.isCancelled { await withCheckedContinuation { wanted = $0 } }
        } onCancel: {
            Task { await self.wake() }
        }
        return !Task.isCancelled
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

    private func end(_ state: State, _ error: any Error) {
        self.state = state
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
