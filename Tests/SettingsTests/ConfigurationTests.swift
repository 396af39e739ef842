import MFAAPI
import Testing

@testable import Settings

struct ConfigurationTests {
    @Test func anEmptyConfigurationBeginsWithTheSandbox() {
        #expect(Configuration().initialProfile == .sandbox)
        #expect(Configuration()["Sandbox"] == .sandbox)
        #expect(Configuration()["Other"] == nil)
    }

    @Test func theSandboxCanSendAsItIs() {
        let profile = Profile.sandbox
        let request = SendRequest(
            to: "+19195550142", from: profile.from, applicationId: profile.applicationId(for: .sms),
            scope: profile.scope, message: profile.message, digits: profile.digits, expiration: profile.expiration)
        #expect(request.faults.isEmpty)
        #expect(profile.environment == .sandbox && profile.isEmbedded)
        #expect(profile.digits == 6 && profile.expiration == .seconds(180))
    }

    @Test func theFirstProfileIsTheInitialOneWithoutADefault() {
        var configuration = Configuration()
        configuration.put(Profile(name: "A"))
        configuration.put(Profile(name: "B"))
        #expect(configuration.initialProfile.name == "A")
        configuration.defaultProfile = "B"
        #expect(configuration.initialProfile.name == "B")
    }

    @Test func aProfileOfTheSameNameIsReplaced() {
        var configuration = Configuration()
        configuration.put(Profile(name: "A"))
        configuration.put(Profile(name: "A", baseURL: "https://a.b"))
        #expect(configuration.profiles.map(\.baseURL) == ["https://a.b"])
    }

    @Test func aRenamedProfileStaysTheDefault() {
        var configuration = Configuration()
        configuration.put(Profile(name: "A"))
        configuration.defaultProfile = "A"
        configuration.put(Profile(name: "Z"), replacing: "A")
        #expect(configuration.profiles.map(\.name) == ["Z"])
        #expect(configuration.defaultProfile == "Z")
    }

    @Test func aRemovedProfileIsNoLongerTheDefault() {
        var configuration = Configuration()
        configuration.put(Profile(name: "A"))
        configuration.defaultProfile = "A"
        configuration.remove(named: "A")
        #expect(configuration == Configuration())
    }

    @Test func aFreeNameIsOneThatNobodyHas() {
        var configuration = Configuration()
        #expect(configuration.freeName(like: "A") == "A")
        #expect(configuration.freeName(like: "Sandbox") == "Sandbox 2")
        configuration.put(Profile(name: "A"))
        configuration.put(Profile(name: "A 2"))
        #expect(configuration.freeName(like: "A") == "A 3")
    }

    @Test func anApplicationBelongsToItsChannel() {
        var profile = Profile(name: "A")
        profile.messagingApplicationId = "m"
        profile.voiceApplicationId = "v"
        #expect(Channel.allCases.map(profile.applicationId(for:)) == ["m", "v"])
    }

    @Test func aDeclaredEnvironmentCounts() {
        var profile = Profile(name: "A", baseURL: "https://a.b")
        #expect(profile.environment == .live)
        profile.environment = .sandbox
        #expect(profile.environment == .sandbox && profile.declaredEnvironment == .sandbox)
    }

    @Test(
        arguments: [
            (SecretSource.env("BW_X"), "environment variable BW_X"),
            (.command(["pass", "show", "bandwidth"]), "command pass"), (.file("~/s"), "file ~/s"),
            (.keyring(["service": "x"]), "keyring"), (.plain("hunter2"), "plain text (hidden)"),
        ])
    func aSourceIsDescribedWithoutASecret(source: SecretSource, text: String) {
        #expect("\(source)" == text)
        #expect(String(reflecting: Credentials.bearer(source)).contains(text))
    }
}
