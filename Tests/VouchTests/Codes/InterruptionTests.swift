import Foundation
import History
import MFAAPI
import Testing

@testable import vouch

@Suite struct InterruptionTests {
    @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)])
    func aSignalDuringASendLeavesTheRowUnknown(_ signal: Int32, _ status: Int) async throws {
        try await SandboxHome.run { place in
            try await place.add(Sandbox.Fault(delaySeconds: 60))
            let program = try Program(
                ["send", "--to", SandboxHome.number, "--json"] + place.service, in: place.home)
            try await place.waitForOpenRow()
            program.signal(signal)
            let ran = await program.end()
            #expect(Int(ran.status) == status)
            #expect(try ran.json()["error.kind"] == "interrupted")
            #expect(try ran.json()["error.mayHaveActed"] == "true")
            #expect(try place.home.rows().map(\.outcome) == [.unknown])
        }
    }

    @Test func workThatIsNotInterruptedSaysWhatItDid() async {
        let watched = await Interruption { 7 }
        #expect(watched.value == 7)
        #expect(watched.status == nil)
    }
}
