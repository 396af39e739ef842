import MFAAPI
import MFAClient
import Testing

@Suite struct ClientTests {
    @Test func aCodeSentBySMSGivesItsMessageId() async throws {
        let server = try ScriptedServer(.reply(Given.http(200, #"{"messageId":"1700000000000abcdefghijklmnop"}"#)))
        defer { server.stop() }
        let answer = await try Given.client(server).send(Given.sendRequest, over: .sms)
        #expect(try answer.value() == Sent(channel: .sms, id: "1700000000000abcdefghijklmnop"))
        let request = try #require(server.received.first)
        #expect(request.line == "POST /api/v1/accounts/9900000/code/messaging HTTP/1.1")
    }
}
