import ArgumentParser
import Console
import Foundation
import History
import MFAClient
import Settings
import Terminal

/// The console itself.
struct ConsoleCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "console", abstract: "Opens the console; this is what vouch does when nothing else is said.")

    @Option(help: "The profile to open.") var profile: String?
    @Option(help: "The theme to draw with.") var theme: String?
    @Flag(help: "Draw with ASCII only.") var ascii = false
    @Flag(help: "Leave the mouse to the terminal.") var noMouse = false
    @Flag(help: "Keep still what only moves to please.") var noAnimation = false

    func run(in shell: Shell) async throws -> ExitStatus {
        let paths = shell.paths
        let file = ConfigurationFile(path: paths.configFile)
        var loaded = file.load()
        if noAnimation { loaded.configuration.console.animation = false }
        if let theme { loaded.configuration.theme = theme }
        let name = profile ?? shell.variable(.profile)
        let chosen = name.map { loaded.configuration[$0] } ?? loaded.configuration.initialProfile
        guard let chosen else { throw Failure.configuration("there is no profile “\(name ?? "")”") }
        try await show(loaded, chosen, file, paths)
        return .done
    }

    @MainActor
    private func show(_ loaded: Loaded, _ profile: Profile, _ file: ConfigurationFile, _ paths: Paths) async throws {
        let drafts = Drafts(path: paths.drafts)
        let library = ThemeLibrary(folder: paths.themes)
        let sandbox = EmbeddedSandbox(accountId: Profile.sandbox.accountId)
        let history = HistoryDesk(path: paths.history, settings: loaded.configuration.history)
        let services = ConsoleServices(
            connector: Connector(
                history: history, secrets: SecretResolver(), transport: CurlTransport(),
                sandbox: { try await sandbox.access() }),
            history: history, configuration: file, drafts: drafts, themes: library,
            agent: loaded.configuration.console.agent ?? NSUserName())
        let start = ConsoleStart(
            loaded: loaded, profile: profile, draft: drafts.load()[profile.name], themeNames: library.names,
            ascii: ascii)
        let app = ConsoleApp(start: start, services: services)
        let name = profile.theme ?? loaded.configuration.theme
        let screen = try Screen(
            styles: ConsoleApp.styles, theme: try library.theme(named: name ?? "dark"),
            options: ScreenOptions(mouse: loaded.configuration.console.mouse && !noMouse, ascii: start.ascii),
            onEvent: { app.receive($0) })
        defer { screen.close() }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await sandbox.run() }
            await app.run(on: screen)
            group.cancelAll()
        }
    }
}
