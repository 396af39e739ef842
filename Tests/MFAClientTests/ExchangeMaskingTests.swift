import MFAAPI
import MFAClient
import Testing

/// An exchange without its numbers, however the service and the request write them.
@Suite struct ExchangeMaskingTests {
    @Test(arguments: [
        "+19195550142", "19195550142", "%2B19195550142", "919-555-0142", "(919) 555 0142", #"\u002B19195550142"#,
    ])
    func aNumberIsMaskedWhereverItStands(written: String) {
        let masked = exchange(written).masked
        let text =
            "\(masked.url) \(masked.requestHeaders) \(masked.requestBody) \(masked.responseHeaders) \(masked.responseBody)"
        #expect(!text.filter(\.isNumber).contains("5550142"))
        #expect(text.components(of: "••• 0142") == 5)
        #expect(masked.method == "POST" && masked.status == 400)
    }

    @Test(arguments: Exchange.CopyForm.allCases)
    func aMaskedCopyHoldsNoNumber(form: Exchange.CopyForm) {
        let text = exchange("%2B19195550142").copied(as: form, masksNumbers: true)
        #expect(!text.filter(\.isNumber).contains("5550142"))
    }

    @Test func anotherCountrysNumberIsMaskedInTheAnswerToo() {
        var exchange = exchange("+442079460958")
        exchange.responseBody = #"{"error":"442079460958 or 020 7946 0958 is unknown"}"#
        #expect(exchange.masked.responseBody == #"{"error":"44 20 •••• •958 or 044 20 •••• •958 is unknown"}"#)
    }

    @Test func aDescriptionHoldsNoHeaderAndNoBody() {
        let exchange = exchange("+19195550142")
        for text in [
            "\(exchange)", String(reflecting: exchange), "\(Mirror(reflecting: exchange).children.map(\.value))",
        ] {
            #expect(!text.contains("5550142"))
            #expect(!text.contains("to"))
        }
    }

    @Test func aCodeInAnAnswerThatShouldHoldNoneIsNotShown() async throws {
        let transport = StubTransport { _ in .json(200, #"{"messageId":"m1","code":"482019"}"#) }
        let client = Client(
            server: .bandwidth, accountId: "1", credentials: .bearer(Secret("token")), transport: transport)
        let exchange = try #require(await client.send(Given.sendRequest, over: .sms).exchange)
        #expect(exchange.responseBody == #"{"messageId":"m1","code":"••••••"}"#)
    }

    private func exchange(_ number: String) -> Exchange {
        Exchange(
            method: "POST", url: "http://127.0.0.1:4010/sandbox/phones/\(number)/next?timeoutSeconds=20",
            requestHeaders: [Exchange.Header(name: "X-Number", value: number)],
            requestBody: #"{"to":"+19195550142"}"#.replacing("+19195550142", with: number), status: 400,
            responseHeaders: [Exchange.Header(name: "X-Number", value: number)],
            responseBody: #"{"error":"no phone \#(number)"}"#)
    }
}

extension String {
    fileprivate func components(of words: String) -> Int { ranges(of: words).count }
}
