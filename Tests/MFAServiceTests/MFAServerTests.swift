import Logging
import MFAAPI
import NIOCore
import NIOPosix
import ServiceLifecycle
import Synchronization
import Testing

@testable import MFAService

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The server as a whole: how it starts, stops, limits and writes.
@Suite(.timeLimit(.minutes(1))) struct MFAServerTests {
    private static let publicHost = "0.0.0.0"

    private static func bandwidth() -> ServiceConfiguration {
        var configuration = ServiceConfiguration.test
        configuration.delivery = .bandwidth(
            BandwidthSettings(accountId: "1", credentials: .basic(username: "u", password: "p"), publicURL: "https://x")
        )
        configuration.outgoing = localHTTP
        return configuration
    }

    @Test(arguments: ["0.0.0.0", "10.0.0.1", "mfa.example.com", "::", "1270.0.0.1", "127.0.0.1.example.com"])
    func theSandboxDoesNotListenBeyondLoopback(host: String) {
        var configuration = ServiceConfiguration.test
        configuration.host = host
        configuration.behindProxy = true
        #expect(throws: ServiceError.self) { try MFAServer(configuration: configuration) }
    }

    @Test func theSandboxDoesNotStandBehindAProxy() {
        var configuration = ServiceConfiguration.test
        configuration.behindProxy = true
        #expect(throws: ServiceError.self) { try MFAServer(configuration: configuration) }
    }

    @Test func beyondLoopbackAProxyIsNeeded() throws {
        var configuration = MFAServerTests.bandwidth()
        configuration.host = MFAServerTests.publicHost
        #expect(throws: ServiceError.self) { try MFAServer(configuration: configuration) }
        configuration.behindProxy = true
        _ = try MFAServer(configuration: configuration)
    }

    @Test(arguments: ["127.0.0.1", "localhost", "::1", "127.1.2.3"]) func loopbackHasManyNames(host: String) throws {
        var configuration = ServiceConfiguration.test
        configuration.host = host
        _ = try MFAServer(configuration: configuration)
    }

    @Test func aConfigurationThatCannotWorkIsRefused() {
        var nobody = ServiceConfiguration.test
        nobody.accounts = []
        var noPort = ServiceConfiguration.test
        noPort.port = 70_000
        var noClient = MFAServerTests.bandwidth()
        noClient.outgoing = nil
        for configuration in [nobody, noPort, noClient] {
            #expect(throws: ServiceError.self) { try MFAServer(configuration: configuration) }
        }
    }

    @Test func aPortThatIsTakenIsAnError() async throws {
        try await withService { service in
            var configuration = ServiceConfiguration.test
            configuration.port = service.client.port
            let server = try MFAServer(configuration: configuration)
            await #expect(throws: (any Error).self) { try await server.run() }
        }
    }

    @Test func theServiceSaysThatItIsWell() async throws {
        try await withService { service in
            let answer = try await service.get("/healthz")
            #expect(answer.status == 200)
            #expect(answer.body == #"{"status":"ok"}"#)
        }
    }

    /// Runs a service in a group, and gives the test the means to stop it gracefully.
    private func withGroup(
        _ configuration: ServiceConfiguration, _ body: (RunningService, ServiceGroup) async throws -> Void
    ) async throws {
        let (ports, port) = AsyncStream<Int>.makeStream()
        let server = try MFAServer(configuration: configuration) { port.yield($0) }
        let group = ServiceGroup(configuration: .init(services: [server], logger: configuration.logger))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            let number = try #require(await ports.first { _ in true })
            let service = RunningService(client: RawClient(port: number))
            try await body(service, group)
            try await tasks.waitForAll()
            await #expect(throws: (any Error).self) { try await service.get("/healthz") }
        }
    }

    @Test func aGracefulStopFinishesWhatIsInFlight() async throws {
        let (calls, call) = AsyncStream<Void>.makeStream()
        let (releases, release) = AsyncStream<Void>.makeStream()
        var configuration = MFAServerTests.bandwidth()
        configuration.outgoing = { _ in
            call.yield()
            for await _ in releases { break }
            return OutgoingAnswer(status: 202, body: Array(#"{"id":"m"}"#.utf8))
        }
        try await withGroup(configuration) { service, group in
            async let answer = service.ask(.messaging, RunningService.send(to: "+1919"))
            for await _ in calls { break }
            await group.triggerGracefulShutdown()
            release.yield()
            let body = try await answer.body
            #expect(body == #"{"messageId":"m"}"#)
        }
    }

    @Test func aGracefulStopEndsLongPolls() async throws {
        try await withGroup(.test) { service, group in
            async let poll = service.get("/sandbox/phones/+1920/next?timeoutSeconds=60")
            while try await !service.get("/metrics").body.contains("in_flight 2") { await Task.yield() }
            await group.triggerGracefulShutdown()
            #expect(try await poll.status == 204)
        }
    }

    /// SwiftNIO traps where a connection that was accepted is let go before anybody serves it.
    @Test func aServiceThatIsCancelledWhileConnectionsComeInJustEnds() async throws {
        for _ in 0..<20 {
            let connections = Mutex<[EventLoopFuture<any NIOCore.Channel>]>([])
            try await withService { service in
                let client = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                connections.withLock { connections in
                    connections = (0..<64).map { _ in client.connect(host: "127.0.0.1", port: service.client.port) }
                }
            }
            for connection in connections.withLock(\.self) {
                // The kernel tells nobody whose connection was in its own queue when the service ended.
                try? await connection.get().close()
            }
        }
    }

    @Test func aBodyThatDoesNotEndIsNotWaitedForForEver() async throws {
        var configuration = ServiceConfiguration.test
        configuration.limits.body = .milliseconds(50)
        try await withService(configuration) { service in
            let head = "POST /accounts/9900000/code/verify HTTP/1.1\r\nHost: x\r\n\(RunningService.basic)\r\n"
            let answer = try await service.client.exchange(Array((head + "Content-Length: 10\r\n\r\n{").utf8))
            #expect(!String(decoding: answer, as: UTF8.self).contains(" 200 "))
        }
    }

    /// Answered without a look at the body, which never ends.
    @Test(arguments: ["POST /accounts/1/code/verify", "GET /healthz", "POST /nothing", "POST /bandwidth/calls/x"])
    func aBodyThatNoRouteReadsIsNotDrainedForEver(line: String) async throws {
        var configuration = ServiceConfiguration.test
        configuration.limits.body = .milliseconds(50)
        try await withService(configuration) { service in
            let head = "\(line) HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"
            // It returns once the service has closed the connection.
            _ = try? await service.client.exchange(Array(head.utf8))
        }
    }

    @Test func aBodyFarBeyondTheLimitEndsTheConnection() async throws {
        try await withService { service in
            let head = "POST /nothing HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n"
            let body = [UInt8](repeating: 0x20, count: 17 * Limits.requestBytes)
            _ = try? await service.client.exchange(Array(head.utf8) + body)
        }
    }

    @Test func aHeadThatDoesNotEndIsNotWaitedForForEver() async throws {
        var configuration = ServiceConfiguration.test
        configuration.limits.idle = .milliseconds(50)
        try await withService(configuration) { service in
            // Where the server is quicker than the client, it is the writing that finds the connection closed.
            let answer = try? await service.client.exchange(Array("GET /healthz HTTP/1.1\r\nHost:".utf8))
            #expect(answer?.isEmpty != false)
        }
    }

    @Test func aConnectionBeyondTheLimitWaitsForOneToEnd() async throws {
        var configuration = ServiceConfiguration.test
        configuration.limits.connections = 1
        try await withService(configuration) { service in
            let answers = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<10 { group.addTask { try await service.get("/healthz").status } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers == Array(repeating: 200, count: 10))
        }
    }

    @Test(arguments: [
        "NONSENSE\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n", "\u{16}\u{3}\u{1}\r\n\r\n",
    ])
    func whatIsNotHTTPIsABadRequest(text: String) async throws {
        try await withService { service in
            let answer = try await service.client.exchange(Array(text.utf8))
            #expect(String(decoding: answer, as: UTF8.self).hasPrefix("HTTP/1.1 400 "))
        }
    }

    @Test func headsBeyondTheLimitAreRefused() async throws {
        try await withService { service in
            let answer = try await service.get("/healthz", headers: ["X: " + String(repeating: "x", count: 40_000)])
            #expect(answer.status == 400)
        }
    }

    @Test func theLogHoldsNoCodeNoSecretAndNoWholeNumber() async throws {
        let log = MemoryLog()
        var configuration = ServiceConfiguration.test
        configuration.logger = log.logger
        configuration.accounts[0].accessTokens = [AccessToken(token: "preset-secret")]
        try await withService(configuration) { service in
            let code = try await service.sendCode(to: "+19195550142")
            for attempt in [code, "999999", "999999", "999999", "999999", "999999", "999999"] {
                _ = try await service.check(attempt, to: "+19195550142")
            }
            _ = try await service.ask(.verify, #"{"to":"+19195550142","code":"123456""#)
            _ = try await service.ask(.verify, "{}", headers: ["Authorization: Bearer preset-secret"])
            _ = try await service.ask(.verify, "{}", headers: ["Authorization: Basic dXNlcjp3cm9uZw=="])
            _ = try await service.get("/sandbox/phones/+19195550142")
            let text = log.text
            #expect(text.contains("A code was sent."))
            #expect(text.contains("A number is locked."))
            #expect(text.contains("+1 919 ••• 0142"))
            for secret in [code, "999999", "5550142", "123456", "pass", "preset-secret", "dXNlcjp3cm9uZw"] {
                #expect(!text.contains(secret), "\(secret)")
            }
        }
    }
}
