import MFAAPI
import Testing

@testable import Settings

struct FormTests {
    private enum Colour: String, CaseIterable { case red, green }

    @Test func aWholeNumberCanBeWrittenAsAFraction() throws {
        #expect(try read(.integer(1...9), "6.0").value == 6)
        #expect(try read(.integer(1...9), "60e-1").value == 6)
        #expect(try read(.integer(1...9), "6.5").sentences == ["x.json:1:1: must be a whole number, 1 to 9"])
    }

    @Test func aTimeIsReadAndWrittenInItsUnit() throws {
        #expect(try read(.seconds(0...10), "2.5").value == .milliseconds(2_500))
        #expect(Form<Duration>.seconds(0...10).write(.milliseconds(2_500)) == .number("2.5"))
        #expect(Form<Duration>.minutes(1...15).write(.seconds(90)) == .number("1.5"))
    }

    @Test func everyMinuteOfAWindowComesBackAsItWent() {
        let form = Form<Duration>.minutes(1...15)
        for tenth in 10...150 {
            let written = form.write(.minutes(Double(tenth) / 10))
            #expect(written == .number(Double(tenth) / 10))
        }
    }

    @Test func aChoiceNamesWhatIsAllowed() throws {
        #expect(try read(Form<Colour>.choice(), #""green""#).value == .green)
        #expect(
            try read(Form<Colour>.choice(), #""gren""#).sentences
                == [#"x.json:1:1: must be "red" or "green"; did you mean "green"?"#])
        #expect(try read(Form<Colour>.choice(), #""Red""#).value == nil)
    }

    @Test func oneBadElementSpoilsAListAndIsTold() throws {
        let result = try read(.list(.text), #"["a", 1, "b", 2]"#)
        #expect(result.value == nil)
        #expect(
            result.sentences == [
                "x.json:1:7: [1] must be text in double quotes, not a number",
                "x.json:1:15: [3] must be text in double quotes, not a number",
            ])
    }

    @Test func oneBadValueLeavesTheOthersOfADictionary() throws {
        let result = try read(.dictionary(.flag), #"{ "a": true, "b": 5 }"#)
        #expect(result.value == ["a": true])
        #expect(result.sentences == ["x.json:1:19: b must be true or false, not a number"])
    }

    @Test func exactlyOneChoiceCounts() throws {
        #expect(try read(.source, #"{ "env": "A" }"#).value == .env("A"))
        #expect(try read(.source, #"{ "env": "A", "plain": "B" }"#).value == nil)
        #expect(
            try read(.source, #"{ "env": 5 }"#).sentences == [
                "x.json:1:10: env must be text in double quotes, not a number"
            ])
    }

    @Test(
        arguments: [
            SecretSource.env("A"), .command(["a", "b c"]), .file("/x"), .keyring(["k": "v", "a": "b"]), .plain("p\"q"),
        ])
    func aSourceComesBackAsItWent(source: SecretSource) throws {
        #expect(try read(.source, Form<SecretSource>.source.write(source).pretty()).value == source)
    }

    @Test(
        arguments: [
            Credentials.basic(username: .env("U"), password: .env("P")), .bearer(.file("~/t")),
            .oauth(clientId: .plain("i"), clientSecret: .keyring(["k": "v"]), tokenURL: "https://a.b"),
            .oauth(clientId: .plain("i"), clientSecret: .env("S"), tokenURL: nil),
        ])
    func credentialsComeBackAsTheyWent(credentials: Credentials) throws {
        #expect(try read(.credentials, Form<Credentials>.credentials.write(credentials).pretty()).value == credentials)
    }

    @Test func credentialsTellTheirSourcesAndWhichAreSecret() {
        let basic = Credentials.basic(username: .env("U"), password: .env("P")).sources
        #expect(basic.map(\.keyPath) == ["basic.username", "basic.password"])
        #expect(basic.map(\.isSecret) == [false, true])
    }
}

struct ServiceURLTests {
    @Test(arguments: [
        "https://h:99999/v1", "https://mfa.bandwidth.com./api/v1", "https://a@h", "https://h?q", "https://h#f",
        "ftp://h",
    ])
    func aURLThatTheClientWouldRefuseIsRefusedWhenItIsRead(text: String) throws {
        let (value, sentences) = try read(.serviceURL, "\"\(text)\"")
        #expect(value == nil)
        #expect(sentences.count == 1)
    }

    @Test func aURLLosesItsSlashes() throws {
        #expect(try read(.serviceURL, #""https://h/v1//""#).value == "https://h/v1")
    }

    @Test func theLiveServiceIsKnownByItsHost() {
        #expect(Profile(name: "a", baseURL: "https://MFA.bandwidth.com/api/v1").isLiveService)
        #expect(!Profile(name: "a", baseURL: "https://mfa.bandwidth.com.evil.org").isLiveService)
    }
}

private func read<Value>(_ form: Form<Value>, _ text: String) throws -> (value: Value?, sentences: [String]) {
    let source = SourceText(bytes: Array(text.utf8))
    var reading = Reading(source, file: "x.json", known: KnownNames())
    let value = form.read(try JSONParser.parse(source), &reading)
    return (value, reading.problems.map(\.description))
}
