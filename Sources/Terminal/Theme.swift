/// How meanings look: colours and attributes by style name, from a JSON file.
public struct Theme: Hashable, Sendable {
    /// What a theme is made for.
    public enum Appearance: String, CaseIterable, Hashable, Sendable {
        /// A dark background.
        case dark
        /// A light background.
        case light
    }

    /// The theme's name, which is its file's.
    public var name: String
    /// The background that it is made for.
    public var appearance: Appearance
    /// The looks by style name. A style without one looks like the style that it falls back to.
    public var looks: [String: Look]

    /// Creates a theme; one without looks draws in the terminal's own colours.
    public init(name: String, appearance: Appearance = .dark, looks: [String: Look] = [:]) {
        self.name = name
        self.appearance = appearance
        self.looks = looks
    }

    /// Returns how each style of a table looks, in the table's order, with nothing left open.
    public func resolved(for table: StyleTable) -> [Look] {
        var resolved: [Look] = []
        for (index, entry) in table.entries.enumerated() {
            let fallback = Int(entry.fallback.index)
            let base = fallback < index ? resolved[fallback] : Look(foreground: .terminal, background: .terminal)
            resolved.append((looks[entry.name] ?? Look()).over(base))
        }
        return resolved
    }

    /// Returns a fault for each style name that the table does not have, in alphabetical order.
    public func faults(in table: StyleTable) -> [ThemeFault] {
        let names = table.entries.map(\.name)
        return looks.keys.filter { !names.contains($0) }.sorted().map {
            ThemeFault(theme: name, path: ["styles", $0], problem: .unknownName($0, allowed: names))
        }
    }
}
