import Terminal

/// Which theme is drawn with.
struct ThemeChoice: Hashable, Sendable {
    /// The themes there are.
    var names: [String]
    /// The one that was asked for; `nil` follows the terminal's background.
    var asked: String?
    /// The one that the configuration's file names.
    private var configured: String?
    /// The one that suits the terminal's background.
    private var suitable = dark
    /// The one that is drawn with.
    private(set) var current: String

    /// Begins with a choice.
    ///
    /// - Parameters:
    ///   - names: The themes there are.
    ///   - asked: The one that the command line asks for.
    ///   - configured: The one that the configuration's file names.
    ///   - profile: The open profile's own.
    init(names: [String], asked: String?, configured: String?, profile: String?) {
        self.names = names
        self.asked = asked ?? configured
        self.configured = configured
        current = profile ?? self.asked ?? ThemeChoice.dark
    }

    private static let dark = "dark"
    private static let light = "light"

    mutating func choose(_ name: String) -> [Effect] {
        guard name != current else { return [] }
        current = name
        return [.theme(name)]
    }

    /// Goes back to the theme that was asked for, after a profile had its own.
    mutating func restore() -> [Effect] { choose(asked ?? suitable) }

    /// Takes over what the configuration's file names, where that is another one than before.
    mutating func take(configured name: String?, isOpen: Bool) -> [Effect] {
        guard name != configured else { return [] }
        (configured, asked) = (name, name)
        return isOpen ? restore() : []
    }

    mutating func next() -> [Effect] {
        guard !names.isEmpty else { return [] }
        let index = names.firstIndex(of: current) ?? 0
        asked = names[(index + 1) % names.count]
        return restore()
    }

    /// Follows the terminal where nothing was asked for: `light` on a bright background.
    ///
    /// - Parameter isOpen: Whether the open profile has no theme of its own.
    mutating func choose(forLuminance luminance: Double, isOpen: Bool) -> [Effect] {
        suitable = luminance > 0.5 ? ThemeChoice.light : ThemeChoice.dark
        return asked == nil && isOpen ? restore() : []
    }
}

/// What became of the user's own themes.
struct ThemeNews: Hashable, Sendable {
    /// The names of all themes there are now.
    var names: [String]
    /// The themes whose files are others than before.
    var changed: Set<String>
    /// The files as they are now.
    var stamps: [String: ThemeLibrary.Stamp]
}

extension Model {
    /// Draws in the theme as its file is now, and waits for the next change. Of a broken file the last good state stays.
    mutating func themesChanged(_ news: ThemeNews) -> [Effect] {
        themes.names = news.names
        guard news.changed.contains(themes.current) else { return [.awaitThemes(news.stamps)] }
        note("Theme \(themes.current) has changed")
        return [.theme(themes.current), .awaitThemes(news.stamps)]
    }
}
