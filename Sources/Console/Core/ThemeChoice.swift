import Terminal

/// Which theme is drawn with.
struct ThemeChoice: Hashable, Sendable {
    /// The themes there are.
    let all: [Theme]
    /// The one that was asked for; `nil` follows the terminal's background.
    var asked: String?
    /// The one that is drawn with.
    private(set) var current: Theme

    init(all: [Theme], asked: String?) {
        self.all = all
        self.asked = asked
        current = all.first { $0.name == asked } ?? all.first { $0.name == "dark" } ?? all.first ?? Theme(name: "dark")
    }

    var names: [String] { all.map(\.name) }

    mutating func choose(_ name: String) -> [Effect] {
        guard let theme = all.first(where: { $0.name == name }), theme != current else { return [] }
        current = theme
        return [.display(.theme(theme))]
    }

    /// Goes back to the theme that was asked for, after a profile had its own.
    mutating func restore() -> [Effect] { choose(asked ?? "dark") }

    mutating func next() -> [Effect] {
        let index = all.firstIndex(of: current) ?? 0
        asked = all.isEmpty ? nil : all[(index + 1) % all.count].name
        return restore()
    }

    /// Follows the terminal where nothing was asked for: `light` on a bright background.
    mutating func choose(forLuminance luminance: Double) -> [Effect] {
        guard asked == nil else { return [] }
        return choose(luminance > 0.5 ? "light" : "dark")
    }
}
