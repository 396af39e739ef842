#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The parser's description of a command, as far as a manual needs it.
struct CommandTree: Decodable, Sendable {
    /// An argument, an option or a flag.
    struct Argument: Decodable, Sendable {
        struct Name: Decodable, Sendable {
            var kind: String
            var name: String

            /// The name as it is typed.
            var text: String { (kind == "short" ? "-" : "--") + name }
        }

        var kind: String
        var shouldDisplay: Bool
        var isOptional: Bool
        var isRepeating: Bool
        var sectionTitle: String?
        var names: [Name]?
        var valueName: String?
        var defaultValue: String?
        var allValues: [String]?
        var abstract: String?
    }

    var commandName: String
    var abstract: String?
    var discussion: String?
    var shouldDisplay: Bool?
    var subcommands: [CommandTree]?
    var arguments: [Argument]?

    /// The subcommands that help shows, but for the parser's own.
    var shown: [CommandTree] {
        (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
    }

    /// Reads what the parser tells of a command.
    ///
    /// - Parameter dump: The parser's JSON.
    init(dump: String) throws {
        struct Tool: Decodable {
            var command: CommandTree
        }
        self = try JSONDecoder().decode(Tool.self, from: Data(dump.utf8)).command
    }
}
