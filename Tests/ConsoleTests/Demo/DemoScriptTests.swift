import Foundation
import MFAAPI
import Testing

@testable import Console

/// Reading scripted runs.
@Suite struct DemoScriptTests {
    @Test func everyStepIsRead() throws {
        let script = try DemoScript(
            json: Array(
                """
                { "title": "T", "caller": "Sam", "steps": [
                  { "say": "Hello", "by": "caller" }, { "say": "Yes?" }, { "fill": "to", "with": "+1 919 555 0142" },
                  { "send": "sms" }, { "resend": "voice" }, { "code": "phone" }, { "code": "wrong" },
                  { "code": "1234" }, { "moveClock": "3:00" }, { "pause": 1.5 }, { "clear": true } ] }
                """.utf8), name: "run.json")
        #expect(
            script.steps == [
                .say("Hello", .caller), .say("Yes?", .agent), .fill(.to, "+1 919 555 0142"), .send(.sms),
                .resend(.voice), .code(.phone), .code(.wrong), .code(.digits("1234")), .moveClock(.seconds(180)),
                .pause(.milliseconds(1500)), .clear,
            ])
        #expect(script.caller == "Sam")
    }

    @Test(arguments: [
        (#"{ "title": "T", "steps": [] }"#, "steps: there is none"),
        (#"{ "steps": [] }"#, "title is missing"),
        (#"{ "title": "T", "steps": [ { "sends": "sms" } ] }"#, "steps[0]: must have one of say, fill, send"),
        (#"{ "title": "T", "steps": [ { "send": "sms", "code": "phone" } ] }"#, "steps[0]: must have one of"),
        (
            #"{ "title": "T", "steps": [ { "code": "12a4" } ] }"#,
            "steps[0].code: must be phone, wrong, or 4 to 8 digits"
        ),
        (#"{ "title": "T", "steps": [ { "pause": 601 } ] }"#, "steps[0].pause: must be 0 to 600 seconds"),
        (#"{ "title": "T", "steps": [ { "moveClock": "soon" } ] }"#, "steps[0].moveClock: must be minutes:seconds"),
        (#"{ "title": "T", "steps": [ { "fill": "digits", "with": "6" } ] }"#, "steps[0].fill: must be to, from"),
        (
            #"{ "title": "T", "steps": [ { "fill": "to", "with": "+1 508 769 6555" } ] }"#,
            "steps[0].with: must be a fictional number"
        ),
        ("no JSON", ""),
    ])
    func aFaultNamesItsPlace(_ json: String, _ words: String) {
        let fault = #expect(throws: DemoFault.self) { try DemoScript(json: Array(json.utf8), name: "run.json") }
        #expect(fault?.description.hasPrefix("run.json: \(words)") == true, "\(fault?.description ?? "")")
    }

    @Test func theShippedRunAndItsSchemaAgree() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/vouch/Resources").standardized
        let run = try DemoScript(json: Array(Data(contentsOf: folder.appending(path: "demo.json"))), name: "demo")
        #expect(run.steps.contains(.code(.phone)))
        let schema = try JSONSerialization.jsonObject(
            with: Data(contentsOf: folder.appending(path: "demo-schema.json")))
        let step = ((schema as? [String: Any])?["$defs"] as? [String: [String: Any]])?["step"]
        let names = Set((step?["properties"] as? [String: Any] ?? [:]).keys)
        #expect(names == ["say", "by", "fill", "with", "send", "resend", "code", "moveClock", "pause", "clear"])
    }
}
