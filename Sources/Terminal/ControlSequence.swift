/// A whole control sequence (`ESC [ … final` or `ESC O final`) that a terminal sent, taken apart by ECMA-48.
struct ControlSequence {
    /// How many bytes it takes.
    let length: Int
    private let isSingleShift: Bool
    private let prefix: UInt8?
    private let parameters: [Int]
    private let final: UInt8

    /// Creates the sequence at the beginning of the bytes; `nil` where there is no whole one.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.count > 2, bytes.first == 0x1B else { return nil }
        let body = bytes.dropFirst(2)
        switch bytes[bytes.startIndex + 1] {
        case UInt8(ascii: "O"): isSingleShift = true
        case UInt8(ascii: "["): isSingleShift = false
        default: return nil
        }
        let inner = isSingleShift ? body.prefix(0) : body.prefix { (0x20...0x3F).contains($0) }
        guard let last = body.dropFirst(inner.count).first, (0x40...0x7E).contains(last) else { return nil }
        final = last
        length = inner.count + 3
        prefix = inner.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
        parameters = inner.drop { (0x3C...0x3F).contains($0) }
            .split(separator: UInt8(ascii: ";"), maxSplits: 8, omittingEmptySubsequences: false)
            .map { Int(String(decoding: $0.prefix(8).prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)) ?? 0 }
    }

    /// Whether a paste follows.
    var startsPaste: Bool { prefix == nil && final == UInt8(ascii: "~") && parameters == [200] }

    /// Whether the three bytes behind it tell what the mouse did, as terminals without SGR reports have it.
    var isOldMouse: Bool { !isSingleShift && length == 3 && final == UInt8(ascii: "M") }

    /// The mouse event, if it is one that matters.
    var mouse: MouseEvent? {
        guard prefix == UInt8(ascii: "<"), final == UInt8(ascii: "M"), parameters.count == 3 else { return nil }
        return MouseEvent(button: parameters[0], column: parameters[1] - 1, row: parameters[2] - 1)
    }

    /// The key, if it is one.
    var key: Key? {
        guard prefix == nil else { return nil }
        let modifiers = Key.Modifiers(xterm: parameters.count > 1 ? parameters[1] : 1)
        switch final {
        case UInt8(ascii: "~"):
            if parameters.count == 3, parameters[0] == 27 { return Key(code: parameters[2], modifiers) }
            return ControlSequence.numbered[parameters.first ?? 0].map { Key($0, modifiers) }
        case UInt8(ascii: "u") where !isSingleShift: return Key(code: parameters.first ?? 0, modifiers)
        case UInt8(ascii: "Z") where !isSingleShift: return Key(.tab, modifiers.union(.shift))
        case UInt8(ascii: "M") where isSingleShift: return Key(.enter)
        case UInt8(ascii: "P")...UInt8(ascii: "S"):
            return Key(.function(Int(final) - 0x4F), modifiers)
        case UInt8(ascii: "j")...UInt8(ascii: "y") where isSingleShift:
            return Key(Character(Unicode.Scalar(final - 0x40)))
        default: return ControlSequence.lettered[final].map { Key($0, modifiers) }
        }
    }

    private static let lettered: [UInt8: Key.Base] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
        UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    ]

    private static let numbered: [Int: Key.Base] = {
        var bases: [Int: Key.Base] = [
            1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        ]
        // The numbers that DEC gave the function keys have gaps.
        let numbers = [11...15, 17...21, 23...26, 28...29, 31...34].flatMap(\.self)
        for (place, number) in numbers.enumerated() { bases[number] = .function(place + 1) }
        return bases
    }()
}

extension Key {
    /// Creates the key that a terminal tells by its code point; `nil` where that is no character.
    fileprivate init?(code: Int, _ modifiers: Modifiers) {
        switch code {
        case 9: self.init(.tab, modifiers)
        case 13: self.init(.enter, modifiers)
        case 27: self.init(.escape, modifiers)
        case 8, 127: self.init(.backspace, modifiers)
        case 0x20...0x7E, 0xA0...0x10_FFFF:
            guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return nil }
            let isControl = modifiers.contains(.control)
            self.init(
                .character(Character(isControl ? scalar.properties.lowercaseMapping : String(scalar))),
                modifiers.subtracting(.shift))
        default: return nil
        }
    }
}

extension MouseEvent {
    /// Creates the event from xterm's number of a button; `nil` for what does not matter, such as a motion.
    init?(button: Int, column: Int, row: Int) {
        let modifiers = 4 | 8 | 16
        switch button & ~modifiers {
        case 0: self.init(.press, at: Point(column: column, row: row))
        case 64: self.init(.wheelUp, at: Point(column: column, row: row))
        case 65: self.init(.wheelDown, at: Point(column: column, row: row))
        default: return nil
        }
    }
}
