import MFAClient
import Testing

@Suite struct SecretTests {
    @Test func noWayOfPrintingShowsASecret() {
        let secret = Secret("hunter22")
        let credentials = Credentials.oauth(clientId: "id", clientSecret: secret)
        var dumped = ""
        dump(credentials, to: &dumped)
        for text in ["\(secret)", String(reflecting: secret), "\(credentials)", String(reflecting: [secret]), dumped] {
            #expect(!text.contains("hunter22"))
            #expect(text.contains(Secret.mask))
        }
    }

    @Test(arguments: ["", "a", "pässwörd 🔑", "tab\tand\0nul"])
    func aSecretGivesBackItsText(text: String) {
        #expect(Secret(text).reveal() == text)
        #expect(Secret(text).isEmpty == text.isEmpty)
    }

    @Test func secretsAreEqualWhereTheirTextIs() {
        #expect(Secret("one") == Secret("one"))
        #expect(Secret("one") != Secret("two"))
        #expect(Secret("one") != Secret("ones"))
    }
}
