import Hummingbird
import MFAAPI
import Testing

@testable import MFAService

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct OpenAPITests {
    /// As much of the description as the tests look at.
    private struct Document: Decodable {
        struct Schema: Decodable {
            struct Property: Decodable {
                var minimum: Double?
                var maximum: Double?
                var maxLength: Int?
                var pattern: String?
            }

            var required: [String]?
            var properties: [String: Property]?
        }

        struct Components: Decodable {
            var schemas: [String: Schema]
        }

        struct Operation: Decodable {
            var operationId: String
        }

        var openapi: String
        var paths: [String: [String: Operation]]
        var components: Components
    }

    private static func bandwidth() -> ServiceConfiguration {
        var configuration = ServiceConfiguration.test
        configuration.delivery = .bandwidth(
            BandwidthSettings(accountId: "1", credentials: .basic(username: "u", password: "p"), publicURL: "https://x")
        )
        configuration.outgoing = localHTTP
        return configuration
    }

    private func document(_ configuration: ServiceConfiguration) throws -> (Document, String) {
        let bytes = OpenAPI(
            policy: configuration.policy, takesAnyApplication: true, isSandbox: configuration.isSandbox
        ).document.bytes
        return (try JSONDecoder().decode(Document.self, from: Data(bytes)), String(decoding: bytes, as: UTF8.self))
    }

    @Test(arguments: [true, false]) func everyRouteIsDescribedAndNothingElse(isSandbox: Bool) throws {
        let configuration = isSandbox ? ServiceConfiguration.test : OpenAPITests.bandwidth()
        let routes = try ServiceParts(configuration).router().routes.map { "\($0.method) \($0.path)" }
        let described = try document(configuration).0.paths.flatMap { path, operations in
            operations.keys.map { "\($0.uppercased()) \(path)" }
        }
        #expect(Set(routes) == Set(described))
    }

    @Test func theLimitsAreTheConstantsOfTheAPI() throws {
        let schemas = try document(.test).0.components.schemas
        let send = try #require(schemas["SendMessage"]?.properties)
        #expect(send["digits"]?.minimum == Double(Limits.digits.lowerBound))
        #expect(send["digits"]?.maximum == Double(Limits.digits.upperBound))
        #expect(send["message"]?.maxLength == Limits.messageLength.upperBound)
        #expect(send["scope"]?.maxLength == Limits.scopeLength.upperBound)
        #expect(send["to"]?.pattern == #"^\+[1-9][0-9]{1,14}$"#)
        #expect(send["from"]?.pattern == #"^(\+[1-9][0-9]{1,14}|[0-9]{5,6})$"#)
        #expect(send["expirationTimeInMinutes"]?.maximum == 15)
        #expect(schemas["SendCall"]?.properties?["callbackUrl"] == nil)
        #expect(schemas["VerifyRequest"]?.required == ["to", "code", "expirationTimeInMinutes"])
        #expect(schemas["VerifyRequest"]?.properties?["code"]?.pattern == "^[0-9]{4,8}$")
    }

    @Test func thePolicyNarrowsTheLimits() throws {
        var configuration = ServiceConfiguration.test
        configuration.policy = .hardened
        let send = try document(configuration).0.components.schemas["SendMessage"]?.properties
        #expect(send?["digits"]?.minimum == 6)
        #expect(send?["expirationTimeInMinutes"]?.maximum == 10)
    }

    @Test(arguments: [true, false]) func everySchemaThatIsNamedIsThereAndEveryNameIsThereOnce(isSandbox: Bool) throws {
        let (document, text) = try document(isSandbox ? .test : OpenAPITests.bandwidth())
        for match in text.matches(of: /"#\/components\/schemas\/([A-Za-z]+)"/) {
            #expect(document.components.schemas[String(match.output.1)] != nil)
        }
        let ids = document.paths.values.flatMap(\.values).map(\.operationId)
        #expect(Set(ids).count == ids.count)
        #expect(document.openapi == "3.1.0")
    }

    @Test func theDescriptionIsServed() async throws {
        try await withService { service in
            let answer = try await service.get("/openapi.json")
            #expect(answer.status == 200)
            #expect(answer.headers["content-type"] == "application/json")
            #expect(answer.body.contains("createMessagingMfa"))
        }
    }
}
