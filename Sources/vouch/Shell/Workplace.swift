import Console
import History
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

    /// Refuses the embedded sandbox, which ends with this process, unless that does no harm.
    func refuseEmbedded(_ profile: Profile, unless isHarmless: Bool = false) throws(Failure) {
        if profile.isEmbedded, !isHarmless { throw Workplace.noSandbox }
    }

    /// Returns the way to a profile's service, which is made ready while the history opens.
    ///
    /// Ctrl-C ends the commands that tell secrets, too.
    func connection(for profile: Profile) async throws -> Connection {
        transport.prepare()
        let watched = await Interruption { [connector] () -> Result<Connection, ConnectionError> in
            do throws(ConnectionError) {
                return .success(try await connector.connection(for: profile))
            } catch {
                return .failure(error)
            }
        }
        if let status = watched.status { throw Failure(status, .interrupted, "interrupted; nothing was sent") }
        return try watched.value.get()
    }

    /// Tries a profile out; Ctrl-C ends the commands that tell secrets, too.
    func trial(of profile: Profile) async throws(Failure) -> ProfileTrial {
        let watched = await Interruption { [connector] in await connector.trial(of: profile) }
        if let status = watched.status { throw Failure(status, .interrupted, "interrupted") }
        return watched.value
    }

    /// Removes the rows that are older than the configuration keeps them, a bounded number at a time so that nobody waits
    /// for long; done last, when everything is said.
    func keepHistory(_ voice: Voice) async {
        guard let days = loaded.configuration.history.keepDays else { return }
        do {
            _ = try await history.open().perform { store in try store.retain(days: days, atMost: 10_000) }
        } catch {
            voice.warn("Rows older than \(days) days were not removed. \(error)")
        }
    }

    private static let noSandbox = Failure.configuration(
        "the embedded sandbox ends with this command, so a code sent there could never be verified; start one with "
            + "“vouch serve” and name it with --base-url and --sandbox, choose a profile with --profile, or use "
            + "“vouch send --wait”")
}
