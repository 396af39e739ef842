import Foundation
import MFAAPI
import MFAClient
import Testing

@Suite struct ClientTests {
    private static let sent = Given.http(200, #"{"messageId":"1700000000000abcdefghijklmnop","callId":"c-1"}"#)

    @Test func aSendAsksForItsChannelsOperation() async throws {
        let server = try ScriptedServer(.reply(Self.sent))
        defer { server.stop() }
        let client = try Given.client(server)
        #expect(try await client.send(Given.sendRequest, over: .sms).value().id == "1700000000000abcdefghijklmnop")
        #expect(try await client.send(Given.sendRequest, over: .voice).value().id == "c-1")
        #expect(
            server.received.map(\.line) == [
                "POST /api/v1/accounts/9900000/code/messaging HTTP/1.1",
                "POST /api/v1/accounts/9900000/code/voice HTTP/1.1",
            ])
        let request = try #require(server.received.first)
        #expect(try JSONDecoder().decode(SendRequest.self, from: Data(request.body.utf8)) == Given.sendRequest)
        #expect(request.headers["authorization"] == "Basic " + Data("user:hunter22".utf8).base64EncodedString())
        #expect(request.headers["content-type"] == "application/json")
        #expect(request.headers["accept"] == "application/json")
        #expect(request.headers["user-agent"] == "vouch")
        #expect(request.headers["expect"] == nil)
    }

    @Test func aCheckCarriesCodeScopeAndWindow() async throws {
        let server = try ScriptedServer(.reply(Given.http(200, #"{"valid":true}"#)))
        defer { server.stop() }
        #expect(try await Given.client(server).verify(Given.verifyRequest).value() == .valid)
        let request = try #require(server.received.first)
        #expect(request.line == "POST /api/v1/accounts/9900000/code/verify HTTP/1.1")
        #expect(request.body == #"{"code":"048213","expirationTimeInMinutes":3,"scope":"support","to":"+19195550142"}"#)
    }

    @Test func withoutSendsExpirationOnlyTheCheckNamesAnExpiry() async throws {
        let server = try ScriptedServer(.reply(Self.sent), .reply(Given.http(200, #"{"valid":false}"#)))
        defer { server.stop() }
        let client = try Given.client(server, options: Client.Options(sendsExpiration: false))
        _ = try await client.send(Given.sendRequest, over: .sms).value()
        _ = try await client.verify(Given.verifyRequest).value()
        #expect(server.received.map { $0.body.contains("expirationTimeInMinutes") } == [false, true])
    }

    @Test func nothingLeavesWhereAFieldIsAtFault() async throws {
        let server = try ScriptedServer(.reply(Self.sent))
        defer { server.stop() }
        let client = try Given.client(server)
        var send = Given.sendRequest
        send.digits = 9
        send.message = "no place for it"
        var verify = Given.verifyRequest
        verify.code = "12345x"
        let sent = await client.send(send, over: .sms)
        #expect(
            try sent.error() == .invalid([try #require(Rules.message(send.message)), try #require(Rules.digits(9))]))
        #expect(try await client.verify(verify).error() == .invalid([try #require(Rules.code(verify.code))]))
        #expect(sent.exchange == nil)
        #expect(server.connections == 0)
    }

    @Test func aCallbackGoesWithAnSMSOnly() async throws {
        let server = try ScriptedServer(.reply(Self.sent))
        defer { server.stop() }
        let client = try Given.client(server)
        var request = Given.sendRequest
        request.callbackUrl = "https://example.com/receipts"
        guard case .invalid(let faults) = try await client.send(request, over: .voice).error() else {
            return #expect(Bool(false))
        }
        #expect(faults.map(\.field) == [.callbackUrl])
        #expect(server.connections == 0)
        _ = try await client.send(request, over: .sms).value()
        #expect(server.received.first?.body.contains(#""callbackUrl":"https://example.com/receipts""#) == true)
    }

    @Test func aReadOnlyClientSendsNothing() async throws {
        let server = try ScriptedServer(.reply(Self.sent))
        defer { server.stop() }
        let client = try Given.client(server, options: Client.Options(isReadOnly: true))
        #expect(try await client.send(Given.sendRequest, over: .sms).error() == .readOnly)
        #expect(try await client.verify(Given.verifyRequest).error() == .readOnly)
        #expect(server.connections == 0)
    }

    @Test func anAccountIdCannotLeaveItsPlaceInThePath() async throws {
        let transport = StubTransport { _ in .json(200, #"{"valid":true}"#) }
        let client = Client(
            server: .bandwidth, accountId: "../a b?#é", credentials: .bearer(Secret("token")), transport: transport)
        _ = await client.verify(Given.verifyRequest)
        #expect(transport.requests.first?.path == "/accounts/%2E%2E%2Fa%20b%3F%23%C3%A9/code/verify")
    }

    @Test func sendsAndChecksAreNeverRepeatable() async throws {
        let transport = StubTransport { _ in .json(500, "") }
        let client = Client(
            server: .bandwidth, accountId: "1", credentials: .bearer(Secret("token")), transport: transport)
        _ = await client.verify(Given.verifyRequest)
        _ = await client.send(Given.sendRequest, over: .voice)
        #expect(transport.requests.map(\.isRepeatable) == [false, false])
    }
}
