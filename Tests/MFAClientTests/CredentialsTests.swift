import MFAAPI
import MFAClient
import Testing

@Suite struct CredentialsTests {
    @Test func aTokenIsSentAsBearer() async throws {
        let server = try ScriptedServer(.reply(Given.http(200, #"{"valid":true}"#)))
        defer { server.stop() }
        _ = try await Given.client(server, credentials: .bearer(Secret("abc.def-123"))).verify(Given.verifyRequest)
            .value()
        #expect(server.received.first?.headers["authorization"] == "Bearer abc.def-123")
    }

    @Test func credentialsAreNotSentOverPlainHTTP() async throws {
        let transport = StubTransport { _ in .json(200, #"{"valid":true}"#) }
        let server = try Given.url("http://mfa.example.com/api/v1")
        for credentials in [Credentials.basic(user: "u", password: Secret("p")), .bearer(Secret("t"))] {
            let client = Client(server: server, accountId: "1", credentials: credentials, transport: transport)
            let error = try await client.verify(Given.verifyRequest).error()
            #expect(error == .credentials("credentials are not sent over http to mfa.example.com: use https"))
        }
        #expect(transport.requests.isEmpty)
    }

    @Test func plainHTTPHasToBeAllowedInSoManyWords() async throws {
        let transport = StubTransport { _ in .json(200, #"{"valid":true}"#) }
        let client = Client(
            server: try Given.url("http://mfa.internal"), accountId: "1", credentials: .bearer(Secret("t")),
            transport: transport, options: Client.Options(allowsPlainHTTP: true))
        #expect(try await client.verify(Given.verifyRequest).value() == .valid)
    }

    @Test(arguments: [
        Credentials.bearer(Secret("")), .bearer(Secret("a\r\nX-Evil: 1")), .bearer(Secret("tökén")),
        .basic(user: "a:b", password: Secret("p")),
    ])
    func whatAHeaderCannotCarryIsRefused(credentials: Credentials) async throws {
        let transport = StubTransport { _ in .json(200, #"{"valid":true}"#) }
        let client = Client(server: .bandwidth, accountId: "1", credentials: credentials, transport: transport)
        guard case .credentials = try await client.verify(Given.verifyRequest).error() else {
            return #expect(Bool(false))
        }
        #expect(transport.requests.isEmpty)
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func credentialsDoNotFollowARedirect(status: Int) async throws {
        let other = try ScriptedServer(.reply(Given.http(200, #"{"valid":true}"#)))
        defer { other.stop() }
        let location = "Location: \(other.url)/api/v1/accounts/9900000/code/verify\r\n"
        let server = try ScriptedServer(.reply(Given.http(status, "", headers: location)))
        defer { server.stop() }
        let error = try await Given.client(server).verify(Given.verifyRequest).error()
        #expect(error.status == status)
        #expect(other.connections == 0)
        #expect(server.received.count == 1)
    }
}
