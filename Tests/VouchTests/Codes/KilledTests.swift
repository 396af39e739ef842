import Foundation
import History
import MFAAPI
import Settings
import TerminalTesting
import Testing

@testable import vouch

/// The real program, killed at any moment of its life. `VOUCH_LONG_TESTS` makes it the thousand times that are promised.
@Suite struct KilledTests {
    private static let rounds = ProcessInfo.processInfo.environment["VOUCH_LONG_TESTS"] == nil ? 10 : 1000

    @Test func aKilledSendLeavesItsRowAndASoundChain() async throws {
        try await SandboxHome.run { place in
            var random = SystemRandomNumberGenerator()
            var numbers = FictionalNumbers()
            let life = try life(of: ["send", "--to", SandboxHome.number] + place.service, in: place.home)
            var arrivals = 0
            for round in 1...Self.rounds {
                let number = numbers.next(using: &random)
                try await killed(["send", "--to", number] + place.service, in: place.home, within: life)
                let history = try HistoryStore(path: place.home.paths.history)
                let rows = try history.page(Filter([.number(number)]))
                let arrived = try await place.messages(on: number)
                arrivals += arrived.count
                #expect(arrived.count <= rows.count, "round \(round): a code left without a row")
                #expect(rows.allSatisfy { $0.outcome == .sent || $0.outcome == .unknown }, "round \(round)")
                #expect(rows.compactMap(\.remoteId).allSatisfy(arrived.contains), "round \(round)")
                #expect(try history.check().isSound, "round \(round)")
            }
            let rows = try place.home.rows()
            print(
                "\(Self.rounds) killed sends: \(rows.count - 1) rows, \(arrivals) codes arrived, "
                    + "\(rows.count { $0.outcome == .unknown }) unknown")
        }
    }

    @Test func aKilledSaveLeavesAWholeConfiguration() async throws {
        let home = try Home()
        let add = ["profile", "add", "Acme", "--base-url", "https://example.com", "--account", "1"]
        #expect(await home.vouch(add).status == 0)
        let life = try life(of: ["profile", "edit", "Acme", "--scope", "s0"], in: home)
        var scopes: Set<String> = []
        for round in 1...Self.rounds {
            try await killed(["profile", "edit", "Acme", "--scope", "s\(round)"], in: home, within: life)
            let loaded = ConfigurationFile(path: home.paths.configFile).load()
            #expect(loaded.state == .good, "round \(round): \(loaded.problems)")
            let profile = try #require(loaded.configuration["Acme"], "round \(round)")
            #expect(profile.baseURL == "https://example.com" && profile.accountId == "1", "round \(round)")
            scopes.insert(profile.scope ?? "")
        }
        print("\(Self.rounds) killed saves: \(scopes.count) had been made")
        #expect(await home.vouch("profile", "edit", "Acme", "--scope", "last").status == 0)
        let folder = URL(fileURLWithPath: home.paths.configFile).deletingLastPathComponent().path
        let left = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(left.sorted() == [".config.json.lock", "config.json"])
    }

    /// How long a run lasts that nobody kills.
    private func life(of arguments: [String], in home: Home) throws -> Duration {
        let start = ContinuousClock.now
        #expect(try end(of: spawned(arguments, in: home)) == 0)
        return ContinuousClock.now - start
    }

    private func killed(_ arguments: [String], in home: Home, within life: Duration) async throws {
        let process = try spawned(arguments, in: home)
        // The moment has to be any, so nothing can be waited for but time.
        let share = Double.random(in: 0...1)
        // Most moments are early ones: on a busy machine an undisturbed life is a long one.
        try await Task.sleep(for: life * (share * share * 1.2))
        kill(process, SIGKILL)
        _ = end(of: process)
    }

    /// Waits for the end of a process, and returns how it ended.
    private func end(of process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status
    }

    /// Starts the program with nobody to hear it, past Foundation, which does not bear a thousand processes.
    private func spawned(_ arguments: [String], in home: Home) throws -> pid_t {
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_RDWR, 0)
        }
        let program = builtProduct("vouch")
        let words = ([program] + arguments).map { strdup($0) } + [nil]
        let variables = home.environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in words + variables { free(text) } }
        var process = pid_t()
        let code = posix_spawn(&process, program, &files, nil, words, variables)
        if code != 0 { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL) }
        return process
    }
}
