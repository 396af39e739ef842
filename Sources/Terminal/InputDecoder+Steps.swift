extension InputDecoder {
    /// Decodes what does not begin with Escape.
    static func plain(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step {
        guard let first = bytes.first else { return .more(escapePatience) }
        if first < 0x20 || first == 0x7F { return .event(.key(control(first)), 1) }
        let length = scalarLength(first)
        if bytes.count < length, !isFinal, bytes.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) {
            return .more(escapePatience)
        }
        // The standard library finds what is no UTF-8: surrogates, overlong forms, lone bytes.
        let text = String(decoding: bytes.prefix(length), as: UTF8.self)
        guard text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first, scalar != "\u{FFFD}",
            !(0x80..<0xA0).contains(scalar.value)
        else { return .event(nil, length == bytes.prefix(length).count && text.unicodeScalars.count == 1 ? length : 1) }
        return .event(.key(Key(Character(scalar))), length)
    }

    /// Decodes what begins with Escape.
    static func escape(_ bytes: ArraySlice<UInt8>, isFinal: Bool, sequences: KeySequences) -> Step {
        switch sequences.match(bytes) {
        case .key(let key, let count): return .event(.key(key), count)
        case .beginning where !isFinal: return .more(escapePatience)
        default: break
        }
        switch bytes.dropFirst().first {
        case nil: return isFinal ? .event(.key(Key(.escape)), 1) : .more(escapePatience)
        case UInt8(ascii: "["), UInt8(ascii: "O"): return sequence(bytes, isFinal: isFinal)
        case UInt8(ascii: "]"): return operatingSystemCommand(bytes, isFinal: isFinal)
        case 0x1B: return doubleEscape(bytes, isFinal: isFinal, sequences: sequences)
        default: return withAlt(plain(bytes.dropFirst(), isFinal: isFinal))
        }
    }

    private static func sequence(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step {
        guard let sequence = ControlSequence(bytes) else { return brokenSequence(bytes, isFinal: isFinal) }
        if sequence.startsPaste { return .paste(sequence.length) }
        if sequence.isOldMouse { return oldMouse(bytes, isFinal: isFinal) }
        if let event = sequence.mouse { return .event(.mouse(event), sequence.length) }
        if let key = sequence.key { return .event(.key(key), sequence.length) }
        // `ESC O x` that is no key is Alt-O and an x.
        if bytes.dropFirst().first == UInt8(ascii: "O") { return withAlt(plain(bytes.dropFirst(), isFinal: true)) }
        return .event(nil, sequence.length)
    }

    /// A sequence that is not there as a whole: yet to come, cut off, or only Alt with a bracket.
    private static func brokenSequence(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step {
        let inner = bytes.dropFirst(2).prefix { (0x20...0x3F).contains($0) }
        let isOpen = inner.count + 2 == bytes.count
        if bytes.count == 2 || bytes.dropFirst().first == UInt8(ascii: "O") {
            return isOpen && bytes.count == 2 && !isFinal
                ? .more(escapePatience) : withAlt(plain(bytes.dropFirst(), isFinal: true))
        }
        if isOpen, !isFinal, bytes.count < 64 { return .more(sequencePatience) }
        return .event(nil, inner.count + 2)
    }

    private static func oldMouse(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step {
        let report = bytes.dropFirst(3).prefix(3).map { Int($0) - 32 }
        guard report.count == 3 else { return isFinal ? .event(nil, bytes.count) : .more(sequencePatience) }
        let event = MouseEvent(button: report[0], column: report[1] - 1, row: report[2] - 1)
        return .event(event.map(TerminalEvent.mouse), 6)
    }

    /// The answer to a question is taken whole, or dropped whole: it is never typed.
    private static func operatingSystemCommand(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step {
        let body = bytes.dropFirst(2)
        guard let digit = body.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else {
            return body.isEmpty && !isFinal
                ? .more(escapePatience) : withAlt(plain(bytes.dropFirst(), isFinal: true))
        }
        guard let end = body.firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else {
            return isFinal || bytes.count > 4096 ? .event(nil, bytes.count) : .more(sequencePatience)
        }
        let isTwoBytes = bytes[end] == 0x1B
        if isTwoBytes, end + 1 == bytes.endIndex, !isFinal { return .more(sequencePatience) }
        let hasTerminator = isTwoBytes && bytes[end...].dropFirst().first == UInt8(ascii: "\\")
        let length = end - bytes.startIndex + (isTwoBytes ? (hasTerminator ? 2 : 0) : 1)
        let luminance = backgroundLuminance(String(decoding: body[..<end], as: UTF8.self))
        return .event(luminance.map(TerminalEvent.background), length)
    }

    /// Escape twice, or a key that some terminals send behind a second Escape when Alt is held.
    private static func doubleEscape(_ bytes: ArraySlice<UInt8>, isFinal: Bool, sequences: KeySequences) -> Step {
        if bytes.count > 3,
            case .event(.key(let key)?, let count) = escape(
                bytes.dropFirst(), isFinal: false, sequences: sequences), key.base != .escape
        {
            return .event(.key(Key(key.base, key.modifiers.union(.alt))), count + 1)
        }
        return bytes.count == 2 && !isFinal ? .more(escapePatience) : .event(.key(Key(.escape)), 1)
    }

    private static func withAlt(_ step: Step) -> Step {
        switch step {
        case .event(.key(let key)?, let count):
            .event(.key(Key(key.base, key.modifiers.union(.alt))), count + 1)
        case .event(let event, let count): .event(event, count + 1)
        case .paste, .more: step
        }
    }

    private static func control(_ byte: UInt8) -> Key {
        switch byte {
        case 0x08, 0x7F: Key(.backspace)
        case 0x09: Key(.tab)
        case 0x0A, 0x0D: Key(.enter)
        case 0x1B: Key(.escape)
        default:
            Key(.character(Character(Unicode.Scalar(byte < 0x1B && byte > 0 ? byte + 0x60 : byte + 0x40))), .control)
        }
    }

    private static func scalarLength(_ first: UInt8) -> Int {
        switch first {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }

    /// Reads `11;rgb:RRRR/GGGG/BBBB`, with one to four digits in each part.
    private static func backgroundLuminance(_ answer: String) -> Double? {
        guard let colon = answer.firstIndex(of: ":"), answer.hasPrefix("11;rgb") else { return nil }
        let parts = answer[answer.index(after: colon)...].split(separator: "/").prefix(3).compactMap { part -> UInt8? in
            guard (1...4).contains(part.utf8.count), let value = UInt16(part, radix: 16) else { return nil }
            return UInt8(UInt32(value) * 255 / (1 << (4 * UInt32(part.utf8.count)) - 1))
        }
        return parts.count == 3 ? RGB(red: parts[0], green: parts[1], blue: parts[2]).luminance : nil
    }
}
