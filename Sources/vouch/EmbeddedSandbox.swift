import Console
import Logging
import MFAClient
import MFAService

/// The sandbox that the console carries: a whole service on a free loopback port, started when it is first asked for.
actor EmbeddedSandbox {
    private static let user = "console"
    private let accountId: String
    private let password = EmbeddedSandbox.makePassword()
    private var state = State.idle
    private var wanted: CheckedContinuation<Void, Never>?
    private var waiting: [CheckedContinuation<Int, any Error>] = []

    private enum State {
        case idle
        case wanted
        case running(port: Int)
        case failed(any Error)
    }

    init(accountId: String) { self.accountId = accountId }

    /// Waits until the sandbox is asked for, then serves until the task is cancelled.
    func run() async {
        await withTaskCancellationHandler {
            if case .idle = state { await withCheckedContinuation { wanted = $0 } }
        } onCancel: {
            Task { await self.wake() }
        }
        guard !Task.isCancelled else { return }
        do {
            var configuration = ServiceConfiguration(
                accountId: accountId, username: EmbeddedSandbox.user, password: password, port: 0)
            configuration.logger = Logger(label: "vouch.sandbox") { _ in SwiftLogNoOpLogHandler() }
            try await MFAServer(configuration: configuration) { port in await self.started(on: port) }.run()
        } catch {
            fail(error)
        }
    }

    /// Returns where the sandbox answers, starting it where it does not run yet.
    func access() async throws -> Connector.SandboxAccess {
        let port = try await port()
        return Connector.SandboxAccess(
            baseURL: "http://127.0.0.1:\(port)/api/v1", user: EmbeddedSandbox.user, password: Secret(password))
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

    private static func makePassword() -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        var generator = SystemRandomNumberGenerator()
        return String((0..<32).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] })
    }
}
