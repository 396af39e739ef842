import History
import Testing

@testable import vouch

@Suite struct ProcessesTests {
    @Test func eightProcessesAtOnceLeaveEightRowsAndASoundChain() async throws {
        try await SandboxHome.run { place in
            let arguments = ["send", "--to", SandboxHome.number, "--json"] + place.service
            let rows = try await withThrowingTaskGroup(of: String?.self) { group in
                for _ in 0..<8 { group.addTask { try await Program.run(arguments, in: place.home).json()["row"] } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(rows.compactMap(\.self)).count == 8)
            let kept = try place.home.rows()
            #expect(kept.map(\.outcome) == Array(repeating: .sent, count: 8))
            #expect(await place.home.vouch("history", "check").status == 0)
        }
    }
}
