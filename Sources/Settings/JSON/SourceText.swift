/// A text that is read as JSON, with lines and columns.
struct SourceText: Sendable {
    /// The bytes as they are in the file, UTF-8.
    let bytes: [UInt8]

    /// Returns the text of a span, byte for byte.
    subscript(span: Range<Int>) -> String {
        String(decoding: bytes[span], as: UTF8.self)
    }

    /// Returns the line and column of a byte, both from 1; columns count Unicode scalars.
    func place(of offset: Int) -> (line: Int, column: Int) {
        let before = bytes[..<min(max(offset, 0), bytes.count)]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let lines = before.reduce(into: 1) { count, byte in if byte == UInt8(ascii: "\n") { count += 1 } }
        let isContinuation: (UInt8) -> Bool = { $0 & 0xC0 == 0x80 }
        return (lines, before[lineStart...].count { !isContinuation($0) } + 1)
    }
}
