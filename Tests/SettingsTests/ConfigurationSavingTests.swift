import Foundation
import MFAAPI
import Testing

@testable import Settings

struct ConfigurationSavingTests {
    private func full(_ name: String) -> Profile {
        var profile = Profile(name: name, baseURL: "https://example.com/v1")
        profile.accountId = "9900000"
        profile.credentials = .oauth(
            clientId: .plain("id"), clientSecret: .keyring(["service": "x", "username": "y"]),
            tokenURL: "https://example.com/token")
        profile.messagingApplicationId = "m-1"
        profile.voiceApplicationId = "v-1"
        profile.from = "+19845550100"
        profile.scope = "support \"call\" é"
        profile.message = "{NAME}: {CODE}"
        profile.digits = 8
        profile.expiration = .seconds(150)
        profile.sendsExpiration = false
        profile.readOnly = true
        profile.confirmSends = false
        profile.theme = "dark"
        profile.declaredEnvironment = .sandbox
        profile.timeouts.connect = .milliseconds(1_500)
        profile.timeouts.total = .seconds(20)
        profile.timeouts.secret = .seconds(3)
        return profile
    }

    @Test func everythingThatIsSavedIsLoadedAgain() throws {
        let folder = try TestFolder()
        var wanted = Configuration()
        let saved = try folder.file().update { configuration in
            configuration.put(full("A"))
            configuration.put(Profile(name: "B"))
            var basic = Profile(name: "C", baseURL: "https://c.d")
            basic.credentials = .basic(username: .env("U"), password: .command(["pass", "show", "x"]))
            configuration.put(basic)
            basic.name = "D"
            basic.credentials = .bearer(.file("~/token"))
            configuration.put(basic)
            configuration.defaultProfile = "C"
            configuration.theme = "light"
            configuration.keys = ["send": ["F5"], "quit": []]
            configuration.history.numbers = .masked
            configuration.history.keepDays = 90
            configuration.console.agent = "Kim"
            configuration.console.resendCooldown = .seconds(5)
            configuration.console.mouse = false
            wanted = configuration
        }
        let loaded = try folder.file().load()
        #expect(saved == wanted && loaded.configuration == wanted)
        #expect(loaded.problems.isEmpty)
    }

    @Test func aProfileWithTheNameOfTheBuiltInOneIsKeptInTheFileAndTakesNoOther() throws {
        let folder = try TestFolder()
        let own = #"{ "name": "Sandbox", "baseURL": "https://a.b", "mine": 1 }"#
        let file = try folder.file(#"{ "version": 1, "defaultProfile": "Sandbox", "profiles": [\#(own)] }"#)
        try file.update { $0.theme = "dark" }
        #expect(try folder.text().contains(own))
        try file.update { configuration in
            guard var mended = configuration.faultyProfiles.first?.readable else { return }
            mended.name = "Live"
            configuration.put(mended, replacing: "Sandbox")
        }
        let configuration = file.load().configuration
        #expect(configuration.initialProfile.baseURL == "https://a.b")
        #expect(configuration.faultyProfiles.isEmpty)
    }

    @Test func theBuiltInSandboxIsNotSaved() throws {
        let folder = try TestFolder()
        #expect(throws: SettingsError.self) { try folder.file().update { $0.put(.sandbox) } }
    }

    @Test func anEmbeddedProfileSavesOnlyWhatDiffersFromTheSandbox() throws {
        let folder = try TestFolder()
        try folder.file().update { configuration in
            var profile = Profile.sandbox
            profile.name = "Mine"
            profile.digits = 4
            profile.from = ""
            configuration.put(profile)
        }
        #expect(try folder.text().contains(#"{ "name": "Mine", "from": "", "digits": 4 }"#))
        #expect(try folder.file().load().configuration.profiles.first?.accountId == "9900000")
    }

    @Test func aNewFileIsPrivateAndSoIsItsFolder() throws {
        let folder = try TestFolder()
        let file = ConfigurationFile(path: folder.path + "/new/vouch/config.json")
        try file.update { $0.theme = "dark" }
        #expect(try folder.mode("new/vouch/config.json") == 0o600)
        #expect(try folder.mode("new/vouch") == 0o700)
    }

    @Test func savingMakesAnOpenFilePrivate() throws {
        let folder = try TestFolder()
        try folder.write("{}", to: "config.json", mode: 0o644)
        try folder.file().update { $0.theme = "dark" }
        #expect(try folder.mode() == 0o600)
    }

    @Test func unknownKeysSurviveByteForByte() throws {
        let folder = try TestFolder()
        let text = """
            {
            \t"x-team":   { "a":[1,2 ,3e0],"\\u00e9":null },
              "profiles" : [
                { "name":"A","x-note":"\\u0041", "digits":6 , "credentials": { "bearer": { "env": "T", "x": [ ] } } } ,
                { "name":"B" }
              ],
              "console": { "x-y": 1.10, "mouse": true }
            }

            """
        let file = try folder.file(text)
        try file.update { configuration in
            configuration.profiles[0].digits = 8
            configuration.profiles[0].credentials = .bearer(.env("U"))
            configuration.console.mouse = false
            configuration.remove(named: "B")
            configuration.theme = "dark"
        }
        let wanted = text.replacing(#""digits":6"#, with: #""digits":8"#).replacing(
            #""env": "T""#, with: #""env": "U""#
        )
        .replacing(#""mouse": true"#, with: #""mouse": false"#)
        .replacing(" ,\n    { \"name\":\"B\" }", with: "")
        .replacing("false }\n}", with: "false },\n  \"theme\": \"dark\"\n}")
        #expect(try folder.text() == wanted)
    }

    @Test func aChangeThatIsNoneLeavesTheFileAlone() throws {
        let folder = try TestFolder()
        let file = try folder.file(#"{"theme":"dark"}"#)
        let stamp = file.stamp
        try file.update { $0.theme = "dark" }
        #expect(file.stamp == stamp)
    }

    @Test func faultyValuesAndProfilesSurviveASave() throws {
        let folder = try TestFolder()
        let file = try folder.file(
            #"{ "theme": 5, "profiles": [ { "name": "A", "digits": 9, "q": 1 }, 7, { "name": "B" } ] }"#)
        try file.update { $0.profiles[0].digits = 4 }
        #expect(
            try folder.text()
                == #"{ "theme": 5, "profiles": [ { "name": "A", "digits": 9, "q": 1 }, 7, { "name": "B", "digits": 4 } ] }"#
        )
    }

    @Test func aFaultyProfileIsMendedByPuttingOneOfItsName() throws {
        let folder = try TestFolder()
        let file = try folder.file(#"{ "profiles": [ { "name": "A", "digits": 9, "q": 1 } ] }"#)
        let readable = try #require(file.load().configuration.faultyProfiles.first?.readable)
        let saved = try file.update { $0.put(readable) }
        #expect(saved.profiles.map(\.name) == ["A"] && saved.faultyProfiles.isEmpty)
        #expect(try folder.text() == #"{ "profiles": [ { "name": "A", "q": 1 } ] }"#)
    }

    @Test func aFaultyProfileCanBeRemoved() throws {
        let folder = try TestFolder()
        let file = try folder.file(#"{"profiles":[{"name":"A","digits":9},{"name":"B"}]}"#)
        try file.update { $0.remove(named: "A") }
        #expect(try folder.text() == #"{"profiles":[{"name":"B"}]}"#)
    }

    @Test(
        arguments: [
            ("profiles[0].digits must be 4 to 8", { @Sendable in $0.profiles[0].digits = 9 }),
            ("profiles[0].name must not hold control or invisible characters", { $0.profiles[0].name = "\u{1B}[2J" }),
            ("profiles[1].name must be unique; profiles[0] has the same", { $0.profiles.append($0.profiles[0]) }),
            (#"defaultProfile "Z" is not there; use "A" or "Sandbox""#, { $0.defaultProfile = "Z" }),
        ] as [(String, @Sendable (inout Configuration) -> Void)])
    func aFaultyChangeIsRefused(sentence: String, change: @Sendable (inout Configuration) -> Void) throws {
        let folder = try TestFolder()
        let text = #"{ "profiles": [ { "name": "A" } ] }"#
        let file = try folder.file(text)
        let error = #expect(throws: SettingsError.self) { try file.update { change(&$0) } }
        #expect(error?.description == "not saved: \(sentence)")
        #expect(try folder.text() == text)
    }

    @Test func aConfigurationThatCouldNotBeReadAgainIsNotSaved() throws {
        let folder = try TestFolder()
        let file = try folder.file("{}")
        let error = #expect(throws: SettingsError.self) {
            try file.update { configuration in
                for number in 0..<600 {
                    var profile = Profile(name: "\(number)")
                    profile.message = "{CODE}" + String(repeating: "x", count: 2_000)
                    configuration.put(profile)
                }
            }
        }
        #expect(error?.description.hasSuffix("it would be larger than 1 MiB") == true)
        #expect(try folder.text() == "{}")
    }

    @Test func anOldFaultIsNoReasonToRefuseAnotherChange() throws {
        let folder = try TestFolder()
        let file = try folder.file(#"{ "profiles": [ { "name": "A" }, { "name": "B", "digits": 9 } ] }"#)
        try file.update { $0.remove(named: "A") }
        #expect(try folder.text() == #"{ "profiles": [ { "name": "B", "digits": 9 } ] }"#)
        #expect(throws: SettingsError.self) {
            try file.update { configuration in
                var profile = Profile(name: "C")
                profile.digits = 9
                configuration.put(profile)
            }
        }
    }
}

struct BrokenConfigurationTests {
    private let broken = "{ \"profiles\": [\n  { \"name\": \"A\", }\n] }\n"

    @Test func aMissingFileGivesTheUsualConfiguration() throws {
        let loaded = try TestFolder().file().load()
        #expect(loaded.state == .missing && loaded.problems.isEmpty && loaded.stamp == nil)
        #expect(loaded.configuration == Configuration())
    }

    @Test func aBrokenFileGivesTheUsualConfigurationAndItsPlace() throws {
        let loaded = try loaded(broken)
        #expect(loaded.state == .broken && loaded.configuration == Configuration())
        #expect(loaded.problems.map(\.description) == ["config.json:2:16: no comma may stand after the last item"])
    }

    @Test func aListIsNoConfiguration() throws {
        #expect(
            try loaded("[]").problems.map(\.description) == [
                "config.json:1:1: the configuration must be an object in braces"
            ])
    }

    @Test func aFolderOrAPipeIsToldAndDoesNotHoldTheProgram() throws {
        let folder = try TestFolder()
        mkfifo(folder.config, 0o600)
        let pipe = try folder.file().load()
        #expect(pipe.state == .broken)
        #expect(pipe.problems.map(\.description) == ["config.json: cannot be read: it is no regular file"])
        #expect(ConfigurationFile(path: folder.path).load().state == .broken)
    }

    @Test func aHugeFileIsRefused() throws {
        let loaded = try loaded("{ \"x\": \"" + String(repeating: "x", count: FileContent.largest) + "\" }")
        #expect(loaded.problems.map(\.description) == ["config.json: cannot be read: it is larger than 1 MiB"])
    }

    @Test func aBrokenFileIsNotOverwrittenUnasked() throws {
        let folder = try TestFolder()
        let file = try folder.file(broken)
        let error = #expect(throws: SettingsError.self) { try file.update { $0.theme = "dark" } }
        #expect(error?.description.hasPrefix("config.json:2:16: no comma") == true)
        #expect(try folder.text() == broken)
    }

    @Test func aBrokenFileIsMovedAsideWhenThatIsAllowed() throws {
        let folder = try TestFolder()
        try folder.write(broken, to: "config.json", mode: 0o644)
        let file = ConfigurationFile(path: folder.config, now: { Date(timeIntervalSince1970: 1_795_000_000) })
        for theme in ["dark", "light"] {
            try folder.write(broken, to: "config.json")
            try file.update(.replacingBroken) { $0.theme = theme }
        }
        let backup = "config.json.broken-20261118T110640Z"
        #expect(try folder.names == [".config.json.lock", "config.json", backup, backup + "-2"])
        #expect(try folder.text(backup) == broken)
        #expect(try folder.mode(backup) == 0o600)
        #expect(file.load().configuration.theme == "light")
    }

    @Test func aFolderInTheFilesPlaceCanBeMovedAsideToo() throws {
        let folder = try TestFolder()
        try folder.write("x", to: "config.json/inside")
        try folder.file().update(.replacingBroken) { $0.theme = "dark" }
        #expect(try folder.file().load().configuration.theme == "dark")
        #expect(try folder.names.contains { $0.hasPrefix("config.json.broken-") })
    }

    @Test func aRefusedChangeMovesNothingAside() throws {
        let folder = try TestFolder()
        let file = try folder.file(broken)
        #expect(throws: SettingsError.self) { try file.update(.replacingBroken) { $0.defaultProfile = "Z" } }
        #expect(try folder.names == [".config.json.lock", "config.json"])
    }

    @Test func aFileThatEverybodyCanWriteIsNotTrusted() throws {
        let folder = try TestFolder()
        try folder.write(#"{ "theme": "dark" }"#, to: "config.json", mode: 0o602)
        let file = try folder.file()
        #expect(file.load().state == .broken)
        #expect(file.load().problems.first?.message.hasPrefix("can be written by everybody") == true)
        #expect(throws: SettingsError.self) { try file.update { $0.theme = "light" } }
        chmod(folder.config, 0o620)
        #expect(file.load().state == .good)
        #expect(file.load().problems.map(\.severity) == [.warning])
        #expect(file.load().problems.first?.message.hasPrefix("can be written by its group") == true)
        chmod(folder.config, 0o640)
        #expect(file.load().problems.isEmpty)
    }

    @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
    func aFileOfSomebodyElseIsNotTrusted() throws {
        let folder = try TestFolder()
        try folder.write("{}", to: "config.json")
        chown(folder.config, 65_534, 65_534)
        #expect(try folder.file().load().problems.first?.message.hasPrefix("belongs to another user") == true)
    }

    @Test func aGoodFileIsNotMovedAside() throws {
        let folder = try TestFolder()
        try folder.file("{}").update(.replacingBroken) { $0.theme = "dark" }
        #expect(try folder.names == [".config.json.lock", "config.json"])
    }

    @Test(arguments: ["2", "2.0"])
    func aNewerVersionIsReadAsFarAsPossibleAndNeverSaved(version: String) throws {
        let folder = try TestFolder()
        let text = #"{ "version": \#(version), "theme": "dark", "future": true }"#
        let file = try folder.file(text)
        let loaded = file.load()
        #expect(loaded.state == .newer && loaded.configuration.theme == "dark")
        #expect(loaded.problems.first?.description.contains("newer than this Vouch's 1") == true)
        for consent in [ConfigurationFile.Consent.keepingBroken, .replacingBroken] {
            #expect(throws: SettingsError.newerVersion(file: "config.json", version: 2)) {
                try file.update(consent) { $0.theme = "light" }
            }
        }
        #expect(try folder.text() == text)
    }

    @Test func anOlderVersionIsMigratedWhenItIsSaved() throws {
        let folder = try TestFolder()
        try folder.write(#"{ "version": 1, "colours": "dark", "q": [1 ] }"#, to: "config.json")
        let step = Migration { value in
            .object(
                value.members.map { member in
                    switch member.key {
                    case "colours": .init("theme", member.value)
                    case "version": .init("version", 2)
                    default: member
                    }
                })
        }
        let file = ConfigurationFile(path: folder.config, migrations: [step])
        #expect(file.load().configuration.theme == "dark")
        #expect(file.load().state == .good)
        try file.update { $0.console.mouse = false }
        #expect(try folder.text() == #"{ "version": 2, "q": [1 ], "theme": "dark", "console": { "mouse": false } }"#)
    }

    @Test func secretsThatOthersCanReadWarn() throws {
        let folder = try TestFolder()
        let text = #"{ "profiles": [ { "name": "A", "credentials": { "bearer": { "plain": "hunter2" } } } ] }"#
        try folder.write(text, to: "config.json", mode: 0o640)
        let problems = try folder.file().load().problems
        #expect(
            problems.first?.description
                == "config.json: holds secrets and can be read by others; chmod 600 it (saving does that too)")
        try folder.write(text, to: "config.json", mode: 0o600)
        #expect(try folder.file().load().problems.count == 1)
    }

    @Test func aMutilatedFileIsSavedRightOrLeftAlone() throws {
        let text = Array(
            #"{ "version": 1, "q": {}, "profiles": [ { "name": "A", "digits": 6, "scope": "x", "q": 1 }, { "name": "B" } ] }"#
                .utf8)
        let folder = try TestFolder()
        let file = try folder.file()
        var random = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            var bytes = text
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] =
                    Array(#"{}[]",:1a "#.utf8).randomElement(using: &random) ?? 0
            }
            try Data(bytes).write(to: URL(filePath: folder.config))
            let before = file.load()
            let saved = try? file.update { $0.theme = "dark" }
            #expect((saved != nil) == (before.state == .good))
            if let saved { #expect(file.load().configuration == saved && saved.theme == "dark") }
            if saved == nil { #expect(try Data(contentsOf: URL(filePath: folder.config)) == Data(bytes)) }
        }
    }
}
