import Foundation
import Testing

@testable import vouch

@Suite struct RunReportTests {
    private func report() throws -> RunReport {
        let text =
            #"{"name": "n", "steps": [{"wait": {"seconds": 0}}, {"name": "<2 & \"3\">", "wait": {"seconds": 0}}]}"#
        let steps = try ScenarioFile(reading: Data(text.utf8), from: "f").steps
        var good = ScenarioResult(name: "Good", source: "good.json")
        good.steps = steps.map { StepResult($0) }
        good.steps[0].duration = .milliseconds(1500)
        var bad = ScenarioResult(name: "Bad", source: "bad.json")
        bad.steps = good.steps
        bad.steps[0].breaches = ["the outcome is <none>"]
        bad.steps[1].isSkipped = true
        var late = ScenarioResult(name: "Late", source: "late.json")
        late.fault = "no profile"
        return RunReport(scenarios: [good, bad, late])
    }

    @Test func textNamesWhatDoesNotHold() throws {
        #expect(
            try report().formatted(as: .text) == """
                ok    Good  (1500 ms)
                FAIL  Bad  (1500 ms)
                      step 1, wait: the outcome is <none>
                FAIL  Late  (0 ms)
                      no profile
                1 of 3 scenarios hold
                """)
    }

    @Test func jsonHoldsEveryStep() throws {
        let object = try JSONObject(report().formatted(as: .json))
        #expect(object["holds"] == "false")
        #expect(object["held"] == "1")
        #expect(object["scenarios.1.steps.0.result"] == "fails")
        #expect(object["scenarios.1.steps.1.result"] == "skipped")
        #expect(object["scenarios.2.fault"] == "no profile")
    }

    @Test func junitIsXMLThatABuildServerReads() throws {
        let text = try report().formatted(as: .junit)
        #expect(text.contains(#"<testsuites name="vouch run" tests="4" failures="2" time="3.000">"#))
        #expect(text.contains(#"<testcase classname="Good" name="2 &lt;2 &amp; &quot;3&quot;&gt;" time="0.000">"#))
        #expect(text.contains(#"<failure message="the outcome is &lt;none&gt;"/>"#))
        #expect(text.contains("<skipped/>"))
        #expect(text.contains(#"<error message="no profile"/>"#))
        #expect(text.components(separatedBy: "<testsuite ").count == text.components(separatedBy: "</testsuite>").count)
    }
}
