import Foundation
import TerminalTesting
import Testing

@testable import vouch

@Suite struct TextStreamTests {
    @Test func aBrokenPipeEndsTheProgramQuietly() async throws {
        let program = try Program(["generate", "man"], in: Home(), isHeard: false)
        let ran = await program.end()
        #expect(ran.status == 128 + SIGPIPE)
        #expect(ran.errors.isEmpty)
    }

    @Test func anOutputThatCannotBeWrittenIsAFailure() async throws {
        let home = try Home()
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-c", "\"$0\" generate man > /dev/full", builtProduct("vouch")]
        shell.environment = home.environment
        let errors = Pipe()
        shell.standardError = errors
        try shell.run()
        let said = try errors.fileHandleForReading.readToEnd() ?? Data()
        shell.waitUntilExit()
        #expect(shell.terminationStatus == ExitStatus.output.rawValue)
        #expect(
            String(decoding: said, as: UTF8.self) == "vouch: the output cannot be written: No space left on device\n")
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
