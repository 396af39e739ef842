import MFAAPI
import Testing

struct RulesTests {
    @Test func aMissingNumberIsSaidInTheServicesOwnWords() {
        #expect(Rules.to("")?.description == "to number is required")
        #expect(Rules.from("")?.description == "from number is required")
    }

    @Test func theReceiverIsAnE164Number() {
        #expect(Rules.to("+19195550142") == nil)
        #expect(
            Rules.to("9195550142")?.description
                == "to must be an E.164 number: + and 2 to 15 digits, such as +19195550142")
        #expect(Rules.to("12345")?.field == .to)
    }

    @Test(arguments: ["+19845550100", "12345", "123456", "00000"])
    func theSenderIsANumberOrAShortCode(text: String) {
        #expect(Rules.from(text) == nil)
    }

    @Test(arguments: ["1234", "1234567", "1234a", "١٢٣٤٥", "12345 ", "+", "9845550100", "Acme"])
    func anotherSenderIsAtFault(text: String) {
        #expect(
            Rules.from(text)?.description
                == "from must be an E.164 number, such as +19845550100, or a short code of 5 or 6 digits")
        #expect(!Rules.isShortCode(text))
    }

    @Test(arguments: [(0, false), (1, true), (50, true), (51, false)])
    func anApplicationHasOneToFiftyCharacters(length: Int, isFine: Bool) {
        let fault = Rules.applicationId(String(repeating: "a", count: length))
        #expect(fault == (isFine ? nil : FieldFault(.applicationId, "must have 1 to 50 characters")))
    }

    @Test(arguments: [(0, true), (25, true), (26, false)])
    func aScopeHasUpToTwentyFiveCharacters(length: Int, isFine: Bool) {
        let fault = Rules.scope(String(repeating: "ж", count: length))
        #expect(fault == (isFine ? nil : FieldFault(.scope, "must have at most 25 characters")))
    }

    @Test(arguments: [(6, true), (2048, true), (2049, false)])
    func aMessageHasUpTo2048Characters(length: Int, isFine: Bool) {
        let fault = Rules.message("{CODE}" + String(repeating: "ж", count: length - 6))
        #expect(fault == (isFine ? nil : FieldFault(.message, "must have at most 2048 characters")))
    }

    @Test func lengthsCountUnicodeScalars() {
        let family = "👩‍👩‍👧‍👦"
        #expect(family.count == 1)
        #expect(family.unicodeScalars.count == 7)
        #expect(Rules.scope(String(repeating: family, count: 3)) == nil)
        #expect(Rules.scope(String(repeating: family, count: 4)) != nil)
        #expect(Rules.scope(String(repeating: "😀", count: 25)) == nil)
        #expect(Rules.scope(String(repeating: "e\u{301}", count: 13)) != nil)
        #expect(Rules.applicationId(String(repeating: "e\u{301}", count: 25)) == nil)
        #expect(Rules.applicationId(String(repeating: "e\u{301}", count: 26)) != nil)
        #expect(Rules.message("{CODE}" + String(repeating: "e\u{301}", count: 1021)) == nil)
        #expect(Rules.message("{CODE}" + String(repeating: "e\u{301}", count: 1022)) != nil)
    }

    @Test func aMessageHoldsThePlaceOfTheCode() {
        #expect(Rules.message("")?.description == "message is required and must hold {CODE}")
        #expect(Rules.message("{code}")?.description == "message must hold {CODE}, where the code goes")
        #expect(Rules.message("{CODE}") == nil)
    }

    @Test(arguments: [
        (Int.min, false), (-4, false), (0, false), (3, false), (4, true), (6, true), (8, true), (9, false),
        (Int.max, false),
    ])
    func aCodeHasFourToEightDigits(digits: Int, isFine: Bool) {
        #expect(Rules.digits(digits) == (isFine ? nil : FieldFault(.digits, "must be 4 to 8")))
    }

    @Test(arguments: [
        (0, false), (0.999_999, false), (1, true), (2.5, true), (15, true), (15.000_001, false), (-3, false),
        (.nan, false), (.infinity, false), (-.infinity, false), (.greatestFiniteMagnitude, false),
    ])
    func aCodeIsValidForOneToFifteenMinutes(minutes: Double, isFine: Bool) {
        let fault = Rules.expiration(minutes: minutes)
        #expect(fault == (isFine ? nil : FieldFault(.expirationTimeInMinutes, "must be 1 to 15 minutes")))
    }

    @Test(arguments: ["0000", "0042", "123456", "99999999"])
    func aCodeOfDigitsIsFine(code: String) {
        #expect(Rules.code(code) == nil)
    }

    @Test(arguments: [
        "", "123", "123456789", "12a4", " 1234", "1234\n", "-1234", "12.34", "١٢٣٤", "１２３４", "1234\u{301}",
    ])
    func anotherCodeIsAtFault(code: String) {
        #expect(Rules.code(code) == FieldFault(.code, "must be 4 to 8 digits"))
    }

    @Test func noFaultRepeatsTheValue() {
        let value = "+1919555x0142{secret}"
        let long = String(repeating: value, count: 120)
        let faults = [
            Rules.to(value), Rules.from(value), Rules.applicationId(long), Rules.scope(long), Rules.message(value),
            Rules.message(long), Rules.code(value), Rules.digits(271828), Rules.expiration(minutes: 271828),
        ]
        for fault in faults {
            let words = everythingShown(of: fault)
            #expect(!words.contains("secret") && !words.contains("271828") && fault != nil)
        }
    }
}
