/// How a text travels as SMS: its alphabet, its length, its parts (3GPP TS 23.038 and 23.040).
public struct SMSText: Hashable, Sendable {
    /// An alphabet of the short message service.
    public enum Encoding: String, Sendable {
        /// Seven-bit characters, 160 in one message, 153 in each part of several.
        case gsm7 = "GSM-7"
        /// Sixteen-bit units, 70 in one message, 67 in each part of several.
        case ucs2 = "UCS-2"

        /// Units that fit into a message of one part.
        public var singlePart: Int { self == .gsm7 ? 160 : 70 }

        /// Units that fit into each part of several.
        public var multiPart: Int { self == .gsm7 ? 153 : 67 }
    }

    /// The alphabet that the whole text needs.
    public let encoding: Encoding
    /// Units of the alphabet: septets (an extension character takes two) or UTF-16 units.
    public let units: Int
    /// Messages that a carrier counts.
    public let parts: Int
    /// Units that the text can have before it takes another part; the unit that an escape or a surrogate pair leaves
    /// unused at a part's end is not among them.
    public let room: Int
    /// Characters that GSM-7 lacks, each once, in order of appearance.
    public let foreign: [Unicode.Scalar]

    /// Measures a text.
    public init(_ text: String) {
        var seen: Set<Unicode.Scalar> = []
        foreign = text.unicodeScalars.filter { GSM7.septets($0) == nil && seen.insert($0).inserted }
        let encoding: Encoding = foreign.isEmpty ? .gsm7 : .ucs2
        let widths = text.unicodeScalars.map { scalar in
            encoding == .gsm7 ? GSM7.septets(scalar) ?? 1 : UTF16.width(scalar)
        }
        self.encoding = encoding
        units = widths.reduce(0, +)
        if units <= encoding.singlePart {
            (parts, room) = (units == 0 ? 0 : 1, encoding.singlePart)
        } else {
            let packed = SMSText.packed(widths, into: encoding.multiPart)
            (parts, room) = (packed.parts, units + packed.free)
        }
    }

    /// Packs units into parts; an escape sequence or a surrogate pair is never cut in two.
    private static func packed(_ widths: [Int], into size: Int) -> (parts: Int, free: Int) {
        var parts = 1
        var used = 0
        for width in widths {
            if used + width > size {
                parts += 1
                used = 0
            }
            used += width
        }
        return (parts, size - used)
    }
}

/// The GSM 7-bit default alphabet and its extension table (3GPP TS 23.038, 6.2.1).
enum GSM7 {
    private static let basic = Set(
        """
        @£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿\
        abcdefghijklmnopqrstuvwxyzäöñüà
        """.unicodeScalars)
    private static let extended = Set("\u{0C}^{}\\[~]|€".unicodeScalars)

    /// Returns the septets of a character, 1 or 2; `nil` where the alphabet lacks it.
    static func septets(_ scalar: Unicode.Scalar) -> Int? {
        basic.contains(scalar) ? 1 : extended.contains(scalar) ? 2 : nil
    }
}
