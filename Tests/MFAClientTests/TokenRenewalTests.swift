import MFAAPI
import MFAClient
import Testing

@Suite struct TokenRenewalTests {
    @Test func aRefusedTokenIsRenewedOnceAndTheSendAskedForOnceMore() async throws {
        let tokens = try ScriptedServer(.reply(Self.token("first")), .reply(Self.token("second")))
        let server = try ScriptedServer(
            .reply(Given.http(401, #"{"message":"Unauthorized"}"#)), .reply(Given.http(200, #"{"messageId":"m1"}"#)))
        defer {
            tokens.stop()
            server.stop()
        }
        let client = try client(server, tokens)
        #expect(try await client.send(Given.sendRequest, over: .sms).value().id == "m1")
        #expect(server.received.map { $0.headers["authorization"] } == ["Bearer first", "Bearer second"])
        #expect(tokens.received.count == 2)
    }

    @Test func aSecondRefusalIsTheAnswer() async throws {
        let tokens = try ScriptedServer(.reply(Self.token("token")))
        let server = try ScriptedServer(.reply(Given.http(401, #"{"message":"Unauthorized"}"#)))
        defer {
            tokens.stop()
            server.stop()
        }
        let answer = try await client(server, tokens).verify(Given.verifyRequest)
        #expect(try answer.error() == .rejected(.init(status: 401, sentence: "Unauthorized")))
        #expect(server.received.count == 2)
        #expect(tokens.received.count == 2)
    }

    @Test(arguments: [400, 403, 429, 500])
    func anotherRefusalRenewsNothing(status: Int) async throws {
        let tokens = try ScriptedServer(.reply(Self.token("token")))
        let server = try ScriptedServer(.reply(Given.http(status, "")))
        defer {
            tokens.stop()
            server.stop()
        }
        let answer = try await client(server, tokens).send(Given.sendRequest, over: .voice)
        #expect(try answer.error().status == status)
        #expect(server.received.count == 1)
        #expect(tokens.received.count == 1)
    }

    @Test func aRenewalThatFailsIsSaidAndTheRefusalStaysShown() async throws {
        let tokens = try ScriptedServer(
            .reply(Self.token("token")), .reply(Given.http(400, #"{"error":"invalid_client"}"#)))
        let server = try ScriptedServer(.reply(Given.http(401, "")))
        defer {
            tokens.stop()
            server.stop()
        }
        let answer = try await client(server, tokens).verify(Given.verifyRequest)
        guard case .credentials = try answer.error() else { return #expect(Bool(false)) }
        #expect(answer.exchange?.status == 401)
        #expect(server.received.count == 1)
    }

    @Test func basicCredentialsAreNotTriedTwice() async throws {
        let server = try ScriptedServer(.reply(Given.http(401, #"{"message":"Unauthorized"}"#)))
        defer { server.stop() }
        #expect(try await Given.client(server).verify(Given.verifyRequest).error().status == 401)
        #expect(server.received.count == 1)
    }

    @Test func withoutATokenNothingReachesTheService() async throws {
        let tokens = try ScriptedServer(.reply(Given.http(401, #"{"error":"invalid_client"}"#)))
        let server = try ScriptedServer(.reply(Given.http(200, #"{"valid":true}"#)))
        defer {
            tokens.stop()
            server.stop()
        }
        let answer = try await client(server, tokens).verify(Given.verifyRequest)
        guard case .credentials = try answer.error() else { return #expect(Bool(false)) }
        #expect(answer.exchange?.status == nil)
        #expect(answer.exchange?.requestBody.contains("••••••") == true)
        #expect(answer.exchange?.requestHeaders.last == .init(name: "Authorization", value: "Bearer ••••••"))
        #expect(try answer.exchange?.failure == answer.error().sentence)
        #expect(server.connections == 0)
    }

    private static func token(_ token: String) -> String {
        Given.http(200, #"{"access_token":"\#(token)","token_type":"Bearer","expires_in":3600}"#)
    }

    private func client(_ server: ScriptedServer, _ tokens: ScriptedServer) throws -> Client {
        let url = try Given.url(tokens.url + "/oauth2/token")
        return try Given.client(
            server, credentials: .oauth(clientId: "id", clientSecret: Secret("s3cret"), tokenURL: url))
    }
}
