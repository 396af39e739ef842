import Foundation
import MFAAPI
import MFAClient
import Testing

/// What goes wrong on the way: what may have left is never called unsent, and nothing is sent twice.
@Suite struct CurlFailureTests {
    private static let patient = Timeouts(connect: .seconds(5), total: .seconds(20))

    @Test func whereNothingListensNothingWasSent() async throws {
        let server = try ScriptedServer(.hang)
        let url = server.url
        server.stop()
        let answer = try await send(to: url, Self.patient)
        #expect(try answer.error() == .notSent("no connection to \(url): nothing answers there"))
        let exchange = try #require(answer.exchange)
        #expect(exchange.url.hasPrefix(url))
        #expect(exchange.requestHeaders.contains { $0.name == "Authorization" && $0.value.hasSuffix("••••••") })
        #expect(exchange.requestBody.contains("applicationId"))
        #expect(exchange.status == nil)
        #expect(exchange.failure == "no connection to \(url): nothing answers there")
        #expect(exchange.copied(as: .curl).contains("/code/messaging"))
    }

    @Test func aHostThatIsNotKnownIsNamed() async throws {
        let answer = try await send(to: "https://no-such-host.invalid", Self.patient)
        #expect(try answer.error() == .notSent("no-such-host.invalid is not known: check the name and the network"))
    }

    @Test func aHandshakeThatHangsWasNotSent() async throws {
        let server = try ScriptedServer(.hang)
        defer { server.stop() }
        let url = server.url.replacing("http:", with: "https:")
        let answer = try await send(to: url, Timeouts(connect: .milliseconds(150), total: .seconds(20)))
        #expect(try answer.error() == .notSent("no connection to 127.0.0.1 within 0.15 s"))
    }

    @Test func aServerThatSpeaksNoTLSGotNothing() async throws {
        let server = try ScriptedServer(.hang)
        defer { server.stop() }
        server.greet(with: "220 mail.example.com ESMTP\r\n")
        let answer = try await send(to: server.url.replacing("http:", with: "https:"), Self.patient)
        guard case .notSent(let sentence) = try answer.error() else { return #expect(Bool(false), "\(answer.result)") }
        #expect(sentence.hasPrefix("TLS with 127.0.0.1 failed"))
    }

    @Test(arguments: [ScriptedServer.Step.hang, .drip(Given.http(200, String(repeating: " ", count: 4000)))])
    func anAnswerThatDoesNotComeInTimeIsUnknown(step: ScriptedServer.Step) async throws {
        let server = try ScriptedServer(step)
        defer { server.stop() }
        let answer = try await send(to: server.url, Timeouts(connect: .seconds(5), total: .milliseconds(400)))
        #expect(try answer.error() == .outcomeUnknown("no whole answer from 127.0.0.1 within 0.4 s"))
        #expect(answer.exchange?.status == nil)
        #expect(answer.exchange?.requestBody.contains("applicationId") == true)
        #expect((answer.exchange?.timing.total ?? .zero) > .milliseconds(300))
        #expect((answer.exchange?.timing.total ?? .zero) < .seconds(10))
        #expect(server.received.count == 1)
    }

    @Test(arguments: [ScriptedServer.Step.drop, .replyAndClose("HTTP/1.1 20"), .replyAndClose("HTTP/1.1 200 OK\r\nX:")])
    func aConnectionThatClosesWithoutAnAnswerIsUnknown(step: ScriptedServer.Step) async throws {
        let server = try ScriptedServer(step)
        defer { server.stop() }
        let answer = try await send(to: server.url, Self.patient)
        guard case .outcomeUnknown = try answer.error() else { return #expect(Bool(false), "\(answer.result)") }
        #expect(server.received.count == 1)
    }

    @Test func whatIsNotHTTPIsUnknown() async throws {
        let server = try ScriptedServer(.replyAndClose("SSH-2.0-OpenSSH_9.2\r\n"))
        defer { server.stop() }
        let answer = try await send(to: server.url, Self.patient)
        #expect(try answer.error() == .outcomeUnknown("127.0.0.1 did not answer in HTTP"))
    }

    @Test func anAnswerShorterThanAnnouncedIsUnreadable() async throws {
        let server = try ScriptedServer(
            .replyAndClose("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"valid\":true}"))
        defer { server.stop() }
        let answer = try await Given.client(server).verify(Given.verifyRequest)
        #expect(try answer.error() == .unreadable(status: 200, reason: "the answer was cut off"))
        #expect(answer.exchange?.responseBody == #"{"valid":true}"#)
    }

    @Test func aRefusalThatIsCutOffStaysARefusal() async throws {
        let server = try ScriptedServer(.replyAndClose("HTTP/1.1 429 Slow\r\nContent-Length: 500\r\n\r\n{\"err"))
        defer { server.stop() }
        let answer = try await Given.client(server).verify(Given.verifyRequest)
        #expect(try answer.error() == .rejected(.init(status: 429, sentence: nil)))
    }

    @Test(arguments: [true, false])
    func anAnswerThatIsTooLongIsGivenUp(isAnnounced: Bool) async throws {
        let body = #"{"valid":true}"# + String(repeating: " ", count: 2 << 20)
        let head = isAnnounced ? "Content-Length: \(body.utf8.count)\r\n" : "Connection: close\r\n"
        let server = try ScriptedServer(.replyAndClose("HTTP/1.1 200 OK\r\n\(head)\r\n" + body))
        defer { server.stop() }
        let answer = try await Given.client(server).verify(Given.verifyRequest)
        #expect(try answer.error() == .unreadable(status: 200, reason: "the answer is longer than 1048576 bytes"))
        #expect((answer.exchange?.bytesReceived ?? 0) < (1 << 20) + 100_000)
    }

    @Test func aHeadWithoutEndIsGivenUp() async throws {
        let lines = String(repeating: "X-Filler: \(String(repeating: "x", count: 1000))\r\n", count: 2000)
        let server = try ScriptedServer(.replyAndClose("HTTP/1.1 200 OK\r\n" + lines + "\r\n"))
        defer { server.stop() }
        let answer = try await Given.client(server).verify(Given.verifyRequest)
        #expect(try answer.error() == .outcomeUnknown("127.0.0.1 answers with headers without end"))
        #expect((answer.exchange?.bytesReceived ?? 0) < 200_000)
    }

    @Test(arguments: [ScriptedServer.Step.drop, .replyAndClose(""), .hang])
    func aSendIsNotRepeatedOnAConnectionThatDied(step: ScriptedServer.Step) async throws {
        let server = try ScriptedServer(.reply(Given.http(200, #"{"phones":[]}"#)), step)
        defer { server.stop() }
        let transport = CurlTransport()
        _ = try await SandboxClient(server: try Given.url(server.url), transport: transport).phones()
        let options = Client.Options(timeouts: Timeouts(total: .milliseconds(300)))
        let client = try Given.client(server, transport: transport, options: options)
        guard case .outcomeUnknown = try await client.send(Given.sendRequest, over: .sms).error() else {
            return #expect(Bool(false))
        }
        #expect(server.received.filter { $0.line.hasPrefix("POST") }.count == 1)
    }

    @Test func cancellingEndsASendThatLeft() async throws {
        let server = try ScriptedServer(.hang)
        defer { server.stop() }
        let client = try Given.client(server)
        let task = Task { await client.send(Given.sendRequest, over: .sms) }
        await server.waitForRequests(1)
        task.cancel()
        #expect(try await task.value.error() == .outcomeUnknown("cancelled"))
    }

    @Test func cancellingBeforeTheSendSendsNothing() async throws {
        let server = try ScriptedServer(.hang)
        defer { server.stop() }
        let client = try Given.client(server)
        let (start, starter) = AsyncStream<Void>.makeStream()
        let task = Task {
            for await _ in start {}
            return await client.send(Given.sendRequest, over: .sms)
        }
        task.cancel()
        starter.finish()
        #expect(try await task.value.error() == .notSent("cancelled"))
        #expect(server.connections == 0)
    }

    private func send(to url: String, _ timeouts: Timeouts) async throws -> Answer<Sent> {
        let client = Client(
            server: try Given.url(url), accountId: "9900000", credentials: .bearer(Secret("token")),
            transport: CurlTransport(), options: Client.Options(timeouts: timeouts))
        return await client.send(Given.sendRequest, over: .sms)
    }
}
