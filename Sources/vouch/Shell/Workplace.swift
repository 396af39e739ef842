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

    /// Reads the configuration; nothing else is opened yet.
    ///
    /// - Parameters:
    ///   - shell: The surroundings.
    ///   - sandbox: Starts the embedded sandbox; without it a profile that means it is refused.
    init(_ shell: Shell, sandbox: (@Sendable () async throws -> Connector.SandboxAccess)? = nil) {
        let paths = shell.paths
        loaded = ConfigurationFile(path: paths.configFile).load()
        history = HistoryDesk(path: paths.history, settings: loaded.configuration.history)
        connector = Connector(
            history: history, secrets: SecretResolver(environment: shell.environment, home: paths.home),
            transport: CurlTransport()
        ) {
            guard let sandbox else { throw Workplace.noSandbox }
            return try await sandbox()
        }
        agent = loaded.configuration.console.agent ?? shell.variable("USER") ?? shell.variable("LOGNAME")
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

    private static let noSandbox = Failure.configuration(
        "the embedded sandbox ends with this command, so a code sent there could never be verified; start one with "
            + "“vouch serve” and name it with --base-url and --sandbox, choose a profile with --profile, or use "
            + "“vouch send --wait”")
}
