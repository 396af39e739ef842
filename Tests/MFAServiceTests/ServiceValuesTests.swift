import MFAAPI
import Testing

@testable import MFAService

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct ServiceValuesTests {
    private static let dispatch = Dispatch(
        channel: .sms, accountId: "1", applicationId: "app", to: "+19195550142", from: "+19845550100",
        text: "Code hidden", speech: "Code hidden", issuedAt: TestClock.start, lifetime: .seconds(180),
        callbackUrl: "https://hidden.example")

    private static let values: [any Sendable] = [
        Credential(id: "user", secret: "hidden"), AccessToken(token: "hidden"),
        Account(
            id: "1", credentials: [Credential(id: "user", secret: "hidden")],
            accessTokens: [AccessToken(token: "hidden")]),
        BandwidthSettings(
            accountId: "1", credentials: .oauth(clientId: "c", clientSecret: "hidden"), publicURL: "https://x.example"),
        BandwidthSettings.Credentials.basic(username: "u", password: "hidden"), dispatch,
        OutgoingRequest(
            url: "https://x.example/hidden", headers: ["Authorization": "hidden"], body: Array("hidden".utf8)),
        OutgoingAnswer(status: 200, body: Array("hidden".utf8)),
        Receipt(messageId: "m", to: "+19195550142", failure: nil),
        ReceiptTag(dispatch, url: "https://hidden.example"),
    ]

    @Test func noValueShowsASecretACodeOrAWholeNumber() {
        for value in ServiceValuesTests.values {
            var dumped = ""
            dump(value, to: &dumped)
            for text in ["\(value)", String(reflecting: value), dumped] {
                #expect(!text.contains("hidden") && !text.contains("5550142") && !text.contains("5550100"))
                #expect(!text.contains("104, 105, 100"))
            }
        }
    }
}
