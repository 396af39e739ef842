/// A meaning that text on the screen has, such as "verdict: verified"; a theme says how it looks.
///
/// The program that draws owns the meanings: a style is an index into its ``StyleTable``.
public struct Style: Hashable, Sendable {
    /// The place in the table.
    public let index: UInt8

    /// Creates a style from its place in the table.
    public init(index: UInt8) {
        self.index = index
    }

    /// Ordinary text, the first entry of every table.
    public static let text = Style(index: 0)
}

/// The meanings that a program draws with, each with the one it falls back to where a theme says nothing of it.
public struct StyleTable: Sendable {
    /// A row of the table.
    public struct Entry: Sendable {
        /// The name that themes use: `verdict.verified`.
        public let name: String
        /// The style it falls back to; the first row is its own.
        public let fallback: Style

        /// Creates a row.
        public init(name: String, fallback: Style) {
            self.name = name
            self.fallback = fallback
        }
    }

    /// The rows, in the order of their styles' indices.
    public let entries: [Entry]

    /// Creates a table.
    ///
    /// - Parameter entries: At most 256 rows. The first one is ordinary text, and each falls back to an earlier one.
    public init(_ entries: [Entry]) {
        self.entries = entries
    }
}
