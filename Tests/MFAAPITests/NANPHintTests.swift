import MFAAPI
import Testing

struct NANPHintTests {
    private func hints(_ text: String) throws -> [NANPHint] {
        try #require(PhoneNumber(text)).nanpHints
    }

    @Test(arguments: ["+15087696555", "+12125552368", "+19845550200", "+19845540142", "+15052501234", "+17302501234"])
    func anOrdinaryNumberHasNoHints(text: String) throws {
        #expect(try hints(text).isEmpty)
    }

    @Test(arguments: ["+442079460958", "+70115550142", "+5219119110142", "+44"])
    func otherCountriesHaveNoHints(text: String) throws {
        #expect(try hints(text).isEmpty)
    }

    @Test(arguments: ["+12", "+1508769655", "+150876965555"])
    func behindPlusOneStandTenDigits(text: String) throws {
        #expect(try hints(text) == [.wrongLength])
    }

    @Test func theImpossibleAreaCodesAreThoseThePlanKeepsBack() throws {
        let found = try (0...999).filter { code in
            let area = String(String(code + 1000).dropFirst())
            return try hints("+1\(area)2502368").contains(.impossibleAreaCode)
        }
        let serviceCodes = (0...9).map { $0 * 100 + 11 }
        let expansion = (0...9).flatMap { first in (0...9).map { first * 100 + 90 + $0 } }
        let expected = Set(0..<200).union(serviceCodes).union(expansion).union(370...379).union(960...969).sorted()
        #expect(found == expected)
    }

    @Test(arguments: ["+15080696555", "+15081696555"])
    func anExchangeBeginsWithTwoOrMore(text: String) throws {
        #expect(try hints(text) == [.impossibleExchange])
    }

    @Test(arguments: 2...9)
    func aServiceCodeIsNoExchange(first: Int) throws {
        #expect(try hints("+1508\(first)110142") == [.serviceExchange])
    }

    @Test(arguments: ["011", "111"])
    func anImpossibleExchangeIsNotAlsoAServiceCode(exchange: String) throws {
        #expect(try hints("+1508\(exchange)0142") == [.impossibleExchange])
    }

    @Test func theTollFreeCodesAreKnown() throws {
        let found = try (200...999).filter { try hints("+1\($0)2502368").contains(.tollFree) }
        #expect(found == [800, 833, 844, 855, 866, 877, 888])
    }

    @Test func nineHundredIsPremiumRate() throws {
        #expect(try hints("+19002502368") == [.premium])
    }

    @Test func theFictionalHundredIsKnown() throws {
        let found = try (0...9999).filter { line in
            try hints("+1919555\(String(line + 10000).dropFirst())").contains(.fictional)
        }
        #expect(found == Array(100...199))
    }

    @Test func theWorstComesFirst() throws {
        #expect(try hints("+11110110142") == [.impossibleAreaCode, .impossibleExchange])
        #expect(try hints("+18005550142") == [.tollFree, .fictional])
        #expect(try hints("+13709110142") == [.impossibleAreaCode, .serviceExchange])
    }

    @Test func everyHintSaysWhatIsOdd() {
        let hints: [NANPHint] = [
            .wrongLength, .impossibleAreaCode, .impossibleExchange, .serviceExchange, .tollFree, .premium, .fictional,
        ]
        let texts = Set(hints.map(\.text))
        #expect(texts.count == hints.count)
        #expect(texts.allSatisfy { (10...50).contains($0.count) })
    }
}
