/// A text's characters without case and diacritics, each as one scalar.
struct FoldedText: Hashable {
    /// The scalars, one for each character of the text.
    let letters: [UInt32]
    private let text: String
    private let isASCII: Bool

    /// Folds a text.
    init(_ text: String) {
        self.text = text
        isASCII = text.utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D }
        letters = isASCII ? text.utf8.map { UInt32(FoldedText.lowercased($0)) } : text.map(FoldedText.folded)
    }

    /// Whether the letters of a word are all there in their order.
    func hasInOrder(_ word: [UInt32]) -> Bool {
        var next = 0
        for letter in letters where letter == word[next] {
            next += 1
            if next == word.count { return true }
        }
        return word.isEmpty
    }

    /// What a match is worth in each place: most at the start, much at the start of a word.
    var bonuses: [Int] {
        var previous: Kind?
        let kinds = isASCII ? text.utf8.map(Kind.init(byte:)) : text.map(Kind.init)
        return kinds.map { kind in
            defer { previous = kind }
            return switch (previous, kind) {
            case (nil, _): 90
            case (.other, .lower), (.other, .upper), (.other, .digit): 80
            case (.lower, .upper): 70
            case (.lower, .digit), (.upper, .digit), (.digit, .lower), (.digit, .upper): 40
            default: 0
            }
        }
    }

    private enum Kind {
        case lower, upper, digit, other

        init(byte: UInt8) {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): self = .lower
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .upper
            case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
            default: self = .other
            }
        }

        init(_ character: Character) {
            if let byte = character.asciiValue {
                self.init(byte: byte)
            } else {
                self =
                    character.isUppercase ? .upper : character.isLetter ? .lower : character.isNumber ? .digit : .other
            }
        }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 0x20 : byte
    }

    private static func folded(_ character: Character) -> UInt32 {
        guard let first = character.unicodeScalars.first,
            let lower = first.properties.lowercaseMapping.unicodeScalars.first
        else { return 0 }
        return plain(lower).value
    }

    /// The letter that a scalar's Unicode name calls it before "WITH": `e` for LATIN SMALL LETTER E WITH ACUTE.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard scalar.value > 0x7F, let name = scalar.properties.name, let with = name.firstRange(of: " WITH ")
        else { return scalar }
        return plainLetters[name[..<with.lowerBound], default: scalar]
    }

    private static let plainLetters: [Substring: Unicode.Scalar] = {
        let scalars = ["a"..."z", "α"..."ω", "а"..."я"].flatMap { (range: ClosedRange<Unicode.Scalar>) in
            (range.lowerBound.value...range.upperBound.value).compactMap(Unicode.Scalar.init)
        }
        return Dictionary(
            uniqueKeysWithValues: scalars.compactMap { scalar in
                scalar.properties.name.map { ($0[...], scalar) }
            })
    }()
}
