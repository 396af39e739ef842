import Foundation
import Testing

@testable import Settings

struct ProfileCheckTests {
    private func check(
        _ profile: Profile, now: Date = .distantPast, environment: [String: String] = ["S": "x"]
    ) -> [String] {
        ProfileCheck(now: now, environment: environment, home: "/nowhere").findings(profile).map {
            "\($0.severity): \($0)"
        }
    }

    private var live: Profile {
        var profile = Profile(name: "L", baseURL: Profile.liveBaseURL)
        profile.accountId = "1"
        profile.credentials = .oauth(clientId: .env("S"), clientSecret: .env("S"), tokenURL: nil)
        profile.messagingApplicationId = "m"
        profile.voiceApplicationId = "v"
        profile.from = "+19842000100"
        return profile
    }

    @Test func aReadyProfileHasNoFindings() {
        #expect(check(.sandbox) == [])
        #expect(check(live) == [])
    }

    @Test func everythingThatIsMissingIsTold() {
        #expect(
            check(Profile(name: "L", baseURL: Profile.liveBaseURL)) == [
                "error: accountId is missing: set the account's number",
                "error: credentials are missing: set oauth with a clientId and a clientSecret",
                "error: messagingApplicationId is missing: set the application for text messages",
                "error: voiceApplicationId is missing: set the application for calls",
                "error: from is missing: set the number codes come from",
            ])
    }

    @Test func valuesOfTheSandboxInALiveProfileAreTold() {
        var profile = live
        profile.from = Profile.sandbox.from
        profile.messagingApplicationId = Profile.sandbox.messagingApplicationId
        let advice = "which no account has: set an application of the account"
        #expect(
            check(profile) == [
                "warning: messagingApplicationId is the sandbox's, \(advice)",
                "warning: from is a fictional number, which nobody has: set a number of the account",
            ])
        (profile.baseURL, profile.environment) = ("https://example.com", .sandbox)
        #expect(check(profile) == [])
    }

    @Test func oneApplicationIsEnoughForItsChannel() {
        var profile = live
        profile.voiceApplicationId = ""
        #expect(
            check(profile) == [
                "warning: voiceApplicationId is missing, calls cannot be sent: set the application for calls"
            ])
    }

    @Test func aSandboxElsewhereMayDoWithoutCredentials() {
        var profile = live
        profile.baseURL = "https://example.com"
        profile.environment = .sandbox
        profile.credentials = nil
        #expect(check(profile).map { $0.hasPrefix("warning: credentials are missing") } == [true])
    }

    @Test(
        arguments: [
            (
                1_796_169_600.0 - 13 * 86_400,
                "warning: credentials.basic ends on the live service on 2 December 2026, in 13 days"
            ),
            (1_796_169_600 - 1, "warning: credentials.basic ends on the live service on 2 December 2026, tomorrow"),
            (1_796_169_600, "error: credentials.basic ended on the live service on 2 December 2026"),
        ] as [(Double, String)])
    func theEndOfBasicCredentialsIsTold(time: Double, sentence: String) {
        var profile = live
        profile.credentials = .basic(username: .env("S"), password: .env("S"))
        let advice = ": create API credentials in the Bandwidth App and use oauth"
        #expect(check(profile, now: Date(timeIntervalSince1970: time)) == [sentence + advice])
        profile.baseURL = "https://example.com"
        profile.environment = .sandbox
        #expect(check(profile, now: Date(timeIntervalSince1970: time)) == [])
    }

    @Test func theEndOfBasicCredentialsIsTheSecondOfDecember() {
        #expect(ProfileCheck.basicEnd.formatted(.iso8601) == "2026-12-02T00:00:00Z")
    }

    @Test func aSourceThatCannotGiveItsSecretIsTold() throws {
        let folder = try TestFolder()
        let open = try folder.write("x", to: "open", mode: 0o644)
        let program = try folder.write("#!/bin/sh", to: "bin/secret-tool", mode: 0o700)
        let cases: [(SecretSource, String)] = [
            (
                .env("UNSET"),
                "error: credentials.bearer needs the environment variable UNSET: export it before the start"
            ),
            (.file("~/none"), "error: credentials.bearer needs the file ~/none: create it"),
            (
                .file(open),
                "error: credentials.bearer needs the file \(open): it can be read by others; make it private with chmod 600"
            ),
            (
                .command(["none-such"]),
                "error: credentials.bearer needs the program none-such: install it or correct its path"
            ),
            (.keyring(["a": "b"]), "error: credentials.bearer needs secret-tool: install libsecret-tools"),
            (.plain("hunter2"), "warning: credentials.bearer is kept in plain text: use env, command, file or keyring"),
            (.command([program]), ""), (.file("~/fine"), ""),
        ]
        try folder.write("x", to: "fine")
        var profile = live
        profile.environment = .sandbox
        profile.baseURL = "https://example.com"
        for (source, sentence) in cases {
            profile.credentials = .bearer(source)
            let found = ProfileCheck(environment: ["PATH": "/nowhere"], home: folder.path).findings(profile)
            #expect(found.map { "\($0.severity): \($0)" } == (sentence.isEmpty ? [] : [sentence]))
        }
        profile.credentials = .bearer(.keyring(["a": "b"]))
        #expect(ProfileCheck(environment: ["PATH": folder.path + "/bin"], home: "/").findings(profile).isEmpty)
    }

    @Test func oddValuesWarn() {
        var profile = live
        profile.from = "12345"
        profile.message = "{code} {CODE}"
        profile.credentials = .bearer(.env("S"))
        #expect(
            check(profile) == [
                "warning: credentials.bearer is not renewed when the token ends: use oauth, which is",
                "warning: from is a short code, which the live service may refuse: use an E.164 number if it does",
                "warning: message holds {code}, which is sent as it stands: use {CODE}, {NAME} or {SCOPE}",
            ])
    }

    @Test func aSenderThatWasTypedWrongIsTold() {
        var profile = Profile.sandbox
        profile.from = "555"
        #expect(check(profile).map { $0.hasPrefix("error: from cannot be sent: it must be an E.164 number") } == [true])
    }
}
