import Foundation
import TerminalTesting
import Testing

/// A secret that is asked for on a terminal.
@Suite struct HiddenPromptTests {
    @Test func theEchoIsBackAfterCtrlC() async throws {
        let home = try TemporaryFolder()
        // A shell that gives nothing back by itself.
        let script = """
            trap : INT
            "$0" profile add X --base-url https://a.b --account 1 --username - --password -
            stty -a | tr -s ' ;' '\\n' | grep -x -e echo -e -echo
            """
        let terminal = try PseudoTerminal(
            "/bin/sh", ["-c", script, builtProduct("vouch")], environment: ["HOME": home.path])
        try await terminal.see("--username:")
        terminal.type("secret-name")
        terminal.press("C-c")
        #expect(try await terminal.waitForEnd() == 0)
        let picture = terminal.screen
        #expect(picture.lines.first == "--username: echo")
        #expect(!picture.shows("secret-name"))
    }
}
