import Console
import Logging
import MFAClient
import MFAService
import Settings

/// A user and a password that nobody can guess.
struct GeneratedCredential: Sendable {
    /// The user where none is named.
    static let user = "sandbox"
    /// The account of a service that is not told another one.
    static let accountId = Profile.sandbox.accountId

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

extension GeneratedCredential {
    /// What a sandbox inside this process is started with: a free port, this credential alone, no log.
    var sandbox: ServiceConfiguration {
        var configuration = ServiceConfiguration(
            accountId: GeneratedCredential.accountId, username: user, password: password, port: 0)
        configuration.logger = Logger(label: "vouch.sandbox") { _ in SwiftLogNoOpLogHandler() }
        return configuration
    }

    /// Where such a sandbox answers once it has a port.
    func access(on port: Int) -> Connector.SandboxAccess {
        Connector.SandboxAccess(
            baseURL: "http://127.0.0.1:\(port)/api/v1", user: user, password: MFAClient.Secret(password))
    }
}
