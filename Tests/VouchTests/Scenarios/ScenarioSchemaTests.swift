import Foundation
import History
import MFAAPI
import Testing

@testable import vouch

/// The schema is written by hand; here it is held against what the reader takes.
@Suite struct ScenarioSchemaTests {
    private static let schema =
        (try? JSONSerialization.jsonObject(with: Data(ScenarioLibrary.schema.utf8))) as? [String: Any]

    private func names(_ path: String...) -> Set<String> {
        let value = path.reduce(Self.schema as Any?) { ($0 as? [String: Any])?[$1] }
        return Set((value as? [String: Any])?.keys.map(\.self) ?? value as? [String] ?? [])
    }

    private func keys<Key: CodingKey & CaseIterable>(_ type: Key.Type) -> Set<String> {
        Set(Key.allCases.map(\.stringValue))
    }

    @Test func itHasTheReadersKeys() {
        #expect(names("properties") == keys(ScenarioFile.CodingKeys.self))
        #expect(names("$defs", "step", "properties") == keys(ScenarioStep.CodingKeys.self))
        #expect(names("$defs", "send", "properties") == keys(ScenarioStep.Send.CodingKeys.self))
        #expect(names("$defs", "read", "properties") == keys(ScenarioStep.Read.CodingKeys.self))
        #expect(names("$defs", "verify", "properties") == keys(ScenarioStep.Verify.CodingKeys.self))
        #expect(names("$defs", "wait", "properties") == keys(ScenarioStep.Wait.CodingKeys.self))
        #expect(names("$defs", "clock", "properties") == keys(ScenarioStep.Clock.CodingKeys.self))
        #expect(names("$defs", "expect", "properties") == keys(Expectation.CodingKeys.self))
    }

    @Test func itHasEveryKeyOfAFault() throws {
        let fault = Sandbox.Fault(
            operation: .voice, to: "t", status: 1, body: "b", delaySeconds: 1, drop: true, malformed: true,
            probability: 1, times: 1)
        let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(fault)) as? [String: Any]
        #expect(names("$defs", "fault", "properties") == Set(try #require(object).keys))
        #expect(keys(ScenarioStep.FaultKeys.self) == Set(try #require(object).keys))
    }

    @Test func itHasTheReadersValues() {
        #expect(names("$defs", "expect", "properties", "outcome", "enum") == Set(Expectation.outcomes))
        #expect(names("$defs", "expect", "properties", "field", "enum") == Set(Field.allCases.map(\.rawValue)))
        #expect(names("$defs", "send", "properties", "channel", "enum") == Set(Channel.allCases.map(\.rawValue)))
        #expect(
            names("$defs", "fault", "properties", "operation", "enum")
                == Set(MFAAPI.Operation.allCases.map(\.rawValue)))
    }

    @Test func itIsPrinted() async throws {
        #expect(await try Home().vouch("run", "--schema").output == ScenarioLibrary.schema)
    }
}
