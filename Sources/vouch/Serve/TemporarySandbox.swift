import Console
import Logging
import MFAClient
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
        var configuration = ServiceConfiguration(
            accountId: GeneratedCredential.accountId, username: credential.user, password: credential.password, port: 0)
        configuration.logger = Logger(label: "vouch.sandbox") { _ in SwiftLogNoOpLogHandler() }
        let (ports, port) = AsyncStream<Int>.makeStream()
        let server = try MFAServer(configuration: configuration) { port.yield($0) }
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
            return try await body(
                Connector.SandboxAccess(
                    baseURL: "http://127.0.0.1:\(number)/api/v1", user: credential.user,
                    password: MFAClient.Secret(credential.password)))
        }
    }
}

/// A user and a password that nobody can guess.
struct GeneratedCredential {
    /// The account of a sandbox that is not told another one.
    static let accountId = "9900000"

    /// The user where none is named.
    static let user = "sandbox"

    let user: String
    let password: String

    /// Makes a password up, and a user where none is named.
    init(user: String? = nil) {
        self.user = user ?? GeneratedCredential.user
        let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")
        var random = SystemRandomNumberGenerator()
        password = String((0..<24).map { _ in letters[Int.random(in: letters.indices, using: &random)] })
    }
}
