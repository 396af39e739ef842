import MFAAPI
import Testing

struct PhoneNumberTests {
    @Test(arguments: ["+12", "+19195550142", "+442079460958", "+353861234567", "+999999999999999"])
    func exactE164IsANumber(text: String) {
        #expect(PhoneNumber(text)?.e164 == text)
    }

    @Test(arguments: [
        "", "+", "+1", "1", "19195550142", "+09195550142", "+1919555014212345", "++19195550142", "+1 9195550142",
        " +19195550142", "+19195550142 ", "+19195550142\n", "+1919555014a", "+1-919-555-0142", "＋19195550142",
        "+١٩١٩٥٥٥٠١٤٢", "+1919555014２", "+19195550142\u{301}", "+19195550142\u{0}",
    ])
    func anythingElseIsNone(text: String) {
        #expect(PhoneNumber(text) == nil)
    }

    @Test func twoToFifteenDigitsAreANumber() {
        for count in 0...20 {
            let text = "+" + String(repeating: "7", count: count)
            #expect((PhoneNumber(text) != nil) == (2...15).contains(count))
        }
    }

    @Test(arguments: [
        ("+19195550142", "1", "9195550142"), ("+79161234567", "7", "9161234567"),
        ("+442079460958", "44", "2079460958"), ("+8613912345678", "86", "13912345678"),
        ("+353861234567", "353", "861234567"), ("+97235551234", "972", "35551234"), ("+12", "1", "2"),
        ("+44", "44", ""), ("+21", "21", ""), ("+212", "212", ""),
    ])
    func theCountryCodeIsCutOff(text: String, code: String, national: String) throws {
        let number = try #require(PhoneNumber(text))
        #expect(number.countryCode == code)
        #expect(number.nationalNumber == national)
        #expect(number.digits == code + national)
    }

    @Test(arguments: [
        ("+19195550142", true), ("+1919555014", false), ("+191955501420", false), ("+79195550142", false),
        ("+449195550142", false),
    ])
    func onlyTenDigitsBehindPlusOneAreNorthAmerican(text: String, isNANP: Bool) throws {
        #expect(try #require(PhoneNumber(text)).isNANP == isNANP)
    }

    @Test func aStrayLogShowsNoWholeNumber() throws {
        for number in SeededRandom.phoneNumbers(2000) {
            let digits = everythingShown(of: number).filter { $0 != " " }
            #expect(!digits.contains(number.digits), "a whole number of \(number.digits.count) digits is shown")
        }
        let number = try #require(PhoneNumber("+19195550142"))
        #expect("\(number)" == "+1 919 ••• 0142")
        #expect(String(reflecting: number) == "+1 919 ••• 0142")
    }
}
