/// What the reader of a configuration cannot know by itself, so that it can tell a wrong name and suggest the right one.
public struct KnownNames: Sendable {
    /// The names of the themes; `nil` lets every name pass.
    public var themes: [String]?
    /// The names of the commands that keys can be bound to; `nil` lets every name pass.
    public var commands: [String]?
    /// Says what is wrong with the name of a key as the end of a sentence; `nil` where the name is fine.
    public var keyFault: @Sendable (String) -> String?

    /// Creates a list of names.
    ///
    /// - Parameters:
    ///   - themes: The names of the themes.
    ///   - commands: The names of the commands.
    ///   - keyFault: Says what is wrong with the name of a key.
    public init(
        themes: [String]? = nil, commands: [String]? = nil,
        keyFault: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
        self.themes = themes
        self.commands = commands
        self.keyFault = keyFault
    }
}
