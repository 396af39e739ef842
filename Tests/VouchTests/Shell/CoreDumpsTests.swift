import Foundation
import Testing

@testable import vouch

@Suite struct CoreDumpsTests {
    @Test func aProcessThatHoldsSecretsLeavesNoCore() async throws {
        let home = try Home(["SWIFT_BACKTRACE": "enable=no"])
        let service = try Program(["serve", "--port", "0", "--json"], in: home)
        try service.type("")
        #expect(await service.line().contains("baseURL"))
        let limits = try String(contentsOfFile: "/proc/\(service.id)/limits", encoding: .utf8)
        // One byte: 0 would still hand the memory to a collector of dumps.
        #expect(limits.contains(#/Max core file size +1 +1 /#))
        // Without a backtrace, as that takes the first signal from outside for a crash that comes again.
        service.signal(SIGABRT)
        #expect(await service.end().status == 128 + SIGABRT)
    }
}
