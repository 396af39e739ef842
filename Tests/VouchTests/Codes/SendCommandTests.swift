import Foundation
import History
import MFAAPI
import Settings
import Testing

@testable import vouch

@Suite struct SendCommandTests {
    @Test func aSendIsOneObjectAndOneRow() async throws {
        try await SandboxHome.run { place in
            let ran = await place.send("--json", "--reference", "T-1", "--scope", "login")
            #expect(ran.status == 0)
            let report = try ran.json()
            #expect(report["outcome"] == "sent")
            #expect(report["messageId"]?.count == 29)
            #expect(report["to"] == "+1 919 ••• 0142")
            #expect(report["scope"] == "login")
            #expect(report["environment"] == "sandbox")
            let rows = try place.home.rows()
            #expect(rows.map(\.outcome) == [.sent])
            #expect(rows.first?.remoteId == report["messageId"])
            #expect(rows.first?.reference == "T-1")
            #expect(rows.first?.agent == "tester")
            #expect(report["row"] == rows.first.map { String($0.id) })
        }
    }

    @Test func aPersonHearsOfItOnStandardErrorOnly() async throws {
        try await SandboxHome.run { place in
            let ran = await place.send()
            #expect(ran.output.isEmpty)
            #expect(ran.errors.hasPrefix("SENT #1 text to +1 919 ••• 0142"))
            let quiet = await place.send("--quiet")
            #expect(quiet.errors.isEmpty)
        }
    }

    @Test func numbersAreWholeWhereThatIsAskedForAndCodesNever() async throws {
        try await SandboxHome.run { place in
            let ran = await place.send("--whole", "--json")
            #expect(try ran.json()["to"] == SandboxHome.number)
            let code = try await place.code()
            #expect(code.count == 6)
            #expect(!(ran.output + ran.errors).contains(code))
        }
    }

    @Test func aCallIsAnsweredWithACallId() async throws {
        try await SandboxHome.run { place in
            let report = try await place.send("--channel", "voice", "--json").json()
            #expect(report["callId"]?.hasPrefix("c-") == true)
            #expect(report["messageId"] == nil)
        }
    }

    @Test func aTypedNumberIsReadAsAPersonMeansIt() async throws {
        try await SandboxHome.run { place in
            let ran = await place.home.vouch(["send", "--to", "(919) 555-0142", "--json", "--whole"] + place.service)
            let report = try ran.json()
            #expect(report["to"] == SandboxHome.number)
        }
    }

    @Test(arguments: [
        (["--to", "12345"], "to"), (["--message", "none"], "message"), (["--digits", "3"], "digits"),
        (["--digits", "9"], "digits"), (["--expires", "0"], "expirationTimeInMinutes"),
        (["--expires", "16"], "expirationTimeInMinutes"), (["--scope", String(repeating: "x", count: 26)], "scope"),
        (["--from", "12"], "from"), (["--channel", "voice", "--callback-url", "http://x"], "callbackUrl"),
        (["--callback-url", "ftp://x"], "callbackUrl"),
    ])
    func aFieldThatBreaksARuleIsNamedAndNothingLeaves(_ options: [String], _ field: String) async throws {
        let home = try Home(["BW_USERNAME": "u", "BW_PASSWORD": "p"])
        let number = options.contains("--to") ? [] : ["--to", SandboxHome.number]
        let service = ["--base-url", "http://127.0.0.1:1", "--sandbox", "--json"]
        let ran = await home.vouch(["send"] + number + service + options)
        #expect(ran.status == 64)
        #expect(try ran.json()["error.fields.0.field"] == field)
        #expect(ran.errors.contains(try #require(Field(rawValue: field)).option))
        #expect(!FileManager.default.fileExists(atPath: home.paths.history))
    }

    @Test(arguments: [
        (Sandbox.Fault(status: 400), 65), (Sandbox.Fault(status: 401), 77), (Sandbox.Fault(status: 403), 77),
        (Sandbox.Fault(status: 429), 75), (Sandbox.Fault(status: 500), 70), (Sandbox.Fault(status: 503), 70),
        (Sandbox.Fault(status: 404), 78), (Sandbox.Fault(status: 302), 70), (Sandbox.Fault(malformed: true), 70),
        (Sandbox.Fault(drop: true), 69), (Sandbox.Fault(status: 200, body: "<html>"), 70),
    ])
    func everyAnswerHasItsExitStatusAndARow(_ fault: Sandbox.Fault, _ status: Int) async throws {
        try await SandboxHome.run { place in
            try await place.add(fault)
            let ran = await place.send("--json")
            #expect(Int(ran.status) == status)
            let error = try ran.json()
            #expect(error["error.exitStatus"] == String(status))
            #expect(error["error.row"] == "1")
            let rows = try place.home.rows()
            #expect(rows.count == 1)
            #expect(rows.first?.finishedAt != nil)
            #expect(error["error.mayHaveActed"] == (rows.first?.outcome == .unknown ? "true" : "false"))
        }
    }

    @Test func anUnreachableServiceIs69() async throws {
        let home = try Home(["BW_USERNAME": "u", "BW_PASSWORD": "p"])
        let ran = await home.vouch(
            "send", "--to", SandboxHome.number, "--base-url", "http://127.0.0.1:1", "--sandbox", "--json")
        #expect(ran.status == 69)
        #expect(try ran.json()["error.kind"] == "notSent")
        #expect(try home.rows().map(\.outcome) == [.notSent])
    }

    @Test func withoutAProfileItSaysWhatToDo() async throws {
        let ran = try await Home().vouch("send", "--to", SandboxHome.number)
        #expect(ran.status == 78)
        #expect(ran.errors.contains("vouch serve"))
    }

    @Test func nothingIsSentThatCannotBeRecorded() async throws {
        try await SandboxHome.run { place in
            try place.home.write("no folder", to: place.home.path + "/state")
            let ran = await place.send("--json")
            #expect(ran.status == 78)
            #expect(try ran.json()["error.kind"] == "history")
            #expect(try await place.code().isEmpty)
        }
    }

    @Test func aReadOnlyProfileSendsNothing() async throws {
        try await SandboxHome.run { place in
            let profile = """
                {"profiles": [{"name": "Look", "baseURL": "\(place.url)", "environment": "sandbox", "accountId": "9900000",
                "credentials": {"basic": {"username": {"env": "BW_USERNAME"}, "password": {"env": "BW_PASSWORD"}}},
                "messagingApplicationId": "93de2206-9669-4e07-948d-329f4b722ee2", "from": "+19845550100",
                "readOnly": true}]}
                """
            try place.home.configure(profile)
            let ran = await place.home.vouch("send", "--to", SandboxHome.number, "--profile", "Look", "--json")
            #expect(ran.status == 78)
            #expect(try ran.json()["error.kind"] == "readOnly")
            #expect(try await place.code().isEmpty)
        }
    }

    @Test func waitReadsTheCodeOfTheEmbeddedSandboxAndRefusesAnother() async throws {
        let home = try Home()
        let ran = await home.vouch(["send", "--wait", "--to", SandboxHome.number, "--json"], lines: ["000000"])
        #expect(ran.status == 1)
        let report = try ran.json()
        #expect(report["verification.outcome"] == "notValid")
        #expect(ran.errors.contains("On the virtual phone"))
        #expect(try home.rows().map(\.outcome) == [.sent, .notValid])
        #expect(try home.rows().last?.sendId == 1)
    }

    @Test func waitWithoutACodeLeavesTheSendStanding() async throws {
        let home = try Home()
        let ran = await home.vouch("send", "--wait", "--to", SandboxHome.number)
        #expect(ran.status == 1)
        #expect(ran.errors.contains("the send stands"))
    }
}
