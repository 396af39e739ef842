import MFAAPI
import Testing

/// How numbers and codes are hidden in a text of which nothing else is known.
struct StringMaskingTests {
    @Test(arguments: [
        ("+19195550142", "+1 919 ••• 0142"), ("to=%2B19195550142&x=1", "to=%2B1 919 ••• 0142&x=1"),
        ("%2b19195550142", "%2b1 919 ••• 0142"), ("19195550142", "1 919 ••• 0142"), ("9195550142", "919 ••• 0142"),
        ("919-555-0142", "919 ••• 0142"), ("(919) 555-0142", "(919 ••• 0142"), ("1 (919) 555 - 0142", "1 919 ••• 0142"),
        ("919.555.0142.", "919 ••• 0142."), ("+1 919 555 0142", "+1 919 ••• 0142"),
        ("%2B1%20919%20555%200142", "%2B1 919 ••• 0142"), ("+44 20 7946 0958", "+44 20 •••• •958"),
        ("+442079460958", "+44 20 •••• •958"), ("+1 919 555 0142 2026", "+1 919 ••• 0142 2026"),
        (#"{"to":"+19195550142","from":"19845550100"}"#, #"{"to":"+1 919 ••• 0142","from":"1 984 ••• 0100"}"#),
        ("/phones/%2B19195550142/next?after=1", "/phones/%2B1 919 ••• 0142/next?after=1"),
        (#"{"text":"call\n9195550142"}"#, #"{"text":"call\n919 ••• 0142"}"#), ("a%3D9195550142", "a%3D919 ••• 0142"),
        ("+19195550142+19845550100", "+1 919 ••• 0142+1 984 ••• 0100"),
    ])
    func aNumberIsMaskedHoweverItIsWritten(text: String, masked: String) {
        #expect(text.maskingNumbers == masked)
        #expect(text.maskingNumbers.maskingNumbers == masked, "once more changes nothing")
    }

    @Test(arguments: [
        "", "no digits", "accounts/9900000", "1795269600", "1795269600123", "2026-11-21T14:00:01Z", "0.9195550142",
        "93de2206-9669-4e07-948d-329f4b722ee2", "127.0.0.1:41327", "Content-Length: 4096", "+123456", "200",
        "1589228074636lm4k2je7j7jklbn2", "Sat, 21 Nov 2026 14:29:53 GMT", "+0123456789", "+1234567890123456",
        "3 of 100 in 250.125 ms", "919-555-01425",
    ])
    func whatIsNoNumberStays(text: String) { #expect(text.maskingNumbers == text) }

    @Test func theNumbersOfATextAreFound() {
        let text = #"/phones/%2B19195550142 {"to":"+44 20 7946 0958"} 984-555-0100"#
        #expect(text.numbers.map(\.e164).sorted() == ["+19195550142", "+19845550100", "+442079460958"])
        #expect("accounts/9900000".numbers.isEmpty)
    }

    @Test(arguments: [
        (#"{"code":"482019"}"#, #"{"code":"••••••"}"#), (#"{"code": 4820 }"#, #"{"code": •••• }"#),
        (#"{\"Code\" : \"482019\"}"#, #"{\"Code\" : \"••••••\"}"#), ("code=482019&x=1", "code=••••••&x=1"),
        (#"{"code":401}"#, #"{"code":401}"#), ("error code 4020", "error code 4020"), ("codes: 4820", "codes: 4820"),
        ("code", "code"), (#"{"code":"123456789"}"#, #"{"code":"123456789"}"#),
    ])
    func aMemberWithTheNameOfACodeIsHidden(text: String, masked: String) { #expect(text.maskingCodes == masked) }
}
