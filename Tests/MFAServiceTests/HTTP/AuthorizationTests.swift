import MFAAPI
import Testing

@testable import MFAService

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Who may ask, over HTTP.
struct AuthorizationTests {
    private static let body = #"{"to":"+1919","code":"123456","expirationTimeInMinutes":3}"#
    private static let unauthorized = #"{"message":"Unauthorized","type":"unauthorized","description":"Unauthorized"}"#

    private static func basic(_ credentials: String) -> String {
        "Authorization: Basic " + Data(credentials.utf8).base64EncodedString()
    }

    private static var configuration: ServiceConfiguration {
        var configuration = ServiceConfiguration.test
        configuration.accounts[0].accessTokens = [AccessToken(token: "preset-token")]
        configuration.accounts[0].credentials.append(Credential(id: "clerk", secret: "pass", roles: []))
        configuration.accounts.append(Account(id: "8800000", credentials: [Credential(id: "other", secret: "pass")]))
        return configuration
    }

    @Test(arguments: [[], ["Authorization: "], ["Authorization: Bearer unknown"]])
    func nobodyAndAnUnknownTokenAreUnauthorized(headers: [String]) async throws {
        try await withService { service in
            let answer = try await service.ask(.verify, AuthorizationTests.body, headers: headers)
            #expect(answer.status == 401)
            #expect(answer.body == AuthorizationTests.unauthorized)
        }
    }

    @Test(arguments: [
        basic("user:wrong"), basic("nobody:pass"), basic("user"), basic(""), basic("other:pass"), basic("clerk:pass"),
        "Authorization: Basic", "Authorization: Basic %%%", "Authorization: Digest user",
        "Authorization: Basic " + Data([0x75, 0xFF, 0x3A]).base64EncodedString(),
    ])
    func wrongCredentialsAnotherAccountsAndThoseWithoutTheRoleAreForbidden(header: String) async throws {
        try await withService(AuthorizationTests.configuration) { service in
            let answer = try await service.ask(.verify, AuthorizationTests.body, headers: [header])
            #expect(answer.status == 403)
            let text = "User is not authorized to access this resource"
            #expect(answer.body.hasPrefix(#"{"Message":"\#(text)","message":"\#(text)","type":"forbidden""#))
        }
    }

    @Test(arguments: ["Authorization: basic dXNlcjpwYXNz", "Authorization: Bearer preset-token"])
    func rightCredentialsAndPresetTokensPass(header: String) async throws {
        try await withService(AuthorizationTests.configuration) { service in
            let answer = try await service.ask(.verify, AuthorizationTests.body, headers: [header])
            #expect(answer.status == 200)
        }
    }

    /// Its first character and the colon before it are one to Swift.
    @Test func aPasswordMayBeginWithACombiningMark() async throws {
        var configuration = AuthorizationTests.configuration
        configuration.accounts[0].credentials.append(Credential(id: "mark", secret: "\u{301}x"))
        try await withService(configuration) { service in
            let header = AuthorizationTests.basic("mark:\u{301}x")
            let answer = try await service.ask(.verify, AuthorizationTests.body, headers: [header])
            #expect(answer.status == 200)
        }
    }

    @Test func credentialsAreCheckedBeforeTheBody() async throws {
        try await withService { service in
            let nobody = try await service.ask(.verify, "{", headers: [])
            #expect(nobody.status == 401)
            let wrong = try await service.ask(.verify, "{", headers: [AuthorizationTests.basic("a:b")])
            #expect(wrong.status == 403)
        }
    }

    @Test func aCodeOfOneAccountIsNotValidForAnother() async throws {
        try await withService(AuthorizationTests.configuration) { service in
            let code = try await service.sendCode(to: "+19195550142")
            let body = #"{"to":"+19195550142","code":"\#(code)","expirationTimeInMinutes":3}"#
            let other = try await service.post(
                "/accounts/8800000/code/verify", body, headers: [AuthorizationTests.basic("other:pass")])
            #expect(other.body == #"{"valid":false}"#)
            #expect(try await service.check(code, to: "+19195550142").body == #"{"valid":true}"#)
        }
    }

    @Test(arguments: ["/api/v1/oauth2/token", "/oauth2/token"])
    func aTokenIsGoodUntilItExpires(path: String) async throws {
        let clock = TestClock()
        var configuration = ServiceConfiguration.test
        configuration.clock = clock.service
        try await withService(configuration) { service in
            let form = ["Content-Type: application/x-www-form-urlencoded", RunningService.basic]
            let answer = try await service.post(path, "grant_type=client_credentials", headers: form)
            #expect(answer.status == 200)
            let token = try JSONDecoder().decode(TokenAnswer.self, from: Data(answer.body.utf8))
            #expect(token.expiresIn == 3600)
            #expect(token.tokenType == "Bearer")
            let bearer = ["Authorization: Bearer \(token.accessToken)"]
            #expect(try await service.ask(.verify, AuthorizationTests.body, headers: bearer).status == 200)
            clock.advance(3600)
            let expired = try await service.ask(.verify, AuthorizationTests.body, headers: bearer)
            #expect(expired.status == 401)
            #expect(expired.body == AuthorizationTests.unauthorized)
        }
    }

    @Test(arguments: [
        ("grant_type=client_credentials", basic("user:wrong"), 401, "invalid_client"),
        ("grant_type=client_credentials", "X: y", 401, "invalid_client"),
        ("grant_type=password", RunningService.basic, 400, "unsupported_grant_type"),
        ("", RunningService.basic, 400, "invalid_request"),
        ("grant_type=client_credentials&grant_type=client_credentials", RunningService.basic, 400, "invalid_request"),
        ("grant_type=%FF", RunningService.basic, 400, "unsupported_grant_type"),
    ])
    func theTokenEndpointRefusesAsTheStandardSays(
        body: String, header: String, status: Int, error: String
    ) async throws {
        try await withService { service in
            let answer = try await service.post("/oauth2/token", body, headers: [header])
            #expect(answer.status == status)
            #expect(answer.body.hasPrefix("{\"error\":\"\(error)\",\"error_description\":\""))
            #expect(answer.headers["cache-control"] == "no-store")
        }
    }

    @Test func aClientMayNameItselfInTheForm() async throws {
        try await withService { service in
            for (secret, status) in [("pass", 200), ("no", 401)] {
                let form = "grant_type=client_credentials&client_id=user&client_secret=\(secret)"
                let answer = try await service.post("/oauth2/token", form)
                #expect(answer.status == status)
            }
        }
    }
}
