import MFAAPI
import Testing

@testable import MFAService

/// What a client must keep to, and what it is told otherwise.
struct WireTests {
    private static let good = RunningService.send(to: "+19195550142")

    /// A body for an operation, and the error that it gets.
    struct Refusal: Sendable, CustomTestStringConvertible {
        let operation: MFAAPI.Operation
        let body: String
        let error: String

        var testDescription: String { "\(operation): \(body.prefix(60))" }

        init(_ operation: MFAAPI.Operation, _ body: String, _ error: String) {
            self.operation = operation
            self.body = body
            self.error = error
        }

        /// A good send with one piece of its text changed.
        static func send(_ piece: String, _ changed: String, _ error: String) -> Refusal {
            Refusal(.messaging, good.replacing(piece, with: changed), error)
        }

        /// A check with some fields.
        static func check(_ to: String, _ code: String, _ minutes: String, _ error: String) -> Refusal {
            Refusal(.verify, "{\"to\":\(to),\"code\":\(code),\"expirationTimeInMinutes\":\(minutes)}", error)
        }
    }

    static let refusals: [Refusal] = [
        Refusal(.messaging, "{}", "to number is required"), Refusal(.voice, "{}", "to number is required"),
        Refusal(.verify, "{}", "to number is required"),
        .send(#""+19195550142""#, #""""#, "to number is required"),
        .send(#""+19195550142""#, "null", "to number is required"),
        .send(#""+19195550142""#, "19195550142", "to must be a string"),
        .send("+19195550142", "9195550142", "to must be an E.164 number: + and 2 to 15 digits, such as +19195550142"),
        .send(
            "+19845550100", "1234",
            "from must be an E.164 number, such as +19845550100, or a short code of 5 or 6 digits"),
        .send(RunningService.application, "", "applicationId must have 1 to 50 characters"),
        .send(RunningService.application, "unknown", "applicationId is not an application of this account"),
        .send("Code: {CODE}", "Code", "message must hold {CODE}, where the code goes"),
        .send("Code: {CODE}", "", "message is required and must hold {CODE}"),
        .send(
            "Code: {CODE}", "{CODE}" + String(repeating: "x", count: 2043), "message must have at most 2048 characters"),
        .send(#""digits":6"#, #""digits":3"#, "digits must be 4 to 8"),
        .send(#""digits":6"#, #""digits":9"#, "digits must be 4 to 8"),
        .send(#""digits":6"#, #""digits":6.5"#, "digits must be a whole number"),
        .send(#""digits":6"#, #""digits":"6""#, "digits must be a whole number"),
        .send(#""digits":6"#, #""digits":1e400"#, "digits must be a whole number"),
        .send(#""digits":6"#, #""digits":null"#, "digits is required"),
        .send(#""digits":6"#, #""x":6"#, "digits is required"),
        .send(#""digits":6"#, #""digits":6,"scope":7"#, "scope must be a string"),
        .send(
            #""digits":6"#, #""digits":6,"scope":"12345678901234567890123456""#, "scope must have at most 25 characters"
        ),
        .send(
            #""digits":6"#, #""digits":6,"expirationTimeInMinutes":0.9"#,
            "expirationTimeInMinutes must be 1 to 15 minutes"),
        .send(#""digits":6"#, #""digits":6,"expirationTimeInMinutes":"3""#, "expirationTimeInMinutes must be a number"),
        .send(
            #""digits":6"#, #""digits":6,"callbackUrl":"file:///etc/passwd""#,
            "callbackUrl must be an http or https URL without credentials, of at most 512 characters"),
        .check(#""+1919""#, "123456", "3", "code must be a string"),
        .check(#""+1919""#, #""123""#, "3", "code must be 4 to 8 digits"),
        .check(#""+1919""#, #""12345a""#, "3", "code must be 4 to 8 digits"),
        .check(#""+1919""#, #""123456""#, "null", "expirationTimeInMinutes is required"),
        .check(#""+1919""#, #""123456""#, #""3""#, "expirationTimeInMinutes must be a number"),
        .check(#""+1919""#, #""123456""#, "15.1", "expirationTimeInMinutes must be 1 to 15 minutes"),
        .check(#""+1919""#, #""123456""#, "-1e999", "expirationTimeInMinutes must be 1 to 15 minutes"),
    ]

    @Test func everyFaultIsNamedInTheWordsOfTheRules() async throws {
        try await withService { service in
            for refusal in WireTests.refusals {
                let answer = try await service.ask(refusal.operation, refusal.body)
                #expect(answer.status == 400, "\(refusal)")
                #expect(answer.body.hasPrefix("{\"error\":\"\(refusal.error)\",\"requestId\":\""), "\(answer.body)")
                #expect(answer.body.contains(#""type":"validation","description":""#))
            }
        }
    }

    static let unreadable = [
        "", " ", "null", "[]", "\"to\"", "{", "{\"to\":}", "{\"to\":\"+1\",}", "{\"to\" \"+1\"}", "{} {}",
        "{\"a\":NaN}",
        "{\"a\":01}", "{\"a\":+1}", "{\"a\":.5}", "{\"a\":1.}", "{\"a\":1e}", "{\"a\":tru}", "{\"a\":\"\\x\"}",
        "{\"a\":\"\\ud800\"}", "{\"a\":\"\\udc00\\ud800\"}", "{\"a\":\"\\ud800\\u0041\"}", "{\"a\":\"\n\"}",
        "{\"a\":1,\"a\":2}", "{\"a\":\"", "<to>+1</to>", "to=%2B1",
        "{\"a\":" + String(repeating: "[", count: 10_000) + "}",
        "{\"a\":" + String(repeating: "{\"a\":", count: 1000) + "1" + String(repeating: "}", count: 1001),
    ]

    @Test func aBodyThatIsNoObjectIsRefusedWithItsReason() async throws {
        try await withService { service in
            for body in WireTests.unreadable {
                let answer = try await service.ask(.verify, body)
                #expect(answer.status == 400, "\(body.prefix(40))")
                #expect(answer.body.hasPrefix("{\"error\":\"The body "), "\(answer.body)")
            }
            let latin = try await service.client.send(
                "POST", "/accounts/9900000/code/verify", headers: [RunningService.basic],
                body: Array("{\"to\":\"".utf8) + [0xE9, 0xFF] + Array("\"}".utf8))
            #expect(latin.status == 400)
            #expect(latin.body.contains("a text is not UTF-8"))
        }
    }

    @Test(arguments: ["application/json", "application/json; charset=utf-8", "text/plain", "text/plain;charset=UTF-8"])
    func theKindOfContentDoesNotMatter(type: String) async throws {
        try await withService { service in
            let path = "/accounts/\(RunningService.account)/code/messaging"
            let answer = try await service.post(
                path, WireTests.good, headers: ["Content-Type: \(type)", RunningService.basic])
            #expect(answer.status == 200)
        }
    }

    @Test func lenientSpellingsAreTaken() async throws {
        try await withService { service in
            let changes = [
                (#""digits":6"#, #""digits":6.0"#), (#""digits":6"#, #""digits":6e0,"unknown":[{"a":[1,null]}]"#),
                (#""digits":6"#, #""digits":6,"scope":null,"expirationTimeInMinutes":null,"callbackUrl":null"#),
                (#""digits":6"#, #""digits":6,"expirationTimeInMinutes":2.5"#), ("+19845550100", "12345"),
                ("Code: {CODE}", #"\u00e9\ud83d\ude00 {CODE}"#), ("{\"to\"", "\u{FEFF} {\n\"to\""),
                (RunningService.application, RunningService.application.uppercased()),
            ]
            for (piece, changed) in changes {
                let answer = try await service.ask(.messaging, WireTests.good.replacing(piece, with: changed))
                #expect(answer.status == 200, "\(changed): \(answer.body)")
            }
        }
    }

    @Test func anErrorBodyCarriesBothSpecificationsFields() async throws {
        try await withService { service in
            let answer = try await service.ask(.verify, "{}")
            let id = answer.headers["x-request-id"] ?? "none"
            #expect(id.wholeMatch(of: /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/) != nil)
            #expect(
                answer.body == """
                    {"error":"to number is required","requestId":"\(id)","type":"validation",\
                    "description":"to number is required; code must be 4 to 8 digits; \
                    expirationTimeInMinutes is required"}
                    """)
        }
    }

    @Test(arguments: [
        ("GET", "/api/v1/accounts/9900000/code/verify"), ("PUT", "/accounts/9900000/code/messaging"),
        ("POST", "/"), ("GET", "/nothing"), ("POST", "/api/v1/accounts/9900000/code"), ("POST", "/api/v2/oauth2/token"),
        ("DELETE", "/healthz"), ("POST", "/accounts//code/verify"), ("OPTIONS", "/accounts/9900000/code/verify"),
    ])
    func anUnknownPathOrMethodIsForbiddenBeforeAllElse(method: String, path: String) async throws {
        try await withService { service in
            let answer = try await service.client.send(method, path)
            #expect(answer.status == 403)
            let text = "Missing Authentication Token"
            #expect(
                answer.body
                    == #"{"Message":"\#(text)","message":"\#(text)","type":"unknown-path","description":"\#(text)"}"#)
        }
    }

    @Test func anAnswerToAHeadRequestHasNoBody() async throws {
        try await withService { service in
            let answer = try await service.client.send("HEAD", "/healthz")
            #expect(answer.status == 403)
            #expect(answer.body.isEmpty)
        }
    }

    @Test func aBodyBeyondTheLimitIsRefusedHoweverItComes() async throws {
        try await withService { service in
            let path = "/accounts/\(RunningService.account)/code/verify"
            let body = [UInt8](repeating: UInt8(ascii: " "), count: Limits.requestBytes + 1)
            let declared = try await service.client.send("POST", path, headers: [RunningService.basic], body: body)
            #expect(declared.status == 413)
            let chunk = Array((String(body.count, radix: 16) + "\r\n").utf8) + body + Array("\r\n0\r\n\r\n".utf8)
            let chunked = try await service.client.send(
                "POST", path, headers: [RunningService.basic, "Transfer-Encoding: chunked"], body: chunk)
            #expect(chunked.status == 413)
            let most = Array(WireTests.good.utf8)
            let filled = most + [UInt8](repeating: UInt8(ascii: " "), count: Limits.requestBytes - most.count)
            let fits = try await service.client.send(
                "POST", "/accounts/\(RunningService.account)/code/messaging", headers: [RunningService.basic],
                body: filled)
            #expect(fits.status == 200)
        }
    }

    /// 600 bodies cut, doubled, flipped and mixed; a failure says the seed.
    @Test func noBodyMakesTheServiceFail() async throws {
        try await withService { service in
            for seed in 0..<600 as Range<UInt64> {
                var random = SeededGenerator(seed: seed)
                let operation = MFAAPI.Operation.allCases.randomElement(using: &random) ?? .verify
                let body = WireTests.mangled(using: &random)
                let answer = try await service.client.send(
                    "POST", operation.path(accountId: RunningService.account), headers: [RunningService.basic],
                    body: body)
                #expect([200, 400, 429].contains(answer.status), "seed \(seed)")
            }
        }
    }

    private static func mangled(using random: inout SeededGenerator) -> [UInt8] {
        let pieces = [
            good, #"{"to":"+1919","code":"123456","expirationTimeInMinutes":3}"#, #"{"to":"#, "1e999", "-", "\\u", "\"",
            "\\ud83d", "}", "[", "null", ",", ":", "\u{0}", "é", "\u{1F600}",
        ]
        var bytes = Array(good.utf8)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes.removeSubrange(place...)
            case 1: bytes.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").utf8, at: place)
            case 2 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
            default: bytes.append(contentsOf: bytes.prefix(place))
            }
        }
        return bytes
    }
}
