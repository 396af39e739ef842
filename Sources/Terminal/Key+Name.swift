extension Key {
    private static let names: [(name: String, base: Base)] = [
        ("Enter", .enter), ("Tab", .tab), ("Esc", .escape), ("Backspace", .backspace), ("Delete", .delete),
        ("Insert", .insert), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home),
        ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown), ("Space", .character(" ")),
    ]

    /// The key's name as the configuration and the help write it: `C-p`, `M-Enter`, `S-Tab`, `F5`, `?`.
    public var name: String {
        var name = ""
        if modifiers.contains(.control) { name += "C-" }
        if modifiers.contains(.alt) { name += "M-" }
        if modifiers.contains(.shift) { name += "S-" }
        if let named = Key.names.first(where: { $0.base == base }) { return name + named.name }
        switch base {
        case .character(let character): return name + String(character)
        case .function(let number): return name + "F\(number)"
        default: return name
        }
    }

    /// Creates a key from its name.
    ///
    /// - Returns: `nil` where the name is none: an unknown word, more than one character, control with a character that
    ///   has no control code.
    public init?(name: String) {
        var rest = name[...]
        var modifiers: Modifiers = []
        let prefixes: [(String, Modifiers)] = [("C-", .control), ("M-", .alt), ("S-", .shift)]
        while rest.count > 2, let (prefix, modifier) = prefixes.first(where: { rest.hasPrefix($0.0) }) {
            modifiers.insert(modifier)
            rest = rest.dropFirst(prefix.count)
        }
        if let named = Key.names.first(where: { $0.name.lowercased() == rest.lowercased() }) {
            self.init(named.base, modifiers)
        } else if rest.count > 1, rest.first == "F", rest.dropFirst().allSatisfy(\.isNumber),
            let number = Int(rest.dropFirst()), (1...63).contains(number)
        {
            self.init(.function(number), modifiers)
        } else if rest.count == 1, let character = rest.first {
            if modifiers.contains(.control), !"abcdefghijklmnopqrstuvwxyz@[\\]^_".contains(character) { return nil }
            if modifiers.contains(.shift) { return nil }
            self.init(.character(character), modifiers)
        } else {
            return nil
        }
    }
}
