import Foundation
import Terminal
import TerminalTesting
import Testing

/// However the program ends, the terminal is as it was.
@Suite struct ScreenEndTests {
    /// Room for what the runtime prints when it traps.
    private static let roomy = Size(columns: 300, rows: 100)

    @Test func anEndInOrder() async throws {
        let sample = try await Sample()
        sample.terminal.press("q")
        let end = try await sample.expectRestored()
        #expect(end.status == 0)
        #expect(end.screen.shows("ended in order"))
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func aSignalThatAsksForTheEnd(_ signal: Int32) async throws {
        let sample = try await Sample()
        sample.terminal.signal(signal)
        let end = try await sample.expectRestored()
        #expect(end.status == 0)
        #expect(end.screen.shows("ended in order"))
    }

    @Test func aProgramThatHasStoppedListeningEndsAtTheThirdRequest() async throws {
        let sample = try await Sample()
        sample.terminal.press("F5")
        try await sample.terminal.wait(for: "the title") { $0.title == "deaf" }
        // One signal of a kind waits at a time.
        for signal in [SIGTERM, SIGINT, SIGQUIT] { sample.terminal.signal(signal) }
        let end = try await sample.expectRestored()
        #expect([-SIGTERM, -SIGINT, -SIGQUIT].contains(end.status))
    }

    @Test func aTrapIsReportedOnTheMainScreen() async throws {
        let sample = try await Sample(size: Self.roomy)
        sample.terminal.press("F7")
        let end = try await sample.expectRestored()
        #expect([-SIGILL, -SIGTRAP].contains(end.status))
        #expect(end.screen.shows("the sample traps"))
    }

    @Test func aBacktraceStillComes() async throws {
        let sample = try await Sample(environment: ["SWIFT_BACKTRACE": "enable=yes,color=no,interactive=no"])
        sample.terminal.press("F7")
        let status = try await sample.terminal.waitForEnd()
        #expect([-SIGILL, -SIGTRAP].contains(status))
        #expect(sample.terminal.modes == sample.modes)
        #expect(!sample.terminal.screen.isAlternate)
        #expect(sample.terminal.screen.shows("Backtrace took"))
    }

    @Test func aSegmentationFault() async throws {
        let sample = try await Sample()
        sample.terminal.press("F8")
        #expect(try await sample.expectRestored().status == -SIGSEGV)
    }

    @Test func anAbort() async throws {
        let sample = try await Sample()
        sample.terminal.press("F9")
        #expect(try await sample.expectRestored().status == -SIGABRT)
    }

    @Test(arguments: [SIGBUS, SIGFPE, SIGSYS, SIGSEGV, SIGTRAP])
    func aCrashSentFromOutside(_ signal: Int32) async throws {
        let sample = try await Sample()
        sample.terminal.signal(signal)
        #expect(try await sample.expectRestored().status == -signal)
    }

    @Test func aThrownError() async throws {
        let sample = try await Sample(size: Self.roomy)
        sample.terminal.press("F10")
        let end = try await sample.expectRestored()
        #expect(end.status != 0)
        #expect(end.screen.shows("Thrown"))
    }

    @Test func anExitInTheMiddle() async throws {
        let sample = try await Sample()
        sample.terminal.press("F11")
        #expect(try await sample.expectRestored().status == 3)
    }

    @Test(arguments: ["", "trap '' HUP;"])
    func aTerminalThatGoesAway(_ preparation: String) async throws {
        let script = "\(preparation) exec '\(builtProduct("terminal-sample"))'"
        let terminal = try PseudoTerminal("/bin/sh", ["-c", script])
        try await terminal.see("VERIFIED")
        terminal.hangUp()
        #expect(try await terminal.waitForEnd() == 0)
    }

    @Test func complaintsAreShownAfterwards() async throws {
        let sample = try await Sample()
        sample.terminal.press("F12")
        let during = try await sample.terminal.see("key F12")
        #expect(!during.shows("complaint"))
        sample.terminal.press("q")
        #expect(try await sample.expectRestored().screen.shows("a complaint on standard error"))
    }
}
