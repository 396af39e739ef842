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

/// When secrets are fetched: once for all who ask at once, and anew where the old ones are of no use.
@Suite struct ConnectorTests {
    private let home = TemporaryHome()
    private let wire = Wire()
    private var secret: String { home.url.path + "/secret" }
    private var fetches: String { home.url.path + "/fetches" }

    /// Every fetch of this profile's secret leaves a line in a file.
    private func profile(
        _ name: String = "Acme", reading command: String? = nil,
        _ credentials: (SecretSource) -> Settings.Credentials = { .basic(username: .plain("user"), password: $0) }
    ) throws -> Profile {
        var profile = Profile(name: name, baseURL: "http://127.0.0.1:1")
        profile.environment = .sandbox
        profile.accountId = "9900000"
        profile.timeouts.secret = .seconds(300)
        profile.credentials = credentials(
            .command(["/bin/sh", "-c", "echo \(name) >> \(fetches); \(command ?? "cat \(secret)")"]))
        return profile
    }

    private func services() -> ConsoleServices { .testing(home, baseURL: "http://127.0.0.1:1", transport: wire) }

    private func put(_ password: String) throws {
        try Data(password.utf8).write(to: URL(filePath: secret))
    }

    private func fetched() throws -> [String] {
        guard FileManager.default.fileExists(atPath: fetches) else { return [] }
        return try String(contentsOfFile: fetches, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    private func send(_ profile: Profile, _ services: ConsoleServices) async -> Result<Sent, ClientError> {
        let request = SendRequest(
            to: "+19195550142", from: "+19845550100", applicationId: "1", message: "Your code is {CODE}")
        return await services.send(request, over: .sms, profile: profile, reference: nil).answer.result
    }

    /// Makes a gate, and a command that waits at it for the password.
    private func makeGate() -> (path: String, command: String) {
        let path = home.url.path + "/gate"
        #expect(mkfifo(path, 0o600) == 0)
        // One line is the end: the other end may still be open in a child that another test has just begun.
        return (path, "head -n 1 \(path)")
    }

    /// Lets who waits at a gate go on, and waits for it where nobody does yet.
    private func open(_ gate: String) {
        DispatchQueue.global().async { try? Data("password\n".utf8).write(to: URL(filePath: gate)) }
    }

    @Test func thoseWhoAskAtOnceShareOneFetch() async throws {
        let gate = makeGate()
        let (connector, profile) = (services().connector, try profile(reading: gate.command))
        let (asked, asking) = AsyncStream.makeStream(of: Void.self)
        let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    asking.yield()
                    return try await connector.connection(for: profile).number
                }
            }
            var arriving = asked.makeAsyncIterator()
            for _ in 0..<8 { await arriving.next() }
            open(gate.path)
            return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }
        #expect(numbers.count == 1)
        #expect(try fetched() == ["Acme"])
    }

    @Test func oneWhoLeavesDoesNotWaitForTheFetchOfTheOthers() async throws {
        let gate = makeGate()
        let (connector, profile) = (services().connector, try profile(reading: gate.command))
        async let staying = connector.connection(for: profile)
        while try fetched().isEmpty { await Task.yield() }
        let leaving = Task { try await connector.connection(for: profile) }
        leaving.cancel()
        await #expect(throws: ConnectionError("cancelled")) { try await leaving.value }
        open(gate.path)
        _ = try await staying
        #expect(try fetched() == ["Acme"])
    }

    @Test func aSecretThatIsRefusedIsFetchedAnewForTheNextRequestAndNothingIsSentTwice() async throws {
        let (services, profile) = (services(), try profile())
        try put("old")
        wire.status = 401
        #expect(await send(profile, services).failure?.status == 401)
        #expect(wire.authorizations == ["user:old"])
        try put("new")
        wire.status = 200
        #expect(await send(profile, services).isSuccess)
        #expect(wire.authorizations == ["user:old", "user:new"])
    }

    @Test func aVerifyThatIsRefusedFetchesTheSecretAnewToo() async throws {
        let (services, profile) = (services(), try profile())
        try put("old")
        wire.status = 401
        let request = VerifyRequest(to: "+19195550142", code: "123456")
        _ = await services.verify(request, sendRow: nil, profile: profile, reference: nil)
        try put("new")
        _ = await services.verify(request, sendRow: nil, profile: profile, reference: nil)
        #expect(wire.authorizations == ["user:old", "user:new"])
    }

    @Test func aTokenThatMayNotDoItIsFetchedAnewAsAnotherOneMay() async throws {
        let (services, profile) = (services(), try profile { .bearer($0) })
        try put("token")
        wire.status = 403
        for _ in 0..<2 { #expect(await send(profile, services).failure?.status == 403) }
        #expect(try fetched() == ["Acme", "Acme"])
    }

    @Test func aTokenEndpointThatIsNotReachedBlamesNoSecret() async throws {
        let (services, profile) = (
            services(), try profile { .oauth(clientId: .plain("id"), clientSecret: $0, tokenURL: nil) }
        )
        try put("secret")
        wire.tokenStatus = nil
        for _ in 0..<2 {
            #expect(
                await send(profile, services).failure == .notSent("no token from 127.0.0.1: the network is down"))
        }
        #expect(try fetched() == ["Acme"])
        wire.tokenStatus = 200
        #expect(await send(profile, services).isSuccess)
        #expect(try fetched() == ["Acme"])
    }

    @Test func aClientSecretThatTheTokenEndpointRefusesIsFetchedAnew() async throws {
        let (services, profile) = (
            services(), try profile { .oauth(clientId: .plain("id"), clientSecret: $0, tokenURL: nil) }
        )
        try put("old")
        wire.tokenStatus = 401
        guard case .credentials = await send(profile, services).failure else {
            Issue.record("the refusal was not told")
            return
        }
        wire.tokenStatus = 200
        #expect(await send(profile, services).isSuccess)
        #expect(try fetched() == ["Acme", "Acme"])
    }

    @Test(arguments: [200, 400, 403, 404, 429, 500])
    func anAnswerThatDoesNotBlameTheCredentialsKeepsThem(_ status: Int) async throws {
        let (services, profile) = (services(), try profile())
        try put("password")
        wire.status = status
        _ = await send(profile, services)
        _ = await send(profile, services)
        #expect(try fetched() == ["Acme"])
    }

    @Test func aFetchThatFailedIsTriedAgain() async throws {
        let (services, profile) = (services(), try profile())
        guard case .credentials = await send(profile, services).failure else {
            Issue.record("something was sent without a secret")
            return
        }
        try put("password")
        #expect(await send(profile, services).isSuccess)
        #expect(wire.authorizations == ["user:password"])
    }

    @Test func aProfileThatIsOpenedAgainFetchesItsSecretsAnewAndNoOther() async throws {
        let (services, acme, bell) = (services(), try profile("Acme"), try profile("Bell"))
        let runner = EffectRunner(services: services)
        try put("old")
        for profile in [acme, bell] { _ = await runner.run(.connect(profile)) }
        try put("new")
        _ = await runner.run(.connect(acme))
        #expect(try fetched() == ["Acme", "Bell", "Acme"])
        _ = await send(acme, services)
        _ = await send(bell, services)
        #expect(wire.authorizations == ["user:new", "user:old"])
        #expect(try fetched().count == 3)
    }

    @Test func aRenewalThatFailsKeepsWhatWorks() async throws {
        let (services, profile) = (services(), try profile())
        try put("password")
        _ = await send(profile, services)
        try FileManager.default.removeItem(atPath: secret)
        guard case .connected(_, .failure) = await EffectRunner(services: services).run(.connect(profile)) else {
            Issue.record("a secret was fetched")
            return
        }
        #expect(await send(profile, services).isSuccess)
        #expect(wire.authorizations == ["user:password", "user:password"])
        #expect(try fetched().count == 2)
    }

    @Test func aTrialTriesTheSecretsAsTheyAreNow() async throws {
        let (services, profile) = (services(), try profile())
        try put("old")
        _ = await send(profile, services)
        try put("new")
        _ = await services.connector.trial(of: profile)
        #expect(wire.authorizations == ["user:old", "user:new"])
    }

    @Test func anAnswerOnAnOldConnectionDoesNotSpoilTheNewOne() async throws {
        let (connector, profile) = (services().connector, try profile())
        try put("password")
        let old = try await connector.connection(for: profile)
        let new = try await connector.renewedConnection(for: profile)
        await connector.forget(old)
        #expect(try await connector.connection(for: profile).number == new.number)
        await connector.forget(new)
        #expect(try await connector.connection(for: profile).number != new.number)
    }
}

/// A wire whose other ends give every request the same status, and that keeps what the service was asked with.
private final class Wire: Transport {
    private let state = Mutex((status: 200, tokenStatus: Int?.some(200), authorizations: [String]()))

    var status: Int {
        get { state.withLock { $0.status } }
        set { state.withLock { $0.status = newValue } }
    }

    /// The status of the token endpoint; `nil` where it is not reached.
    var tokenStatus: Int? {
        get { state.withLock { $0.tokenStatus } }
        set { state.withLock { $0.tokenStatus = newValue } }
    }

    /// Users and passwords, in the order of the requests.
    var authorizations: [String] { state.withLock { $0.authorizations } }

    func exchange(_ request: WireRequest) async throws(WireFailure) -> WireResponse {
        if request.url.hasSuffix("/oauth2/token") {
            guard let tokenStatus else { throw WireFailure(.notSent("the network is down")) }
            return WireResponse(
                status: tokenStatus, body: Data(#"{"access_token":"t","token_type":"Bearer"}"#.utf8))
        }
        let basic = request.authorization?.reveal().dropFirst("Basic ".count) ?? ""
        let text = Data(base64Encoded: String(basic)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return state.withLock { state in
            state.authorizations.append(text)
            let body = state.status == 200 ? #"{"messageId":"m1","valid":false}"# : #"{"error":"no"}"#
            return WireResponse(status: state.status, body: Data(body.utf8))
        }
    }
}
