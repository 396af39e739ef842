import Foundation
import History
import MFAAPI
import Testing

@testable import vouch

/// Sends with profiles whose secrets come from everywhere, and looks for them where they must not be.
@Suite struct SecretsTests {
    private func configure(_ place: SandboxHome, _ credentials: String, more: String = "") throws {
        try place.home.configure(
            """
            {"profiles": [{"name": "P", "baseURL": "\(place.url)", "environment": "sandbox", "accountId": "9900000",
            "credentials": \(credentials), "messagingApplicationId": "93de2206-9669-4e07-948d-329f4b722ee2",
            "from": "+19845550100"\(more)}], "defaultProfile": "P"}
            """)
    }

    private func send(_ place: SandboxHome) async -> Ran {
        await place.home.vouch("send", "--to", SandboxHome.number, "--json")
    }

    @Test func aTokenIsFetchedWithASecretOutOfAFileAndACommand() async throws {
        try await SandboxHome.run { place in
            let user = try #require(place.home.environment["BW_USERNAME"])
            let password = try #require(place.home.environment["BW_PASSWORD"])
            try place.home.write(password + "\n", to: place.home.path + "/secret")
            let credentials = """
                {"oauth": {"clientId": {"command": ["printf", "%s", "\(user)"]}, "clientSecret": {"file": "~/secret"}}}
                """
            try configure(place, credentials)
            let ran = await send(place)
            #expect(ran.status == 0, "\(ran.errors)")
            #expect(!(ran.output + ran.errors).contains(password))
            let export = await place.home.vouch("history", "export", "--whole")
            #expect(!export.output.contains(password))
        }
    }

    @Test func aFileThatOthersCanReadIsRefused() async throws {
        try await SandboxHome.run { place in
            let file = place.home.path + "/secret"
            try place.home.write("s3cret", to: file)
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
            try configure(place, #"{"basic": {"username": {"plain": "u"}, "password": {"file": "~/secret"}}}"#)
            let ran = await send(place)
            #expect(ran.status == 78)
            #expect(ran.errors.contains("chmod 600"))
            #expect(!(ran.output + ran.errors).contains("s3cret"))
        }
    }

    @Test func aCommandThatHangsIsEndedInTime() async throws {
        try await SandboxHome.run { place in
            let credentials = #"{"basic": {"username": {"plain": "u"}, "password": {"command": ["sleep", "60"]}}}"#
            try configure(place, credentials, more: #", "timeouts": {"secretSeconds": 0.2}"#)
            let start = ContinuousClock.now
            let ran = await send(place)
            #expect(ran.status == 78)
            #expect(ran.errors.contains("did not answer within 0.2 s"))
            #expect(ContinuousClock.now - start < .seconds(30))
        }
    }

    @Test func wrongCredentialsAreNotPermitted() async throws {
        try await SandboxHome.run { place in
            try configure(place, #"{"basic": {"username": {"plain": "u"}, "password": {"plain": "wrong-one"}}}"#)
            let ran = await send(place)
            #expect(ran.status == 77)
            #expect(!(ran.output + ran.errors).contains("wrong-one"))
            #expect(try place.home.rows().map(\.outcome) == [.notSent])
        }
    }

    @Test func aServiceThatHangsIsGivenUpInTimeAndTheRowSaysSo() async throws {
        try await SandboxHome.run { place in
            let credentials = #"{"basic": {"username": {"env": "BW_USERNAME"}, "password": {"env": "BW_PASSWORD"}}}"#
            try configure(place, credentials, more: #", "timeouts": {"totalSeconds": 1}"#)
            try await place.add(Sandbox.Fault(delaySeconds: 30))
            let ran = await send(place)
            #expect(ran.status == 69)
            let error = try ran.json()
            #expect(error["error.kind"] == "outcomeUnknown")
            #expect(error["error.mayHaveActed"] == "true")
            #expect(try place.home.rows().map(\.outcome) == [.unknown])
        }
    }

    @Test func aMaskedHistoryKeepsNoWholeNumberAndFindsItAllTheSame() async throws {
        try await SandboxHome.run { place in
            try place.home.configure(#"{"history": {"numbers": "masked"}}"#)
            let ran = await place.send()
            #expect(ran.status == 0)
            #expect(try place.home.rows().map(\.number) == ["+1 919 ••• 0142"])
            let found = try await place.home.vouch(
                "history", "search", "to:" + SandboxHome.number, "--whole", "--json"
            ).json()
            #expect(found["total"] == "1")
            #expect(found["rows.0.number"] == "+1 919 ••• 0142")
        }
    }
}
