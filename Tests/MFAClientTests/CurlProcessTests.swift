import CCurl
import Foundation
import MFAAPI
import MFAClient
import Testing

/// What hangs on the whole process, each in one of its own.
@Suite struct CurlProcessTests {
    @Test func loopbackIsReachedWithoutTheProxy() async {
        await #expect(processExitsWith: .success) {
            setenv("http_proxy", "http://127.0.0.1:1", 1)
            setenv("no_proxy", "example.com", 1)
            let server = try ScriptedServer(.reply(Given.http(200, "")))
            let request = WireRequest(method: "GET", server: try Given.url(server.url))
            #expect(try await CurlTransport().exchange(request).status == 200)
        }
    }

    @Test func anotherHostIsReachedThroughTheProxy() async {
        await #expect(processExitsWith: .success) {
            let proxy = try ScriptedServer(.reply(Given.http(200, #"{"phones":[]}"#)))
            setenv("http_proxy", proxy.url, 1)
            let client = SandboxClient(server: try Given.url("http://sandbox.invalid"), transport: CurlTransport())
            #expect(try await client.phones().isEmpty)
            #expect(proxy.received.map(\.line) == ["GET http://sandbox.invalid/sandbox/phones HTTP/1.1"])
        }
    }

    @Test func aProxyThatRefusesToConnectGotNoRequest() async {
        await #expect(processExitsWith: .success) {
            let proxy = try ScriptedServer(.reply(Given.http(403, "")))
            setenv("https_proxy", proxy.url, 1)
            let client = Client(
                server: .bandwidth, accountId: "1", credentials: .bearer(Secret("token")), transport: CurlTransport())
            guard case .notSent = try await client.verify(Given.verifyRequest).error() else {
                return #expect(Bool(false))
            }
            #expect(proxy.received.map { $0.line.prefix(8) } == ["CONNECT "])
            #expect(proxy.received.first?.headers["authorization"] == nil)
        }
    }

    @Test func withoutLibcurlEveryRequestSaysSo() async {
        await #expect(processExitsWith: .success) {
            // No file can be opened any more, libcurl's among them.
            var limit = rlimit(rlim_cur: 0, rlim_max: 0)
            setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
            let request = WireRequest(method: "GET", server: .bandwidth)
            let transport = CurlTransport()
            for _ in 0..<2 {
                let failure = await #expect(throws: WireFailure.self) { try await transport.exchange(request) }
                guard case .notSent(let sentence) = failure?.error else { return #expect(Bool(false)) }
                #expect(sentence.hasPrefix("libcurl cannot be opened: install it"))
            }
        }
    }

    @Test func libcurlIsNotOpenedBeforeTheFirstRequest() async {
        await #expect(processExitsWith: .success) {
            let transport = CurlTransport()
            let maps = try String(contentsOfFile: "/proc/self/maps", encoding: .utf8)
            #expect(!maps.contains("libcurl"))
            await transport.close()
        }
    }

    @Test(.timeLimit(.minutes(1))) func aTransportThatIsLetGoEndsItsThread() async {
        await #expect(processExitsWith: .success) {
            let server = try ScriptedServer(.reply(Given.http(200, "")))
            let request = WireRequest(method: "GET", server: try Given.url(server.url))
            let before = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count
            for _ in 0..<20 { _ = try await CurlTransport().exchange(request) }
            var count = Int.max
            while count > before + 8 {
                count = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count
            }
        }
    }
}
