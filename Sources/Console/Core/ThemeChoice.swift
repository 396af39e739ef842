import Terminal

/// Which theme is drawn with: the command line's, the open profile's own, the one that was asked for, or the one that suits
/// the terminal, the first that there is; and whatever somebody picks meanwhile.
struct ThemeChoice: Hashable, Sendable {
    /// The themes there are.
    var names: [String]
    /// The one that was asked for; `nil` follows the terminal's background.
    private var asked: String?
    /// Whether the command line asked for it, which no profile and no file changes.
    private let isHeld: Bool
    /// The one that the configuration's file names.
    private var configured: String?
    /// The open profile's own.
    private var own: String?
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
    ///   - own: The open profile's own.
    init(names: [String], asked: String?, configured: String?, own: String?) {
        self.names = names
        self.asked = asked ?? configured
        isHeld = asked != nil
        self.configured = configured
        self.own = own
        current = asked ?? own ?? configured ?? ThemeChoice.dark
    }

    private static let dark = "dark"
    private static let light = "light"

    /// Takes over a profile's own theme, or that it has none.
    mutating func take(own name: String?) -> [Effect] {
        own = name
        return isHeld ? [] : draw(in: own ?? asked ?? suitable)
    }

    /// Takes over what the configuration's file names, where that is another one than before.
    mutating func take(configured name: String?) -> [Effect] {
        guard !isHeld, name != configured else { return [] }
        (configured, asked) = (name, name)
        return own == nil ? draw(in: asked ?? suitable) : []
    }

    /// Follows the terminal where nothing was asked for: `light` on a bright background.
    mutating func take(luminance: Double) -> [Effect] {
        suitable = luminance > 0.5 ? ThemeChoice.light : ThemeChoice.dark
        return asked == nil && own == nil ? draw(in: suitable) : []
    }

    mutating func pick(_ name: String) -> [Effect] {
        asked = name
        return draw(in: name)
    }

    mutating func next() -> [Effect] {
        guard !names.isEmpty else { return [] }
        let index = names.firstIndex(of: current) ?? 0
        return pick(names[(index + 1) % names.count])
    }

    private mutating func draw(in name: String) -> [Effect] {
        guard name != current else { return [] }
        current = name
        return [.theme(name)]
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
