import ArgumentParser
import Logging
import MFAClient
import MFAService
import ServiceLifecycle
import Synchronization
import UnixSignals

/// Runs the service.
struct ServeCommand: ReportingSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Run the MFA service, with virtual phones unless told otherwise.",
        discussion: """
            It serves plain HTTP on loopback; TLS is a proxy's. Without a password one is made up and told once. \
            SIGTERM and Ctrl-C finish what is in flight and end it.
            """)

    @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("The port to listen on; 0 takes a free one and tells it.", valueName: "port"))
    var port = 4010

    @Flag(help: "Listen beyond loopback, where a proxy in front ends TLS.")
    var behindProxy = false

    @OptionGroup(title: "Accounts") var accounts: AccountOptions
    @OptionGroup(title: "Policy") var policy: PolicyOptions
    @OptionGroup(title: "Delivery") var delivery: DeliveryOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    @Option(help: "How the log on standard error is written.")
    var logFormat = LogLine.Format.text

    @Option(help: ArgumentHelp("The least that is logged: trace to critical.", valueName: "level"))
    var logLevel = Logger.Level.info

    @OptionGroup(title: "Output") var output: OutputOptions

    func run(in shell: Shell) async throws -> ExitStatus {
        let voice = Voice(shell, output)
        let configuration = try await serviceConfiguration(shell, voice)
        let hasReported = Mutex(false)
        let server = try MFAServer(configuration: configuration) { port in
            let started = ServeReport(host: host, port: port, accountIds: configuration.accounts.map(\.id))
            voice.say("listening on \(started.baseURL)")
            voice.report(started)
            hasReported.withLock { $0 = true }
        }
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [server], gracefulShutdownSignals: [.sigterm, .sigint], logger: configuration.logger))
        do {
            try await group.run()
        } catch let error where hasReported.withLock(\.self) {
            // Standard output has its one object.
            let failure = Failure(error)
            voice.warn(failure.sentence)
            return failure.status
        }
        return .done
    }

    private func serviceConfiguration(_ shell: Shell, _ voice: Voice) async throws -> ServiceConfiguration {
        let file = try accounts.read(shell, voice)
        var configuration = ServiceConfiguration(accounts: file.accounts)
        configuration.host = host
        configuration.port = port
        configuration.behindProxy = behindProxy
        configuration.policy = policy.policy(over: file.policy)
        configuration.delivery = try delivery.choice(shell)
        try await store.change(&configuration, shell, voice)
        configuration.outgoing = OutgoingWire(transport: CurlTransport()).send
        configuration.logger = logger(shell)
        return configuration
    }

    private func logger(_ shell: Shell) -> Logger {
        var logger = Logger(label: "vouch.service") { [logFormat, shell] _ in
            LogLine(format: logFormat, stream: shell.errors, now: shell.now)
        }
        logger.logLevel = output.quiet ? max(logLevel, .error) : logLevel
        return logger
    }
}

/// What `vouch serve --json` prints once it listens.
struct ServeReport: Encodable {
    var baseURL: String
    var port: Int
    var accountIds: [String]

    init(host: String, port: Int, accountIds: [String]) {
        let name = host.contains(":") ? "[\(host)]" : host
        baseURL = "http://\(name):\(port)/api/v1"
        self.port = port
        self.accountIds = accountIds
    }
}
