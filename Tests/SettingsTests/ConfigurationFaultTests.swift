import Testing

@testable import Settings

struct ConfigurationFaultTests {
    @Test func anUnknownKeyWarnsWithTheNearestOne() throws {
        let loaded = try loaded(#"{ "defualtProfile": "A", "profiles": [ { "name": "A", "dgits": 5, "colour": 1 } ] }"#)
        #expect(
            loaded.problems.map(\.description).prefix(2) == [
                #"config.json:1:3: defualtProfile is no known key and is ignored; did you mean "defaultProfile"?"#,
                #"config.json:1:55: profiles[0].dgits is no known key and is ignored; did you mean "digits"?"#,
            ])
        #expect(loaded.sentences.last?.contains("known are name, baseURL, environment") == true)
        #expect(loaded.errors.isEmpty)
        #expect(loaded.configuration.profiles.count == 1)
    }

    @Test func anUnknownKeyInCredentialsWarns() throws {
        let loaded = try loadedProfile(#""credentials": { "bearer": { "env": "T", "fiel": "x" } }"#)
        #expect(
            loaded.sentences == [
                #"profiles[0].credentials.bearer.fiel is no known key and is ignored; did you mean "file"?"#
            ])
    }

    @Test func aKeyThatCannotBeShownIsMadeHarmless() throws {
        let loaded = try loaded(#"{ "\u001b]0;x\u0007\#(String(repeating: "k", count: 200))": 1 }"#)
        let description = try #require(loaded.problems.first?.description)
        #expect(description.unicodeScalars.allSatisfy { !$0.isUnprintable })
        #expect(loaded.problems.first?.keyPath.count == 61)
    }

    @Test func aKeyWrittenTwiceWarns() throws {
        let loaded = try loadedProfile(#""digits": 5, "digits": 7"#)
        #expect(loaded.sentences == ["profiles[0].digits is written twice; the last one counts"])
        #expect(loaded.configuration.profiles.first?.digits == 7)
    }

    @Test func anUnknownDefaultProfileIsAFaultAndBeginsWithTheSandbox() throws {
        let loaded = try loaded(
            #"{ "defaultProfile": "Acmee", "profiles": [ { "name": "Acme", "baseURL": "https://a.b" } ] }"#)
        #expect(loaded.sentences == [#"defaultProfile "Acmee" is not there; did you mean "Acme"?"#])
        #expect(loaded.configuration.profiles.count == 1)
        #expect(loaded.configuration.initialProfile == .sandbox)
    }

    @Test func aFaultyDefaultProfileIsTold() throws {
        let loaded = try loaded(#"{ "defaultProfile": "A", "profiles": [ { "name": "A", "digits": 1 } ] }"#)
        #expect(loaded.sentences.first == #"defaultProfile "A" has a fault of its own"#)
        #expect(loaded.configuration.initialProfile == .sandbox)
    }

    @Test func theBuiltInSandboxCanBeTheDefault() throws {
        #expect(try loaded(#"{ "defaultProfile": "Sandbox" }"#).problems.isEmpty)
    }

    @Test(
        arguments: [
            (
                #""history": { "numbers": "maskd" }"#,
                #"history.numbers must be "whole" or "masked"; did you mean "masked"?"#
            ),
            (#""history": { "keepDays": 0 }"#, "history.keepDays must be 1 to 3650"),
            (#""console": { "mouse": 1 }"#, "console.mouse must be true or false, not a number"),
            (#""console": { "resendCooldownSeconds": -1 }"#, "console.resendCooldownSeconds must be 0 to 3600 seconds"),
            (#""keys": []"#, "keys must be an object in braces, not a list"),
            (#""keys": { "send": "F5" }"#, "keys.send must be a list in square brackets, not text"),
            (#""profiles": {}"#, "profiles must be a list in square brackets, not an object"),
            (#""version": 0"#, "version must be 1 to 2147483647"),
            (#""theme": 5"#, "theme must be text in double quotes, not a number"),
        ])
    func aBadSettingKeepsTheUsualOne(text: String, sentence: String) throws {
        let loaded = try loaded("{ \(text) }")
        #expect(loaded.sentences == [sentence])
        #expect(loaded.configuration == Configuration())
        #expect(loaded.state == .good)
    }

    @Test func everySettingIsRead() throws {
        let configuration = try loaded(
            """
            { "$schema": "urn:x", "version": 1, "theme": "dark", "keys": { "send": ["F5", "M-s"], "quit": [] },
              "history": { "numbers": "masked", "keepDays": 30 },
              "console": { "mouse": false, "animation": false, "ascii": true, "verifyAtFullLength": true,
                           "resendCooldownSeconds": 12.5, "agent": "Kim" } }
            """
        ).configuration
        #expect(configuration.theme == "dark")
        #expect(configuration.keys == ["send": ["F5", "M-s"], "quit": []])
        #expect(configuration.history.numbers == .masked)
        #expect(configuration.history.keepDays == 30)
        #expect(!configuration.console.mouse && !configuration.console.animation)
        #expect(configuration.console.ascii && configuration.console.verifyAtFullLength)
        #expect(configuration.console.resendCooldown == .milliseconds(12_500))
        #expect(configuration.console.agent == "Kim")
    }

    @Test func namesOfThemesCommandsAndKeysAreChecked() throws {
        let known = KnownNames(
            themes: ["dark", "light"], commands: ["send", "quit"],
            keyFault: { $0 == "F99" ? "must be a key, such as F5" : nil })
        let loaded = try loaded(
            #"{ "theme": "drak", "keys": { "sned": ["F1"], "quit": ["F99"] }, "profiles": [{ "name": "A", "theme": "x" }] }"#,
            known: known)
        #expect(
            loaded.sentences == [
                #"theme "drak" is not known; did you mean "dark"?"#,
                #"keys.sned is no command; did you mean "send"?"#, "keys.quit[0] must be a key, such as F5",
                #"profiles[0].theme "x" is not known; use "dark" or "light""#,
            ])
        #expect(loaded.configuration.keys == ["sned": ["F1"]])
        #expect(loaded.configuration.profiles.count == 1)
    }

    @Test func aSecretInPlainTextWarnsAndIsNeverShown() throws {
        let loaded = try loadedProfile(
            #""credentials": { "basic": { "username": { "plain": "kim" }, "password": { "plain": "hunter2" } } }"#)
        #expect(
            loaded.sentences == [
                "profiles[0].credentials.basic.password keeps a secret in plain text; better are env, command, file or keyring"
            ])
        var dumped = ""
        dump(loaded, to: &dumped)
        #expect(!dumped.contains("hunter2"))
        #expect(!"\(loaded)".contains("hunter2") && !String(reflecting: loaded).contains("hunter2"))
    }
}
