import Foundation
import MFAAPI
import Testing

@testable import Settings

struct ConfigurationSchemaTests {
    private func schema() throws -> JSONValue {
        try JSONParser.parse(SourceText(bytes: Array(ConfigurationSchema.json.utf8))).value
    }

    private func profile() throws -> JSONValue {
        try #require(try schema()["properties"]?["profiles"]?["items"]?["properties"])
    }

    @Test func theSchemaIsOfTheDraftItNames() throws {
        #expect(try schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema")
        #expect(try schema()["$id"] == "urn:vouch:config:1")
    }

    @Test func theSchemaSaysTheLimitsOfTheAPI() throws {
        let profile = try profile()
        #expect(profile["digits"]?["minimum"] == .number(Double(Limits.digits.lowerBound)))
        #expect(profile["digits"]?["maximum"] == .number(Double(Limits.digits.upperBound)))
        #expect(profile["expirationTimeInMinutes"]?["maximum"] == .number(Limits.expirationMinutes.upperBound))
        #expect(profile["scope"]?["maxLength"] == .number(Double(Limits.scopeLength.upperBound)))
        #expect(profile["message"]?["pattern"] == #"\{CODE\}"#)
        #expect(profile["digits"]?["default"] == 6)
    }

    @Test func everyKeyIsDescribed() {
        let entries = ConfigurationSchema.entries
        #expect(entries.count > 40)
        #expect(entries.allSatisfy { $0.summary.hasSuffix(".") && !$0.allowed.isEmpty })
        #expect(Set(entries.map(\.keyPath)).count == entries.count)
        let digits = entries.first { $0.keyPath == "profiles[].digits" }
        #expect(digits?.allowed == "integer, 4 to 8" && digits?.usual == "6")
        #expect(entries.first { $0.keyPath == "history.numbers" }?.allowed == #""whole" or "masked""#)
    }

    @Test func theReaderKnowsEveryKeyOfTheSchema() throws {
        for name in try profile().members.map(\.key) {
            let warnings = try loadedProfile(#""\#(name)": []"#).sentences.filter { $0.contains("no known key") }
            #expect(warnings.isEmpty)
        }
    }

    @Test func theUsualValuesOfTheSchemaAreTheReadersOwn() throws {
        let values = try profile().members.compactMap { member in
            member.value["default"].map { "\"\(member.key)\": \($0.line)" }
        }
        #expect(values.count >= 6)
        #expect(try loadedProfile(values.joined(separator: ", ")).configuration == loadedProfile("").configuration)
    }
}
