import Console
import MFAAPI
import MFAClient
import Synchronization
import Testing

@testable import vouch

@Suite struct EmbeddedSandboxTests {
    @Test func eachHasAPortAndAPasswordOfItsOwn() async throws {
        try await EmbeddedSandbox.run { first in
            try await EmbeddedSandbox.run { second in
                #expect(first.baseURL != second.baseURL)
                #expect(first.password != second.password)
            }
        }
    }

    @Test func itEndsWithWhatNeededIt() async throws {
        let url = try await EmbeddedSandbox.run { $0.baseURL }
        let server = try #require(ServerURL(url))
        let request = WireRequest(method: "GET", server: server)
        await #expect(throws: WireFailure.self) { try await CurlTransport().exchange(request) }
    }

    @Test func whatGoesWrongInsideComesOut() async {
        await #expect(throws: Failure.usage("so")) {
            try await EmbeddedSandbox.run { _ in throw Failure.usage("so") }
        }
    }

    @Test func whoWaitsForASandboxThatIsCancelledBeforeItListensIsToldSo() async throws {
        let (begun, beginning) = AsyncStream.makeStream(of: Void.self)
        let sandbox = EmbeddedSandbox { _, _ in
            beginning.yield()
            for await _ in AsyncStream<Void>.makeStream().stream {}
            throw CancellationError()
        }
        let running = Task { await sandbox.run() }
        let waiting = Task { try await sandbox.access() }
        for await _ in begun { break }
        running.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
        await running.value
        await #expect(throws: CancellationError.self) { try await sandbox.access() }
    }

    @Test func whoAsksASandboxThatWasCancelledIsToldSo() async throws {
        let sandbox = EmbeddedSandbox()
        let running = Task { await sandbox.run() }
        running.cancel()
        await running.value
        await #expect(throws: CancellationError.self) { try await sandbox.access() }
    }

    @Test func oneThatDidNotStartIsStartedAgainWhenItIsAskedForAgain() async throws {
        let attempts = Mutex(0)
        let sandbox = EmbeddedSandbox { _, started in
            let attempt = attempts.withLock { count in
                count += 1
                return count
            }
            if attempt < 3 { throw Failure.configuration("no port is free") }
            await started(4711)
            for await _ in AsyncStream<Void>.makeStream().stream {}
        }
        let running = Task { await sandbox.run() }
        for _ in 0..<2 {
            await #expect(throws: Failure.configuration("no port is free")) { try await sandbox.access() }
        }
        #expect(try await sandbox.access().baseURL == "http://127.0.0.1:4711/api/v1")
        #expect(try await sandbox.access().baseURL == "http://127.0.0.1:4711/api/v1")
        #expect(attempts.withLock(\.self) == 3)
        running.cancel()
        await running.value
    }

    @Test func oneThatEndsEarlyIsStartedAgain() async throws {
        let (ends, end) = AsyncStream.makeStream(of: Void.self)
        let ports = Mutex(4710)
        let sandbox = EmbeddedSandbox { _, started in
            await started(
                ports.withLock { port in
                    port += 1
                    return port
                })
            for await _ in ends { break }
        }
        let running = Task { await sandbox.run() }
        let first = try await sandbox.access().baseURL
        end.yield()
        while try await sandbox.access().baseURL == first { await Task.yield() }
        running.cancel()
        await running.value
    }

    @Test func aPasswordIsLongAndNeverTheSame() {
        let passwords = Set((0..<100).map { _ in GeneratedCredential().password })
        #expect(passwords.count == 100)
        #expect(passwords.allSatisfy { $0.count == 24 })
        #expect(GeneratedCredential(user: "me").user == "me")
    }
}
