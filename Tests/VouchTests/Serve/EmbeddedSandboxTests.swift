import Console
import MFAAPI
import MFAClient
import Testing

@testable import vouch

@Suite struct EmbeddedSandboxTests {
    @Test func eachHasAPortAndAPasswordOfItsOwn() async throws {
        try await EmbeddedSandbox.run { first in
            try await EmbeddedSandbox.run { second in
                #expect(first.baseURL != second.baseURL)
                #expect(first.password != second.password)
            }
        }
    }

    @Test func itEndsWithWhatNeededIt() async throws {
        let url = try await EmbeddedSandbox.run { $0.baseURL }
        let server = try #require(ServerURL(url))
        let request = WireRequest(method: "GET", server: server)
        await #expect(throws: WireFailure.self) { try await CurlTransport().exchange(request) }
    }

    @Test func whatGoesWrongInsideComesOut() async {
        await #expect(throws: Failure.usage("so")) {
            try await EmbeddedSandbox.run { _ in throw Failure.usage("so") }
        }
    }

    @Test func aPasswordIsLongAndNeverTheSame() {
        let passwords = Set((0..<100).map { _ in GeneratedCredential().password })
        #expect(passwords.count == 100)
        #expect(passwords.allSatisfy { $0.count == 24 })
        #expect(GeneratedCredential(user: "me").user == "me")
    }
}
