import Testing

@testable import vouch

@Suite struct VouchTests {
    @Test(arguments: [
        ["send"], ["send", "--to"], ["send", "--to", "+19195550142", "--digits", "six"], ["nonsense"],
        ["verify", "--to", "+19195550142"], ["send", "--password", "x"], ["serve", "--port", "x"], ["run"],
        ["send", "--to", "+19195550142", "--profile", "a", "--base-url", "b"],
        ["send", "--to", "+1", "--account", "1"],
    ])
    func aWrongCommandLineIs64AndSaidOnStandardError(_ arguments: [String]) async throws {
        let ran = try await Home().vouch(arguments)
        #expect(ran.status == 64)
        #expect(ran.output.isEmpty)
        #expect(ran.errors.contains("Error: "))
    }

    @Test func aWrongCommandLineIsAnObjectTooWhereOneIsWanted() async throws {
        let ran = try await Home().vouch("send", "--json")
        #expect(ran.status == 64)
        #expect(try ran.json()["error.kind"] == "usage")
        #expect(try ran.json()["error.exitStatus"] == "64")
    }

    @Test func helpGoesToStandardOutput() async throws {
        let ran = try await Home().vouch("--help")
        #expect(ran.status == 0)
        #expect(ran.output.contains("USAGE: vouch"))
        #expect(ran.errors.isEmpty)
    }

    @Test func theVersionIsTold() async throws {
        #expect(try await Home().vouch("--version").output == Vouch.version + "\n")
    }

    @Test(arguments: ["send", "verify", "serve", "profile", "history", "run", "doctor", "theme"])
    func helpListsTheSubcommand(_ name: String) async throws {
        #expect(try await Home().vouch("--help").output.contains("  \(name) "))
    }
}
