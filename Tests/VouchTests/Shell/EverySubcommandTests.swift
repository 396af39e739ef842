import ArgumentParser
import Foundation
import Testing

@testable import vouch

/// What holds for every subcommand, whichever it is.
@Suite struct EverySubcommandTests {
    /// A command line of each subcommand that has a result, in a home with a profile and a row.
    private static let good: [[String]] = [
        ["send", "--to", SandboxHome.number, "--profile", "P"],
        ["verify", "--to", SandboxHome.number, "--code", "000000", "--profile", "P"],
        ["profile", "list"], ["profile", "show"], ["profile", "add", "Q"], ["profile", "edit", "P", "--digits", "8"],
        ["profile", "use", "P"], ["profile", "check"], ["profile", "test", "P"], ["profile", "import", "environment"],
        ["profile", "remove", "P"], ["history", "list"], ["history", "search", "sent"], ["history", "show", "1"],
        ["history", "check"], ["history", "repair"], ["history", "purge", "--older-than", "0", "--yes"],
        ["run", "--example", "wrong-code"],
        ["run", "--list-examples"], ["doctor", "--offline"], ["theme", "list"], ["theme", "check"],
        ["theme", "show", "dark"],
    ]

    private static let bad: [[String]] = [
        ["send", "--to", "12", "--profile", "P"], ["send"],
        ["send", "--to", SandboxHome.number, "--profile", "Nobody"],
        ["verify", "--to", SandboxHome.number, "--code", "12", "--profile", "P"], ["profile", "show", "Nobody"],
        ["profile", "add", "P"], ["profile", "edit", "Nobody", "--digits", "6"],
        ["profile", "edit", "P", "--digits", "99"],
        ["profile", "use", "Nobody"], ["profile", "remove", "Nobody"], ["profile", "import", "band"],
        ["history", "list", "--limit", "0"], ["history", "search", "outcome:nonsense"], ["history", "show", "99"],
        ["history", "purge"], ["run", "/nowhere.json"], ["run", "--example", "nothing"], ["theme", "show", "nothing"],
    ]

    private func inHome(_ body: @Sendable (SandboxHome) async throws -> Void) async throws {
        try await SandboxHome.run { place in
            try place.home.configure(
                """
                {"profiles": [{"name": "P", "baseURL": "\(place.url)", "environment": "sandbox", "accountId": "9900000",
                "credentials": {"basic": {"username": {"env": "BW_USERNAME"}, "password": {"env": "BW_PASSWORD"}}},
                "messagingApplicationId": "93de2206-9669-4e07-948d-329f4b722ee2", "from": "+19845550100"}]}
                """)
            #expect(await place.home.vouch("send", "--to", SandboxHome.number, "--profile", "P", "-q").status == 0)
            try await body(place)
        }
    }

    @Test(arguments: good)
    func aResultIsOneObject(_ arguments: [String]) async throws {
        try await inHome { place in
            let ran = await place.home.vouch(arguments + ["--json"])
            #expect([0, 1].contains(ran.status), "\(ran)")
            _ = try ran.json()
            #expect(!(ran.output + ran.errors).contains("5550142"))
        }
    }

    @Test(arguments: good)
    func quietSaysNothing(_ arguments: [String]) async throws {
        try await inHome { place in
            let ran = await place.home.vouch(arguments + ["--quiet"])
            #expect([0, 1].contains(ran.status), "\(ran)")
            #expect(ran.errors.isEmpty)
        }
    }

    @Test(arguments: bad)
    func aFailureIsOneObjectAndOneSentence(_ arguments: [String]) async throws {
        try await inHome { place in
            let ran = await place.home.vouch(arguments + ["--json", "--quiet"])
            let object = try ran.json()
            #expect(ran.status != 0)
            #expect(object["error.exitStatus"] == "\(ran.status)")
            #expect(object["error.message"]?.isEmpty == false)
            #expect(!ran.errors.isEmpty)
        }
    }

    @Test(arguments: good)
    func theHelpNamesWhatTheParserTakes(_ arguments: [String]) async throws {
        let words = arguments.prefix {
            !$0.hasPrefix("-") && !["P", "Q", "1", "sent", "dark", "environment"].contains($0)
        }
        let ran = try await Home().vouch(words + ["--help"])
        #expect(ran.status == 0)
        #expect(ran.output.contains("USAGE: vouch \(words.joined(separator: " "))"))
        #expect(ran.output.contains("--json") && ran.output.contains("--quiet"))
    }
}
