import MFAAPI
import Testing

@testable import Settings

struct ProfileFaultTests {
    @Test func aFaultGivesFileLineColumnAndKeyPath() throws {
        let loaded = try loaded(
            """
            {
              "profiles": [
                { "name": "A" },
                { "name": "B",
                  "digits": 9 }
              ]
            }
            """)
        #expect(loaded.problems.map(\.description) == ["config.json:5:17: profiles[1].digits must be 4 to 8"])
        #expect(loaded.problems.map(\.severity) == [.error])
    }

    @Test(arguments: ["", #""baseURL": "https://a.b""#])
    func theNameOfTheBuiltInSandboxIsReserved(rest: String) throws {
        let loaded = try loadedProfile(rest, base: #""name": "Sandbox""#)
        let wanted = #"profiles[0].name is the built-in sandbox's; use another, such as "Sandbox 2""#
        #expect(loaded.sentences == [wanted])
        #expect(loaded.configuration.profiles.isEmpty)
        #expect(loaded.configuration.initialProfile == .sandbox)
        #expect(loaded.configuration["Sandbox"] == .sandbox)
    }

    @Test(
        arguments: [
            (#""digits": 3"#, "digits must be 4 to 8"), (#""digits": 9"#, "digits must be 4 to 8"),
            (#""digits": 6.5"#, "digits must be a whole number, 4 to 8"),
            (#""digits": "6""#, "digits must be 4 to 8, a number, not text"),
            (#""digits": null"#, "digits must be 4 to 8, a number, not null"),
            (#""digits": 1e999"#, "digits must be 4 to 8"),
            (#""expirationTimeInMinutes": 0"#, "expirationTimeInMinutes must be 1 to 15 minutes"),
            (#""expirationTimeInMinutes": 16"#, "expirationTimeInMinutes must be 1 to 15 minutes"),
            (#""message": "Your code""#, "message must hold {CODE}, where the code goes"),
            (#""message": "\u001b {CODE}""#, #"message must not hold control characters except \n"#),
            (#""message": """#, "message is required and must hold {CODE}"),
            (
                #""from": "555-0100""#,
                "from must be an E.164 number, such as +19845550100, or a short code of 5 or 6 digits"
            ),
            (#""scope": "a scope that is far too long""#, "scope must have at most 25 characters"),
            (#""messagingApplicationId": 5"#, "messagingApplicationId must be text in double quotes, not a number"),
            (#""accountId": "../x""#, "accountId must be letters, digits, - and _ only"),
            (#""readOnly": "yes""#, "readOnly must be true or false, not text"),
            (#""environment": "lvie""#, #"environment must be "sandbox" or "live"; did you mean "live"?"#),
            (#""environment": 1"#, #"environment must be "sandbox" or "live""#),
            (#""timeouts": { "connectSeconds": 0 }"#, "timeouts.connectSeconds must be 0.1 to 120 seconds"),
            (#""timeouts": []"#, "timeouts must be an object in braces, not a list"),
            (#""credentials": {}"#, #"credentials must be an object with exactly one of "oauth", "basic" or "bearer""#),
            (
                #""credentials": { "basic": { "username": { "env": "U" } } }"#, "credentials.basic needs password"
            ),
            (
                #""credentials": { "bearer": "token" }"#,
                #"credentials.bearer must be an object with exactly one of "env", "command", "file", "keyring" or "plain", not text"#
            ),
            (#""credentials": { "bearer": { "command": [] } }"#, "credentials.bearer.command must not be empty"),
            (
                #""credentials": { "bearer": { "command": ["a", 5] } }"#,
                "credentials.bearer.command[1] must be text in double quotes, not a number"
            ),
            (#""credentials": { "bearer": { "file": "secret" } }"#, "credentials.bearer.file must begin with / or ~/"),
            (
                #""credentials": { "bearer": { "env": "A=B" } }"#,
                "credentials.bearer.env must be a variable's name, such as BW_CLIENT_SECRET"
            ),
            (#""credentials": { "bearer": { "keyring": {} } }"#, "credentials.bearer.keyring must not be empty"),
        ])
    func aBadValueMakesTheProfileFaulty(rest: String, sentence: String) throws {
        let loaded = try loadedProfile(rest)
        #expect(loaded.errors.map { "\($0.keyPath) \($0.message)" } == ["profiles[0].\(sentence)"])
        #expect(loaded.configuration.profiles.isEmpty)
        #expect(loaded.configuration.faultyProfiles.map(\.name) == ["A"])
        #expect(loaded.state == .good)
    }

    @Test(
        arguments: [
            #""digits": 4"#, #""digits": 8.0"#, #""expirationTimeInMinutes": 1"#, #""expirationTimeInMinutes": 15"#,
            #""expirationTimeInMinutes": 2.5"#, #""from": "12345""#, #""scope": null"#, #""scope": """#,
            #""message": "👩‍👧 {CODE}\n@example.com #{CODE}""#, #""messagingApplicationId": """#, #""theme": null"#,
        ])
    func aValueAtTheEdgeIsFine(rest: String) throws {
        let loaded = try loadedProfile(rest)
        #expect(loaded.sentences == [])
        #expect(loaded.configuration.profiles.count == 1)
    }

    @Test(
        arguments: [
            ("\\u001b[2J", "must not hold control or invisible characters"),
            ("a\\nb", "must not hold control or invisible characters"),
            ("a\\u202eb", "must not hold control or invisible characters"),
            ("", "must not be empty"), (" a", "must not begin or end with a space"),
            (String(repeating: "n", count: 61), "must have at most 60 characters"),
        ])
    func aNameThatCannotBeShownIsAFault(name: String, reason: String) throws {
        let loaded = try loadedProfile("", base: #""name": "\#(name)""#)
        #expect(loaded.sentences.first == "profiles[0].name \(reason)")
        #expect(loaded.configuration.profiles.isEmpty)
    }

    @Test func aProfileWithoutANameIsAFault() throws {
        #expect(try loadedProfile("", base: #""digits": 6"#).sentences == ["profiles[0] needs name"])
        #expect(
            try loaded(#"{"profiles": [5]}"#).sentences == ["profiles[0] must be an object in braces, not a number"])
    }

    @Test func theOtherProfilesStayUsable() throws {
        let loaded = try loaded(
            #"{"profiles": [{"name": "A"}, {"name": "B", "digits": 3}, {"name": "C"}, {"name": "A", "digits": 4}]}"#)
        #expect(loaded.configuration.profiles.map(\.name) == ["A", "C"])
        #expect(loaded.configuration.faultyProfiles.map(\.index) == [1, 3])
        #expect(loaded.sentences.last == "profiles[3].name must be unique; profiles[0] has the same")
        #expect(loaded.configuration.faultyProfiles.last?.readable.digits == 4)
    }

    @Test func everyFaultOfAProfileIsTold() throws {
        let loaded = try loadedProfile(#""digits": 9, "from": "x", "message": "y""#)
        #expect(loaded.errors.map(\.keyPath) == ["profiles[0].digits", "profiles[0].from", "profiles[0].message"])
        #expect(loaded.configuration.faultyProfiles.first?.problems.count == 3)
    }
}

struct ProfileURLTests {
    @Test(
        arguments: [
            "ftp://a", "https://", "a.b", "https://u:p@a.b", "https://a.b?x=1", "https://a.b#x", "https://a b", "//a.b",
            "https://%6dfa.bandwidth.com", #"https://a.b\\@c.d"#,
        ])
    func aBaseThatIsNoServiceIsAFault(url: String) throws {
        let loaded = try loadedProfile("", base: #""name": "A", "baseURL": "\#(url)""#)
        #expect(loaded.errors.map(\.keyPath) == ["profiles[0].baseURL"])
    }

    @Test func noBaseMeansTheEmbeddedSandboxWithItsValues() throws {
        var own = Profile.sandbox
        own.name = "Own"
        for base in [#""name": "Own""#, #""name": "Own", "baseURL": null"#] {
            #expect(try loadedProfile("", base: base).configuration.profiles == [own])
        }
    }

    @Test func aSlashAtTheEndIsTakenOff() throws {
        let loaded = try loadedProfile("", base: #""name": "A", "baseURL": "https://a.b/v1//""#)
        #expect(loaded.configuration.profiles.first?.baseURL == "https://a.b/v1")
    }

    @Test(
        arguments: [
            ("http://127.0.0.1:4010", true), ("http://127.9.9.9", true), ("http://[::1]:80/x", true),
            ("http://LOCALHOST", true), ("https://example.com", true), ("http://example.com", false),
            ("http://127.0.0.1.evil.com", false), ("http://10.0.0.1", false), ("http://127.evil", false),
            ("http://localhost.evil.com", false),
        ])
    func credentialsNeedEncryptionBeyondLoopback(url: String, isFine: Bool) throws {
        let rest = #""credentials": { "bearer": { "env": "T" } }"#
        let loaded = try loadedProfile(rest, base: #""name": "A", "baseURL": "\#(url)""#)
        #expect(loaded.errors.isEmpty == isFine, "\(loaded.sentences)")
        #expect(try loadedProfile("", base: #""name": "A", "baseURL": "\#(url)""#).errors.isEmpty)
    }

    @Test func aTokenEndpointNeedsEncryptionToo() throws {
        let secret = #""clientId": { "env": "I" }, "clientSecret": { "env": "S" }, "tokenURL": "http://a.b/token""#
        let loaded = try loadedProfile(#""credentials": { "oauth": { \#(secret) } }"#)
        #expect(loaded.errors.map(\.keyPath) == ["profiles[0].credentials"])
    }

    @Test func aBaseMakesAProfileLiveUnlessItSaysSandbox() throws {
        #expect(try loadedProfile("").configuration.profiles.first?.environment == .live)
        let sandbox = try loadedProfile(#""environment": "sandbox""#).configuration.profiles.first
        #expect(sandbox?.environment == .sandbox)
        #expect(try loadedProfile("", base: #""name": "A""#).configuration.profiles.first?.environment == .sandbox)
    }

    @Test(arguments: ["https://MFA.bandwidth.com/api/v1", "http://mfa.bandwidth.com:8080"])
    func theLiveServiceIsNeverASandbox(url: String) throws {
        let loaded = try loadedProfile(#""environment": "sandbox""#, base: #""name": "A", "baseURL": "\#(url)""#)
        #expect(loaded.sentences == ["profiles[0].environment must be live: mfa.bandwidth.com sends to real phones"])
    }

    @Test(arguments: [#""name": "A""#, #""name": "A", "baseURL": null"#])
    func aLiveProfileNeedsABase(base: String) throws {
        let loaded = try loadedProfile(#""environment": "live""#, base: base)
        #expect(loaded.errors.map(\.keyPath) == ["profiles[0].environment"])
    }
}
