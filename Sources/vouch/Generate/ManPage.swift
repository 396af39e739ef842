import Console
import MFAService
import Settings

/// The manual page, written from the tables that the program itself works with.
struct ManPage {
    private let tree: CommandTree
    private var page = Roff(title: "VOUCH", section: 1, source: "vouch \(Vouch.version)")

    /// Writes the page.
    ///
    /// - Parameter tree: The program's commands.
    init(_ tree: CommandTree) {
        self.tree = tree
        head()
        commands()
        keys()
        exits()
        environment()
        files()
        configuration()
        sandbox()
    }

    /// The page.
    var text: String { page.text }

    private mutating func head() {
        page.section("Name")
        page.paragraph("\(tree.commandName) - \(tree.abstract ?? "")")
        page.section("Synopsis")
        page.paragraph("\(tree.commandName) [subcommand] [options]")
        page.section("Description")
        page.paragraph(tree.discussion ?? "")
        page.paragraph("Options that every subcommand has: --help, --version.")
    }

    private mutating func commands() {
        page.section("Commands")
        for command in tree.shown { describe(command, path: tree.commandName) }
    }

    private mutating func describe(_ command: CommandTree, path: String) {
        let name = "\(path) \(command.commandName)"
        let arguments = (command.arguments ?? []).filter { $0.shouldDisplay && !$0.isCommon }
        page.subsection(([name] + arguments.filter { $0.kind == "positional" }.map(\.usage)).joined(separator: " "))
        page.paragraph([command.abstract, command.discussion].compactMap(\.self).joined(separator: " "))
        for argument in arguments { page.item(argument.term, argument.words) }
        for subcommand in command.shown { describe(subcommand, path: name) }
    }

    private mutating func keys() {
        page.section("Keys of the console")
        page.paragraph("Each command can have other keys under its name in the configuration's “keys”.")
        for row in CommandKeys.all {
            let keys = row.keys.joined(separator: ", ")
            page.item("\(keys)  (\(row.name))", "\(row.summary) \(row.places.joined(separator: ", ")).")
        }
    }

    private mutating func exits() {
        page.section("Exit status")
        for status in ExitStatus.allCases { page.item(String(status.rawValue), status.summary) }
    }

    private mutating func environment() {
        page.section("Environment")
        for variable in Variable.allCases { page.item(variable.rawValue, variable.summary) }
        for variable in BandwidthEnvironment.allCases { page.item(variable.rawValue, variable.summary) }
    }

    private mutating func files() {
        page.section("Files")
        for (path, summary) in ManPage.files { page.item(path, summary) }
    }

    /// The files by the variables that move them.
    static let files: [(path: String, summary: String)] = {
        let home = [Variable.configHome, .stateHome].map { ($0.rawValue, "/$\($0.rawValue)") }
        let paths = Paths(environment: Dictionary(home) { $1 })
        func shown(_ path: String) -> String { String(path.dropFirst()) }
        return [
            (shown(paths.configFile), "The configuration: profiles, keys, theme."),
            (shown(paths.themes), "The folder of one's own themes; a file that is edited is drawn at once."),
            (shown(paths.history), "The history, with its key and its lock beside it."),
            (shown(paths.drafts), "Forms that were not sent."),
        ]
    }()

    private mutating func configuration() {
        page.section("Configuration")
        for entry in ConfigurationSchema.entries {
            let usual = entry.usual.map { " Usually \($0)." } ?? ""
            let allowed = entry.allowed.isEmpty ? "" : " (\(entry.allowed))"
            page.item(entry.keyPath, "\(entry.summary)\(allowed)\(usual)")
        }
    }

    private mutating func sandbox() {
        page.section("Numbers of the sandbox")
        page.paragraph("Numbers +1, any area code, 555 and these four digits behave so in the sandbox:")
        for scenario in Scenario.all { page.item(scenario.line, scenario.effect.summary) }
    }
}

extension CommandTree.Argument {
    /// Whether every command has it.
    fileprivate var isCommon: Bool { names?.contains { ["help", "version"].contains($0.name) } ?? false }

    /// A positional argument as the synopsis shows it.
    fileprivate var usage: String {
        let name = "<\(valueName ?? "value")>" + (isRepeating ? " ..." : "")
        return isOptional ? "[\(name)]" : name
    }

    /// How it is typed.
    fileprivate var term: String {
        guard kind != "positional" else { return usage }
        let value = kind == "option" ? " <\(valueName ?? "value")>" : ""
        return (names ?? []).map(\.text).joined(separator: ", ") + value
    }

    /// What it is for.
    fileprivate var words: String {
        let values = allValues.map { " One of \($0.joined(separator: ", "))." } ?? ""
        let usual = defaultValue.map { " Usually \($0)." } ?? ""
        return (abstract ?? "") + values + usual
    }
}
