import Foundation
import Testing

@testable import vouch

@Suite struct ScenarioFileTests {
    private func read(_ steps: String) throws -> ScenarioFile {
        try ScenarioFile(reading: Data(#"{"name": "n", "steps": [\#(steps)]}"#.utf8), from: "my.json")
    }

    @Test func aStepHasOneActionAndWhatIsExpectedOfIt() throws {
        let scenario = try read(
            #"{"name": "first", "send": {"to": "${number}"}, "expect": {"outcome": "locked"}, "save": "id"}"#)
        let step = try #require(scenario.steps.first)
        #expect(step.name == "first")
        #expect(step.save == "id")
        #expect(step.expect.outcome == "locked")
        #expect(scenario.sends)
        #expect(!scenario.isDisruptive)
    }

    @Test(arguments: [
        #"{"clock": {"advanceSeconds": 1}}"#, #"{"fault": {"status": 500}}"#, #"{"reset": {}}"#,
    ])
    func whatChangesTheSandboxForOthersIsKnown(_ step: String) throws {
        let scenario = try read(step)
        #expect(scenario.isDisruptive)
        #expect(!scenario.sends)
    }

    @Test(arguments: [
        (#"{"send": {"to": "x"}, "read": {"to": "x"}}"#, "steps[0]: a step is exactly one of send, read"),
        (#"{"name": "nothing"}"#, "steps[0]: a step is exactly one of"),
        (#"{"send": {"to": "x", "digit": 6}}"#, "steps[0].send: “digit” is no key here"),
        (#"{"send": {}}"#, "steps[0].send: to is missing"),
        (#"{"send": {"to": 5}}"#, "steps[0].send.to: the value has another type"),
        (#"{"send": {"to": "x"}, "expct": {}}"#, "steps[0]: “expct” is no key here"),
        (#"{"send": {"to": "x"}, "expect": {"outcome": "ok"}}"#, "steps[0].expect: “ok” is no outcome"),
        (#"{"wait": {"seconds": -1}}"#, "steps[0].wait: seconds must be 0 to 600"),
        (#"{"read": {"to": "x", "timeoutSeconds": 61}}"#, "steps[0].read: timeoutSeconds must be 0 to 60"),
        (#"{"clock": {"advanceSeconds": 1e30}}"#, "steps[0].clock: advanceSeconds must be 0 to 315360000"),
        (
            #"{"reset": {}, "expect": {"withinSeconds": 1e30}}"#,
            "steps[0].expect: withinSeconds must be 0 to 3600"
        ),
        (
            #"{"read": {"to": "x"}, "expect": {"outcome": "sent"}}"#,
            "steps[0]: a read has no outcome, status or field to expect"
        ),
        (#"{"verify": {"to": "x", "code": "${code}"}}"#, "steps[0]: there is no variable “code”"),
        ("", "steps: there is none"), ("nonsense", "it is not JSON"),
    ])
    func aFaultIsToldByItsPlace(_ steps: String, _ words: String) {
        let failure = #expect(throws: Failure.self) { try read(steps) }
        #expect(failure?.status == .malformed)
        #expect(failure?.sentence.hasPrefix("my.json: \(words)") == true, "\(failure?.sentence ?? "")")
    }

    @Test func aVariableIsKnownFromTheStepThatSavesIt() throws {
        let scenario = try read(
            #"{"read": {"to": "${number}"}, "save": "code"}, {"verify": {"to": "${otherNumber}", "code": "${code.wrong}"}}"#
        )
        #expect(scenario.steps.count == 2)
    }
}
