import Foundation
import Testing

@testable import vouch

@Suite struct TextStreamTests {
    @Test func aBrokenPipeEndsTheProgramQuietly() async throws {
        let program = try Program(["generate", "man"], in: Home(), isHeard: false)
        let ran = await program.end()
        #expect(ran.status == 128 + SIGPIPE)
        #expect(ran.errors.isEmpty)
    }

    @Test func everythingIsWrittenHoweverSlowTheReader() async throws {
        let inside = try await Home().vouch("generate", "man")
        let program = try Program(["generate", "man"], in: Home())
        let ran = await program.end()
        #expect(ran.status == 0)
        #expect(ran.output == inside.output)
        #expect(ran.output.utf8.count > 10_000)
    }
}
