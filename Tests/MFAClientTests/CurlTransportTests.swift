import Foundation
import MFAAPI
import MFAClient
import Testing

@Suite struct CurlTransportTests {
    @Test func phasesAndBytesAreTold() async throws {
        let reply = Given.http(200, "hello", headers: "X-One: 1\r\nX-Two: two words \r\n")
        let server = try ScriptedServer(.reply(reply))
        defer { server.stop() }
        var request = WireRequest(method: "POST", server: try Given.url(server.url), path: "/a?b=c")
        request.body = Data("12345".utf8)
        let response = try await CurlTransport().exchange(request)
        #expect(response.status == 200)
        #expect(String(decoding: response.body, as: UTF8.self) == "hello")
        #expect(
            response.headers.suffix(2) == [.init(name: "X-One", value: "1"), .init(name: "X-Two", value: "two words")])
        let timing = response.trace.timing
        let phases = try [timing.nameLookup, timing.connect, timing.firstByte, timing.total].map { try #require($0) }
        #expect(phases == phases.sorted())
        #expect(timing.tls == nil)
        #expect(!timing.isReused)
        #expect(response.trace.bytesReceived == reply.utf8.count)
        #expect(response.trace.bytesSent == server.received.first?.bytes)
        #expect(response.trace.sentHeaders.contains { $0.name == "Host" })
    }

    @Test func aConnectionIsUsedAgainForWhatMayBeRepeated() async throws {
        let server = try ScriptedServer(.reply(Given.http(200, "")))
        defer { server.stop() }
        let transport = CurlTransport()
        let request = WireRequest(method: "GET", server: try Given.url(server.url), isRepeatable: true)
        _ = try await transport.exchange(request)
        let second = try await transport.exchange(request)
        #expect(second.trace.timing.isReused)
        #expect(second.trace.timing.connect == nil)
        #expect(server.connections == 1)
    }

    @Test func anAddressGoesBeforeTheName() async throws {
        let server = try ScriptedServer(.reply(Given.http(200, "")))
        defer { server.stop() }
        let port = try #require(Given.url(server.url).port)
        var request = WireRequest(method: "POST", server: try Given.url("http://name.invalid:\(port)"))
        await #expect(throws: WireFailure.self) { try await CurlTransport().exchange(request) }
        request.address = "127.0.0.1"
        #expect(try await CurlTransport().exchange(request).status == 200)
        #expect(server.connections == 1)
    }

    @Test func everySendHasAConnectionOfItsOwn() async throws {
        let server = try ScriptedServer(.reply(Given.http(200, "")))
        defer { server.stop() }
        let transport = CurlTransport()
        let url = try Given.url(server.url)
        _ = try await transport.exchange(WireRequest(method: "GET", server: url, isRepeatable: true))
        for _ in 0..<2 {
            let response = try await transport.exchange(WireRequest(method: "POST", server: url, body: Data()))
            #expect(!response.trace.timing.isReused)
        }
        #expect(server.connections == 3)
    }

    @Test func manyRequestsGoAtOnce() async throws {
        let server = try ScriptedServer(.reply(Given.http(200, "ok")))
        defer { server.stop() }
        let transport = CurlTransport()
        let request = WireRequest(method: "POST", server: try Given.url(server.url), body: Data("x".utf8))
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<50 { group.addTask { try await transport.exchange(request).status } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses == Array(repeating: 200, count: 50))
        #expect(server.received.count == 50)
    }

    @Test func anInterimAnswerIsPassedOver() async throws {
        let server = try ScriptedServer(
            .reply("HTTP/1.1 103 Early Hints\r\nX-Early: 1\r\n\r\n" + Given.http(200, "last")))
        defer { server.stop() }
        let response = try await CurlTransport().exchange(WireRequest(method: "GET", server: try Given.url(server.url)))
        #expect(response.status == 200)
        #expect(!response.headers.contains { $0.name == "X-Early" })
    }

    @Test func aBodyInChunksIsPutTogether() async throws {
        let server = try ScriptedServer(
            .reply(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\nX-Trailer: 1\r\n\r\n")
        )
        defer { server.stop() }
        let response = try await CurlTransport().exchange(WireRequest(method: "GET", server: try Given.url(server.url)))
        #expect(String(decoding: response.body, as: UTF8.self) == "abcde")
        #expect(!response.headers.contains { $0.name == "X-Trailer" })
    }

    @Test func aLongBodyIsSentWithoutAsking() async throws {
        let server = try ScriptedServer(.reply(Given.http(200, "")))
        defer { server.stop() }
        let body = Data(repeating: 0x61, count: 2 << 20)
        let request = WireRequest(method: "POST", server: try Given.url(server.url), body: body)
        _ = try await CurlTransport().exchange(request)
        #expect(server.received.first?.headers["expect"] == nil)
        #expect(server.received.first?.body.utf8.count == body.count)
    }

    @Test func aHeaderWithALineBreakIsNotSent() async throws {
        let server = try ScriptedServer(.reply(Given.http(200, "")))
        defer { server.stop() }
        let smuggled = "a\r\nX-Evil: 1"
        let url = try Given.url(server.url)
        for request in [
            WireRequest(method: "GET", server: url, headers: [.init(name: "User-Agent", value: smuggled)]),
            WireRequest(method: "GET", server: url, authorization: Secret(smuggled)),
        ] {
            let failure = await #expect(throws: WireFailure.self) { try await CurlTransport().exchange(request) }
            #expect(failure?.error == .notSent("a header holds a line break"))
        }
        #expect(server.connections == 0)
    }

    @Test func aClosedTransportSendsNothing() async throws {
        let server = try ScriptedServer(.reply(Given.http(200, "")))
        defer { server.stop() }
        let transport = CurlTransport()
        let request = WireRequest(method: "GET", server: try Given.url(server.url))
        _ = try await transport.exchange(request)
        await transport.close()
        await transport.close()
        let failure = await #expect(throws: WireFailure.self) { try await transport.exchange(request) }
        #expect(failure?.error == .notSent("the transport was closed"))
        #expect(server.received.count == 1)
    }

    @Test func closingEndsWhatIsUnderWay() async throws {
        let server = try ScriptedServer(.hang)
        defer { server.stop() }
        let transport = CurlTransport()
        let request = WireRequest(method: "POST", server: try Given.url(server.url), body: Data())
        let exchange = Task { try await transport.exchange(request) }
        await server.waitForRequests(1)
        await transport.close()
        let failure = await #expect(throws: WireFailure.self) { try await exchange.value }
        #expect(failure?.error == .outcomeUnknown("the transport was closed"))
    }
}
