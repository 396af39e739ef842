extension String {
    /// The text as one segment of a path, everything but letters, digits, `-` and `_` percent-encoded.
    var pathSegment: String {
        utf8.map { byte in
            let scalar = Character(UnicodeScalar(byte))
            if byte < 0x80, scalar.isLetter || scalar.isNumber || scalar == "-" || scalar == "_" {
                return String(scalar)
            }
            return (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
