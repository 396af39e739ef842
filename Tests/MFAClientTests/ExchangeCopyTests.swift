import Foundation
import MFAAPI
import MFAClient
import Testing

/// Copies are not compared with text but run: what reaches the server is what the client had sent.
@Suite struct ExchangeCopyTests {
    private static let environment = [
        "BW_USERNAME": "user", "BW_PASSWORD": "it's $HOME", "BW_ACCESS_TOKEN": "to.ken", "CODE": Given.code,
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    ]

    @Test(arguments: [("sh", Exchange.CopyForm.curl), ("python3", .python)])
    func aCopyThatIsRunMakesTheSameRequest(program: String, form: Exchange.CopyForm) async throws {
        let server = try ScriptedServer(.reply(Given.http(200, #"{"valid":true}"#)))
        defer { server.stop() }
        let password = Secret("it's $HOME")
        for credentials in [Credentials.basic(user: "user", password: password), .bearer(Secret("to.ken"))] {
            var request = Given.verifyRequest
            // The mark behind the quotation mark makes one character of both.
            request.scope = #"it's "$(id)" \ ñ 🔑'"# + "\u{301}"
            let answer = try await Given.client(server, credentials: credentials).verify(request)
            try await run(program, ["-c", try #require(answer.exchange).copied(as: form)])
            let (first, second) = try (#require(server.received.dropLast().last), #require(server.received.last))
            #expect(second.line == first.line)
            #expect(second.body == first.body)
            for name in ["authorization", "content-type", "accept"] {
                #expect(second.headers[name] == first.headers[name])
            }
        }
    }

    @Test(arguments: Exchange.CopyForm.allCases)
    func aCopyHoldsNoSecret(form: Exchange.CopyForm) async throws {
        let answer = try await answered()
        let text = try #require(answer.exchange).copied(as: form)
        for secret in [Given.code, "hunter22", "dXNlcjpodW50ZXIyMg", "••••••"] { #expect(!text.contains(secret)) }
        for name in ["BW_USERNAME", "BW_PASSWORD", "CODE", Given.to] { #expect(text.contains(name)) }
    }

    @Test(arguments: Exchange.CopyForm.allCases)
    func numbersAreMaskedWhereThatIsAskedFor(form: Exchange.CopyForm) async throws {
        let text = try #require(try await answered().exchange).copied(as: form, masksNumbers: true)
        #expect(!text.contains("9195550142"))
        #expect(text.contains("0142"))
    }

    @Test func theSwiftCopyIsASwiftProgram() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".swift")
        defer { try? FileManager.default.removeItem(at: file) }
        let exchange = try #require(try await answered().exchange)
        try Data(exchange.copied(as: .swift).utf8).write(to: file)
        try await run("swiftc", ["-frontend", "-parse", file.path])
    }

    private func answered() async throws -> Answer<Verdict> {
        let server = try ScriptedServer(.reply(Given.http(200, #"{"valid":true}"#)))
        defer { server.stop() }
        return try await Given.client(server).verify(Given.verifyRequest)
    }

    private func run(_ program: String, _ arguments: [String]) async throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.environment = Self.environment
        process.standardOutput = FileHandle.nullDevice
        let status = try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Int32, any Error>) in
            process.terminationHandler = { ended.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch { ended.resume(throwing: error) }
        }
        #expect(status == 0)
    }
}
