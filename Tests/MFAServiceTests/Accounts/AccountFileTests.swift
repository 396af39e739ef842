import MFAAPI
import Testing

@testable import MFAService

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct AccountFileTests {
    private static let good = """
        {"accounts": [{
          "accountId": "9900000",
          "credentials": [{"id": "user", "secret": "pass"}, {"id": "clerk", "secret": "x", "roles": []}],
          "accessTokens": ["abc", {"token": "def", "roles": []}],
          "applications": [
            {"id": "App-SMS", "name": "Acme", "kind": "sms"}, {"id": "App-Voice", "name": "Acme calls", "kind": "voice"}]
        }]}
        """

    private func read(_ text: String) throws -> [Account] {
        try AccountFile(reading: Data(text.utf8)).accounts
    }

    @Test func aWholeFileIsRead() throws {
        let account = try #require(try read(AccountFileTests.good).first)
        #expect(account.id == "9900000")
        #expect(
            account.credentials == [
                Credential(id: "user", secret: "pass"), Credential(id: "clerk", secret: "x", roles: []),
            ])
        #expect(account.accessTokens == [AccessToken(token: "abc"), AccessToken(token: "def", roles: [])])
        #expect(account.applications.map(\.name) == ["Acme", "Acme calls"])
    }

    @Test(arguments: [
        ("", "The account file cannot be read: a value is none that is known."),
        ("[]", "The account file cannot be read: a value has another type."),
        ("{}", "The account file cannot be read: accounts is missing."),
        (#"{"accounts":[]}"#, "The account file names no account."),
        (#"{"accounts":[{"accountId":"1"}]}"#, "Account 1 has neither credentials nor access tokens."),
        (#"{"accounts":[{"accountId":"a/b","accessTokens":["x"]}]}"#, "An accountId is empty or has a slash in it."),
        (
            #"{"accounts":[{"accountId":"1","accessTokens":["x"]},{"accountId":"1","accessTokens":["y"]}]}"#,
            "The account file names an account twice."
        ),
        (
            #"{"accounts":[{"accountId":"1","credentials":[{"id":"a:b","secret":"hunter2"}]}]}"#,
            "The id of some credentials is empty, has a colon in it or is there twice."
        ),
        (
            #"{"accounts":[{"accountId":"1","credentials":[{"id":"a","secret":7}]}]}"#,
            "The account file cannot be read: a value has another type at accounts.0.credentials.0.secret."
        ),
        (
            #"{"accounts":[{"accountId":"1","credentials":[{"id":"a","secret":"hunter2","roles":["boss"]}]}]}"#,
            "The account file cannot be read: a value is none that is known at accounts.0.credentials.0.roles.0."
        ),
    ])
    func aWrongFileIsRefusedInWordsWithoutASecret(text: String, reason: String) {
        #expect(throws: ServiceError.configuration(reason)) { try read(text) }
    }

    @Test func anApplicationSendsInItsOwnWayAndHasItsName() throws {
        let applications = Applications(accounts: try read(AccountFileTests.good))
        #expect(try applications.name(of: "app-sms", accountId: "9900000", channel: .sms) == "Acme")
        #expect(try applications.name(of: "App-Voice", accountId: "9900000", channel: .voice) == "Acme calls")
        func fault(_ reason: String) -> ServiceError { .invalid([FieldFault(.applicationId, reason)]) }
        #expect(throws: fault("must be a voice application")) {
            try applications.name(of: "App-SMS", accountId: "9900000", channel: .voice)
        }
        #expect(throws: fault("must be a messaging application")) {
            try applications.name(of: "App-Voice", accountId: "9900000", channel: .sms)
        }
        #expect(throws: fault("is not an application of this account")) {
            try applications.name(of: RunningService.application, accountId: "9900000", channel: .sms)
        }
    }

    @Test func withoutApplicationsAnyUUIDIsOneForBothChannels() throws {
        let applications = Applications(accounts: [Account(id: "1")])
        for channel in Channel.allCases {
            #expect(
                try applications.name(of: RunningService.application, accountId: "1", channel: channel) == "Sandbox")
            #expect(throws: ServiceError.self) { try applications.name(of: "x", accountId: "1", channel: channel) }
        }
    }
}
