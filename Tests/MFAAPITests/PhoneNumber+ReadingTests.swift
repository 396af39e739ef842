import MFAAPI
import Testing

struct PhoneNumberReadingTests {
    @Test(arguments: [
        "(508) 769-6555", "508-769-6555", "508.769.6555", "508/769/6555", "508·769·6555", "5087696555",
        "1 508 769 6555",
        "1-508-769-6555", "+1 (508) 769-6555", "+15087696555", "+1-508-769-6555", "(+1) 508 769 6555",
        "[+1] 508 769 6555", "001 508 769 6555", "011 1 508 769 6555", "(001)5087696555", "  508 769 6555\n",
        "508 769\n6555", "\t508\t769\t6555", "508\r\n7696555",
    ])
    func northAmericanNumbersAreReadInEveryShape(text: String) {
        #expect(PhoneNumber(typed: text)?.e164 == "+15087696555")
    }

    @Test(arguments: [
        "+44 20 7946 0958", "+44 (0)20 7946 0958", "+44(0)2079460958", "(+44) (0) 20 7946 0958",
        "+44 ( 0 ) 20 79460958",
        "0044 20 7946 0958", "0044 (0)20 7946 0958", "00 44 20 79460958", "011 44 20 7946 0958",
        "011 44 (0)20 7946 0958", "011-44-20-7946-0958", "tel:+44 (0)20 7946 0958",
    ])
    func internationalNumbersAreReadInEveryShape(text: String) {
        #expect(PhoneNumber(typed: text)?.e164 == "+442079460958")
    }

    @Test(arguments: [
        "tel:+1-508-769-6555", "TEL:+15087696555", "Tel: (508) 769-6555", "sms:+15087696555", "smsto:5087696555",
        "callto:+15087696555", "tel://+15087696555", " tel:5087696555", "\u{202A}tel:+15087696555\u{202C}",
    ])
    func linksToNumbersAreRead(text: String) {
        #expect(PhoneNumber(typed: text)?.e164 == "+15087696555")
    }

    @Test(arguments: [
        "５０８７６９６５５５", "＋１５０８７６９６５５５", "（５０８）　７６９－６５５５", "＋１．５０８．７６９．６５５５", "٥٠٨٧٦٩٦٥٥٥", "+١ ٥٠٨ ٧٦٩ ٦٥٥٥",
        "+۱ (۵۰۸) ۷۶۹-۶۵۵۵", "+१ ५०८ ७६९ ६५५५", "٠٠١٥٠٨٧٦٩٦٥٥٥", "٠١١١٥٠٨٧٦٩٦٥٥٥",
    ])
    func digitsOfAnyScriptAreRead(text: String) {
        #expect(PhoneNumber(typed: text)?.e164 == "+15087696555")
    }

    @Test(arguments: ["＋４４（０）２０ ７９４６ ０９５８", "+٤٤ (٠)٢٠ ٧٩٤٦ ٠٩٥٨", "\u{202A}+44 (0)20 7946 0958\u{202C}"])
    func theTrunkZeroIsDroppedInEveryScript(text: String) {
        #expect(PhoneNumber(typed: text)?.e164 == "+442079460958")
    }

    @Test func italysZeroIsPartOfTheNumber() {
        #expect(PhoneNumber(typed: "+39 (0)6 1234 5678")?.e164 == "+390612345678")
        #expect(PhoneNumber(typed: "+39 06 1234 5678")?.e164 == "+390612345678")
    }

    /// What stands in a paste and is not seen: spaces that do not break, marks of direction and of width, a soft hyphen.
    @Test(arguments: [
        "\u{A0}", "\u{202F}", "\u{2009}", "\u{2007}", "\u{3000}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}",
        "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2060}", "\u{2066}", "\u{2067}",
        "\u{2068}", "\u{2069}", "\u{61C}", "\u{FEFF}", "\u{AD}", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}",
        "\u{2014}", "\u{2212}", "\u{FF0D}",
    ])
    func invisibleMarksAndDashesAreDropped(mark: String) {
        #expect(PhoneNumber(typed: "508\(mark)769\(mark)6555")?.e164 == "+15087696555")
        #expect(PhoneNumber(typed: "\(mark)+44 (0)20\(mark)7946 0958\(mark)")?.e164 == "+442079460958")
    }

    @Test(arguments: [
        "508 769 6555 x12", "508-769-6555 ext. 12", "508-769-6555 ext12", "(508) 769-6555 #12", "5087696555,,12",
        "5087696555;12", "tel:+1-508-769-6555;ext=12", "tel:+15087696555?body=hello", "5087696555*12",
        "508 769 6555 доб. 12",
    ])
    func extensionsAreRefused(text: String) {
        #expect(PhoneNumber(typed: text) == nil)
    }

    @Test(arguments: [
        "1-800-FLOWERS", "phone: 508 769 6555", "O508769655", "508 769 655O", "mailto:5087696555", "five", "508²769655",
        "508769655①", "508769655½", "五〇八七六九六五五五", "50876965\u{0665}5\u{301}", "508_769_6555", "508,769,6555",
        "508%20769%206555", "☎ 508 769 6555", "508\u{1B}7696555", "508\u{0}7696555",
    ])
    func lettersAndOtherSignsAreRefused(text: String) {
        #expect(PhoneNumber(typed: text) == nil)
    }

    @Test(arguments: [
        "", " ", "+", "()", "769-6555", "508 769 655", "508 769 65555", "21087696555", "+1 508 +769 6555",
        "508 769 6555+", "++15087696555", "+0044 20 7946 0958", "+011 44 20 7946 0958", "00", "011", "0", "(0)", "+(0)",
        "(0)044 20 7946 0958", "+1234567890123456", "508 769 6555 508 769 6556", "+15087696555\n+15087696556",
    ])
    func whatGivesNoNumberIsRefused(text: String) {
        #expect(PhoneNumber(typed: text) == nil)
    }

    @Test(arguments: ["06 12 34 56 78", "1 508 769 655", "020 7946 095", "138 0013 800"])
    func tenDigitsThatNoAreaCodeBeginsAreNotTakenForNorthAmerican(text: String) {
        #expect(PhoneNumber(typed: text) == nil)
    }

    @Test func whatIsShownGroupedIsReadAgain() {
        for number in SeededRandom.phoneNumbers(2000) {
            #expect(PhoneNumber(typed: number.e164) == number)
            #expect(PhoneNumber(typed: number.grouped) == number)
            #expect(PhoneNumber(typed: "00" + number.digits) == number)
            #expect(PhoneNumber(typed: "011 " + number.digits) == number)
        }
    }

    @Test func anyTextIsReadWithoutATrapAndGivesE164OrNothing() {
        var random = SeededRandom(seed: 3)
        let signs = Array("+++()(0)0011 -./5087٠٥５²x,;#\u{200E}\u{A0}\u{301}").map(String.init) + ["tel:", "\r\n", "👍🏽"]
        for _ in 0..<5000 {
            let text = (0..<Int.random(in: 0...18, using: &random))
                .map { _ in signs.randomElement(using: &random) ?? "" }.joined()
            guard let number = PhoneNumber(typed: text) else { continue }
            #expect(PhoneNumber(number.e164) == number)
        }
    }
}
