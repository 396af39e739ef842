import MFAAPI
import MFAClient
import Testing

/// Every shape that an answer can have, over a real connection.
@Suite struct AnswerReadingTests {
    @Test func aCallPlacedGivesItsCallId() async throws {
        let answer = try await send(
            .voice, status: 200, #"{"callId":"c-15ac29a2-1331029c-2cb0-4a07-b215-b22865662d85"}"#)
        #expect(try answer.value() == Sent(channel: .voice, id: "c-15ac29a2-1331029c-2cb0-4a07-b215-b22865662d85"))
    }

    @Test(arguments: [
        "", " \r\n", "{}", "[]", "null", "true", "\"id\"", #"{"messageId":""}"#, #"{"messageId":7}"#,
        #"{"messageId":null}"#, #"{"callId":"c-1"}"#, #"{"MessageId":"x"}"#, #"{"messageId":"a\u001b[31mb"}"#,
        #"{"messageId":"x""#, "<html><body>Sign in</body></html>", "not json", "\u{FEFF}",
    ])
    func aSendWithoutAReadableIdIsUnreadable(body: String) async throws {
        let error = try await send(.sms, status: 200, body).error()
        #expect(error.status == 200)
        #expect(error.isUnreadable)
        #expect(error.mayHaveActed)
    }

    @Test(arguments: [
        (#"{"valid":true}"#, Verdict.valid), (#" {"valid" : false , "more":{"valid":true}} "#, .notValid),
    ])
    func aVerdictIsWhatTheBooleanSays(body: String, verdict: Verdict) async throws {
        #expect(try await verify(status: 200, body).value() == verdict)
    }

    @Test(arguments: [
        "", "{}", "[]", "true", #"{"valid":"true"}"#, #"{"valid":1}"#, #"{"valid":null}"#, #"{"Valid":true}"#,
        #"[{"valid":true}]"#, #"{"data":{"valid":true}}"#, #"{"valid":true"#, #"{"valid":true}}"#, #"{"valid":tru}"#,
        #"{"valid":false,"valid":true}"#, #"{"valid":true,"valid":true}"#, #"{"valid":true,"\u0076alid":false}"#,
        "<!DOCTYPE html><title>valid: true</title>", "valid", "{\"valid\":true}\u{0}",
    ])
    func aVerdictThatIsNotExactlyOneBooleanIsUnreadable(body: String) async throws {
        let error = try await verify(status: 200, body).error()
        #expect(error.isUnreadable)
        #expect(error.status == 200)
    }

    @Test(arguments: [201, 202, 203, 204, 206, 226])
    func noOtherStatusIsSuccess(status: Int) async throws {
        let body = status == 204 ? "" : #"{"valid":true,"messageId":"x"}"#
        let verified = try await verify(status: status, body).error()
        let sent = try await send(.sms, status: status, body).error()
        #expect(verified.isUnreadable && sent.isUnreadable)
        #expect(verified.status == status)
        #expect(sent.mayHaveActed)
    }

    @Test(arguments: [
        (
            400, #"{"error":"to number is required","requestId":"354cc8a3-6701-461e-8fa7-8671703dd898"}"#,
            "to number is required"
        ),
        (401, #"{"message":"Unauthorized"}"#, "Unauthorized"),
        (403, #"{"Message":"User is not authorized"}"#, "User is not authorized"),
        (403, #"{"message":"Missing Authentication Token"}"#, "Missing Authentication Token"),
        (
            429, #"{"error":"This number has exceeded verification attempts"}"#,
            "This number has exceeded verification attempts"
        ),
        (500, #"{"error":"Internal Error","requestId":"x"}"#, "Internal Error"),
        (400, #"{"type":"validation","description":"digits must be 4 to 8"}"#, "digits must be 4 to 8"),
        (502, "<html><h1>Bad Gateway</h1></html>", nil), (503, "", nil), (400, "[1,2]", nil),
        (400, #"{"error":7}"#, nil),
        (400, #"{"error":"#, nil), (418, #"{"valid":true}"#, nil),
    ])
    func everyErrorBodyIsARejection(status: Int, body: String, sentence: String?) async throws {
        for error in [
            try await verify(status: status, body).error(), try await send(.sms, status: status, body).error(),
        ] {
            guard case .rejected(let rejection) = error else { return #expect(Bool(false), "\(error)") }
            #expect(rejection.status == status)
            #expect(rejection.sentence == sentence)
            #expect(error.mayHaveActed == (status >= 500))
        }
    }

    @Test func theRequestIdOfARejectionIsKept() async throws {
        let error = try await verify(status: 500, #"{"error":"Internal Error","requestId":"354cc8a3-6701"}"#).error()
        #expect(error == .rejected(.init(status: 500, sentence: "Internal Error", requestId: "354cc8a3-6701")))
    }

    @Test func aServersWordsCannotDriveTheTerminal() async throws {
        let body = #"{"error":"a\u001b[31mred\u0007\r\nnew\u202Eline\u200B\u009b1m ","requestId":"\u001b]0;x\u0007"}"#
        let error = try await verify(status: 400, body).error()
        #expect(error == .rejected(.init(status: 400, sentence: "a[31mred newline1m", requestId: "]0;x")))
    }

    @Test func aServersWordsAreCutShort() async throws {
        let body = #"{"error":"\#(String(repeating: "word ", count: 10_000))"}"#
        guard case .rejected(let rejection) = try await verify(status: 400, body).error() else {
            return #expect(Bool(false))
        }
        #expect((rejection.sentence ?? "").count == 300)
        #expect(rejection.sentence?.hasSuffix("…") == true)
    }

    @Test func anAnswerNestedWithoutEndIsUnreadable() async throws {
        let body = #"{"valid":"# + String(repeating: "[", count: 500_000)
        #expect(try await verify(status: 200, body).error().isUnreadable)
    }

    @Test(arguments: [301, 302, 303, 307, 308, 304])
    func aRedirectIsARejectionThatMayHaveActed(status: Int) async throws {
        let error = try await send(.sms, status: status, "").error()
        #expect(error == .rejected(.init(status: status, sentence: nil)))
        #expect(error.mayHaveActed)
        #expect(error.sentence.contains("base URL"))
    }

    private func send(_ channel: Channel, status: Int, _ body: String) async throws -> Answer<Sent> {
        let server = try ScriptedServer(.reply(Given.http(status, body)))
        defer { server.stop() }
        return try await Given.client(server).send(Given.sendRequest, over: channel)
    }

    private func verify(status: Int, _ body: String) async throws -> Answer<Verdict> {
        let server = try ScriptedServer(.reply(Given.http(status, body)))
        defer { server.stop() }
        return try await Given.client(server).verify(Given.verifyRequest)
    }
}

extension ClientError {
    var isUnreadable: Bool {
        if case .unreadable = self { return true }
        return false
    }
}
