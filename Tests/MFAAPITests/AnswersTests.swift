import MFAAPI
import Testing

struct AnswersTests {
    @Test func theAnswersHaveTheirNamesOnTheWire() throws {
        #expect(try Wire.text(MessagingAnswer(messageId: "1")) == #"{"messageId":"1"}"#)
        #expect(try Wire.text(VoiceAnswer(callId: "c-1")) == #"{"callId":"c-1"}"#)
        #expect(try Wire.text(VerifyAnswer(valid: false)) == #"{"valid":false}"#)
        #expect(
            try Wire.text(TokenAnswer(accessToken: "t", expiresIn: 3600))
                == #"{"access_token":"t","expires_in":3600,"token_type":"Bearer"}"#)
    }

    @Test(arguments: [
        #"{}"#, #"{"valid": "true"}"#, #"{"valid": 1}"#, #"{"valid": null}"#, #"{"Valid": true}"#, #"[true]"#, "true",
        #"{"valid": tru"#,
    ])
    func onlyTheWordTrueIsAVerdict(text: String) {
        #expect(throws: DecodingError.self) { try Wire.read(text, as: VerifyAnswer.self) }
    }

    @Test func aVerdictIsReadBesideUnknownFields() throws {
        #expect(try Wire.read(#"{"valid": true, "scope": "login"}"#, as: VerifyAnswer.self).valid)
        #expect(try !Wire.read(#"{"valid": false}"#, as: VerifyAnswer.self).valid)
    }

    @Test func aTokenMayComeWithoutAnEnd() throws {
        let answer: TokenAnswer = try Wire.read(#"{"access_token": "t", "token_type": "bearer", "scope": ""}"#)
        #expect(answer == TokenAnswer(accessToken: "t", expiresIn: nil, tokenType: "bearer"))
    }

    @Test func aStrayLogShowsNoToken() {
        let shown = everythingShown(of: TokenAnswer(accessToken: "secret", expiresIn: 3600))
        #expect(!shown.contains("secret"))
        #expect(shown.contains("TokenAnswer(accessToken: (6 characters), expiresIn: 3600.0 s, tokenType: Bearer)"))
    }
}
