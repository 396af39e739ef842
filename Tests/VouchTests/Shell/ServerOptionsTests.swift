import ArgumentParser
import Settings
import Testing

@testable import vouch

@Suite struct ServerOptionsTests {
    private func choose(
        _ arguments: [String], _ variables: [String: String] = [:], configuration: String? = nil
    ) throws -> Profile {
        let home = try Home(variables)
        if let configuration { try home.configure(configuration) }
        let silent = TextStream(isTerminal: false) { _ in }
        let shell = Shell(
            environment: home.environment, input: LineSource(isTerminal: false, next: { nil }, nextHidden: { nil }),
            output: silent, errors: silent)
        let options = try ServerOptions.parse(arguments)
        return try options.chosen(from: ConfigurationFile(path: home.paths.configFile).load(), shell)
    }

    private static let two = """
        {"profiles": [{"name": "One", "baseURL": "https://one.example"}, {"name": "Two", "digits": 8}],
        "defaultProfile": "Two"}
        """
    private static let basic = ["BW_USERNAME": "u", "BW_PASSWORD": "p"]

    @Test func anOptionGoesBeforeTheVariableAndThatBeforeTheDefault() throws {
        #expect(try choose([], configuration: Self.two).name == "Two")
        #expect(try choose([], ["VOUCH_PROFILE": "One"], configuration: Self.two).name == "One")
        #expect(try choose(["--profile", "Two"], ["VOUCH_PROFILE": "One"], configuration: Self.two).name == "Two")
    }

    @Test func withoutAnythingItIsTheEmbeddedSandbox() throws {
        #expect(try choose([]) == .sandbox)
    }

    @Test func aWrongNameIsToldWithThoseThereAre() {
        let failure = #expect(throws: Failure.self) { try choose(["--profile", "Tow"], configuration: Self.two) }
        #expect(failure?.status == .configuration)
        #expect(failure?.sentence == "there is no profile “Tow”; there are: One, Two, Sandbox")
    }

    @Test func aFaultyProfileIsToldByItsFault() {
        let faulty = #"{"profiles": [{"name": "Bad", "digits": 9}]}"#
        let failure = #expect(throws: Failure.self) { try choose(["--profile", "Bad"], configuration: faulty) }
        #expect(failure?.sentence.contains("digits must be 4 to 8") == true)
    }

    @Test func aBrokenFileIsToldByItsPlace() {
        let failure = #expect(throws: Failure.self) { try choose([], configuration: "{\n  oops") }
        #expect(failure?.status == .configuration)
        #expect(failure?.sentence.contains("config.json:2:") == true)
    }

    @Test func aDefaultThatIsGoneIsNotReplacedByAnother() {
        let gone = #"{"profiles": [{"name": "One"}], "defaultProfile": "Gone"}"#
        #expect(throws: Failure.self) { try choose([], configuration: gone) }
    }

    @Test func aServiceWithoutAProfileIsLiveUnlessItIsDeclaredASandbox() throws {
        let live = try choose(["--base-url", "http://127.0.0.1:1", "--account", "7"], Self.basic)
        #expect(live.environment == .live)
        #expect(live.accountId == "7")
        #expect(live.confirmSends)
        let sandbox = try choose(["--base-url", "http://127.0.0.1:1", "--sandbox"], Self.basic)
        #expect(sandbox.environment == .sandbox)
        #expect(sandbox.from == Profile.sandbox.from)
        #expect(sandbox.credentials == .basic(username: .env("BW_USERNAME"), password: .env("BW_PASSWORD")))
    }

    @Test(arguments: ["https://mfa.bandwidth.com/api/v1", "https://MFA.Bandwidth.com:443/api/v1"])
    func theLiveServiceIsNoSandboxWhateverIsSaid(url: String) throws {
        let failure = #expect(throws: Failure.self) { try choose(["--base-url", url, "--sandbox"], Self.basic) }
        #expect(failure?.status == .usage)
        var profile = Profile(name: "Forged", baseURL: url)
        profile.environment = .sandbox
        #expect(profile.environment == .live)
    }

    @Test(arguments: [
        #"{"profiles": [{"name": "Bench", "digits": 9}, {"name": "Live", "baseURL": "https://a.b"}]}"#,
        #"{"defaultProfile": 5, "profiles": [{"name": "Live", "baseURL": "https://a.b"}]}"#,
        #"{"defaultProfile": "", "profiles": [{"name": "Live", "baseURL": "https://a.b"}]}"#,
    ])
    func anotherProfileNeverTakesThePlaceOfAFaultyOne(configuration: String) {
        let failure = #expect(throws: Failure.self) { try choose([], configuration: configuration) }
        #expect(failure?.status == .configuration)
        #expect(failure?.sentence.contains("config.json:1:") == true)
    }

    @Test func itsOtherValuesComeFromTheEnvironment() throws {
        let variables = [
            "BW_CLIENT_ID": "c", "BW_CLIENT_SECRET": "s", "BW_ACCOUNT_ID": "8", "BW_NUMBER": "+19845550100",
            "BW_MESSAGING_APPLICATION_ID": "m", "BW_VOICE_APPLICATION_ID": "v",
        ]
        let profile = try choose(["--base-url", "https://mfa.bandwidth.com/api/v1"], variables)
        #expect(profile.accountId == "8")
        #expect(profile.messagingApplicationId == "m")
        #expect(profile.voiceApplicationId == "v")
        #expect(
            profile.credentials
                == .oauth(clientId: .env("BW_CLIENT_ID"), clientSecret: .env("BW_CLIENT_SECRET"), tokenURL: nil))
    }

    @Test func withoutCredentialsItSaysWhichVariablesToSet() {
        let failure = #expect(throws: Failure.self) { try choose(["--base-url", "http://127.0.0.1:1", "--sandbox"]) }
        #expect(failure?.status == .configuration)
        #expect(failure?.sentence.contains("BW_CLIENT_ID") == true)
    }
}
