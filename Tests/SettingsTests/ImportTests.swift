import Testing

@testable import Settings

struct BandwidthEnvironmentTests {
    private let all = Dictionary(
        uniqueKeysWithValues: BandwidthEnvironment.allCases.map { ($0.rawValue, "secret-of-\($0.rawValue)") })

    @Test func aNumberIsTakenHoweverItIsWritten() {
        let imported = BandwidthEnvironment.profile(from: ["BW_NUMBER": "(984) 555-0100"])
        #expect(imported?.profile.from == "+19845550100")
    }

    @Test func nothingSetIsNoProfile() {
        #expect(BandwidthEnvironment.profile(from: ["PATH": "/bin", "BW_NUMBER": ""]) == nil)
    }

    @Test func secretsBecomeReferences() throws {
        let imported = try #require(BandwidthEnvironment.profile(from: all))
        #expect(
            imported.profile.credentials
                == .oauth(clientId: .env("BW_CLIENT_ID"), clientSecret: .env("BW_CLIENT_SECRET"), tokenURL: nil))
        #expect(imported.profile.accountId == "secret-of-BW_ACCOUNT_ID")
        #expect(imported.profile.from == "secret-of-BW_NUMBER")
        #expect(imported.notes.isEmpty)
        #expect(imported.profile.environment == .live && imported.profile.confirmSends)
    }

    @Test func aPasswordIsTakenWhereThereIsNoClient() throws {
        var environment = all
        environment["BW_CLIENT_SECRET"] = nil
        let imported = try #require(BandwidthEnvironment.profile(from: environment))
        #expect(imported.profile.credentials == .basic(username: .env("BW_USERNAME"), password: .env("BW_PASSWORD")))
    }

    @Test func whatIsMissingIsTold() throws {
        let imported = try #require(BandwidthEnvironment.profile(from: ["BW_NUMBER": "+19845550100"]))
        #expect(imported.profile.credentials == nil)
        #expect(
            imported.notes == [
                "BW_ACCOUNT_ID is not set", "BW_MESSAGING_APPLICATION_ID is not set",
                "BW_VOICE_APPLICATION_ID is not set",
                "neither BW_CLIENT_ID and BW_CLIENT_SECRET nor BW_USERNAME and BW_PASSWORD are set",
            ])
    }

    @Test func anImportedProfileCanBeSavedWithoutASecret() throws {
        let folder = try TestFolder()
        var environment = all
        environment["BW_NUMBER"] = "+19845550100"
        environment["BW_ACCOUNT_ID"] = "9900000"
        let imported = try #require(BandwidthEnvironment.profile(from: environment))
        try folder.file().update { $0.put(imported.profile) }
        #expect(try folder.file().load().problems.isEmpty)
        for name in ["BW_CLIENT_ID", "BW_CLIENT_SECRET", "BW_USERNAME", "BW_PASSWORD"] {
            #expect(try !folder.text().contains("secret-of-\(name)"))
        }
    }
}

struct BandwidthCLITests {
    @Test func noFileIsNoProfile() throws {
        #expect(try BandwidthCLI(home: try TestFolder().path).profiles().isEmpty)
    }

    @Test func profilesAreTakenWithTheirKeyringEntry() throws {
        let folder = try TestFolder()
        try folder.write(
            """
            { "active_profile": "default", "format": "json", "client_id": "c-1", "profiles": {
              "staging": { "client_id": "c-2", "accounts": ["55", "66"], "environment": "test" },
              "default": { "client_id": "c-1", "account_id": "44", "accounts": ["44"] },
              "empty": {} } }
            """, to: ".config/band/config.json")
        let imported = try BandwidthCLI(home: folder.path).profiles()
        #expect(imported.map(\.profile.name) == ["band default", "band staging"])
        #expect(imported.map(\.profile.accountId) == ["44", "55"])
        #expect(imported.map(\.profile.readOnly) == [false, true])
        #expect(imported.map(\.notes.count) == [1, 3])
        #expect(
            imported.first?.profile.credentials
                == .oauth(
                    clientId: .plain("c-1"), clientSecret: .keyring(["service": "band-cli", "username": "c-1"]),
                    tokenURL: nil))
        try folder.file().update { configuration in
            for profile in imported.map(\.profile) { configuration.put(profile) }
        }
        #expect(try folder.file().load().problems.isEmpty)
    }

    @Test func theOldPlaceAndTheOldFormAreRead() throws {
        let folder = try TestFolder()
        try folder.write(#"{ "client_id": "c-1", "accounts": ["44"] }"#, to: ".band/config.json")
        let imported = try BandwidthCLI(home: folder.path).profiles()
        #expect(imported.map(\.profile.name) == ["band default"])
        #expect(imported.map(\.profile.accountId) == ["44"])
    }

    @Test func aBrokenFileIsTold() throws {
        let folder = try TestFolder()
        try folder.write("{", to: ".band/config.json")
        let error = #expect(throws: SettingsError.self) { try BandwidthCLI(home: folder.path).profiles() }
        #expect(error?.description.hasSuffix("this { is never closed") == true)
    }
}
