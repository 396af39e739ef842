/// Finds the line of a JSON text on which a value stands, for faults that a person is to mend.
struct JSONLine {
    private let bytes: [UInt8]
    private var index = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Returns the line, from 1, of the value that keys lead to; of the innermost one that is there where it is missing.
    ///
    /// - Parameters:
    ///   - path: The keys, the outermost first.
    ///   - json: A text that is JSON; in any other the line may be one before the fault.
    static func of(_ path: [String], in json: [UInt8]) -> Int {
        var scanner = JSONLine(json)
        return scanner.line(of: path[...])
    }

    /// Returns the line, from 1, on which a text stops being JSON.
    static func ofFault(in json: [UInt8]) -> Int {
        var scanner = JSONLine(json)
        if scanner.passesValue(depth: 0) { scanner.skipBlanks() }
        return scanner.line
    }

    /// The line that stands at the index.
    private var line: Int { 1 + bytes[..<min(index, bytes.count)].count { $0 == UInt8(ascii: "\n") } }

    /// Goes behind a value; `false` at the place where it is none.
    private mutating func passesValue(depth: Int) -> Bool {
        skipBlanks()
        switch current {
        case UInt8(ascii: "{"): return passesMembers(UInt8(ascii: "}"), depth: depth)
        case UInt8(ascii: "["): return passesMembers(UInt8(ascii: "]"), depth: depth)
        case UInt8(ascii: "\""): return passesString()
        default:
            let start = index
            while let byte = current, !",]}:\"".utf8.contains(byte), byte > 0x20 { index += 1 }
            let word = String(decoding: bytes[start..<index], as: UTF8.self)
            let isValue = ["true", "false", "null"].contains(word) || Double(word) != nil
            if !isValue { index = start }
            return isValue
        }
    }

    private mutating func passesMembers(_ end: UInt8, depth: Int) -> Bool {
        guard depth < 100 else { return false }
        index += 1
        skipBlanks()
        if current == end {
            index += 1
            return true
        }
        while true {
            if end == UInt8(ascii: "}") {
                skipBlanks()
                guard current == UInt8(ascii: "\""), passesString() else { return false }
                skipBlanks()
                guard current == UInt8(ascii: ":") else { return false }
                index += 1
            }
            guard passesValue(depth: depth + 1) else { return false }
            skipBlanks()
            defer { index += 1 }
            if current == end { return true }
            guard current == UInt8(ascii: ",") else {
                index -= 1
                return false
            }
        }
    }

    /// Goes behind a text, which ends on its line.
    private mutating func passesString() -> Bool {
        let start = index
        skipString()
        let isClosed = index - start > 1 && bytes[index - 1] == UInt8(ascii: "\"")
        let isOneLine = !bytes[start..<index].contains(UInt8(ascii: "\n"))
        if !isClosed || !isOneLine { index = start }
        return isClosed && isOneLine
    }

    private mutating func line(of path: ArraySlice<String>) -> Int {
        skipBlanks()
        let here = line
        guard let name = path.first, current == UInt8(ascii: "{") else { return here }
        index += 1
        while true {
            skipBlanks()
            guard current == UInt8(ascii: "\"") else { return here }
            let start = index
            skipString()
            let key = String(decoding: bytes[start..<index].dropFirst().dropLast(), as: UTF8.self)
            skipBlanks()
            index += 1
            if key == name { return line(of: path.dropFirst()) }
            skipValue()
            skipBlanks()
            guard current == UInt8(ascii: ",") else { return here }
            index += 1
        }
    }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipBlanks() {
        while let byte = current, byte <= 0x20 { index += 1 }
    }

    private mutating func skipString() {
        index += 1
        while let byte = current, byte != UInt8(ascii: "\"") { index += byte == UInt8(ascii: "\\") ? 2 : 1 }
        index = min(bytes.count, index + 1)
    }

    /// Goes behind a value, brackets and all.
    private mutating func skipValue() {
        var depth = 0
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""): skipString()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                index += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return }
                depth -= 1
                index += 1
            case UInt8(ascii: ",") where depth == 0: return
            default: index += 1
            }
            if depth == 0, byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { return }
        }
    }
}
