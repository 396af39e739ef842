import Console
import MFAService

/// A sandbox of its own on a free loopback port, with generated credentials, for as long as something needs it.
enum TemporarySandbox {
    /// Runs something with a sandbox beside it.
    ///
    /// - Throws: What it throws, or why the sandbox does not start.
    static func run<Value: Sendable>(
        _ body: @Sendable (Connector.SandboxAccess) async throws -> Value
    ) async throws -> Value {
        let credential = GeneratedCredential()
        let (ports, port) = AsyncStream<Int>.makeStream()
        let server = try MFAServer(configuration: credential.sandbox) { port.yield($0) }
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { port.finish() }
                try await server.run()
            }
            guard let number = await ports.first(where: { _ in true }) else {
                try await group.next()
                throw Failure(.serverFault, .service, "the sandbox ended before it served")
            }
            defer { group.cancelAll() }
            return try await body(credential.access(on: number))
        }
    }
}
