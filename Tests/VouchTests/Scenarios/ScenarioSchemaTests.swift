import Foundation
import History
import MFAAPI
import MFAService
import Testing

@testable import vouch

/// The schema is written by hand; here it is held against what the reader takes.
@Suite struct ScenarioSchemaTests {
    private func names(_ path: String...) throws -> Set<String> {
        let schema = try JSONSerialization.jsonObject(with: Data(ScenarioLibrary.schema.utf8))
        let value = path.reduce(schema as Any?) { ($0 as? [String: Any])?[$1] }
        return Set((value as? [String: Any])?.keys.map(\.self) ?? value as? [String] ?? [])
    }

    private func keys<Key: CodingKey & CaseIterable>(_ type: Key.Type) -> Set<String> {
        Set(Key.allCases.map(\.stringValue))
    }

    @Test func itHasTheReadersKeys() throws {
        #expect(try names("properties") == keys(ScenarioFile.CodingKeys.self))
        #expect(try names("$defs", "step", "properties") == keys(ScenarioStep.CodingKeys.self))
        #expect(try names("$defs", "send", "properties") == keys(ScenarioStep.Send.CodingKeys.self))
        #expect(try names("$defs", "read", "properties") == keys(ScenarioStep.Read.CodingKeys.self))
        #expect(try names("$defs", "verify", "properties") == keys(ScenarioStep.Verify.CodingKeys.self))
        #expect(try names("$defs", "wait", "properties") == keys(ScenarioStep.Wait.CodingKeys.self))
        #expect(try names("$defs", "clock", "properties") == keys(ScenarioStep.Clock.CodingKeys.self))
        #expect(try names("$defs", "expect", "properties") == keys(Expectation.CodingKeys.self))
    }

    @Test func itHasEveryKeyOfAFault() throws {
        let fault = Sandbox.Fault(
            operation: .voice, to: "t", status: 1, body: "b", delaySeconds: 1, drop: true, malformed: true,
            probability: 1, times: 1)
        let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(fault)) as? [String: Any]
        #expect(try names("$defs", "fault", "properties") == Set(try #require(object).keys))
        #expect(keys(ScenarioStep.FaultKeys.self) == Set(try #require(object).keys))
    }

    @Test func itHasTheReadersValues() throws {
        #expect(try names("$defs", "expect", "properties", "outcome", "enum") == Set(Expectation.outcomes))
        #expect(try names("$defs", "expect", "properties", "field", "enum") == Set(Field.allCases.map(\.rawValue)))
        #expect(try names("$defs", "send", "properties", "channel", "enum") == Set(Channel.allCases.map(\.rawValue)))
        #expect(
            try names("$defs", "fault", "properties", "operation", "enum")
                == Set(MFAAPI.Operation.allCases.map(\.rawValue)))
    }

    @Test func itHasTheReadersLimits() throws {
        let schema = ScenarioLibrary.schema
        for (key, most) in [
            ("timeoutSeconds", ScenarioStep.Read.longest), ("seconds", ScenarioStep.Wait.longest),
            ("advanceSeconds", ServiceClock.farthest.seconds), ("withinSeconds", Expectation.longest),
        ] {
            let words = #""\#(key)": { "type": "number", "minimum": 0, "maximum": \#(most.formatted)"#
            #expect(schema.contains(words))
        }
    }

    @Test func itIsPrinted() async throws {
        #expect(try await Home().vouch("run", "--schema").output == ScenarioLibrary.schema)
    }
}
