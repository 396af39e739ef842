import ArgumentParser
import Console
import Foundation
import History
import MFAClient
import Settings
import Terminal

/// The console itself.
struct ConsoleCommand: CodeSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "console", abstract: "Opens the console; this is what vouch does when nothing else is said.")

    @Option(help: "The profile to open.") var profile: String?
    @Option(help: "The theme to draw with.") var theme: String?
    @Flag(help: "Draw with ASCII only.") var ascii = false
    @Flag(inversion: .prefixedNo, help: "Use the mouse, or leave it to the terminal.") var mouse: Bool?
    @Flag(help: "Keep still what only moves to please.") var noAnimation = false
    @Flag(help: "The same commands as lines, for screen readers, dumb terminals and pipes; “help” lists them.")
    var plain = false
    @Flag(help: "Show a scripted run to a room: fictional data on a sandbox of its own, nothing kept.") var demo = false
    @Argument(
        help: ArgumentHelp("With --demo: the run to show, in place of the shipped one.", valueName: "script.json"))
    var script: String?

    func validate() throws {
        if let script, !demo { throw ValidationError("“\(script)” is no subcommand; “vouch --help” lists them.") }
        if demo, plain || profile != nil { throw ValidationError("--demo goes without --plain and --profile.") }
    }

    func run(in shell: Shell) async throws -> ExitStatus {
        let paths = shell.paths
        let file = ConfigurationFile(path: paths.configFile)
        var loaded = file.load()
        if noAnimation { loaded.configuration.console.animation = false }
        if let mouse { loaded.configuration.console.mouse = mouse }
        if demo { return try await showDemo(loaded, paths) }
        let name = profile ?? shell.variable(.profile)
        let chosen = try name.map(loaded.profile(named:)) ?? loaded.configuration.initialProfile
        let room = ConsoleRoom(loaded: loaded, profile: chosen, file: file, paths: paths)
        if plain { return await room.talk(in: shell) }
        try await show(room)
        return .done
    }

    private func showDemo(_ loaded: Loaded, _ paths: Paths) async throws -> ExitStatus {
        let run = try script.map { try DemoScript.file($0) } ?? DemoScript.shipped()
        let folder = try TemporaryPlace()
        try await show(.demo(loaded, paths: paths, folder: folder), run)
        return .done
    }

    private func show(_ room: ConsoleRoom, _ run: DemoScript? = nil) async throws {
        do {
            try await room.show(theme: theme, ascii: ascii, demo: run)
        } catch let error as TerminalError {
            throw Failure(
                .configuration, .configuration, "\(error) “vouch --plain” has the same commands as lines of text.")
        }
    }
}

/// What a console is opened with, and its sandbox.
struct ConsoleRoom {
    let loaded: Loaded
    let profile: Profile
    let library: ThemeLibrary
    let sandbox: EmbeddedSandbox
    let services: ConsoleServices
    private let environment: [String: String]

    init(
        loaded: Loaded, profile: Profile, file: ConfigurationFile, paths: Paths, history: String? = nil,
        drafts: String? = nil, environment: [String: String] = ProcessInfo.processInfo.environment
    ) {
        self.loaded = loaded
        self.profile = profile
        self.environment = environment
        let sandbox = EmbeddedSandbox()
        let history = HistoryDesk(path: history ?? paths.history, settings: loaded.configuration.history)
        library = ThemeLibrary(folder: paths.themes)
        var services = ConsoleServices(
            connector: Connector(
                history: history, secrets: SecretResolver(), transport: CurlTransport(),
                sandbox: { try await sandbox.access() }),
            history: history, configuration: file, drafts: Drafts(path: drafts ?? paths.drafts),
            themes: library, agent: loaded.configuration.console.agent ?? NSUserName(),
            clipboard: ClipboardTool(environment: environment))
        services.scenario = { rows in try ScenarioWriter.text(rows, named: "A session of the console") }
        self.services = services
        self.sandbox = sandbox
    }

    /// Opens the console on the terminal.
    ///
    /// - Parameters:
    ///   - theme: The theme that the command line asks for.
    ///   - ascii: Draws with ASCII only.
    ///   - demo: A scripted run to show.
    @MainActor
    func show(theme: String?, ascii: Bool, demo: DemoScript?) async throws {
        var start = ConsoleStart(
            loaded: loaded, profile: profile, draft: services.drafts.load()[profile.name], themeNames: library.names,
            ascii: ascii)
        start.demo = demo
        start.theme = theme
        // One that was asked for by name is refused where it cannot be read.
        if let theme { _ = try library.theme(named: theme) }
        let drawn = initialTheme(of: &start)
        let app = ConsoleApp(start: start, services: services)
        let screen = try Screen(
            styles: ConsoleApp.styles, theme: drawn,
            options: ScreenOptions(
                mouse: loaded.configuration.console.mouse, ascii: start.ascii, noColour: environment["NO_COLOR"]),
            onEvents: { app.receive($0) })
        defer { screen.close() }
        await serving { await app.run(on: screen) }
    }

    /// The theme to begin with: a broken one is told of, and the console starts in the usual one.
    private func initialTheme(of start: inout ConsoleStart) -> Theme {
        do {
            return try library.theme(named: start.theme ?? profile.theme ?? loaded.configuration.theme ?? "dark")
        } catch {
            start.problems.append(error.description)
            return (try? library.theme(named: ThemeLibrary.builtInNames[0])) ?? Theme(name: "")
        }
    }

    /// Runs something while the sandbox is there to be started.
    @MainActor
    func serving<Value: Sendable>(_ body: @MainActor () async -> Value) async -> Value {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { [sandbox] in await sandbox.run() }
            let value = await body()
            group.cancelAll()
            return value
        }
    }
}
