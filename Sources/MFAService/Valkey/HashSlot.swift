/// The part of a cluster that a key belongs to (Valkey's cluster specification, "Key distribution model").
enum HashSlot {
    /// Slots of a cluster.
    static let count = 16384

    /// Returns the slot of a key: of what stands in its first braces, or else of the whole.
    static func of(_ key: String) -> Int {
        let bytes = Array(key.utf8)
        guard let open = bytes.firstIndex(of: UInt8(ascii: "{")),
            let close = bytes[open...].firstIndex(of: UInt8(ascii: "}")), close > open + 1
        else { return checksum(bytes[...]) % count }
        return checksum(bytes[(open + 1)..<close]) % count
    }

    /// CRC-16/XMODEM.
    private static func checksum(_ bytes: ArraySlice<UInt8>) -> Int {
        var sum: UInt16 = 0
        for byte in bytes {
            sum ^= UInt16(byte) << 8
            for _ in 0..<8 { sum = sum & 0x8000 == 0 ? sum << 1 : sum << 1 ^ 0x1021 }
        }
        return Int(sum)
    }
}
