import Foundation
import MFAAPI
import MFAClient
import Testing

@Suite struct MaskingTests {
    @Test func noCredentialAndNoCodeIsInAnExchange() async throws {
        let echo = #"{"error":"code 048213 for user:hunter22 is wrong"}"#
        let headers = "X-Echo: Basic dXNlcjpodW50ZXIyMg==\r\nSet-Cookie: session=abcdef\r\nX-Code: 048213\r\n"
        let server = try ScriptedServer(.reply(Given.http(400, echo, headers: headers)))
        defer { server.stop() }
        let answer = try await Given.client(server).verify(Given.verifyRequest)
        let exchange = try #require(answer.exchange)
        for text in ["\(answer)", String(reflecting: exchange)] {
            for secret in ["048213", "hunter22", "dXNlcjpodW50ZXIyMg", "abcdef"] { #expect(!text.contains(secret)) }
        }
        #expect(exchange.requestHeaders.contains(.init(name: "Authorization", value: "Basic ••••••")))
        #expect(exchange.requestBody.contains(#""code":"••••••""#))
        #expect(exchange.requestBody.contains(Given.to))
        #expect(exchange.responseBody == #"{"error":"code •••••• for user:•••••• is wrong"}"#)
        #expect(exchange.status == 400)
    }

    @Test(arguments: [
        "048213", "0 4 8 2 1 3", "0-4-8-2-1-3", "048 213", "x048213y", "0480 048213", "0\u{0}4\u{0}8\u{0}2\u{0}1\u{0}3",
        "0\u{200B}\u{200B}4\u{1B}\u{7}8213",
    ])
    func aCodeIsFoundHoweverItIsSpaced(text: String) async throws {
        let shown = try await shownBody(text)
        #expect(shown.hasSuffix("••••••") || shown.hasSuffix("••••••y"))
        #expect(!shown.filter(\.isNumber).contains(Given.code))
    }

    @Test(arguments: ["048214", "04821", "0  48213", "0a48213", "1000482"])
    func otherDigitsStayAsTheyAre(text: String) async throws {
        #expect(try await shownBody(text) == text)
    }

    @Test func aCodeAcrossTheEndOfWhatIsShownIsNotShownInPart() async throws {
        let filler = String(repeating: "x", count: Exchange.shownBytes - 3)
        let shown = try await shownBody(filler + Given.code + "tail")
        #expect(!shown.contains("0") && !shown.contains("8"))
        #expect(shown.hasSuffix("…"))
        #expect(shown.utf8.count <= Exchange.shownBytes + 12)
    }

    @Test func aSecretThatIsCutOffByMaskingAnotherIsStillHidden() async throws {
        let token = String(repeating: "tok3n", count: 120)
        let transport = StubTransport { _ in .json(400, #"{"error":"\#(token) \#(token)"}"#) }
        let client = Client(
            server: .bandwidth, accountId: "1", credentials: .bearer(Secret(token)), transport: transport)
        let answer = await client.verify(Given.verifyRequest)
        #expect(try answer.error() == .rejected(.init(status: 400, sentence: "•••••• ••••••")))
    }

    @Test func aBodyKeepsItsLinesAndLosesItsEscapes() async throws {
        let shown = try await shownBody("<h1>\r\n\tBad\u{1B}[2J\u{7}\u{202E} Gateway</h1>\n")
        #expect(shown == "<h1>\n\tBad[2J Gateway</h1>\n")
    }

    @Test func aTokenIsMaskedWhereTheServiceRepeatsIt() async throws {
        let transport = StubTransport { request in
            .json(
                403, #"{"message":"token \#(request.authorization?.reveal() ?? "") for +19195550142, 1 919 555 0142"}"#)
        }
        let client = Client(
            server: .bandwidth, accountId: "1", credentials: .bearer(Secret("eyJhbGciOi/J")), transport: transport)
        let answer = await client.verify(Given.verifyRequest)
        let sentence = "token •••••• for +1 919 ••• 0142, 1 919 ••• 0142"
        #expect(try answer.error() == .rejected(.init(status: 403, sentence: sentence)))
        #expect(answer.exchange?.responseBody.contains("eyJ") == false)
        #expect(answer.exchange?.requestHeaders.last == .init(name: "Authorization", value: "Bearer ••••••"))
    }

    @Test(arguments: [
        "9195550142 is a landline", "(919) 555-0142 is a landline", "1 (919) 555 - 0142 is a landline",
    ])
    func aNumberIsMaskedInASentenceHoweverItIsWritten(words: String) async throws {
        let transport = StubTransport { _ in .json(400, #"{"error":"\#(words)"}"#) }
        let client = Client(
            server: .bandwidth, accountId: "1", credentials: .bearer(Secret("token")), transport: transport)
        guard case .rejected(let rejection) = try await client.verify(Given.verifyRequest).error() else {
            Issue.record("not refused")
            return
        }
        #expect(rejection.sentence?.filter(\.isNumber).hasSuffix("9190142") == true)
        #expect(rejection.sentence?.hasSuffix("••• 0142 is a landline") == true)
    }

    @Test func aSecretWithANumberInItIsHiddenWhole() async throws {
        let secret = "abc+12025550142xyz"
        let transport = StubTransport { _ in .json(400, #"{"error":"no \#(secret)"}"#) }
        let client = Client(
            server: .bandwidth, accountId: "1", credentials: .bearer(Secret(secret)), transport: transport)
        let answer = await client.verify(Given.verifyRequest)
        #expect(try answer.error() == .rejected(.init(status: 400, sentence: "no ••••••")))
    }

    private func shownBody(_ body: String) async throws -> String {
        let transport = StubTransport { _ in WireResponse(status: 502, body: Data(body.utf8)) }
        let client = Client(
            server: .bandwidth, accountId: "1", credentials: .bearer(Secret("token")), transport: transport)
        return try #require(await client.verify(Given.verifyRequest).exchange).responseBody
    }
}
