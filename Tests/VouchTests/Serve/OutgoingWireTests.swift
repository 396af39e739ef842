import MFAAPI
import MFAClient
import MFAService
import Testing

@testable import vouch

@Suite struct OutgoingWireTests {
    private let wire = OutgoingWire(transport: CurlTransport())
    /// As long as a loaded machine can need.
    private let patience = Duration.seconds(300)

    @Test func aRequestReachesTheAddressThatWasCheckedWhateverItsNameMeans() async throws {
        try await SandboxHome.run { place in
            let port = try #require(ServerURL(place.url)?.port)
            let url = "http://carrier.invalid:\(port)/nowhere?a=b"
            let answer = try await wire.send(OutgoingRequest(url: url, address: "127.0.0.1", timeout: patience))
            #expect(answer.status == 403)
            #expect(String(decoding: answer.body, as: UTF8.self).contains("Missing Authentication Token"))
            let failure = await #expect(throws: OutgoingFailure.self) {
                try await wire.send(OutgoingRequest(url: url, timeout: patience))
            }
            #expect(failure?.mayHaveArrived == false)
            #expect(failure?.reason.contains("carrier.invalid") == true)
        }
    }

    @Test func headersBodyAndQueryArrive() async throws {
        try await SandboxHome.run { place in
            let url = place.url.replacing("/api/v1", with: "/sandbox/clock")
            let answer = try await wire.send(
                OutgoingRequest(
                    url: url, headers: ["Content-Type": "application/json"],
                    body: Array(#"{"advanceSeconds": 1}"#.utf8), timeout: patience))
            #expect(answer.status == 200)
            let number = "\(SandboxHome.number)/next?timeoutSeconds=0"
            let query = place.url.replacing("/api/v1", with: "/sandbox/phones/\(number)")
            #expect(try await wire.send(OutgoingRequest(method: "GET", url: query, timeout: patience)).status == 204)
        }
    }

    @Test(arguments: ["", "ftp://x.example/a", "http://user@x.example/", "http:///a"])
    func anotherURLIsRefused(_ url: String) async {
        await #expect(throws: Failure.self) { try await wire.send(OutgoingRequest(url: url)) }
    }
}
