/// Which theme is drawn with.
struct ThemeChoice: Hashable, Sendable {
    /// The themes there are.
    let names: [String]
    /// The one that was asked for; `nil` follows the terminal's background.
    var asked: String?
    /// The one that is drawn with.
    private(set) var current: String

    init(names: [String], asked: String?) {
        self.names = names
        self.asked = asked
        current = asked ?? ThemeChoice.dark
    }

    private static let dark = "dark"
    private static let light = "light"

    mutating func choose(_ name: String) -> [Effect] {
        guard name != current else { return [] }
        current = name
        return [.theme(name)]
    }

    /// Goes back to the theme that was asked for, after a profile had its own.
    mutating func restore() -> [Effect] { choose(asked ?? ThemeChoice.dark) }

    mutating func next() -> [Effect] {
        guard !names.isEmpty else { return [] }
        let index = names.firstIndex(of: current) ?? 0
        asked = names[(index + 1) % names.count]
        return restore()
    }

    /// Follows the terminal where nothing was asked for: `light` on a bright background.
    mutating func choose(forLuminance luminance: Double) -> [Effect] {
        guard asked == nil else { return [] }
        return choose(luminance > 0.5 ? ThemeChoice.light : ThemeChoice.dark)
    }
}
