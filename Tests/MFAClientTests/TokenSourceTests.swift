import Foundation
import MFAAPI
import MFAClient
import Testing

@Suite struct TokenSourceTests {
    @Test func theTokenEndpointIsAskedAsRFC6749Says() async throws {
        let body = #"{"access_token":"tok1","token_type":"bearer","expires_in":3600.5}"#
        let server = try ScriptedServer(.reply(Given.http(200, body)))
        defer { server.stop() }
        let source = TokenSource(
            clientId: "id", clientSecret: Secret("s3cret"), tokenURL: try Given.url(server.url + "/oauth2/token"),
            transport: CurlTransport())
        #expect(try await source.token().reveal() == "tok1")
        let request = try #require(server.received.first)
        #expect(request.line == "POST /oauth2/token HTTP/1.1")
        #expect(request.headers["authorization"] == "Basic " + Data("id:s3cret".utf8).base64EncodedString())
        #expect(request.headers["content-type"] == "application/x-www-form-urlencoded")
        #expect(request.body == "grant_type=client_credentials")
    }

    @Test func anEndpointThatRepeatsTheCredentialsGivesNothingAway() async throws {
        let transport = StubTransport { request in
            let words = "bad header \(request.authorization?.reveal() ?? "")"
            return .json(401, #"{"error":"invalid_client","error_description":"\#(words)"}"#)
        }
        let source = TokenSource(
            clientId: "client", clientSecret: Secret("top-secret"), tokenURL: try Given.url("http://127.0.0.1:1/token"),
            transport: transport)
        let error = await #expect(throws: ClientError.self) { try await source.token() }
        let basic = Data("client:top-secret".utf8).base64EncodedString()
        #expect(error?.sentence.contains("bad header ••••••") == true)
        #expect(error.map { "\($0)" }?.contains(basic) == false)
    }

    @Test func aTokenIsRenewedAMinuteBeforeItEnds() async throws {
        let clock = ManualClock()
        let transport = StubTransport { _ in .token("token", expiresIn: 3600) }
        let source = source(transport, clock)
        _ = try await source.token()
        clock.advance(by: .seconds(3539))
        _ = try await source.token()
        #expect(transport.requests.count == 1)
        clock.advance(by: .seconds(1))
        _ = try await source.token()
        #expect(transport.requests.count == 2)
    }

    @Test(arguments: [
        (#","expires_in":60"#, 30), (#","expires_in":-5"#, 0), (#","expires_in":1e300"#, 3600), ("", 3600),
    ])
    func anOddLifetimeIsUsedSafely(field: String, seconds: Int) async throws {
        let clock = ManualClock()
        let transport = StubTransport { _ in .json(200, #"{"access_token":"t","token_type":"Bearer"\#(field)}"#) }
        let source = source(transport, clock)
        _ = try await source.token()
        if seconds > 0 {
            clock.advance(by: .seconds(seconds - 1))
            _ = try await source.token()
            #expect(transport.requests.count == 1)
        }
        clock.advance(by: .seconds(400 * 86_400))
        _ = try await source.token()
        #expect(transport.requests.count == 2)
    }

    @Test func callersAtOnceShareOneFetch() async throws {
        let (gate, opener) = AsyncStream<Void>.makeStream()
        let transport = StubTransport { _ in
            for await _ in gate { break }
            return .token("shared")
        }
        let source = source(transport)
        let tokens = try await withThrowingTaskGroup(of: Secret.self) { group in
            for _ in 0..<20 { group.addTask { try await source.token() } }
            while transport.requests.isEmpty { await Task.yield() }
            for _ in 0..<200 { await Task.yield() }
            opener.yield()
            opener.finish()
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(tokens == Array(repeating: Secret("shared"), count: 20))
        #expect(transport.requests.count == 1)
    }

    @Test func oneCallerThatLeavesDoesNotSpoilItForTheOthers() async throws {
        let (gate, opener) = AsyncStream<Void>.makeStream()
        let transport = StubTransport { _ throws(WireFailure) in
            for await _ in gate { break }
            if Task.isCancelled { throw WireFailure(.notSent("cancelled")) }
            return .token("shared")
        }
        let source = source(transport)
        let leaving = Task { try await source.token() }
        while transport.requests.isEmpty { await Task.yield() }
        async let staying = source.token()
        for _ in 0..<200 { await Task.yield() }
        leaving.cancel()
        opener.yield()
        opener.finish()
        #expect(try await staying == Secret("shared"))
        #expect(transport.requests.count == 1)
        _ = await leaving.result
    }

    @Test func theLastCallerThatLeavesEndsTheFetch() async throws {
        let server = try ScriptedServer(.hang)
        defer { server.stop() }
        let source = TokenSource(
            clientId: "id", clientSecret: Secret("s"), tokenURL: try Given.url(server.url), transport: CurlTransport())
        let caller = Task { try await source.token() }
        await server.waitForRequests(1)
        caller.cancel()
        await #expect(throws: ClientError.notSent("cancelled")) { try await caller.value }
    }

    @Test func aForgottenTokenIsFetchedAnew() async throws {
        let transport = StubTransport { _ in .token("token") }
        let source = source(transport)
        let token = try await source.token()
        await source.forget(Secret("an older one"))
        _ = try await source.token()
        #expect(transport.requests.count == 1)
        await source.forget(token)
        _ = try await source.token()
        #expect(transport.requests.count == 2)
    }

    @Test(arguments: [
        (
            400, #"{"error":"invalid_client","error_description":"no such client"}"#,
            "refuses the client id or secret (400): no such client"
        ),
        (401, #"{"error":"invalid_client"}"#, "refuses the client id or secret (401): invalid_client"),
        (403, "", "refuses the client id or secret (403)"),
        (401, #"{"error":"the secret s3cret-value is wrong"}"#, "the secret •••••• is wrong"),
    ])
    func aRefusalBlamesTheCredentials(status: Int, body: String, words: String) async throws {
        let source = source(StubTransport { _ in .json(status, body) })
        let error = await #expect(throws: ClientError.self) { try await source.token() }
        guard case .credentials(let sentence) = error else {
            return #expect(Bool(false), "\(String(describing: error))")
        }
        #expect(sentence.contains(words))
    }

    @Test(arguments: [
        (302, "", "redirects (302)"), (404, "", "gives no token (404)"), (429, "", "gives no token (429)"),
        (503, "<html>", "gives no token (503)"), (200, "{}", "holds no token"), (200, "<html>", "holds no token"),
        (200, #"{"access_token":"x","token_type":"mac"}"#, "other than Bearer"),
    ])
    func whatIsNoRefusalDoesNotBlameTheCredentials(status: Int, body: String, words: String) async throws {
        let source = source(StubTransport { _ in .json(status, body) })
        let error = await #expect(throws: ClientError.self) { try await source.token() }
        guard case .notSent(let sentence) = error else {
            return #expect(Bool(false), "\(String(describing: error))")
        }
        #expect(sentence.contains(words))
    }

    @Test(arguments: [ClientError.notSent("no connection"), .outcomeUnknown("no connection")])
    func anEndpointThatIsNotReachedMeansThatNothingWasSent(_ error: ClientError) async throws {
        let source = source(StubTransport { _ throws(WireFailure) in throw WireFailure(error) })
        await #expect(throws: ClientError.notSent("no token from api.bandwidth.com: no connection")) {
            try await source.token()
        }
    }

    @Test func theClientSecretIsNotSentOverPlainHTTP() async throws {
        let transport = StubTransport { _ in .token("t") }
        let source = TokenSource(
            clientId: "id", clientSecret: Secret("s"), tokenURL: try Given.url("http://token.example.com"),
            transport: transport)
        await #expect(
            throws: ClientError.credentials("credentials are not sent over http to token.example.com: use https")
        ) {
            try await source.token()
        }
        #expect(transport.requests.isEmpty)
    }

    private func source(_ transport: StubTransport, _ clock: ManualClock = ManualClock()) -> TokenSource {
        TokenSource(
            clientId: "id", clientSecret: Secret("s3cret-value"), transport: transport, now: { clock.now })
    }
}
