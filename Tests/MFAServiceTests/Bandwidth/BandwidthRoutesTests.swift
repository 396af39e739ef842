import MFAAPI
import Synchronization
import Testing

@testable import MFAService

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A service that delivers by way of Bandwidth, over HTTP on both sides.
@Suite(.timeLimit(.minutes(1))) struct BandwidthRoutesTests {
    private static func configuration(_ base: String, _ secret: ServiceSecret = ServiceSecret()) -> ServiceConfiguration
    {
        var settings = BandwidthSettings(
            accountId: "5500000", credentials: .basic(username: "u", password: "p"),
            publicURL: "https://mfa.example.com")
        settings.messagingURL = base
        settings.voiceURL = base
        settings.voice = "julie"
        settings.locale = "fr_CA"
        var configuration = ServiceConfiguration.test
        configuration.delivery = .bandwidth(settings)
        configuration.outgoing = localHTTP
        configuration.secret = secret
        return configuration
    }

    @Test func aCodeThatWasSpokenInACallIsValid() async throws {
        let carrier = FakeCarrier(["calls": [(201, #"{"callId":"c-1"}"#)]])
        try await carrier.run { base in
            try await withService(BandwidthRoutesTests.configuration(base)) { service in
                let body = RunningService.send(to: "+19195550142", message: "A & B: {CODE}", digits: 4)
                #expect(try await service.ask(.voice, body).body == #"{"callId":"c-1"}"#)
                let url = try #require(carrier.requests.first?.text("answerUrl"))
                let answer = try await service.post(String(url.dropFirst("https://mfa.example.com".count)), "{}")
                #expect(answer.status == 200)
                #expect(answer.headers["content-type"] == "application/xml")
                #expect(answer.body.contains(#"<SpeakSentence locale="fr_CA" voice="julie">A &amp; B: "#))
                let spoken = try #require(answer.body.firstMatch(of: /A &amp; B: (\d, \d, \d, \d)</))
                let code = spoken.output.1.filter(\.isNumber)
                #expect(try await service.check(String(code), to: "+19195550142").body == #"{"valid":true}"#)
            }
        }
    }

    @Test func theSandboxIsNotThereAndScenarioNumbersAreNumbers() async throws {
        let carrier = FakeCarrier(["messages": [(202, #"{"id":"m"}"#)]])
        try await carrier.run { base in
            try await withService(BandwidthRoutesTests.configuration(base)) { service in
                let phones = try await service.get("/sandbox/phones")
                #expect(phones.status == 403)
                #expect(phones.body.contains("Missing Authentication Token"))
                #expect(try await service.check("123456", to: "+19195550182").status == 200)
                let guessed = try await service.post("/bandwidth/calls/0000", "")
                #expect(guessed.status == 403)
            }
        }
    }

    @Test func aCarriersFailureIsAnInternalErrorWithoutDetails() async throws {
        let carrier = FakeCarrier(["messages": [(503, "secret details")]])
        try await carrier.run { base in
            try await withService(BandwidthRoutesTests.configuration(base)) { service in
                let answer = try await service.ask(.messaging, RunningService.send(to: "+19195550142"))
                #expect(answer.status == 500)
                #expect(answer.body.hasPrefix(#"{"error":"Internal Error","requestId":""#))
                #expect(!answer.body.contains("Bandwidth"))
            }
        }
    }

    /// The second send is refused, and the third may have gone.
    @Test func aCodeThatSurelyWentNowhereDoesNotEndTheOneBeforeIt() async throws {
        let carrier = FakeCarrier(["messages": [(202, #"{"id":"m"}"#), (503, ""), (500, "")]])
        try await carrier.run { base in
            var configuration = BandwidthRoutesTests.configuration(base)
            configuration.policy = .hardened
            try await withService(configuration) { service in
                for status in [200, 500] {
                    let answer = try await service.ask(.messaging, RunningService.send(to: "+19195550142"))
                    #expect(answer.status == status)
                }
                let codes = carrier.requests.compactMap { $0.text("text")?.filter(\.isNumber) }
                let stays = try await service.check(codes[0], to: "+19195550142")
                #expect(stays.body == #"{"valid":true}"#)
                #expect(try await service.check(codes[1], to: "+19195550142").body == #"{"valid":false}"#)
                #expect(try await service.ask(.messaging, RunningService.send(to: "+19195550142")).status == 500)
                let unclear = carrier.requests.last?.text("text")?.filter(\.isNumber) ?? ""
                #expect(try await service.check(unclear, to: "+19195550142").body == #"{"valid":true}"#)
            }
        }
    }

    @Test func aReceiptOfTheCarriersGoesToTheCallbackUrlOfItsSend() async throws {
        let secret = ServiceSecret()
        let sent = Mutex<[OutgoingRequest]>([])
        var configuration = BandwidthRoutesTests.configuration("http://127.0.0.1:1", secret)
        configuration.outgoing = { request in
            sent.withLock { $0.append(request) }
            return OutgoingAnswer(status: 200)
        }
        // A public address that is written as a number needs no look-up.
        func dispatch(_ time: Date = Date()) -> Dispatch {
            Dispatch(
                channel: .sms, accountId: "1", applicationId: "a", to: "+1919", from: "+1984", text: "", speech: "",
                issuedAt: time, lifetime: .seconds(180))
        }
        let tag = try ReceiptTag(dispatch(), url: "https://93.184.216.34/hook").sealed(with: secret)
        let late = try ReceiptTag(dispatch(Date() - 90_000), url: "https://93.184.216.34/late").sealed(with: secret)
        let forged = try ReceiptTag(dispatch(), url: "https://93.184.216.34/forged").sealed(with: ServiceSecret())
        let log = MemoryLog()
        configuration.logger = log.logger
        try await withService(configuration) { service in
            let answer = try await service.post(
                "/bandwidth/receipts",
                """
                [{"type":"message-delivered","to":"+1919","message":{"id":"a","tag":"\(forged)"}},
                 {"type":"message-delivered","to":"+1919","message":{"id":"b","tag":"hello"}},
                 {"type":"message-delivered","to":"+1984","message":{"id":"other number","tag":"\(tag)"}},
                 {"type":"message-delivered","to":"+1919","message":{"id":"late","tag":"\(late)"}},
                 {"type":"message-sending","to":"+1919","message":{"id":"c","tag":"\(tag)"}},
                 {"type":"message-failed","to":"+1919","errorCode":4720,"description":"\(String(repeating: "x", count: 1000))",
                  "message":{"id":"d","tag":"\(tag)"}}]
                """)
            #expect(answer.status == 204)
            while sent.withLock({ $0.isEmpty }) { await Task.yield() }
        }
        let requests = sent.withLock { $0 }
        #expect(requests.map(\.url) == ["https://93.184.216.34/hook"])
        let body = String(decoding: requests.first?.body ?? [], as: UTF8.self)
        #expect(body.contains(#""type":"message-failed""#))
        #expect(body.contains("\"" + String(repeating: "x", count: 256) + "\""))
        #expect(log.text.contains("tags that were not sealed"))
        #expect(log.text.contains(#""count": 2"#))
        #expect(body.contains(#""platform":"NorthAmericaSMS","message":{"id":"d"},"errorCode":4720"#))
    }

    @Test(arguments: ["", "{}", "[1]", "[{}]"]) func whatIsNoReceiptIsRefused(body: String) async throws {
        try await withService(BandwidthRoutesTests.configuration("http://127.0.0.1:1")) { service in
            let answer = try await service.post("/bandwidth/receipts", body)
            #expect(answer.status == 400)
        }
    }

    @Test(arguments: [
        ("a&b", "a&amp;b"), ("<\"'>", "&lt;&quot;&apos;&gt;"), ("\u{0}\u{8}a\u{1F}\u{FFFE}\u{FFFF}", "a"),
        ("é\u{1F600}\t\n", "é\u{1F600}\t\n"),
    ])
    func textIsSaidInXML(text: String, xml: String) {
        #expect(BXML.escaped(text) == xml)
    }
}
