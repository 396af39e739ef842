import Hummingbird

extension ServiceContext {
    /// A part of the path by name, percent-decoded; empty where it is missing or its encoding is broken.
    ///
    /// The router hands parts on as they came, and clients differ in what they encode: `+` comes as it is or as `%2B`.
    func pathPart(_ name: String) -> String {
        PercentDecoding.decoded(parameters.get(name) ?? "") ?? ""
    }
}

/// Percent-encoding of URLs (RFC 3986, section 2.1).
enum PercentDecoding {
    /// Returns the text with every `%XX` replaced; `nil` where one is cut off, is no hexadecimal number, or makes no UTF-8.
    static func decoded(_ text: String) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(hexDigit), let low = rest.popFirst().flatMap(hexDigit) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        Character(UnicodeScalar(byte)).hexDigitValue.map(UInt8.init)
    }
}
