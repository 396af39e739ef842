/// How meanings look: colours and attributes by style name, from a JSON file.
public struct Theme: Hashable, Sendable {
    /// The theme's name, which is its file's.
    public var name: String

    /// Creates a theme.
    public init(name: String) { self.name = name }
}
