extension Theme {
    /// How well a style's text can be read.
    public struct Contrast: Hashable, Sendable {
        /// The style's name.
        public let style: String
        /// The ratio of the text's colour to the one behind it, 1…21. WCAG 2.2 asks for 4.5 for text.
        public let ratio: Double
    }

    /// Returns the contrast of every style of a table whose two colours are known, which the terminal's own are not.
    public func contrasts(in table: StyleTable) -> [Contrast] {
        zip(table.entries, resolved(for: table)).compactMap { entry, look in
            guard let foreground = look.foreground?.rgb, let background = look.background?.rgb else { return nil }
            return Contrast(style: entry.name, ratio: foreground.contrast(to: background))
        }
    }
}
