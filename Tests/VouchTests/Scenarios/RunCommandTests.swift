import Foundation
import History
import MFAAPI
import Testing

@testable import vouch

@Suite struct RunCommandTests {
    private static let examples = ScenarioLibrary.examples.map(\.name)

    @Test func everyShippedExampleHoldsOnASandboxOfItsOwn() async throws {
        let home = try Home()
        let ran = await home.vouch(["run", "--json", "-q"] + Self.examples.flatMap { ["--example", $0] })
        #expect(ran.status == 0)
        let report = try ran.json()
        #expect(report["count"] == "6")
        #expect(report["held"] == "6")
        let rows = try home.rows()
        #expect(rows.contains { $0.outcome == .locked && $0.reference == "Wrong tries lock a number" })
        #expect(rows.allSatisfy { $0.finishedAt != nil })
    }

    @Test func everyShippedExampleHoldsOnASharedSandboxToo() async throws {
        try await SandboxHome.run { place in
            let examples = Self.examples.flatMap { ["--example", $0] }
            let ran = await place.home.vouch(["run", "--report", "junit", "-q"] + examples + place.service)
            #expect(ran.status == 0, "\(ran.output)")
            #expect(ran.output.contains(#"failures="0""#))
        }
    }

    @Test func whatDoesNotHoldEndsWithOneAndSkipsTheRest() async throws {
        let home = try Home()
        let file = home.path + "/bad.json"
        let steps = #"{"send": {"to": "${to}"}, "expect": {"outcome": "locked"}}, {"read": {"to": "${to}"}}"#
        try home.write(#"{"name": "Bad", "variables": {"to": "+19195550100"}, "steps": [\#(steps)]}"#, to: file)
        let ran = await home.vouch("run", file, "--report", "json")
        #expect(ran.status == 1)
        let report = try ran.json()
        #expect(report["scenarios.0.steps.0.breaches.0"] == "the outcome is sent, not locked")
        #expect(report["scenarios.0.steps.1.result"] == "skipped")
    }

    @Test func aVariableIsSetOnTheCommandLine() async throws {
        let home = try Home()
        let file = home.path + "/one.json"
        try home.write(#"{"name": "One", "variables": {"to": "x"}, "steps": [{"send": {"to": "${to}"}}]}"#, to: file)
        #expect(await home.vouch("run", file).status == 1)
        #expect(await home.vouch("run", file, "--set", "to=+19195550177").status == 0)
        #expect(try home.rows().map(\.number) == ["+19195550177"])
    }

    @Test func faultsAndWaitsAreSteps() async throws {
        let home = try Home()
        let file = home.path + "/faults.json"
        let steps = #"""
            {"fault": {"operation": "voice", "to": "${number}", "status": 500, "times": 1}},
            {"send": {"to": "${number}", "channel": "voice"}, "expect": {"outcome": "unknown", "status": 500}},
            {"send": {"to": "${number}", "channel": "voice"}, "save": "id"},
            {"wait": {"seconds": 0.01}, "expect": {"withinSeconds": 60}},
            {"reset": {}},
            {"read": {"to": "${number}", "timeoutSeconds": 0}, "expect": {"arrives": false}}
            """#
        try home.write(#"{"name": "Faults", "steps": [\#(steps)]}"#, to: file)
        let ran = await home.vouch("run", file)
        #expect(ran.status == 0, "\(ran.output)")
    }

    @Test func paidSendsAreRefusedUnlessTheyAreAllowed() async throws {
        let home = try Home([
            "BW_USERNAME": "u", "BW_PASSWORD": "p", "BW_NUMBER": "+19845550100", "BW_MESSAGING_APPLICATION_ID": "app",
        ])
        let live = ["run", "--example", "replay", "--base-url", "http://127.0.0.1:1", "--account", "1", "--json"]
        let refused = await home.vouch(live)
        #expect(refused.status == 78)
        #expect(try refused.json()["error.kind"] == "confirmation")
        #expect(!FileManager.default.fileExists(atPath: home.path + "/state"))
        let allowed = await home.vouch(live + ["--allow-live"])
        #expect(allowed.status == 1)
    }

    @Test func aScenarioThatIsAtFaultRunsNothing() async throws {
        let home = try Home()
        let file = home.path + "/odd.json"
        try home.write(#"{"name": "Odd", "steps": [{"sned": {}}]}"#, to: file)
        let ran = await home.vouch("run", "--example", "replay", file, "--json")
        #expect(ran.status == 65)
        #expect(try ran.json()["error.kind"] == "file")
        #expect(await home.vouch("run", "/nowhere.json").status == 65)
        #expect(await home.vouch("run", "--example", "nothing").status == 64)
    }

    @Test(arguments: examples)
    func anExampleCanBePrintedToBeginWith(_ name: String) async throws {
        let home = try Home()
        let printed = await home.vouch("run", "--print-example", name)
        let file = home.path + "/own.json"
        try home.write(printed.output, to: file)
        #expect(await home.vouch("run", file, "-q").status == 0)
    }

    @Test func theExamplesAreListed() async throws {
        let ran = try await Home().vouch("run", "--list-examples")
        #expect(ran.output.split(separator: "\n").count == Self.examples.count)
        let report = try await Home().vouch("run", "--list-examples", "--json").json()
        #expect(report["examples.0.name"] == Self.examples.first)
    }
}
