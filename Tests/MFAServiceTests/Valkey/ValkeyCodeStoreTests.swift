import MFAAPI
import NIOCore
import NIOPosix
import Testing

@testable import MFAService

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What only a store of servers does; what every store does is in ``CodeStoreTests``.
@Suite(
    .serialized, .timeLimit(.minutes(2)), .storeServers,
    .enabled(if: StoreServer.program != nil, "redis-server or valkey-server is needed"))
struct ValkeyCodeStoreTests {
    private static let quick = ValkeyTimeouts(
        connect: .milliseconds(500), command: .milliseconds(150), rest: .milliseconds(1))

    private func single() throws -> StoreServer { try #require(StoreServer.single) }

    private func code(_ secret: ServiceSecret = ServiceSecret(), number: String = "+1") -> (NewCode, CodeAttempt) {
        let digest = secret.digest(.code, number, "1234")
        let key = secret.digest(.number, number).front
        let new = NewCode(
            slot: digest.front, number: key, digest: digest, issuedAt: TestClock.start, lifetime: .seconds(180))
        let attempt = CodeAttempt(
            slot: digest.front, number: key, digest: digest, at: TestClock.start + 1, window: .seconds(900),
            lock: Policy.hardened.lock)
        return (new, attempt)
    }

    private func service(_ store: any CodeStore, _ secret: ServiceSecret) -> ServiceConfiguration {
        var configuration = ServiceConfiguration.test
        configuration.store = store
        configuration.secret = secret
        return configuration
    }

    @Test(arguments: [false, true]) func ofManyParallelChecksAtTwoServicesExactlyOneIsValid(
        inACluster: Bool
    ) async throws {
        let address = inACluster ? try StoreServer.address(StoreServer.cluster) : try single().address
        let secret = ServiceSecret()
        try await withService(service(ValkeyCodeStore(address), secret)) { first in
            try await withService(service(ValkeyCodeStore(address), secret)) { second in
                for number in ["+19195550142", "+19195550143", "+19195550144"] {
                    let code = try await first.sendCode(to: number)
                    let answers = try await withThrowingTaskGroup(of: String.self) { group in
                        for index in 0..<200 {
                            let service = index.isMultiple(of: 2) ? first : second
                            group.addTask { try await service.check(code, to: number).body }
                        }
                        return try await group.reduce(into: []) { $0.append($1) }
                    }
                    #expect(answers.count { $0 == #"{"valid":true}"# } == 1)
                    // The first lock ends no sooner than the test: all other tries are false or refused.
                    #expect(answers.count { $0 == #"{"valid":false}"# } >= 5)
                }
            }
        }
    }

    @Test func aTokenOfOneServiceIsGoodAtTheOther() async throws {
        let secret = ServiceSecret()
        try await withService(service(MemoryCodeStore(), secret)) { first in
            try await withService(service(MemoryCodeStore(), secret)) { second in
                let answer = try await first.post(
                    "/oauth2/token", "grant_type=client_credentials", headers: [RunningService.basic])
                let token = try JSONDecoder().decode(TokenAnswer.self, from: Data(answer.body.utf8)).accessToken
                let verify = #"{"to":"+1919","code":"123456","expirationTimeInMinutes":3}"#
                let asked = try await second.ask(.verify, verify, headers: ["Authorization: Bearer \(token)"])
                #expect(asked.status == 200)
            }
        }
    }

    @Test func recordsLeaveByTheServersClock() async throws {
        let server = try single()
        let address = try server.address
        let store = ValkeyCodeStore(address)
        let (new, attempt) = code()
        let limit = SendLimit(key: new.number, rate: SendRate(5, per: .seconds(60)))
        _ = try await store.keep(new, within: [limit])
        let tries = ServiceSecret().digest(.number, "x").front
        _ = try await store.check(
            CodeAttempt(
                slot: tries, number: tries, digest: attempt.digest, at: attempt.at, window: attempt.window,
                lock: attempt.lock))
        let keys = try await server.ask("KEYS", "\(address.prefix):*")
        guard case .array(let names) = keys else { throw StoreServer.NotStarted(output: "\(keys)") }
        #expect(names.count == 3)
        for name in names {
            guard case .integer(let left) = try await server.ask("PTTL", name.text) else { continue }
            let longest = name.text.hasSuffix("tries") ? 86_400_001 : name.text.hasSuffix("sends") ? 60_000 : 180_000
            #expect((1...longest).contains(left), "\(name)")
        }
    }

    @Test func nothingAtRestTellsACodeOrANumber() async throws {
        let server = try single()
        let address = try server.address
        try await withService(service(ValkeyCodeStore(address), ServiceSecret())) { service in
            let code = try await service.sendCode(to: "+19195550142")
            let keys = try await server.ask("KEYS", "\(address.prefix):*")
            guard case .array(let names) = keys else { return }
            #expect(names.count == 1)
            for name in names {
                let record = try await server.ask("HGETALL", name.text)
                #expect(name.text.wholeMatch(of: /test-[0-9A-F]{8}:\{[0-9a-f]{32}\}:code:[0-9a-f]{32}/) != nil)
                guard case .array(let fields) = record else { continue }
                #expect(fields.map(\.text).contains { $0.wholeMatch(of: /[0-9a-f]{64}/) != nil })
                #expect(!fields.map(\.text).contains(code))
            }
        }
    }

    @Test func aScriptThatTheServerForgotIsTaughtAgain() async throws {
        let server = try single()
        let store = ValkeyCodeStore(try server.address)
        let (new, attempt) = code()
        _ = try await store.keep(new, within: [])
        try await server.ask("SCRIPT", "FLUSH")
        #expect(try await store.check(attempt) == .valid)
    }

    @Test func aSlotThatMovesIsFollowed() async throws {
        let servers = StoreServer.cluster
        let store = ValkeyCodeStore(try StoreServer.address(servers))
        // A number whose slot the first server keeps.
        let secret = ServiceSecret()
        let number = try #require(
            (0..<100).map { "+\($0)" }.first {
                HashSlot.of(secret.digest(.number, $0).front.hexadecimal) < 5000
            })
        let (new, attempt) = code(secret, number: number)
        let slot = "\(HashSlot.of(new.number.hexadecimal))"
        try await store.ping()
        let (first, second) = (servers[0], servers[1])
        let ids = [try await first.ask("CLUSTER", "MYID").text, try await second.ask("CLUSTER", "MYID").text]
        // On its way: the first server has nothing of the number, and says ASK.
        try await second.ask("CLUSTER", "SETSLOT", slot, "IMPORTING", ids[0])
        try await first.ask("CLUSTER", "SETSLOT", slot, "MIGRATING", ids[1])
        #expect(try await store.keep(new, within: []) == .counted)
        #expect(try await second.ask("CLUSTER", "COUNTKEYSINSLOT", slot) == .integer(1))
        // There: the first server says MOVED.
        for server in [second, first] { try await server.ask("CLUSTER", "SETSLOT", slot, "NODE", ids[1]) }
        #expect(try await store.check(attempt) == .valid)
        #expect(try await store.check(attempt) == .notValid)
    }

    @Test func aStoreThatIsGoneIsAFaultThatTheLogAndTheHealthTell() async throws {
        let port = try FreePort.take()
        let address = try ValkeyAddress("valkey://127.0.0.1:\(port)")
        let log = MemoryLog()
        var configuration = service(
            ValkeyCodeStore(address, timeouts: ValkeyCodeStoreTests.quick), ServiceSecret())
        configuration.logger = log.logger
        try await withService(configuration) { service in
            for answer in [
                try await service.check("123456", to: "+19195550142"),
                try await service.ask(.messaging, RunningService.send(to: "+19195550142")),
            ] {
                #expect(answer.status == 500)
                #expect(answer.body.hasPrefix(#"{"error":"Internal Error","requestId":""#))
            }
            #expect(log.text.contains("127.0.0.1:\(port) cannot be reached"))
            #expect(!log.text.contains("5550142"))
            let health = try await service.get("/healthz")
            #expect(health.status == 503)
            #expect(health.body == #"{"status":"the store of codes does not answer"}"#)
        }
    }

    @Test func aServerThatStopsIsConnectedToAgain() async throws {
        let server = try single()
        let store = ValkeyCodeStore(try server.address)
        let (new, attempt) = code()
        _ = try await store.keep(new, within: [])
        try await server.ask("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes")
        var verdict: CodeVerdict?
        while verdict == nil { verdict = try? await store.check(attempt) }
        #expect(verdict == .valid)
    }

    @Test func aServerThatHangsIsAFaultAfterTheTimeout() async throws {
        let server = try single()
        let store = ValkeyCodeStore(try server.address, timeouts: ValkeyCodeStoreTests.quick)
        let (new, attempt) = code()
        _ = try await store.keep(new, within: [])
        try await server.ask("CLIENT", "PAUSE", "600", "ALL")
        let refusal = await #expect(throws: ServiceError.self) { try await store.check(attempt) }
        #expect(refusal?.description.contains("does not answer within 0.15 s") == true)
        try await server.ask("CLIENT", "UNPAUSE")
    }

    @Test func anotherServerIsAskedWhereOneIsSilent() async throws {
        let silent = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelOption(.autoRead, value: false).bind(host: "127.0.0.1", port: 0).get()
        var address = try single().address
        address.nodes.insert(
            ValkeyAddress.Node(host: "127.0.0.1", port: try #require(silent.localAddress?.port)), at: 0)
        let store = ValkeyCodeStore(address, timeouts: ValkeyCodeStoreTests.quick)
        let (new, attempt) = code()
        #expect(try await store.keep(new, within: []) == .counted)
        #expect(try await store.check(attempt) == .valid)
        try await silent.close()
    }

    @Test func credentialsThatAreWrongAreAFaultThatSaysSo() async throws {
        let server = try single()
        try await server.ask("ACL", "SETUSER", "clerk", "on", ">right", "~*", "&*", "+@all")
        var address = try server.address
        (address.user, address.password) = ("clerk", "wrong")
        await #expect(throws: ServiceError.storeFailed("\(address.nodes[0]) refuses the credentials")) {
            try await ValkeyCodeStore(address).ping()
        }
        address.password = "right"
        try await ValkeyCodeStore(address).ping()
        try await server.ask("ACL", "SETUSER", "clerk", "-@all", "+eval", "+evalsha", "+hmget", "+auth")
        let (_, attempt) = code()
        await #expect(throws: ServiceError.self) { try await ValkeyCodeStore(address).check(attempt) }
        try await server.ask("ACL", "DELUSER", "clerk")
    }

    @Test func whatIsNoStoreIsAFault() async throws {
        try await withService { service in
            let address = try ValkeyAddress("valkey://127.0.0.1:\(service.client.port)")
            let (_, attempt) = code()
            await #expect(throws: ServiceError.self) { try await ValkeyCodeStore(address).check(attempt) }
            await #expect(throws: ServiceError.self) { try await ValkeyCodeStore(address).ping() }
        }
    }
}
