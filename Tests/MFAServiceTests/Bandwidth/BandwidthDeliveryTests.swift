import MFAAPI
import Synchronization
import Testing

@testable import MFAService

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct BandwidthDeliveryTests {
    private static let basic = "Basic " + Data("user:pass".utf8).base64EncodedString()
    private static let client = "Basic " + Data("client:secret".utf8).base64EncodedString()

    private let clock = TestClock()
    private let secret = ServiceSecret()

    private func dispatch(_ channel: Channel, callbackUrl: String? = nil) -> Dispatch {
        Dispatch(
            channel: channel, accountId: "9900000", applicationId: "app", to: "+19195550142", from: "+19845550100",
            text: "Code \"1234\"", speech: "Code <1, 2, 3, 4>", issuedAt: clock.now, lifetime: .seconds(180),
            callbackUrl: callbackUrl)
    }

    private func delivery(
        _ base: String, _ credentials: BandwidthSettings.Credentials = .basic(username: "user", password: "pass"),
        answers: CallAnswers? = nil
    ) -> BandwidthDelivery {
        var settings = BandwidthSettings(
            accountId: "5500000", credentials: credentials, publicURL: "https://mfa.example.com")
        settings.messagingURL = base + "/api/v2"
        settings.voiceURL = base + "/voice/v2"
        settings.tokenURL = base + "/token"
        return BandwidthDelivery(
            settings: settings, outgoing: localHTTP,
            answers: answers ?? CallAnswers(secret: secret, clock: clock.service), secret: secret)
    }

    @Test func aMessageIsCreatedFieldByField() async throws {
        let carrier = FakeCarrier(["messages": [(202, #"{"id":"14762070468292kw2fuqty55yp2b2","time":"now"}"#)]])
        try await carrier.run { base in
            let id = try await delivery(base).deliver(dispatch(.sms))
            #expect(id == "14762070468292kw2fuqty55yp2b2")
        }
        let request = try #require(carrier.requests.first)
        #expect(carrier.requests.count == 1)
        #expect(request.path == "/api/v2/users/5500000/messages")
        #expect(request.authorization == BandwidthDeliveryTests.basic)
        #expect(request.contentType == "application/json")
        #expect(
            request.body
                == #"{"applicationId":"app","to":["+19195550142"],"from":"+19845550100","text":"Code \"1234\""}"#)
    }

    @Test func theTagHoldsTheCallbackUrlSealed() async throws {
        let carrier = FakeCarrier(["messages": [(202, #"{"id":"m"}"#)]])
        let url = "https://example.com/" + String(repeating: "x", count: 492)
        try await carrier.run { base in
            _ = try await delivery(base).deliver(dispatch(.sms, callbackUrl: url))
        }
        let tag = try #require(carrier.requests.first?.text("tag"))
        #expect(tag.count <= 1024)
        let opened = try #require(ReceiptTag(opening: tag, with: secret))
        #expect(opened.url == url)
        #expect(opened.accountId == "9900000")
        #expect(opened.fits(to: "+19195550142", at: clock.now))
        #expect(!opened.fits(to: "+19195550143", at: clock.now))
        #expect(!opened.fits(to: "+19195550142", at: clock.now + 86_400))
        #expect(ReceiptTag(opening: tag, with: ServiceSecret()) == nil)
    }

    @Test func aCallIsPlacedFieldByFieldAndItsAnswerSpeaksTheDigitsTwice() async throws {
        let carrier = FakeCarrier(["calls": [(201, #"{"callId":"c-95ac8d6e-1a31c52e"}"#)]])
        let answers = CallAnswers(secret: secret, clock: clock.service)
        try await carrier.run { base in
            let id = try await delivery(base, answers: answers).deliver(dispatch(.voice))
            #expect(id == "c-95ac8d6e-1a31c52e")
        }
        let request = try #require(carrier.requests.first)
        #expect(request.path == "/voice/v2/accounts/5500000/calls")
        let url = try #require(request.text("answerUrl"))
        let prefix = "https://mfa.example.com/bandwidth/calls/"
        #expect(
            request.body == #"{"applicationId":"app","to":"+19195550142","from":"+19845550100","#
                + #""answerUrl":"\#(url)","answerMethod":"POST"}"#)
        #expect(url.hasPrefix(prefix))
        let token = String(url.dropFirst(prefix.count))
        #expect(token.count == 40)
        let sentence = #"<SpeakSentence locale="en_US">Code &lt;1, 2, 3, 4&gt;</SpeakSentence>"#
        #expect(
            answers.document(token: token) == #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n<Response>" + sentence
                + #"<Pause duration="1"/>"# + sentence + "<Hangup/></Response>")
        clock.advance(180)
        #expect(answers.document(token: token) == nil)
        #expect(answers.document(token: "guessed") == nil)
    }

    @Test func aTokenIsFetchedOnceAndKept() async throws {
        let carrier = FakeCarrier([
            "token": [(200, #"{"access_token":"t1","expires_in":3600,"token_type":"Bearer"}"#)],
            "messages": [(202, #"{"id":"m"}"#)],
        ])
        try await carrier.run { base in
            let delivery = delivery(base, .oauth(clientId: "client", clientSecret: "secret"))
            for _ in 0..<2 { _ = try await delivery.deliver(dispatch(.sms)) }
        }
        #expect(
            carrier.requests.map(\.path) == ["/token"] + Array(repeating: "/api/v2/users/5500000/messages", count: 2))
        #expect(carrier.requests.first?.authorization == BandwidthDeliveryTests.client)
        #expect(carrier.requests.first?.body == "grant_type=client_credentials")
        #expect(carrier.requests.last?.authorization == "Bearer t1")
    }

    @Test func aRefusedTokenIsRenewedOnce() async throws {
        let carrier = FakeCarrier([
            "token": [
                (200, #"{"access_token":"t1","expires_in":3600,"token_type":"Bearer"}"#),
                (200, #"{"access_token":"t2","expires_in":3600,"token_type":"Bearer"}"#),
            ],
            "messages": [(401, ""), (202, #"{"id":"m"}"#), (401, "")],
        ])
        try await carrier.run { base in
            let delivery = delivery(base, .oauth(clientId: "client", clientSecret: "secret"))
            let id = try await delivery.deliver(dispatch(.sms))
            #expect(id == "m")
            await #expect(
                throws: ServiceError.carrierFailed("Bandwidth answered 401. Check the account and its credentials.")
            ) {
                try await delivery.deliver(dispatch(.sms))
            }
        }
        #expect(
            carrier.requests.filter { $0.path != "/token" }.map(\.authorization).prefix(2) == [
                "Bearer t1", "Bearer t2",
            ])
    }

    @Test(arguments: [
        (
            400, #"{"type":"validation","description":"The from number is not yours"}"#,
            ServiceError.refusedByCarrier("The from number is not yours")
        ),
        (400, "<html>", .refusedByCarrier("The carrier refused the request")),
        (403, "", .carrierFailed("Bandwidth answered 403. Check the account and its credentials.")),
        (429, "", .carrierFailed("Bandwidth answered 429.")), (503, "", .carrierFailed("Bandwidth answered 503.")),
        (500, "", .carrierUnclear("Bandwidth answered 500.")),
        (202, "{}", .carrierUnclear("Bandwidth took the message without an id.")),
        (202, "x", .carrierUnclear("Bandwidth gave an answer that cannot be read.")),
    ])
    func aRefusalIsTheSendersToMendOrTheOperators(status: Int, body: String, error: ServiceError) async throws {
        let carrier = FakeCarrier(["messages": [(status, body)]])
        try await carrier.run { base in
            await #expect(throws: error) { try await delivery(base).deliver(dispatch(.sms)) }
        }
        #expect(carrier.requests.count == 1)
    }

    @Test func aCarrierThatIsNotThereIsTheOperatorsToMend() async {
        await #expect(throws: ServiceError.carrierUnclear("Bandwidth was not reached, or did not answer in time.")) {
            try await delivery("http://127.0.0.1:1").deliver(dispatch(.sms))
        }
    }

    private func delivery(
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }, outgoing: @escaping OutgoingHTTP
    ) -> BandwidthDelivery {
        BandwidthDelivery(
            settings: BandwidthSettings(
                accountId: "5500000", credentials: .oauth(clientId: "client", clientSecret: "secret"),
                publicURL: "https://mfa.example.com"),
            outgoing: outgoing, answers: CallAnswers(secret: secret, clock: clock.service), secret: secret, now: now)
    }

    private static let token = OutgoingAnswer(
        status: 200, body: Array(#"{"access_token":"t","expires_in":3600,"token_type":"Bearer"}"#.utf8))

    @Test(arguments: [true, false]) func whatTheClientSaysOfAFailureIsTheReason(mayHaveArrived: Bool) async {
        let reason = "messaging.bandwidth.com refused the connection"
        let delivery = delivery { request in
            if request.url.hasSuffix("/token") { return BandwidthDeliveryTests.token }
            throw OutgoingFailure(reason: reason, mayHaveArrived: mayHaveArrived)
        }
        let text = "Bandwidth did not answer: \(reason)"
        await #expect(throws: mayHaveArrived ? ServiceError.carrierUnclear(text) : .carrierFailed(text)) {
            try await delivery.deliver(dispatch(.sms))
        }
    }

    @Test func aDispatchTakes25SecondsAtMost() async {
        let time = Mutex(ContinuousClock.now)
        let start = time.withLock(\.self)
        // Each answer comes at the last moment, and none of the tokens is good.
        let delivery = delivery(now: { time.withLock(\.self) }) { request in
            time.withLock { $0 += request.timeout }
            return request.url.hasSuffix("/token") ? BandwidthDeliveryTests.token : OutgoingAnswer(status: 401)
        }
        await #expect(throws: ServiceError.self) { try await delivery.deliver(dispatch(.sms)) }
        #expect(time.withLock(\.self) - start == BandwidthDelivery.longest)
    }

    @Test func sendsThatNeedATokenAtTheSameTimeShareOne() async throws {
        let fetched = Mutex(0)
        let delivery = delivery { request in
            guard request.url.hasSuffix("/token") else {
                return OutgoingAnswer(status: 202, body: Array(#"{"id":"m"}"#.utf8))
            }
            fetched.withLock { $0 += 1 }
            for _ in 0..<1000 { await Task.yield() }
            return BandwidthDeliveryTests.token
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<20 { group.addTask { _ = try await delivery.deliver(dispatch(.sms)) } }
            try await group.waitForAll()
        }
        #expect(fetched.withLock(\.self) == 1)
    }

    @Test func aTokenEndpointThatRefusesIsNamed() async throws {
        let carrier = FakeCarrier(["token": [(401, "")]])
        try await carrier.run { base in
            let delivery = delivery(base, .oauth(clientId: "client", clientSecret: "secret"))
            await #expect(
                throws: ServiceError.carrierFailed(
                    "Bandwidth's token endpoint answered 401. Check the client's id and secret.")
            ) {
                try await delivery.deliver(dispatch(.sms))
            }
        }
    }
}
