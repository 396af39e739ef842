import Foundation
import MFAAPI
import MFAClient
import Testing

@Suite struct SandboxClientTests {
    private static let message = Sandbox.Message(
        messageId: "m1", from: "+19845550100", text: "Your code is 048213", receivedAt: "2026-11-20T10:00:00Z")

    @Test func phonesAreListed() async throws {
        let phone = Sandbox.PhoneSummary(
            number: Given.to, messages: 1, calls: 0, lastReceivedAt: "2026-11-20T10:00:00Z")
        let (server, client) = try sandbox(Sandbox.PhoneList(phones: [phone]))
        defer { server.stop() }
        #expect(try await client.phones() == [phone])
        #expect(server.received.map(\.line) == ["GET /sandbox/phones HTTP/1.1"])
        #expect(server.received.first?.headers["authorization"] == nil)
    }

    @Test func aPhoneIsAskedForByItsNumber() async throws {
        let phone = Sandbox.Phone(number: Given.to, messages: [Self.message])
        let (server, client) = try sandbox(phone)
        defer { server.stop() }
        #expect(try await client.phone(Given.number) == phone)
        #expect(server.received.map(\.line) == ["GET /sandbox/phones/%2B19195550142 HTTP/1.1"])
    }

    @Test func theNextArrivalIsWaitedFor() async throws {
        let (server, client) = try sandbox(Sandbox.Arrival(message: Self.message))
        defer { server.stop() }
        #expect(try await client.next(Given.number, after: "m 0", timeout: .seconds(3))?.message == Self.message)
        let path = "/sandbox/phones/%2B19195550142/next?after=m%200&timeoutSeconds=3"
        #expect(server.received.map(\.line) == ["GET \(path) HTTP/1.1"])
    }

    @Test func aWaitInVainGivesNothing() async throws {
        let server = try ScriptedServer(.reply("HTTP/1.1 204 No Content\r\n\r\n"))
        defer { server.stop() }
        let client = SandboxClient(server: try Given.url(server.url), transport: CurlTransport())
        #expect(try await client.next(Given.number) == nil)
    }

    @Test func aWaitOutlastsTheTimeOutOfOtherRequests() async throws {
        let transport = StubTransport { _ in WireResponse(status: 204) }
        let options = Client.Options(timeouts: Timeouts(total: .seconds(2)))
        let client = SandboxClient(server: try Given.url("http://localhost"), transport: transport, options: options)
        _ = try await client.next(Given.number, timeout: .seconds(60))
        #expect(transport.requests.first?.timeouts.total == .seconds(62))
    }

    @Test func faultsAreListedAddedAndCleared() async throws {
        let fault = Sandbox.Fault(operation: .verify, status: 500, times: 2)
        let (server, client) = try sandbox(Sandbox.FaultList(faults: [fault]))
        defer { server.stop() }
        #expect(try await client.faults() == [fault])
        try await client.addFault(fault)
        try await client.clearFaults()
        #expect(
            server.received.map(\.line) == [
                "GET /sandbox/faults HTTP/1.1", "POST /sandbox/faults HTTP/1.1", "DELETE /sandbox/faults HTTP/1.1",
            ])
        #expect(server.received[1].body == #"{"operation":"verify","status":500,"times":2}"#)
    }

    @Test func theClockIsMovedAndTheSandboxReset() async throws {
        let (server, client) = try sandbox(Sandbox.FaultList(faults: []))
        defer { server.stop() }
        try await client.advanceClock(by: .minutes(3))
        try await client.reset()
        #expect(server.received.map(\.line) == ["POST /sandbox/clock HTTP/1.1", "POST /sandbox/reset HTTP/1.1"])
        #expect(server.received.map(\.body) == [#"{"advanceSeconds":180}"#, "{}"])
    }

    @Test func aServerWithoutASandboxIsSaidInWords() async throws {
        let server = try ScriptedServer(
            .reply(Given.http(403, #"{"message":"Missing Token for +19195550142"}"#)), .reply(Given.http(200, "<html>"))
        )
        defer { server.stop() }
        let client = SandboxClient(server: try Given.url(server.url), transport: CurlTransport())
        await #expect(throws: ClientError.rejected(.init(status: 403, sentence: "Missing Token for +1 919 ••• 0142"))) {
            try await client.phones()
        }
        await #expect(throws: ClientError.unreadable(status: 200, reason: "this is not a sandbox's answer")) {
            try await client.phones()
        }
    }

    private func sandbox(_ answer: some Encodable) throws -> (ScriptedServer, SandboxClient) {
        let body = String(decoding: try JSONEncoder().encode(answer), as: UTF8.self)
        let server = try ScriptedServer(.reply(Given.http(200, body)))
        return (server, SandboxClient(server: try Given.url(server.url + "/api/v1"), transport: CurlTransport()))
    }
}
