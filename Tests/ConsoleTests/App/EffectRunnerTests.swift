import Dispatch
import Foundation
import Glibc
import History
import MFAAPI
import MFAClient
import Settings
import Synchronization
import Testing

@testable import Console

/// What waits for the disk, and for a disk that is mended.
@Suite struct EffectRunnerTests {
    private let home = TemporaryHome()
    private var paths: Paths { Paths(environment: home.environment) }

    private func services() -> ConsoleServices { .testing(home, baseURL: "http://127.0.0.1:1") }

    @Test func aSaveThatWaitsHoldsNothingElseUp() async throws {
        let runner = EffectRunner(services: services())
        let gate = DispatchSemaphore(value: 0)
        let (begun, beginning) = AsyncStream.makeStream(of: Void.self)
        async let before: Void = runner.saving.perform {
            beginning.yield()
            gate.wait()
        }
        for await _ in begun { break }
        async let saved = runner.run(.save(.put(Profile(name: "Acme"), replacing: nil), note: "saved"))
        for _ in 0..<3 { #expect(await runner.readConfiguration().profiles.isEmpty) }
        gate.signal()
        await before
        guard case .profilesSaved(.success(let news), "saved") = await saved else {
            Issue.record("the profile was not saved")
            return
        }
        #expect(news.profiles.map(\.name) == ["Acme"])
    }

    @Test func aFileThatAnEditorReplacesIsTakenInWhileTheConsoleRuns() async throws {
        try ConfigurationFile(path: paths.configFile).update { $0.theme = "dark" }
        let runner = EffectRunner(services: services())
        let stamp = ConfigurationFile(path: paths.configFile).stamp
        async let news = runner.run(.awaitConfiguration(stamp))
        // An editor writes another file, and renames it over this one.
        let other = paths.configFile + "~"
        try Data(#"{"version": 1, "theme": "light", "profiles": [{"name": "Acme"}]}"#.utf8).write(
            to: URL(filePath: other))
        #expect(rename(other, paths.configFile) == 0)
        guard case .configurationChanged(let changed) = await news else {
            Issue.record("nothing was told")
            return
        }
        #expect(changed.theme == "light")
        // What is saved next is put into what the editor wrote.
        _ = await runner.run(.save(.put(Profile(name: "Bell"), replacing: nil), note: ""))
        let configuration = ConfigurationFile(path: paths.configFile).load().configuration
        #expect(configuration.theme == "light")
        #expect(configuration.profiles.map(\.name) == ["Acme", "Bell"])
    }

    @Test(arguments: [
        Effect.sandbox(.sandbox, .reset), .askSandbox(.sandbox, .phones),
        .awaitPhone(.sandbox, number: "+19195550142", after: nil),
    ])
    func aSandboxThatIsGoneIsAskedForAnewByWhatComesNext(_ effect: Effect) async throws {
        let ports = Mutex(0)
        var services = services()
        services.connector = Connector(
            history: services.history, secrets: SecretResolver(environment: home.environment, home: paths.home),
            transport: ClosedPorts(),
            sandbox: {
                let port = ports.withLock { port in
                    port += 1
                    return port
                }
                return Connector.SandboxAccess(
                    baseURL: "http://127.0.0.1:\(port)/api/v1", user: "user", password: Secret("password"))
            })
        let runner = EffectRunner(services: services)
        for _ in 0..<2 { _ = await runner.run(effect) }
        #expect(ports.withLock(\.self) == 2)
    }

    @Test func savesAreDoneInTheirOrder() async {
        let runner = EffectRunner(services: services())
        for number in 0..<10 {
            _ = await runner.run(.save(.put(Profile(name: "P\(number)"), replacing: nil), note: ""))
            _ = await runner.run(.save(.remove("P\(number)"), note: ""))
        }
        #expect(ConfigurationFile(path: paths.configFile).load().configuration.profiles.isEmpty)
    }

    @Test func aHistoryThatCanBeOpenedLaterIsFollowedFromThenOn() async throws {
        let folder = URL(filePath: paths.history).deletingLastPathComponent()
        try FileManager.default.createDirectory(
            at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data().write(to: folder)
        var services = services()
        services.historyRetry = .milliseconds(1)
        let runner = EffectRunner(services: services)
        guard case .failure = await runner.read(LogRequest(filter: Filter(), before: nil, limit: 10)) else {
            Issue.record("the history was opened")
            return
        }
        async let late = runner.run(.awaitHistory)
        try FileManager.default.removeItem(at: folder)
        guard case .historyChanged = await late else {
            Issue.record("nothing was told")
            return
        }
        async let sign = runner.run(.awaitHistory)
        let number = try #require(PhoneNumber("+19195550142"))
        _ = try HistoryStore(path: paths.history).record(
            Draft(kind: .send, profile: "Other", environment: .sandbox, channel: .sms, number: number),
            Resolution(.sent))
        guard case .historyChanged = await sign else {
            Issue.record("another console's row was not told")
            return
        }
    }

    @Test func aHistoryThatIsAskedForAtOnceIsOpenedOnce() async throws {
        let desk = HistoryDesk(path: paths.history)
        let stores = try await withThrowingTaskGroup(of: HistoryStore.self) { group in
            for _ in 0..<16 { group.addTask { try await desk.open() } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(stores.allSatisfy { $0 === stores.first })
    }

    @Test func rowsOlderThanTheConfigurationKeepsThemGo() async throws {
        let number = try #require(PhoneNumber("+19195550142"))
        for days in [40.0, 1] {
            let options = HistoryStore.Options(now: { Date() - days * 86_400 })
            _ = try HistoryStore(path: paths.history, options: options).record(
                Draft(kind: .send, profile: "P", environment: .sandbox, channel: .sms, number: number),
                Resolution(.sent))
        }
        let runner = EffectRunner(services: services())
        guard case .historyKept(removed: 0) = await runner.run(.keepHistory(after: .zero)) else {
            Issue.record("rows went though nothing limits them")
            return
        }
        try ConfigurationFile(path: paths.configFile).update { $0.history.keepDays = 30 }
        guard case .historyKept(removed: 1) = await runner.run(.keepHistory(after: .zero)) else {
            Issue.record("the old row did not go")
            return
        }
        let store = try HistoryStore(path: paths.history)
        #expect(try store.page().map(\.id) == [2])
        #expect(try store.check().isSound)
    }

    @Test func aSessionIsWrittenForItsOwnerOnlyAndNeverOverAFile() async throws {
        var services = services()
        services.scenario = { rows in rows.map { "\($0.kind) \($0.agent ?? "")" }.joined(separator: ",") }
        let number = try #require(PhoneNumber("+19195550142"))
        let start = Date()
        let store = try await services.history.open()
        for agent in ["robin", "kim"] {
            _ = try store.record(
                Draft(
                    kind: .send, profile: "P", environment: .sandbox, channel: .sms, number: number, agent: agent),
                Resolution(.sent))
        }
        let path = home.url.path + "/session.json"
        let runner = EffectRunner(services: services)
        let request = Effect.write(.scenario(since: start - 1, path: path))
        guard case .fileWritten(.success(path)) = await runner.run(request) else {
            Issue.record("nothing was written")
            return
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "send robin")
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        guard case .fileWritten(.failure) = await runner.run(request) else {
            Issue.record("the file was written over")
            return
        }
    }
}

/// A wire to ports that nothing listens at.
private struct ClosedPorts: Transport {
    func exchange(_ request: WireRequest) async throws(WireFailure) -> WireResponse {
        throw WireFailure(.notSent("nothing listens"))
    }
}
