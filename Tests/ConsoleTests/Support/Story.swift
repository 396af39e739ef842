import Foundation
import History
import Logging
import MFAAPI
import MFAClient
import MFAService
import Settings
import Terminal
import Testing

@testable import Console

/// The whole console in process on the real service: press, type, see, not see.
@MainActor
final class Story {
    let display: MemoryDisplay
    let home: URL
    let service: ServiceConfiguration
    /// The service's own endpoints, past the console.
    let sandbox: SandboxClient
    /// What the console's requests go through, to be cut and mended.
    let cable: Cable
    private let app: ConsoleApp
    private let clock: TestClock
    private var isOver = false

    private init(
        display: MemoryDisplay, home: URL, service: ServiceConfiguration, sandbox: SandboxClient, cable: Cable,
        app: ConsoleApp, clock: TestClock
    ) {
        self.display = display
        self.home = home
        self.service = service
        self.sandbox = sandbox
        self.cable = cable
        self.app = app
        self.clock = clock
    }

    /// Tells a story: a console with a home and a service of its own, ended when the body is done.
    ///
    /// - Parameters:
    ///   - size: The screen.
    ///   - home: A home from an earlier story; `nil` makes a new one.
    ///   - profile: The profile to open, given the service's base URL; `nil` opens the embedded sandbox.
    ///   - configure: Changes the service before it starts.
    ///   - body: What is done and seen.
    static func tell(
        size: Size = Size(columns: 80, rows: 24), home: TemporaryHome = TemporaryHome(),
        profile: ((String) -> Profile)? = nil, configure: (inout ServiceConfiguration) -> Void = { _ in },
        _ body: (Story) async throws -> Void
    ) async throws {
        var service = ServiceConfiguration(accountId: "9900000", username: "user", password: "password", port: 0)
        service.logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        configure(&service)
        try await withThrowingTaskGroup(of: Void.self) { group in
            let (ports, started) = AsyncStream.makeStream(of: Int.self)
            let mfa = try MFAServer(configuration: service) { port in started.yield(port) }
            group.addTask { try await mfa.run() }
            var arriving = ports.makeAsyncIterator()
            guard let port = await arriving.next(isolation: #isolation) else { return }
            let server = try #require(ServerURL("http://127.0.0.1:\(port)/api/v1"))
            let story = make(size, home, profile, service, server)
            group.addTask { await story.run() }
            do {
                try await body(story)
            } catch {
                Issue.record("\(error)\n\(story.display.text)")
            }
            story.app.receive([.terminated])
            group.cancelAll()
            while (try? await group.next()) != nil {}
        }
    }

    private static func make(
        _ size: Size, _ home: TemporaryHome, _ profile: ((String) -> Profile)?, _ service: ServiceConfiguration,
        _ server: ServerURL
    ) -> Story {
        let baseURL = "\(server)"
        let cable = Cable()
        let paths = Paths(environment: home.environment)
        let file = ConfigurationFile(path: paths.configFile)
        let history = HistoryDesk(path: paths.history)
        let drafts = Drafts(path: paths.drafts)
        let connector = Connector(
            history: history, secrets: SecretResolver(environment: home.environment, home: paths.home),
            transport: cable,
            sandbox: { Connector.SandboxAccess(baseURL: baseURL, user: "user", password: Secret("password")) })
        let themes = ThemeLibrary(folder: paths.themes)
        let services = ConsoleServices(
            connector: connector, history: history, configuration: file, drafts: drafts, themes: themes,
            agent: "robin")
        let loaded = file.load()
        let opened = profile?(baseURL) ?? loaded.configuration.initialProfile
        let clock = TestClock()
        let start = ConsoleStart(
            loaded: loaded, profile: opened, draft: drafts.load()[opened.name], themeNames: themes.names)
        let app = ConsoleApp(start: start, services: services, clock: clock.now)
        return Story(
            display: MemoryDisplay(size: size), home: home.url, service: service,
            sandbox: SandboxClient(server: server, transport: CurlTransport()), cable: cable, app: app, clock: clock)
    }

    private func run() async {
        await app.run(on: display)
        isOver = true
        display.changed()
    }

    /// Waits until the console was left.
    func end(sourceLocation: SourceLocation = #_sourceLocation) async {
        if await !waits({ [self] _ in isOver }) {
            Issue.record("still runs\n\(display.text)", sourceLocation: sourceLocation)
        }
    }

    /// What went to the clipboard, oldest first.
    var copied: [String] {
        display.requests.compactMap { if case .clipboard(let text) = $0 { text } else { nil } }
    }

    /// Presses the left button on the first place where a text stands.
    func click(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        guard let point = display.canvas.point(of: text) else {
            Issue.record("no \(text) to click on\n\(display.text)", sourceLocation: sourceLocation)
            return
        }
        app.receive([.mouse(MouseEvent(.press, at: point))])
    }

    /// Presses keys by name, separated by blanks.
    func press(_ names: String) {
        for name in names.split(separator: " ") {
            guard let key = Key(name: String(name)) else {
                Issue.record("no key is named \(name)")
                return
            }
            app.receive([.key(key)])
        }
    }

    /// Presses keys so fast that they are taken at once.
    func pressAtOnce(_ names: String) {
        app.receive(names.split(separator: " ").compactMap { Key(name: String($0)) }.map { .key($0) })
    }

    func type(_ text: String) {
        for character in text { app.receive([.key(Key(character))]) }
    }

    func paste(_ text: String) { app.receive([.paste(text)]) }

    func resize(_ size: Size) { app.receive([.resized(size)]) }

    /// The code on a virtual phone, as the customer reads it out.
    func code(on number: String = "+19195550142", digits: Int = 6, channel: Channel = .sms) async throws -> String {
        let phone = try await sandbox.phone(try #require(PhoneNumber(number)))
        let text = channel == .sms ? phone.messages.first?.text : phone.calls.first?.transcript
        return try #require(CodeReader.code(in: text ?? "", digits: digits))
    }

    /// Some other code than the one on a virtual phone.
    func wrongCode() async throws -> String { try await code() == "000000" ? "000001" : "000000" }

    /// Moves the console's clock and lets it show.
    func pass(_ duration: Duration) {
        clock.advance(by: duration)
        app.tick()
    }

    /// Waits until the screen holds a text; a failure shows the screen.
    func see(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) async {
        if await !waits({ $0.contains(text) }) {
            Issue.record("did not see \(text)\n\(display.text)", sourceLocation: sourceLocation)
        }
    }

    /// Waits until the screen holds a text no more.
    func seeGone(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) async {
        if await !waits({ !$0.contains(text) }) {
            Issue.record("still saw \(text)\n\(display.text)", sourceLocation: sourceLocation)
        }
    }

    /// The screen must not hold a text now.
    func notSee(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        if display.text.contains(text) {
            Issue.record("saw \(text)\n\(display.text)", sourceLocation: sourceLocation)
        }
    }

    private func waits(_ condition: (String) -> Bool) async -> Bool {
        let deadline = ContinuousClock.now + .seconds(20)
        let alarm = Task { [display] in
            try? await Task.sleep(until: deadline, clock: .continuous)
            display.changed()
        }
        defer { alarm.cancel() }
        while !condition(display.text) {
            if ContinuousClock.now >= deadline { return false }
            await display.nextChange()
        }
        return true
    }

    /// The rows of the history, oldest first.
    func rows() throws -> [Entry] {
        let paths = Paths(environment: ["HOME": home.path])
        return try HistoryStore(path: paths.history).page(limit: 100).reversed()
    }
}
