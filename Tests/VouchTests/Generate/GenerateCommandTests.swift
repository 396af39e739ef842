import ArgumentParser
import Testing

@testable import vouch

@Suite struct GenerateCommandTests {
    @Test(arguments: CompletionShell.allCases.map(\.rawValue))
    func completionsKnowTheSubcommandsAndTheirOptions(_ shell: String) async throws {
        let ran = try await Home().vouch("generate", "completions", shell)
        #expect(ran.status == 0)
        for word in ["send", "verify", "serve", "profile", "history", "doctor", "theme", "behind-proxy", "wrong-code"] {
            #expect(ran.output.contains(word), "\(word)")
        }
    }

    @Test func profilesAreCompletedByTheirNames() async throws {
        let home = try Home()
        try home.configure(#"{"profiles": [{"name": "Acme"}]}"#)
        let ran = try await Program.run(["---completion", "send", "--", "--profile", "0", "0", ""], in: home)
        #expect(ran.status == 0)
        #expect(ran.output == "Acme\nSandbox\n")
    }

    @Test func anotherShellIsRefused() async throws {
        #expect(try await Home().vouch("generate", "completions", "tcsh").status == 64)
    }

    @Test func itIsNotInTheHelp() async throws {
        #expect(!(try await Home().vouch("--help").output.contains("generate")))
    }
}
