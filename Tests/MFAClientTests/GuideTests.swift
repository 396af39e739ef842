import Foundation
import MFAAPI
import MFAClient
import Testing

@Suite struct GuideTests {
    @Test func theGuidesExampleIsTheOneThatCompilesHere() throws {
        let here = URL(filePath: #filePath)
        let guide = here.deletingLastPathComponent().appending(
            path: "../../Sources/MFAClient/MFAClient.docc/MFAClient.md")
        let text = try String(contentsOf: guide, encoding: .utf8)
        let parts = text.components(separatedBy: "```")
        let example = try #require(parts.first { $0.hasPrefix("swift\n") }).dropFirst("swift\n".count)
        #expect(try String(contentsOf: here, encoding: .utf8).contains(example))
    }
}

// The guide's example, word for word: what compiles here compiles in another program.
func askAndCheck(_ number: String, readCode: () -> String) async throws -> Bool {
    let client = Client(
        server: .bandwidth,
        accountId: "9900000",
        credentials: .oauth(clientId: "id", clientSecret: Secret("secret")),
        transport: CurlTransport()
    )
    let request = SendRequest(
        to: number,
        from: "+19845550100",
        applicationId: "93de2206-9669-4e07-948d-329f4b722ee2",
        message: "Your code is {CODE}"
    )
    _ = try await client.send(request, over: .sms).result.get()
    let check = VerifyRequest(to: number, code: readCode())
    return try await client.verify(check).result.get() == .valid
}
