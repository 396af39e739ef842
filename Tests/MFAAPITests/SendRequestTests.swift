import MFAAPI
import Testing

struct SendRequestTests {
    private let request = SendRequest(
        to: "+19195550142", from: "+19845550100", applicationId: "93de2206", message: "Your code is {CODE}")

    @Test func absentFieldsAreLeftOut() throws {
        #expect(
            try Wire.text(request) == """
                {"applicationId":"93de2206","digits":6,"from":"+19845550100","message":"Your code is {CODE}",\
                "to":"+19195550142"}
                """)
    }

    @Test func everyFieldHasItsNameOnTheWire() throws {
        var request = request
        request.scope = "login"
        request.digits = 4
        request.expiration = .minutes(5)
        request.callbackUrl = "https://example.com/receipts"
        #expect(
            try Wire.text(request) == """
                {"applicationId":"93de2206","callbackUrl":"https://example.com/receipts","digits":4,\
                "expirationTimeInMinutes":5,"from":"+19845550100","message":"Your code is {CODE}","scope":"login",\
                "to":"+19195550142"}
                """)
        #expect(try Wire.read(try Wire.text(request)) == request)
    }

    @Test(arguments: [(3, "3"), (1, "1"), (15, "15"), (2.5, "2.5"), (0.1, "0.1"), (1.25, "1.25")])
    func wholeMinutesAreWrittenWithoutAFraction(minutes: Double, text: String) throws {
        var request = request
        request.expiration = .minutes(minutes)
        #expect(try Wire.text(request).contains("\"expirationTimeInMinutes\":\(text),"))
    }

    private func read(_ fields: String) throws -> SendRequest {
        try Wire.read(
            """
            {"to": "+19195550142", "from": "12345", "applicationId": "a", "message": "{CODE}", \(fields)}
            """)
    }

    @Test(arguments: [("3", 180.0), ("3.0", 180), ("2.5", 150), ("15e0", 900)])
    func minutesAreReadWithAndWithoutAFraction(text: String, seconds: Double) throws {
        #expect(try read("\"digits\": 6, \"expirationTimeInMinutes\": \(text)").expiration == .seconds(seconds))
    }

    @Test func missingAndNullAreTheSame() throws {
        let missing = try read("\"digits\": 6")
        let null = try read("\"digits\": 6, \"scope\": null, \"expirationTimeInMinutes\": null, \"callbackUrl\": null")
        #expect(missing == null)
        #expect(missing.scope == nil && missing.expiration == nil && missing.callbackUrl == nil)
    }

    @Test func unknownFieldsAreIgnored() throws {
        #expect(try read("\"digits\": 6, \"colour\": {\"deep\": []}") == read("\"digits\": 6"))
    }

    @Test(arguments: [
        "\"digits\": \"6\"", "\"digits\": 6.5", "\"digits\": null", "\"scope\": \"x\"", "\"digits\": 6, \"scope\": 2",
        "\"digits\": 6, \"expirationTimeInMinutes\": \"3\"",
    ])
    func fieldsOfAnotherTypeAreRefused(fields: String) {
        #expect(throws: DecodingError.self) { try read(fields) }
    }

    @Test func anAbsentOrEmptyScopeIsTheDefaultOne() {
        var request = request
        #expect(request.effectiveScope == "2FA")
        request.scope = ""
        #expect(request.effectiveScope == "2FA")
        request.scope = "login"
        #expect(request.effectiveScope == "login")
    }

    @Test func aRequestWithinTheLimitsHasNoFaults() {
        #expect(request.faults.isEmpty)
        #expect(request.digits == 6)
    }

    @Test func everyFaultIsNamedInTheOrderOfTheForm() {
        let request = SendRequest(
            to: "1", from: "1", applicationId: "", scope: String(repeating: "s", count: 26), message: "{code}",
            digits: 3, expiration: .minutes(16))
        #expect(
            request.faults.map(\.field)
                == [.to, .from, .applicationId, .scope, .message, .digits, .expirationTimeInMinutes])
    }

    @Test func aStrayLogShowsNoWholeNumberAndNoMessage() {
        var request = request
        request.message = "Call +15087696555, {CODE}"
        request.callbackUrl = "https://user:hidden@example.com"
        let shown = everythingShown(of: request)
        for secret in ["9195550142", "9845550100", "919 555", "984 555", "5087696555", "hidden"] {
            #expect(!shown.contains(secret))
        }
        #expect(
            "\(request)" == """
                SendRequest(to: +1 919 ••• 0142, from: +1 984 ••• 0100, applicationId: 93de2206, \
                message: (25 characters), digits: 6, callbackUrl: (31 characters))
                """)
    }
}
