import Foundation
import History
import MFAAPI
import Testing

@testable import vouch

@Suite struct CodeEntryTests {
    private func wait(_ lines: [String], isTerminal: Bool) async throws -> (Ran, [Outcome]) {
        let home = try Home()
        let arguments = ["send", "--wait", "--to", SandboxHome.number, "--digits", "8", "--json"]
        let ran = await home.vouch(arguments, lines: lines, isTerminal: isTerminal)
        return (ran, try home.rows().map(\.outcome))
    }

    @Test func aPersonMayMistypeTwice() async throws {
        let (ran, outcomes) = try await wait(["0000 0000", "1111-1111", "22222222", "33333333"], isTerminal: true)
        #expect(ran.status == 1)
        #expect(outcomes == [.sent, .notValid, .notValid, .notValid])
        #expect(try ran.json()["verification.outcome"] == "notValid")
        #expect(ran.errors.components(separatedBy: "Code: ").count == 4)
    }

    @Test func aProgramHasOneTry() async throws {
        let (ran, outcomes) = try await wait(["00000000", "11111111"], isTerminal: false)
        #expect(ran.status == 1)
        #expect(outcomes == [.sent, .notValid])
        #expect(!ran.errors.contains("Code: "))
    }

    @Test func aCodeThatIsNoneIsRefusedUnsentAndNotShown() async throws {
        let (ran, outcomes) = try await wait(["no idea"], isTerminal: false)
        #expect(ran.status == 1)
        #expect(outcomes == [.sent])
        #expect(ran.errors.contains("it was not checked"))
        #expect(!ran.errors.contains("idea"))
    }

    @Test func aPersonIsAskedAgainForWhatCanBeNoCode() async throws {
        let (ran, outcomes) = try await wait(["12", "00000000"], isTerminal: true)
        #expect(ran.status == 1)
        #expect(outcomes == [.sent, .notValid])
    }

    @Test func withoutACodeTheSendIsToldAndNeverLooksUnsent() async throws {
        let (ran, outcomes) = try await wait([], isTerminal: false)
        #expect(ran.status == 1)
        #expect(outcomes == [.sent])
        let report = try ran.json()
        #expect(report["row"] == "1")
        #expect(report["messageId"]?.count == 29)
        #expect(report["verification.valid"] == nil)
    }

    @Test func theRightCodeIsVerifiedInOneRun() async throws {
        try await SandboxHome.run { place in
            let program = try Program(
                ["send", "--wait", "--to", SandboxHome.number, "--json"] + place.service, in: place.home)
            try await place.waitForRow { $0.outcome == .sent }
            try program.type(try await place.code() + "\n")
            let ran = await program.end()
            #expect(ran.status == 0)
            #expect(try ran.json()["verification.valid"] == "true")
            #expect(try place.home.rows().map(\.outcome) == [.sent, .verified])
        }
    }
}
