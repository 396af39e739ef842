/// A telephone number in E.164: `+`, a country code and a national number, 2…15 digits together.
///
/// Its `description` and its mirror are masked, so that a number that strays into a log or a crash text is not a whole
/// one; ``e164`` is the number itself.
public struct PhoneNumber: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    /// The whole number, such as `+19195550142`.
    public let e164: String

    /// Creates a number from exact E.164 text.
    ///
    /// - Returns: `nil` where the text is not `^\+[1-9]\d{1,14}$`.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.first == UInt8(ascii: "+"), Limits.phoneNumberDigits.contains(bytes.count - 1),
            bytes[1] != UInt8(ascii: "0"), bytes.dropFirst().allSatisfy(Rules.isDigit)
        else { return nil }
        e164 = text
    }

    /// The digits without the `+`.
    public var digits: Substring { digits(0..<digitCount) }

    /// The country calling code: `1`, `44`, `353`.
    public var countryCode: Substring { digits(0..<countryCodeLength) }

    /// The digits after the country code.
    public var nationalNumber: Substring { digits(countryCodeLength..<digitCount) }

    /// Whether the number belongs to the North American Numbering Plan and has its length.
    public var isNANP: Bool { isNorthAmerican && digitCount == 11 }

    /// Whether the number begins with the plan's country code, whatever its length.
    var isNorthAmerican: Bool { e164.utf8.dropFirst().first == UInt8(ascii: "1") }

    /// How many digits there are; each is a byte, so that no part of the number is looked for.
    var digitCount: Int { e164.utf8.count - 1 }

    var countryCodeLength: Int { isNorthAmerican ? 1 : CallingCode.length(of: e164.dropFirst()) }

    /// Some of the digits.
    func digits(_ places: Range<Int>) -> Substring {
        let first = e164.utf8.index(e164.utf8.startIndex, offsetBy: places.lowerBound + 1)
        return e164[first..<e164.utf8.index(first, offsetBy: places.count)]
    }

    /// The masked number.
    public var description: String { masked }

    /// A mirror without children, so that a dump shows the masked number alone.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// Country calling codes, by length (ITU-T E.164 list of assigned codes).
enum CallingCode {
    private static let twoDigits: Set<Substring> = [
        "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
        "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84",
        "86", "90", "91", "92", "93", "94", "95", "98",
    ]

    /// Returns how many of the digits are the country code: zones 1 and 7 take one, the listed pairs two, others three.
    static func length(of digits: Substring) -> Int {
        switch digits.first {
        case "1", "7": 1
        default: twoDigits.contains(digits.prefix(2)) ? 2 : min(3, digits.count)
        }
    }
}
