import Foundation
import History
import MFAAPI
import TerminalTesting
import Testing

@testable import vouch

@Suite struct InterruptionTests {
    @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)])
    func aSignalDuringASendLeavesTheRowUnknown(_ signal: Int32, _ status: Int) async throws {
        try await SandboxHome.run { place in
            try await place.add(Sandbox.Fault(delaySeconds: 60, times: 1))
            let program = try Program(
                ["send", "--to", SandboxHome.number, "--json"] + place.service, in: place.home)
            // The row is there before the request leaves.
            try await place.waitUntilFaultsStruck()
            program.signal(signal)
            let ran = await program.end()
            #expect(Int(ran.status) == status)
            #expect(try ran.json()["error.kind"] == "interrupted")
            #expect(try ran.json()["error.mayHaveActed"] == "true")
            #expect(try place.home.rows().map(\.outcome) == [.unknown])
        }
    }

    @Test func aSignalEndsTheCommandThatTellsASecret() async throws {
        let home = try Home()
        let pipe = home.path + "/told"
        #expect(mkfifo(pipe, 0o600) == 0)
        try home.configure(
            """
            {"profiles": [{"name": "P", "baseURL": "http://127.0.0.1:1", "environment": "sandbox", "accountId": "1",
            "credentials": {"basic": {"username": {"plain": "u"}, "password": {"command":
            ["sh", "-c", "echo $$ > \(pipe); exec sleep 600"]}}},
            "messagingApplicationId": "93de2206-9669-4e07-948d-329f4b722ee2", "from": "+19845550100",
            "timeouts": {"secretSeconds": 300}}], "defaultProfile": "P"}
            """)
        let program = try Program(["send", "--to", SandboxHome.number, "--json"], in: home)
        let told = await program.read(pipe)
        let command = try #require(pid_t(told.trimmingCharacters(in: .whitespacesAndNewlines)))
        program.signal(SIGINT)
        let ran = await program.end()
        #expect(ran.status == 130)
        #expect(try ran.json()["error.kind"] == "interrupted")
        #expect(try ran.json()["error.mayHaveActed"] == "false")
        #expect(kill(command, 0) != 0)
    }

    @Test func aSignalThatIsIgnoredStaysIgnored() async throws {
        try await SandboxHome.run { place in
            try await place.add(Sandbox.Fault(delaySeconds: 1))
            let words = ["send", "--to", SandboxHome.number, "--json"] + place.service
            let script = "trap '' INT; exec \"$@\""
            let program = try Program(
                ["-c", script, "sh", builtProduct("vouch")] + words, in: place.home, executable: "/bin/sh")
            try await place.waitForRow()
            program.signal(SIGINT)
            let ran = await program.end()
            #expect(ran.status == 0)
            #expect(try place.home.rows().map(\.outcome) == [.sent])
        }
    }

    @Test func workThatIsNotInterruptedSaysWhatItDid() async {
        let watched = await Interruption { 7 }
        #expect(watched.value == 7)
        #expect(watched.status == nil)
    }
}
