/// What the console's manual says of a command, read off the one table.
public struct CommandKeys: Hashable, Sendable {
    /// The name in the configuration's `keys`.
    public let name: String
    /// A sentence.
    public let summary: String
    /// Where its keys mean it.
    public let places: [String]
    /// The names of its keys out of the box.
    public let keys: [String]

    /// Every command, in the order of the help.
    public static let all: [CommandKeys] = Command.table.map { row in
        CommandKeys(
            name: row.command.rawValue, summary: row.summary,
            places: Context.allCases.filter(row.contexts.contains).map(\.title), keys: row.keys)
    }
}
