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
        (#"{"accounts":[]}"#, "There is no account."),
        (#"{"accounts":[{"accountId":"1"}]}"#, "Account 1 has neither credentials nor access tokens."),
        (#"{"accounts":[{"accountId":"a/b","accessTokens":["x"]}]}"#, "An accountId is empty or has a slash in it."),
        (
            #"{"accounts":[{"accountId":"1","accessTokens":["x"]},{"accountId":"1","accessTokens":["y"]}]}"#,
            "An account is there twice."
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
        (
            #"{"accounts":[{"accountId":"1","credentials":[{"id":"a","secret":""}]}]}"#,
            "A secret or an access token of account 1 is empty."
        ),
        (
            #"{"accounts":[{"accountId":"1","accessTokens":[""]}]}"#,
            "A secret or an access token of account 1 is empty."
        ),
        (
            #"{"accounts":[{"accountId":"1","accessTokens":["x"]},{"accountId":"2","accessTokens":["x"]}]}"#,
            "An access token is there twice."
        ),
        (
            #"{"accounts":[{"accountId":"1","accessTokens":["x"],"applications":[{"id":"A","name":""},{"id":"a","name":""}]}]}"#,
            "An application of account 1 is there twice."
        ),
        (policy(#""wrongTrys":3"#), "The account file cannot be read: policy.wrongTrys is not known."),
        (policy(#""wrongTries":0"#), "The account file cannot be read: policy.wrongTries must be 1 to 1000."),
        (policy(#""lockSeconds":0"#), "The account file cannot be read: policy.lockSeconds must be 0.1 to 86400."),
        (policy(#""codeUses":"2""#), "The account file cannot be read: a value has another type at policy.codeUses."),
        (policy(#""base":"lax""#), "The account file cannot be read: a value is none that is known at policy.base."),
        (
            policy(#""sendsPerNumber":"3""#),
            "The account file cannot be read: a value is none that is known at policy.sendsPerNumber."
        ),
    ])
    func aWrongFileIsRefusedInWordsWithoutASecret(text: String, reason: String) {
        #expect(throws: ServiceError.configuration(reason)) { try read(text) }
    }

    private static func policy(_ fields: String) -> String {
        #"{"accounts":[{"accountId":"1","accessTokens":["x"]}],"policy":{\#(fields)}}"#
    }

    @Test func everyNumberOfAPolicyIsInTheFile() throws {
        let text = AccountFileTests.policy(

            #"""
            "base": "hardened", "newestOnly": false, "codeUses": 2, "wrongTries": 4, "lockSeconds": 10,
            "longestLockSeconds": 20, "forgottenAfterSeconds": 30, "shortestCode": 5, "longestExpiryMinutes": 2.5,
            "sendsPerNumber": "1/60", "sendsPerPrefix": "unlimited", "sendsPerAccount": "7/3600"
            """#)
        var policy = Policy.compatible
        try AccountFile(reading: Data(text.utf8)).policy.change(&policy)
        #expect(
            policy
                == Policy(
                    newestOnly: false, codeUses: 2,
                    lock: LockRule(
                        wrongTries: 4, duration: .seconds(10), longest: .seconds(20), forgottenAfter: .seconds(30)),
                    shortestCode: 5, longestExpiry: .seconds(150), sendsPerNumber: SendRate(1, per: .seconds(60)),
                    sendsPerPrefix: nil, sendsPerAccount: SendRate(7, per: .seconds(3600))))
    }

    @Test func aFileWithoutAPolicyChangesNone() throws {
        var policy = Policy.hardened
        try AccountFile(reading: Data(AccountFileTests.good.utf8)).policy.change(&policy)
        #expect(policy == .hardened)
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
