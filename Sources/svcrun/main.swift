import Logging
import MFAService

var logger = Logger(label: "svc")
logger.logLevel = .warning
let hardened = CommandLine.arguments.contains("hardened")
if let index = CommandLine.arguments.firstIndex(of: "codes") {
    memory(Int(CommandLine.arguments[index + 1]) ?? 1_000_000)
} else {
    var configuration = ServiceConfiguration(accountId: "9900000", username: "user", password: "pass", port: 4017)
    configuration.logger = logger
    if hardened { configuration.policy = .hardened }
    try await MFAServer(configuration: configuration).run()
}
