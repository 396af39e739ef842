import Foundation
import History
import MFAAPI
import Testing

@testable import vouch

@Suite struct ScenarioWriterTests {
    private let history: HistoryStore
    private let clock = Clock()

    init() throws { history = try HistoryStore(inMemory: .init(now: { [clock] in clock.now })) }

    @discardableResult
    private func send(
        _ number: String = "+19195550142", _ outcome: Outcome = .sent, status: Int? = 200, over channel: Channel = .sms
    ) throws -> Int64 {
        let draft = Draft(
            kind: .send, profile: "P", environment: .sandbox, channel: channel,
            number: try #require(PhoneNumber(number)), scope: "login")
        return try history.record(draft, Resolution(outcome, status: status)).id
    }

    private func verify(
        _ outcome: Outcome, of send: Int64?, _ number: String = "+19195550142", status: Int? = 200
    ) throws {
        let draft = Draft(
            kind: .verify, profile: "P", environment: .sandbox, number: try #require(PhoneNumber(number)),
            scope: "login", sendId: send)
        _ = try history.record(draft, Resolution(outcome, status: status))
    }

    private func text() throws -> String { try ScenarioWriter.text(history.page().reversed(), named: "T") }

    /// The steps, one a line.
    private func steps() throws -> [String] {
        try text().split(separator: "\n").filter { $0.hasPrefix("    {") }
            .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " ,")) }
    }

    private func holds() async throws -> Bool {
        let home = try Home()
        try home.write(text(), to: home.path + "/saved.json")
        let ran = await home.vouch("run", home.path + "/saved.json")
        if ran.status != 0 { Issue.record("\(ran.output)\n\(try text())") }
        return ran.status == 0
    }

    @Test func aValidCodeIsReadAndAWrongOneMadeWrong() async throws {
        let row = try send()
        try verify(.notValid, of: row)
        try verify(.verified, of: row)
        let to = #""to": "+19195550142""#
        #expect(
            try steps() == [
                #"{ "send": { \#(to), "channel": "sms", "scope": "login" } }"#,
                #"{ "read": { \#(to) }, "save": "code" }"#,
                #"{ "verify": { \#(to), "code": "${code.wrong}", "scope": "login" }, "#
                    + #""expect": { "outcome": "notValid", "status": 200 } }"#,
                #"{ "verify": { \#(to), "code": "${code}", "scope": "login" } }"#,
            ])
        #expect(try await holds())
    }

    @Test func aNumberThatSomebodyHasBecomesAVariable() async throws {
        for number in ["+442079460958", "+14155552671", "+33612345678", "+14155552671"] {
            try verify(.verified, of: send(number), number)
        }
        let text = try text()
        #expect(!text.contains("2079460958") && !text.contains("4155552671") && !text.contains("612345678"))
        #expect(text.contains(#""number3": "+12025550100""#))
        #expect(try await holds())
    }

    @Test func aLockComesOfTheSameWrongTriesAndItsEndOfTheClock() async throws {
        let row = try send()
        for _ in 1...5 { try verify(.notValid, of: row) }
        try verify(.locked, of: row, status: 429)
        clock.advance(by: 5)
        try verify(.verified, of: row)
        #expect(try steps().contains(#"{ "clock": { "advanceSeconds": 31 } }"#))
        #expect(try !steps().contains { $0.contains("fault") })
        #expect(try await holds())
    }

    @Test func aFaultIsSetUpBeforeItsAnswer() async throws {
        let row = try send()
        try send("+19195550143", .unknown, status: 503, over: .voice)
        try send("+19195550143", .notSent, status: 400)
        try send("+19195550143", .unknown, status: nil)
        try verify(.couldNotCheck, of: row, status: 500)
        try verify(.couldNotCheck, of: row, status: nil)
        try verify(.locked, of: nil, "+19195550144", status: 429)
        #expect(try steps().count { $0.contains("fault") } == 6)
        #expect(try await holds())
    }

    @Test func aWindowThatPassedIsAMoveOfTheClock() async throws {
        let row = try send()
        clock.advance(by: 200)
        _ = try history.expire(row)
        try verify(.notValid, of: row)
        let other = try send()
        clock.advance(by: 400)
        try verify(.verified, of: other)
        #expect(try steps().contains(#"{ "clock": { "advanceSeconds": 200 } }"#))
        #expect(try steps().last?.contains(#""expirationTimeInMinutes": 8"#) == true)
        #expect(try await holds())
    }

    @Test func theNewestCodeIsReadAfterEveryResend() async throws {
        try verify(.verified, of: send())
        try verify(.notValid, of: send())
        clock.advance(by: 60)
        try verify(.verified, of: send())
        #expect(try steps().count { $0.contains("read") } == 3)
        #expect(try await holds())
    }

    @Test func whatCannotBeDoneAgainIsLeftOutAndCounted() throws {
        try verify(.verified, of: nil)
        try send("+19195550143", .notSent, status: nil)
        #expect(throws: Failure.self) { try text() }
        try send()
        #expect(try text().contains("2 rows are left out"))
    }

    @Test func theHistoryIsExportedAsAScenario() async throws {
        try await SandboxHome.run { place in
            #expect(await place.send().status == 0)
            let code = try await place.code()
            #expect(await place.verify(code).status == 0)
            let exported = await place.home.vouch("history", "export", "--format", "scenario")
            #expect(exported.status == 0)
            #expect(!exported.output.contains(code))
            let file = place.home.path + "/exported.json"
            try place.home.write(exported.output, to: file)
            #expect(await place.home.vouch("run", file).status == 0)
            let none = await place.home.vouch("history", "export", "--format", "scenario", "outcome:locked")
            #expect(none.status == 1)
            #expect(await place.home.vouch("history", "export", "--format", "scenario", "--whole").status == 64)
        }
    }

    /// A wall clock that a test moves.
    private final class Clock: @unchecked Sendable {
        // Unchecked: the lock guards the time.
        private let lock = NSLock()
        private var time = Date(timeIntervalSince1970: 1_800_000_000)

        var now: Date { lock.withLock { time } }

        func advance(by seconds: Double) { lock.withLock { time += seconds } }
    }
}
