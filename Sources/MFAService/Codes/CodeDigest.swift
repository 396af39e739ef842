/// An HMAC-SHA256, 32 bytes without an allocation of its own.
public struct CodeDigest: Hashable, Sendable {
    /// The first half.
    public let front: CodeKey
    /// The second half.
    public let back: CodeKey

    /// Puts a digest together.
    public init(front: CodeKey, back: CodeKey) {
        self.front = front
        self.back = back
    }

    /// The digest as 64 hexadecimal digits.
    var hexadecimal: String { front.hexadecimal + back.hexadecimal }

    /// Reads a digest of 64 hexadecimal digits.
    init?(hexadecimal text: some StringProtocol) {
        guard text.utf8.count == 64, text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else {
            return nil
        }
        var words: [UInt64] = []
        var rest = text[...]
        while !rest.isEmpty, let word = UInt64(rest.prefix(16), radix: 16) {
            words.append(word)
            rest = rest.dropFirst(16)
        }
        guard words.count == 4 else { return nil }
        self.init(
            front: CodeKey(high: words[0], low: words[1]), back: CodeKey(high: words[2], low: words[3]))
    }

    init(bytes: UnsafeRawBufferPointer) {
        func word(_ index: Int) -> UInt64 {
            UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
        }
        front = CodeKey(high: word(0), low: word(1))
        back = CodeKey(high: word(2), low: word(3))
    }

    /// Compares two digests in a time that does not depend on where they differ.
    public func matches(_ other: CodeDigest) -> Bool {
        let difference =
            (front.high ^ other.front.high) | (front.low ^ other.front.low)
            | (back.high ^ other.back.high) | (back.low ^ other.back.low)
        return difference == 0
    }
}

/// Half an HMAC-SHA256, 16 bytes: the name under which a store keeps something about a number it does not know.
public struct CodeKey: Hashable, Sendable {
    /// The first eight bytes, big-endian.
    public let high: UInt64
    /// The last eight bytes, big-endian.
    public let low: UInt64

    /// Puts a key together.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The key as 32 hexadecimal digits.
    var hexadecimal: String {
        [high, low].map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
