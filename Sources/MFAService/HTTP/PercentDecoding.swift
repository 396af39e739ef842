extension StringProtocol {
    /// The text with `%2B` and its like decoded; `nil` where they are none, or not UTF-8.
    var percentDecoded: String? {
        var bytes: [UInt8] = []
        var rest = Substring(self)
        while let character = rest.popFirst() {
            guard character == "%" else {
                bytes.append(contentsOf: character.utf8)
                continue
            }
            let digits = rest.prefix(2)
            guard digits.count == 2, digits.allSatisfy(\.isHexDigit), let byte = UInt8(digits, radix: 16) else {
                return nil
            }
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
