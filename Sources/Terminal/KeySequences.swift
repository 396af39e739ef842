/// The sequences of keys that only the terminal's database entry tells, found byte by byte.
struct KeySequences: Sendable {
    /// What a sequence turned out to be.
    enum Match: Equatable {
        /// A key, of so many bytes.
        case key(Key, Int)
        /// The beginning of one.
        case beginning
        /// None.
        case none
    }

    private struct Node {
        var key: Key?
        var next: [UInt8: Int] = [:]
    }

    private var nodes = [Node()]

    /// Creates a table of the sequences that the common rules do not tell (see ``ControlSequence``).
    ///
    /// - Parameter capability: The database's strings by capability name.
    init(capability: (String) -> String?) {
        for (name, key) in KeySequences.capabilities {
            guard let bytes = capability(name).map({ Array($0.utf8) }), bytes.count > 1, bytes[0] == 0x1B,
                ControlSequence(bytes[...])?.key == nil
            else { continue }
            insert(bytes, key)
        }
    }

    /// Returns the key at the beginning of the bytes.
    func match(_ bytes: ArraySlice<UInt8>) -> Match {
        var node = 0
        for (index, byte) in bytes.enumerated() {
            guard let next = nodes[node].next[byte] else { return .none }
            node = next
            if let key = nodes[node].key { return .key(key, index + 1) }
        }
        return .beginning
    }

    private mutating func insert(_ bytes: [UInt8], _ key: Key) {
        var node = 0
        for byte in bytes {
            if let next = nodes[node].next[byte] {
                node = next
            } else {
                nodes.append(Node())
                nodes[node].next[byte] = nodes.count - 1
                node = nodes.count - 1
            }
        }
        if nodes[node].key == nil { nodes[node].key = key }
    }

    /// The database's names of keys, with the extended ones of keys pressed with Shift, Alt and Control.
    private static let capabilities: [(String, Key)] = {
        var list: [(String, Key)] = [
            ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcub1", Key(.left)), ("kcuf1", Key(.right)),
            ("khome", Key(.home)), ("kend", Key(.end)), ("kpp", Key(.pageUp)), ("knp", Key(.pageDown)),
            ("kich1", Key(.insert)), ("kdch1", Key(.delete)), ("kcbt", Key(.tab, .shift)), ("kent", Key(.enter)),
            ("kri", Key(.up, .shift)), ("kind", Key(.down, .shift)),
        ]
        list += (1...20).map { ("kf\($0)", Key(.function($0))) }
        let extended: [(String, Key.Base)] = [
            ("kUP", .up), ("kDN", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home), ("kEND", .end),
            ("kPRV", .pageUp), ("kNXT", .pageDown), ("kIC", .insert), ("kDC", .delete),
        ]
        for (name, base) in extended {
            list.append((name, Key(base, .shift)))
            list += (3...7).map { ("\(name)\($0)", Key(base, Key.Modifiers(xterm: $0))) }
        }
        return list
    }()
}

extension Key.Modifiers {
    /// Creates the set that xterm writes as a number of 1 and more; what it calls Meta is Alt.
    init(xterm number: Int) {
        let bits = max(0, number - 1)
        self = []
        if bits & 1 != 0 { insert(.shift) }
        if bits & (2 | 8) != 0 { insert(.alt) }
        if bits & 4 != 0 { insert(.control) }
    }
}
