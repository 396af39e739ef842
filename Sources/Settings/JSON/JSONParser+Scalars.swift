extension JSONParser {
    /// Reads `true`, `false` or `null`.
    mutating func word() throws(JSONSyntaxError) -> JSONNode.Content {
        let words: [(String, JSONNode.Content)] = [("true", .bool(true)), ("false", .bool(false)), ("null", .null)]
        for (word, content) in words where bytes[index...].starts(with: word.utf8) {
            index += word.utf8.count
            return content
        }
        throw fault(
            peek == UInt8(ascii: "/") || peek == UInt8(ascii: "#")
                ? "JSON has no comments" : "a value is expected here; text stands in double quotes")
    }

    /// Reads a number and returns its spelling.
    mutating func number() throws(JSONSyntaxError) -> String {
        let start = index
        if peek == UInt8(ascii: "-") { index += 1 }
        let first = peek
        let whole = digits()
        if whole == 0 || (first == UInt8(ascii: "0") && whole > 1) { throw fault("this is not a number", at: start) }
        if peek == UInt8(ascii: ".") {
            index += 1
            if digits() == 0 { throw fault("digits are expected after the point") }
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            index += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { index += 1 }
            if digits() == 0 { throw fault("digits are expected in the exponent") }
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func digits() -> Int {
        let start = index
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
        return index - start
    }

    /// Reads a string literal and returns its text.
    mutating func string() throws(JSONSyntaxError) -> String {
        let open = index
        index += 1
        var text: [UInt8] = []
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw fault("this text is not UTF-8", at: open)
                }
                index += 1
                return string
            case UInt8(ascii: "\\"):
                text.append(contentsOf: String(try escape()).utf8)
            case 0..<0x20:
                throw fault(
                    byte == 0x0A || byte == 0x0D
                        ? "the text that begins here has no closing quote" : "control characters must be escaped",
                    at: byte == 0x0A || byte == 0x0D ? open : index)
            default:
                text.append(byte)
                index += 1
            }
        }
        throw fault("the text that begins here has no closing quote", at: open)
    }

    private mutating func escape() throws(JSONSyntaxError) -> Character {
        let start = index
        index += 1
        guard let byte = peek else { throw fault("the file ends too early") }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Character(Unicode.Scalar(byte))
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return Character(try escapedScalar(from: start))
        default: throw fault("there is no such escape; a backslash is written \\\\", at: start)
        }
    }

    private mutating func escapedScalar(from start: Int) throws(JSONSyntaxError) -> Unicode.Scalar {
        let first = try codeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard UTF16.isLeadSurrogate(UInt16(first)), bytes[index...].starts(with: "\\u".utf8) else {
            throw fault("half of a surrogate pair is no character", at: start)
        }
        index += 2
        let second = try codeUnit()
        guard UTF16.isTrailSurrogate(UInt16(second)),
            let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
        else { throw fault("half of a surrogate pair is no character", at: start) }
        return scalar
    }

    private mutating func codeUnit() throws(JSONSyntaxError) -> UInt32 {
        let digits = String(decoding: bytes[index...].prefix(4), as: UTF8.self)
        guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit), let unit = UInt32(digits, radix: 16) else {
            throw fault("four hexadecimal digits are expected after \\u")
        }
        index += 4
        return unit
    }
}
