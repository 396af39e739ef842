import MFAClient
import Settings
import Terminal

@testable import Console

extension ConsoleServices {
    /// Services in a home of their own, on a sandbox that runs already.
    static func testing(
        _ home: TemporaryHome, baseURL: String, transport: any Transport = CurlTransport()
    ) -> ConsoleServices {
        let paths = Paths(environment: home.environment)
        let history = HistoryDesk(path: paths.history)
        let connector = Connector(
            history: history, secrets: SecretResolver(environment: home.environment, home: paths.home),
            transport: transport,
            sandbox: { Connector.SandboxAccess(baseURL: baseURL, user: "user", password: Secret("password")) })
        return ConsoleServices(
            connector: connector, history: history, configuration: ConfigurationFile(path: paths.configFile),
            drafts: Drafts(path: paths.drafts), themes: ThemeLibrary(), agent: "robin")
    }
}
