import Foundation
import MFAAPI
import MFAClient
import Testing

@Suite struct CurlTLSTests {
    @Test func aCertificateThatNobodySignedIsRefused() async throws {
        let server = try TLSServer()
        defer { server.stop() }
        let client = Client(
            server: try Given.url(server.url), accountId: "1", credentials: .bearer(Secret("token")),
            transport: CurlTransport())
        guard case .notSent(let sentence) = try await client.verify(Given.verifyRequest).error() else {
            return #expect(Bool(false))
        }
        #expect(sentence.hasPrefix("the certificate of localhost is not trusted"))
    }

    @Test func aCertificateForAnotherNameIsRefused() async throws {
        let server = try TLSServer()
        defer { server.stop() }
        let request = WireRequest(
            method: "GET", server: try Given.url(server.url.replacing("localhost", with: "127.0.0.1")))
        let transport = CurlTransport(authorities: server.certificate)
        let failure = await #expect(throws: WireFailure.self) { try await transport.exchange(request) }
        guard case .notSent = failure?.error else { return #expect(Bool(false), "\(String(describing: failure))") }
    }

    @Test func aTrustedServerIsTalkedToAndTheHandshakeTimed() async throws {
        let server = try TLSServer()
        defer { server.stop() }
        let transport = CurlTransport(authorities: server.certificate)
        let response = try await transport.exchange(WireRequest(method: "GET", server: try Given.url(server.url)))
        #expect(response.status == 200)
        let timing = response.trace.timing
        #expect(try #require(timing.tls) >= #require(timing.connect))
        #expect(try #require(timing.firstByte) >= #require(timing.tls))
    }
}
