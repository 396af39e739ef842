public import Settings
import Terminal

extension ConsoleApp {
    /// The names that a configuration can use: commands, their keys, and themes.
    ///
    /// - Parameter themes: The names of the themes there are.
    public nonisolated static func knownNames(themes: [String]) -> KnownNames {
        KnownNames(themes: themes, commands: Command.allCases.map(\.rawValue)) { name in
            if Bindings.reserved.contains(name) { return "is a key that terminals use for themselves" }
            return Key(name: name) == nil ? "is no key; write F5, C-p, M-Enter or ?" : nil
        }
    }
}
