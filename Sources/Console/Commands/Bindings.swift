import Terminal

/// Which key asks for which command where: the table's keys, changed by the configuration's.
struct Bindings: Hashable, Sendable {
    private var commands: [Context: [Key: Command]] = [:]
    private var keys: [Command: [Key]] = [:]
    private var labels: [Command: String] = [:]
    /// What is wrong with the configuration's keys, a line each; its reader finds names that are no commands.
    private(set) var faults: [String] = []

    /// Keys that terminals use for themselves, or that are other keys by another name.
    static let reserved: Set<String> = ["C-h", "C-i", "C-j", "C-m", "C-[", "C-s", "C-q"]

    /// Creates bindings.
    ///
    /// - Parameter changes: Key names by command name; a command named there has those keys and no others, and what is
    ///   no command's name binds nothing.
    init(changes: [String: [String]] = [:]) {
        for row in Command.table {
            let names = changes[row.command.rawValue] ?? row.keys
            bind(row, to: names)
        }
        labels = keys.compactMapValues { $0.first?.label }
    }

    private mutating func bind(_ row: CommandRow, to names: [String]) {
        for name in names {
            guard !Bindings.reserved.contains(name), let key = Key(name: name) else {
                note("keys.\(row.command.rawValue): \(name) cannot be bound")
                continue
            }
            keys[row.command, default: []].append(key)
            for context in row.contexts {
                if let other = commands[context]?[key], other != row.command {
                    note("keys.\(row.command.rawValue): \(name) is \(other.rawValue) already")
                } else {
                    commands[context, default: [:]][key] = row.command
                }
            }
        }
    }

    /// Notes a fault once, in however many places it stands.
    private mutating func note(_ fault: String) {
        if !faults.contains(fault) { faults.append(fault) }
    }

    /// The command of a key in a context, or everywhere.
    func command(for key: Key, in context: Context) -> Command? {
        commands[context]?[key] ?? commands[.anywhere]?[key]
    }

    /// The command's keys, the most usual first.
    func keys(of command: Command) -> [Key] { keys[command] ?? [] }

    /// The name of the command's first key as the footer shows it; empty where it has none.
    func label(_ command: Command) -> String { labels[command] ?? "" }
}

extension Key {
    /// The key's name as people say it: `^P` for control and P, else ``name``.
    var label: String {
        if modifiers == .control, case .character(let character) = base { return "^" + character.uppercased() }
        return name
    }
}
