import Foundation
import Settings
import Testing

@testable import vouch

@Suite struct ProfileCommandsTests {
    private static let add = [
        "profile", "add", "Acme", "--base-url", "live", "--account", "123", "--client-id", "env:BW_CLIENT_ID",
        "--client-secret", "command:pass show bandwidth", "--from", "(984) 555-0100",
    ]

    private func saved(in home: Home) -> Configuration {
        ConfigurationFile(path: home.paths.configFile).load().configuration
    }

    @Test func aProfileIsAddedWithItsSecretsSourcesOnly() async throws {
        let home = try Home()
        let ran = await home.vouch(Self.add + ["--json"])
        #expect(ran.status == 0)
        let report = try ran.json()
        #expect(report["name"] == "Acme")
        #expect(report["from"] == "+19845550100")
        #expect(report["environment"] == "live")
        let profile = try #require(saved(in: home)["Acme"])
        #expect(profile.baseURL == Profile.liveBaseURL)
        #expect(
            profile.credentials
                == .oauth(
                    clientId: .env("BW_CLIENT_ID"), clientSecret: .command(["pass", "show", "bandwidth"]), tokenURL: nil
                ))
    }

    @Test func aNameIsThereOnce() async throws {
        let home = try Home()
        _ = await home.vouch(Self.add)
        let ran = await home.vouch(Self.add + ["--digits", "8"])
        #expect(ran.status == 64)
        #expect(saved(in: home)["Acme"]?.digits == 6)
    }

    @Test func aValueThatBreaksARuleIsRefusedAndNothingSaved() async throws {
        let home = try Home()
        let ran = await home.vouch(Self.add + ["--digits", "9", "--json"])
        #expect(ran.status == 64)
        #expect(try ran.json()["error.message"]?.contains("digits must be 4 to 8") == true)
        #expect(saved(in: home).profiles.isEmpty)
    }

    @Test func aSecretThatHasToBeKeptComesFromStandardInputAndIsNeverShown() async throws {
        let home = try Home()
        let arguments = [
            "profile", "add", "Local", "--base-url", "http://127.0.0.1:4010", "--environment", "sandbox",
            "--username", "env:U", "--password", "-",
        ]
        let ran = await home.vouch(arguments + ["--json"], lines: ["s3cret"])
        #expect(ran.status == 0)
        #expect(saved(in: home)["Local"]?.credentials == .basic(username: .env("U"), password: .plain("s3cret")))
        for command in ["list", "show", "check"] {
            let names = command == "list" ? [] : ["Local"]
            for options in [[], ["--json"]] {
                let ran = await home.vouch(["profile", command] + names + options)
                #expect(!(ran.output + ran.errors).contains("s3cret"))
            }
        }
    }

    @Test(arguments: [
        ["--username", "env:U"], ["--password", "hunter2", "--username", "env:U"],
        ["--client-id", "env:A", "--username", "env:U"], ["--client-secret", "-", "--client-id", "env:A"],
    ])
    func credentialsThatSayTooLittleOrTooMuchAreRefused(_ options: [String]) async throws {
        let ran = try await Home().vouch(["profile", "add", "X", "--base-url", "live"] + options)
        #expect(ran.status == 64)
        #expect(!ran.errors.contains("hunter2"))
    }

    @Test func editingChangesWhatIsNamedAndKeepsTheRest() async throws {
        let home = try Home()
        _ = await home.vouch(Self.add)
        _ = await home.vouch("profile", "use", "Acme")
        let ran = await home.vouch(
            "profile", "edit", "Acme", "--rename", "Acme 2", "--digits", "8", "--client-secret", "file:/run/secret",
            "--read-only")
        #expect(ran.status == 0)
        let configuration = saved(in: home)
        let profile = try #require(configuration["Acme 2"])
        #expect(profile.digits == 8)
        #expect(profile.readOnly)
        #expect(profile.accountId == "123")
        #expect(
            profile.credentials
                == .oauth(clientId: .env("BW_CLIENT_ID"), clientSecret: .file("/run/secret"), tokenURL: nil))
        #expect(configuration["Acme"] == nil)
        #expect(configuration.defaultProfile == "Acme 2")
    }

    @Test func aProfileWithTheNameOfTheBuiltInOneIsToldRefusedAndMendedByANewName() async throws {
        let home = try Home()
        try home.configure(
            #"{"defaultProfile": "Sandbox", "profiles": [{"name": "Sandbox", "baseURL": "https://h/v1"}]}"#)
        let list = await home.vouch("profile", "list", "--json")
        #expect(try list.json()["profiles.0.environment"] == "sandbox")
        #expect(try list.json()["profiles.1.name"] == nil)
        #expect(list.errors.contains("config.json:1:"))
        #expect(list.errors.contains("profiles[0].name is the built-in sandbox's"))
        for options in [[], ["--profile", "Sandbox"]] {
            let send = await home.vouch(["send", "--to", "+15087696555"] + options)
            #expect(send.status == 78)
            #expect(send.errors.contains("is the built-in sandbox's"))
        }
        let add = await home.vouch("profile", "add", "Sandbox", "--base-url", "https://h/v1")
        #expect(add.status != 0)
        #expect(await home.vouch("profile", "edit", "Sandbox", "--rename", "Live").status == 0)
        #expect(saved(in: home).initialProfile.baseURL == "https://h/v1")
    }

    @Test(arguments: ["Test bench"])
    func editingAFaultyProfileMendsIt(_ name: String) async throws {
        let home = try Home()
        try home.configure(
            """
            {"profiles": [{"name": "\(name)", "baseURL": "https://h/v1", "scope": "kept", "digits": 9},
            {"name": "Other", "baseURL": "https://o/v1"}]}
            """)
        let ran = await home.vouch("profile", "edit", name, "--digits", "8")
        #expect(ran.status == 0, "\(ran.errors)")
        #expect(ran.errors.contains("digits must be 4 to 8"))
        let profile = try #require(saved(in: home)[name])
        #expect(profile.digits == 8)
        #expect(profile.scope == "kept")
        #expect(profile.baseURL == "https://h/v1")
        #expect(saved(in: home).faultyProfiles.isEmpty)
        #expect(saved(in: home).profiles.map(\.name).sorted() == ["Other", name].sorted())
    }

    @Test(arguments: [
        ["edit", "Nobody", "--digits", "8"], ["remove", "Nobody"], ["use", "Nobody"], ["show", "Nobody"],
        ["check", "Nobody"],
    ])
    func aProfileThatIsNotThereIsTold(_ arguments: [String]) async throws {
        let ran = try await Home().vouch(["profile"] + arguments + ["--json"])
        #expect(ran.status == 1)
        #expect(try ran.json()["error.kind"] == "notFound")
    }

    @Test func aProfileIsRemoved() async throws {
        let home = try Home()
        _ = await home.vouch(Self.add)
        #expect(await home.vouch("profile", "remove", "Acme").status == 0)
        #expect(saved(in: home).profiles.isEmpty)
    }

    @Test func theListMarksTheDefaultAndHoldsTheBuiltInSandbox() async throws {
        let home = try Home()
        _ = await home.vouch(Self.add)
        let report = try await home.vouch("profile", "list", "--json").json()
        #expect(report["profiles.0.name"] == "Sandbox")
        #expect(report["profiles.1.name"] == "Acme")
        #expect(report["profiles.1.isDefault"] == "true")
        #expect(await home.vouch("profile").output.contains("*  Acme"))
    }

    @Test func aBrokenFileIsLeftAsItIs() async throws {
        let home = try Home()
        try home.configure("{ broken")
        let ran = await home.vouch(Self.add)
        #expect(ran.status == 78)
        #expect(try String(contentsOfFile: home.paths.configFile, encoding: .utf8) == "{ broken")
    }

    @Test func checkSaysWhatIsMissingAndEndsWithOne() async throws {
        let home = try Home()
        _ = await home.vouch(Self.add)
        let ran = await home.vouch("profile", "check", "--json")
        #expect(ran.status == 1)
        #expect(try ran.json()["profiles.0.findings.0.key"] == "credentials.oauth.clientId")
        #expect(try ran.json()["isGood"] == "false")
    }

    @Test func checkKnowsTheNamesOfThemesAndCommands() async throws {
        let home = try Home()
        try home.configure(#"{"theme": "drak", "keys": {"sned": ["F5"]}}"#)
        let ran = await home.vouch("profile", "check")
        #expect(ran.status == 0)
        #expect(ran.output.contains("dark"))
        #expect(ran.output.contains("send"))
    }

    @Test func theEnvironmentIsImportedByReference() async throws {
        let home = try Home(["BW_CLIENT_ID": "id-value", "BW_CLIENT_SECRET": "secret-value", "BW_ACCOUNT_ID": "5"])
        let ran = await home.vouch("profile", "import", "environment", "--json")
        #expect(ran.status == 0)
        #expect(try ran.json()["profiles.0.isNew"] == "true")
        let text = try String(contentsOfFile: home.paths.configFile, encoding: .utf8)
        #expect(text.contains("BW_CLIENT_SECRET"))
        #expect(!text.contains("secret-value"))
        let again = await home.vouch("profile", "import", "environment", "--json")
        #expect(try again.json()["profiles.0.isNew"] == "false")
    }

    @Test(arguments: ["band", "environment"])
    func nothingToImportIsToldSo(_ source: String) async throws {
        #expect(try await Home().vouch("profile", "import", source).status == 1)
    }

    @Test func aProfileIsTriedOutOnARealService() async throws {
        try await SandboxHome.run { place in
            let good = await place.home.vouch(["profile", "test", "--json"] + place.service)
            #expect(good.status == 0)
            let bad = await place.home.vouch(
                ["profile", "test", "--json"] + place.service, variables: ["BW_PASSWORD": "other"])
            #expect(bad.status == 1)
            let report = try bad.json()
            #expect(report["isGood"] == "false")
        }
    }

    @Test func theEmbeddedSandboxIsTriedOutToo() async throws {
        #expect(try await Home().vouch("profile", "test").status == 0)
    }

    @Test func theSchemaIsJSON() async throws {
        let ran = try await Home().vouch("profile", "schema")
        #expect(try JSONObject(ran.output)["title"] == "Vouch configuration")
    }
}
