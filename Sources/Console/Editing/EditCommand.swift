public import Terminal

/// Something that a key asks of a text field.
public enum EditCommand: String, CaseIterable, Sendable {
    case moveToStart, moveToEnd, moveBack, moveForward, moveWordBack, moveWordForward
    case selectToStart, selectToEnd, selectBack, selectForward, selectWordBack, selectWordForward, selectAll
    case deleteBack, deleteForward
    case killToStart, killToEnd, killWordBack, killWordForward, killToSpace
    case copy, yank, yankEarlier
    case transpose, undo, redo
    case historyPrevious, historyNext
}

extension EditCommand {
    typealias Row = (command: EditCommand, title: String, keys: String)

    static let table: [Row] = [
        (.moveToStart, "Go to the start", "C-a Home"),
        (.moveToEnd, "Go to the end", "C-e End"),
        (.moveBack, "Back one character", "C-b Left"),
        (.moveForward, "Forward one character", "C-f Right"),
        (.moveWordBack, "Back one word", "M-b C-Left M-Left"),
        (.moveWordForward, "Forward one word", "M-f C-Right M-Right"),
        (.selectToStart, "Select to the start", "S-Home C-S-Home"),
        (.selectToEnd, "Select to the end", "S-End C-S-End"),
        (.selectBack, "Select the character before", "S-Left"),
        (.selectForward, "Select the character behind", "S-Right"),
        (.selectWordBack, "Select the word before", "C-S-Left"),
        (.selectWordForward, "Select the word behind", "C-S-Right"),
        (.selectAll, "Select everything", "M-a"),
        (.deleteBack, "Delete the character before", "Backspace"),
        (.deleteForward, "Delete the character behind", "C-d Delete"),
        (.killToStart, "Cut to the start", "C-u"),
        (.killToEnd, "Cut to the end", "C-k"),
        (.killWordBack, "Cut the word before", "M-Backspace"),
        (.killWordForward, "Cut the word behind", "M-d C-Delete M-Delete"),
        (.killToSpace, "Cut back to a space, or the selection", "C-w"),
        (.copy, "Copy the selection", "M-w"),
        (.yank, "Put back what was cut", "C-y"),
        (.yankEarlier, "Put back an earlier cut instead", "M-y"),
        (.transpose, "Swap two characters", "C-t"),
        (.undo, "Undo", "C-_"),
        (.redo, "Redo", "M-_"),
        (.historyPrevious, "Earlier entry", "Up"),
        (.historyNext, "Later entry", "Down"),
    ]

    /// The keys of every command, the first one being the one to name in a help line.
    public static let keys: [EditCommand: [Key]] = Dictionary(
        uniqueKeysWithValues: table.map { row in
            (row.command, row.keys.split(separator: " ").compactMap { Key(name: String($0)) })
        })

    private static let titles = Dictionary(uniqueKeysWithValues: table.map { ($0.command, $0.title) })

    private static let commands = Dictionary(
        uniqueKeysWithValues: keys.flatMap { command, keys in keys.map { ($0, command) } })

    /// What the command does, as help and palette write it.
    public var title: String { EditCommand.titles[self, default: rawValue] }

    /// Creates the command that a key has when nobody bound it to another one.
    ///
    /// - Returns: `nil` where the key has none.
    public init?(key: Key) {
        guard let command = EditCommand.commands[key] else { return nil }
        self = command
    }

    /// Whether the command moves the cursor and leaves the other end of the selection where it was.
    var extendsSelection: Bool {
        switch self {
        case .selectToStart, .selectToEnd, .selectBack, .selectForward, .selectWordBack, .selectWordForward: true
        default: false
        }
    }
}
