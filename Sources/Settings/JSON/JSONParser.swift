/// Why a text is not JSON. The sentence never quotes the text: there can be a secret in it.
struct JSONSyntaxError: Error, Hashable {
    /// The byte at fault.
    let offset: Int
    /// What is wrong and what is expected.
    let reason: String
}

/// Reads a text as JSON (RFC 8259), strictly, and keeps the place of every value.
struct JSONParser {
    /// How deep objects and lists may be nested.
    static let deepest = 64

    let bytes: [UInt8]
    var index = 0
    private var depth = 0

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Returns the tree of a text.
    ///
    /// - Throws: ``JSONSyntaxError`` with the first byte at fault.
    static func parse(_ source: SourceText) throws(JSONSyntaxError) -> JSONNode {
        var parser = JSONParser(source.bytes)
        if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.index = 3 }
        parser.skipSpace()
        guard parser.peek != nil else { throw parser.fault("the file is empty; a configuration begins with {") }
        let node = try parser.value()
        parser.skipSpace()
        guard parser.peek == nil else { throw parser.fault("nothing may follow the end of the configuration") }
        return node
    }

    /// The byte that comes next; `nil` at the end.
    var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    func fault(_ reason: String, at offset: Int? = nil) -> JSONSyntaxError {
        JSONSyntaxError(offset: offset ?? index, reason: reason)
    }

    private mutating func skipSpace() {
        while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
    }

    private mutating func value() throws(JSONSyntaxError) -> JSONNode {
        let start = index
        let content: JSONNode.Content
        switch peek {
        case UInt8(ascii: "{"): content = .object(try members())
        case UInt8(ascii: "["): content = .array(try elements())
        case UInt8(ascii: "\""): content = .string(try string())
        case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): content = .number(try number())
        case nil: throw fault("the file ends too early")
        default: content = try word()
        }
        return JSONNode(content: content, span: start..<index)
    }

    private mutating func members() throws(JSONSyntaxError) -> [JSONNode.Member] {
        var members: [JSONNode.Member] = []
        try list(closing: UInt8(ascii: "}")) { (parser) throws(JSONSyntaxError) in
            guard parser.peek == UInt8(ascii: "\"") else {
                throw parser.fault("a key in double quotes is expected here")
            }
            let start = parser.index
            let key = try parser.string()
            let span = start..<parser.index
            parser.skipSpace()
            guard parser.peek == UInt8(ascii: ":") else { throw parser.fault("a colon is expected after the key") }
            parser.index += 1
            parser.skipSpace()
            members.append(.init(key: key, keySpan: span, node: try parser.value()))
        }
        return members
    }

    private mutating func elements() throws(JSONSyntaxError) -> [JSONNode] {
        var elements: [JSONNode] = []
        try list(closing: UInt8(ascii: "]")) { (parser) throws(JSONSyntaxError) in
            elements.append(try parser.value())
        }
        return elements
    }

    private mutating func list(
        closing: UInt8, item: (inout JSONParser) throws(JSONSyntaxError) -> Void
    ) throws(JSONSyntaxError) {
        let open = index
        depth += 1
        guard depth <= JSONParser.deepest else { throw fault("nested more than \(JSONParser.deepest) deep") }
        index += 1
        skipSpace()
        while let byte = peek, byte != closing {
            try item(&self)
            skipSpace()
            guard peek == UInt8(ascii: ",") else { break }
            let comma = index
            index += 1
            skipSpace()
            if peek == closing { throw fault("no comma may stand after the last item", at: comma) }
        }
        let sign = Character(Unicode.Scalar(closing))
        if peek == nil { throw fault("this \(closing == UInt8(ascii: "}") ? "{" : "[") is never closed", at: open) }
        guard peek == closing else { throw fault("a comma or \(sign) is expected here") }
        index += 1
        depth -= 1
    }
}
