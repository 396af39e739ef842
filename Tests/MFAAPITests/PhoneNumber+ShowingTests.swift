import MFAAPI
import Testing

struct PhoneNumberShowingTests {
    @Test(arguments: [
        ("+19195550142", "+1 919 555 0142"), ("+442079460958", "+44 20 7946 0958"), ("+35312345678", "+353 1234 5678"),
        ("+390612345678", "+39 06 1234 5678"), ("+33612345678", "+33 61234 5678"),
        ("+8613912345678", "+86 139 1234 5678"), ("+6834123", "+683 4123"), ("+1919555", "+1 91 9555"), ("+12", "+1 2"),
        ("+44", "+44"), ("+999999999999999", "+999 9999 9999 9999"),
    ])
    func aNumberIsGroupedForReadingAloud(text: String, grouped: String) throws {
        #expect(try #require(PhoneNumber(text)).grouped == grouped)
    }

    @Test(arguments: [
        ("+19195550142", "+1 919 ••• 0142"), ("+442079460958", "+44 20 •••• •958"),
        ("+4420794609", "+44 2••• •609"), ("+442079460", "+44 2•• •460"), ("+33612345678", "+33 61••• •678"),
        ("+8613912345678", "+86 139 •••• •678"), ("+6834123", "+683 ••23"), ("+1919555", "+1 •• ••55"),
        ("+1234", "+1 ••4"), ("+123", "+1 •3"), ("+12", "+1 •"), ("+44", "+••"), ("+212", "+•••"),
    ])
    func theMiddleIsHidden(text: String, masked: String) throws {
        let number = try #require(PhoneNumber(text))
        #expect(number.masked == masked)
        #expect(number.description == masked)
    }

    @Test func theHidingSignCanBeChosen() throws {
        #expect(try #require(PhoneNumber("+19195550142")).masked(with: "*") == "+1 919 *** 0142")
        #expect(try #require(PhoneNumber("+44")).masked(with: "*") == "+**")
    }

    @Test func noMoreThanTheIntendedDigitsAreEverShown() {
        for number in SeededRandom.phoneNumbers(5000) {
            let national = number.nationalNumber.count
            let shown = number.masked.filter(\.isNumber).count
            let intended =
                switch national {
                case 0: 0
                case 1...6: number.countryCode.count + min(2, national / 2)
                case _ where number.isNANP: 8
                default: number.countryCode.count + min(6, national - national / 2)
                }
            #expect(shown == intended, "\(number.masked)")
        }
    }

    @Test func whatIsShownStandsInItsPlace() {
        for number in SeededRandom.phoneNumbers(5000) {
            let masked = number.masked.filter { $0 != " " }
            #expect(masked.count == number.e164.count)
            #expect(zip(masked, number.e164).allSatisfy { $0 == "•" || $0 == $1 })
            #expect(masked != number.e164)
            #expect(number.grouped.filter { $0 != " " } == number.e164)
        }
    }
}
