import MFAAPI
import Settings
import Testing

@testable import vouch

@Suite struct SendConsentTests {
    private static let live = ["--base-url", "http://127.0.0.1:1", "--account", "1"]

    private func send(_ options: [String] = [], lines: [String] = [], isTerminal: Bool = false) async throws -> Ran {
        let home = try Home([
            "BW_USERNAME": "u", "BW_PASSWORD": "p", "BW_NUMBER": "+19845550100", "BW_MESSAGING_APPLICATION_ID": "app",
        ])
        return await home.vouch(
            ["send", "--to", SandboxHome.number, "--json"] + SendConsentTests.live + options, lines: lines,
            isTerminal: isTerminal)
    }

    @Test func aPaidSendNeedsAYesWhereNobodyCanBeAsked() async throws {
        let ran = try await send()
        #expect(ran.status == 78)
        #expect(try ran.json()["error.kind"] == "confirmation")
        #expect(ran.errors.contains("--yes"))
    }

    @Test func aYesOnTheCommandLineSends() async throws {
        #expect(try await send(["--yes"]).status == 69)
    }

    @Test(arguments: ["y", "YES"])
    func aYesOnATerminalSendsAndTheQuestionNamesNumberAndChannel(_ answer: String) async throws {
        let ran = try await send(lines: [answer], isTerminal: true)
        #expect(ran.status == 69)
        #expect(ran.errors.contains("LIVE: send a text to +1 919 555 0142"))
    }

    @Test(arguments: ["", "n", "maybe"])
    func anythingElseSendsNothing(_ answer: String) async throws {
        let ran = try await send(lines: [answer], isTerminal: true)
        #expect(ran.status == 1)
        #expect(ran.errors.contains("nothing was sent"))
    }

    @Test func theEndOfTheInputSendsNothing() async throws {
        #expect(try await send(isTerminal: true).status == 1)
    }
}
