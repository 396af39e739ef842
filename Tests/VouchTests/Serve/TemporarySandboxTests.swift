import Console
import MFAClient
import Testing

@testable import vouch

@Suite struct TemporarySandboxTests {
    @Test func eachHasAPortAndAPasswordOfItsOwn() async throws {
        try await TemporarySandbox.run { first in
            try await TemporarySandbox.run { second in
                #expect(first.baseURL != second.baseURL)
                #expect(first.password != second.password)
            }
        }
    }

    @Test func itEndsWithWhatNeededIt() async throws {
        let url = try await TemporarySandbox.run { $0.baseURL }
        let server = try #require(ServerURL(url))
        let request = WireRequest(method: "GET", server: server)
        await #expect(throws: WireFailure.self) { try await CurlTransport().exchange(request) }
    }

    @Test func whatGoesWrongInsideComesOut() async {
        await #expect(throws: Failure.usage("so")) {
            try await TemporarySandbox.run { _ in throw Failure.usage("so") }
        }
    }

    @Test func aPasswordIsLongAndNeverTheSame() {
        let passwords = Set((0..<100).map { _ in GeneratedCredential().password })
        #expect(passwords.count == 100)
        #expect(passwords.allSatisfy { $0.count == 24 })
        #expect(GeneratedCredential(user: "me").user == "me")
    }
}
