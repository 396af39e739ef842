import Console
import MFAClient
import Settings

/// What subcommands work on: the configuration as it was read, the history, and the way to services.
struct Workplace: Sendable {
    let loaded: Loaded
    let history: HistoryDesk
    let connector: Connector
    /// Who sits at the keyboard, for the history.
    let agent: String?

    private let secrets: SecretResolver
    let transport: CurlTransport

    /// Reads the configuration; nothing else is opened yet. A profile that means the embedded sandbox is refused.
    init(_ shell: Shell) {
        let paths = shell.paths
        let loaded = ConfigurationFile(path: paths.configFile).load()
        self.init(
            loaded: loaded, history: HistoryDesk(path: paths.history, settings: loaded.configuration.history),
            agent: loaded.configuration.console.agent ?? shell.variable("USER") ?? shell.variable("LOGNAME"),
            secrets: SecretResolver(environment: shell.environment, home: paths.home), transport: CurlTransport()
        ) { throw Workplace.noSandbox }
    }

    private init(
        loaded: Loaded, history: HistoryDesk, agent: String?, secrets: SecretResolver, transport: CurlTransport,
        sandbox: @escaping @Sendable () async throws -> Connector.SandboxAccess
    ) {
        self.loaded = loaded
        self.history = history
        self.agent = agent
        self.secrets = secrets
        self.transport = transport
        connector = Connector(history: history, secrets: secrets, transport: transport, sandbox: sandbox)
    }

    /// Returns the same place with a sandbox for the profiles that mean the embedded one.
    func reaching(_ sandbox: @escaping @Sendable () async throws -> Connector.SandboxAccess) -> Workplace {
        Workplace(
            loaded: loaded, history: history, agent: agent, secrets: secrets, transport: transport, sandbox: sandbox)
    }

    /// Returns the profile that options choose.
    ///
    /// - Throws: ``Failure`` where it is the embedded sandbox, which ends with this process, unless that is allowed.
    func profile(
        _ options: ServerOptions, _ shell: Shell, allowsEmbedded: Bool = false
    ) throws(Failure) -> Profile {
        let profile = try options.chosen(from: loaded, shell)
        if profile.isEmbedded, !allowsEmbedded { throw Workplace.noSandbox }
        return profile
    }

    /// Returns the way to a profile's service, which is made ready while the history opens.
    func connection(for profile: Profile) async throws(ConnectionError) -> Connection {
        transport.prepare()
        return try await connector.connection(for: profile)
    }

    private static let noSandbox = Failure.configuration(
        "the embedded sandbox ends with this command, so a code sent there could never be verified; start one with "
            + "“vouch serve” and name it with --base-url and --sandbox, choose a profile with --profile, or use "
            + "“vouch send --wait”")
}
