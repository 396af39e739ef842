/// A value of a request's body; what lies deeper than its fields is checked, not kept.
enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// The nearest number; one too large for any is infinite.
    case number(Double)
    case string(String)
    case nested
}

/// Reads the object that is a request's body, strictly: what two readers could read in two ways is refused.
struct JSONReader {
    private static let deepest = 64

    private let bytes: [UInt8]
    private var index: Int

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // A byte order mark is allowed and means nothing (RFC 8259, 8.1).
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// Returns the fields of the object.
    static func fields(of bytes: [UInt8]) throws(ServiceError) -> [String: JSONValue] {
        var reader = JSONReader(bytes)
        reader.skipSpace()
        guard reader.index < bytes.count else { throw .unreadable("The body is empty, it must be a JSON object") }
        guard reader.take("{") else { throw .unreadable("The body must be a JSON object") }
        let fields = try reader.fields(depth: 1)
        reader.skipSpace()
        guard reader.index == bytes.count else { throw reader.fault("something follows the object") }
        return fields
    }

    private func fault(_ reason: String) -> ServiceError {
        .unreadable("The body is not valid JSON: \(reason) at byte \(index)")
    }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    private mutating func fields(depth: Int) throws(ServiceError) -> [String: JSONValue] {
        var fields: [String: JSONValue] = [:]
        // Two texts can be equal to Swift and differ to others.
        var names: Set<[UInt8]> = []
        skipSpace()
        if take("}") { return fields }
        while true {
            skipSpace()
            let name = try string()
            skipSpace()
            guard take(":") else { throw fault("a colon is missing") }
            let value = try value(depth: depth)
            guard names.insert(Array(name.utf8)).inserted else { throw fault("a field is there twice") }
            fields[name] = value
            skipSpace()
            if take("}") { return fields }
            guard take(",") else { throw fault("a comma or a closing brace is missing") }
        }
    }

    private mutating func array(depth: Int) throws(ServiceError) {
        skipSpace()
        if take("]") { return }
        while true {
            _ = try value(depth: depth)
            skipSpace()
            if take("]") { return }
            guard take(",") else { throw fault("a comma or a closing bracket is missing") }
        }
    }

    private mutating func value(depth: Int) throws(ServiceError) -> JSONValue {
        skipSpace()
        guard depth < JSONReader.deepest else { throw fault("it is nested too deeply") }
        switch next {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"):
            index += 1
            _ = try fields(depth: depth + 1)
            return .nested
        case UInt8(ascii: "["):
            index += 1
            try array(depth: depth + 1)
            return .nested
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(ServiceError) -> JSONValue {
        let length = word.utf8CodeUnitCount
        guard bytes.dropFirst(index).starts(with: UnsafeBufferPointer(start: word.utf8Start, count: length)) else {
            throw fault("a value is none that is known")
        }
        index += length
        return value
    }
}

extension JSONReader {
    private mutating func digits() -> Int {
        let start = index
        while let byte = next, (0x30...0x39).contains(byte) { index += 1 }
        return index - start
    }

    private mutating func number() throws(ServiceError) -> Double {
        let start = index
        _ = take("-")
        let leadingZero = next == UInt8(ascii: "0")
        let whole = digits()
        var isNumber = whole > 0 && !(leadingZero && whole > 1)
        if take(".") { isNumber = digits() > 0 && isNumber }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            isNumber = digits() > 0 && isNumber
        }
        guard isNumber, let value = Double(String(decoding: bytes[start..<index], as: UTF8.self)) else {
            index = start
            throw fault("a value is none that is known")
        }
        return value
    }

    private mutating func string() throws(ServiceError) -> String {
        guard take("\"") else { throw fault("a quotation mark is missing") }
        let start = index
        var unescaped: [UInt8]?
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                let text =
                    unescaped.map { String(validating: $0, as: UTF8.self) }
                    ?? String(validating: bytes[start..<index], as: UTF8.self)
                guard let text else { throw fault("a text is not UTF-8") }
                index += 1
                return text
            case UInt8(ascii: "\\"):
                if unescaped == nil { unescaped = Array(bytes[start..<index]) }
                index += 1
                unescaped?.append(contentsOf: String(try escape()).utf8)
            case 0..<0x20: throw fault("a text has a control character in it")
            default:
                unescaped?.append(byte)
                index += 1
            }
        }
        throw fault("a text has no end")
    }

    private static let escapes: [UInt8: Unicode.Scalar] = [
        UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
        UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]

    private mutating func escape() throws(ServiceError) -> Unicode.Scalar {
        guard let byte = next else { throw fault("a text has no end") }
        index += 1
        if let scalar = JSONReader.escapes[byte] { return scalar }
        guard byte == UInt8(ascii: "u") else { throw fault("an escape is none that is known") }
        let unit = try codeUnit()
        if let scalar = Unicode.Scalar(UInt32(unit)) { return scalar }
        guard UTF16.isLeadSurrogate(unit), take("\\"), take("u") else { throw fault("a surrogate stands alone") }
        let trail = try codeUnit()
        guard UTF16.isTrailSurrogate(trail) else { throw fault("a surrogate stands alone") }
        let value = 0x10000 + (UInt32(unit) & 0x3FF) << 10 + (UInt32(trail) & 0x3FF)
        guard let scalar = Unicode.Scalar(value) else { throw fault("a surrogate stands alone") }
        return scalar
    }

    private mutating func codeUnit() throws(ServiceError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw fault("an escape is none that is known")
            }
            unit = unit << 4 | UInt16(digit)
            index += 1
        }
        return unit
    }
}
