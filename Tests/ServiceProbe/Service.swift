import Logging
import MFAService

/// Serves the sandbox as `vouch serve` does, without a log, to be profiled; it prints its port.
func serveSandbox(user: String, password: String) async throws {
    var configuration = ServiceConfiguration(accountId: "9900000", username: user, password: password, port: 0)
    configuration.logger = Logger(label: "probe") { _ in SwiftLogNoOpLogHandler() }
    try await MFAServer(configuration: configuration) { tell(port: $0) }.run()
}
