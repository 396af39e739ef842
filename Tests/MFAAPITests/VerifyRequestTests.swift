import MFAAPI
import Testing

struct VerifyRequestTests {
    private let request = VerifyRequest(to: "+19195550142", code: "004217")

    @Test func theWindowIsAlwaysWrittenAndLeadingZerosAreKept() throws {
        #expect(
            try Wire.text(request) == "{\"code\":\"004217\",\"expirationTimeInMinutes\":3,\"to\":\"+19195550142\"}")
    }

    @Test func aScopeIsWrittenWhereThereIsOne() throws {
        let request = VerifyRequest(to: "+12", scope: "login", code: "0000", expiration: .seconds(150))
        #expect(
            try Wire.text(request)
                == "{\"code\":\"0000\",\"expirationTimeInMinutes\":2.5,\"scope\":\"login\",\"to\":\"+12\"}")
        #expect(try Wire.read(try Wire.text(request)) == request)
    }

    private func read(code: String, minutes: String) throws -> VerifyRequest {
        try Wire.read("{\"to\": \"+12\", \"code\": \(code), \"expirationTimeInMinutes\": \(minutes), \"x\": 1}")
    }

    @Test(arguments: [("3", 180.0), ("3.0", 180), ("2.5", 150), ("1e1", 600)])
    func theWindowIsReadWithAndWithoutAFraction(text: String, seconds: Double) throws {
        #expect(try read(code: "\"0042\"", minutes: text).expiration == .seconds(seconds))
    }

    @Test func leadingZerosAreRead() throws {
        #expect(try read(code: "\"0042\"", minutes: "3").code == "0042")
    }

    @Test(arguments: [("42", "3"), ("\"0042\"", "\"3\""), ("\"0042\"", "null"), ("null", "3")])
    func fieldsOfAnotherTypeAreRefused(code: String, minutes: String) {
        #expect(throws: DecodingError.self) { try read(code: code, minutes: minutes) }
    }

    @Test func anAbsurdWindowIsReadAndThenRefusedByItsRule() throws {
        let request = try read(code: "\"0042\"", minutes: "1e300")
        #expect(request.faults.map(\.field) == [.expirationTimeInMinutes])
    }

    @Test func anAbsentOrEmptyScopeIsTheDefaultOne() {
        #expect(request.effectiveScope == "2FA")
        #expect(VerifyRequest(to: "+12", scope: "", code: "0000").effectiveScope == "2FA")
        #expect(VerifyRequest(to: "+12", scope: "2fa", code: "0000").effectiveScope == "2fa")
    }

    @Test func faultsAreNamedInOrder() {
        #expect(request.faults.isEmpty)
        let bad = VerifyRequest(
            to: "", scope: String(repeating: "s", count: 26), code: "12", expiration: .seconds(59))
        #expect(bad.faults.map(\.field) == [.to, .scope, .code, .expirationTimeInMinutes])
    }

    @Test(arguments: ["+19195550142", "9195550142"])
    func aStrayLogShowsNoWholeNumberAndNoCode(number: String) {
        let shown = everythingShown(of: VerifyRequest(to: number, code: "004217"))
        #expect(!shown.contains("9195550142") && !shown.contains("919 555") && !shown.contains("4217"))
    }

    @Test func theDescriptionTellsWhatMayBeTold() {
        #expect(
            "\(request)"
                == "VerifyRequest(to: +1 919 ••• 0142, code: (6 characters), expiration: 3.0 min)")
    }
}
