import ArgumentParser
import Settings
import Terminal

/// Lists the themes.
struct ThemeListCommand: ReportingSubcommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the themes.")

    private struct Item: Encodable {
        var name: String
        var appearance: String?
        /// Whether the file is in the person's own folder.
        var isOwn: Bool
        var isInUse: Bool
        var fault: String?

        init(_ name: String, in library: ThemeLibrary, used: String?) {
            self.name = name
            isOwn = library.stamp(of: name) != nil
            isInUse = name == used
            do throws(ThemeFault) {
                appearance = try library.theme(named: name).appearance.rawValue
            } catch {
                fault = error.description
            }
        }

        /// The theme in columns.
        var row: [String] {
            [isInUse ? "*" : " ", name, appearance ?? "-", isOwn ? "own" : "shipped", fault ?? ""]
        }
    }

    private struct Report: Encodable {
        var themes: [Item]
    }

    @OptionGroup(title: "Output") var output: OutputOptions

    func run(in shell: Shell) async throws -> ExitStatus {
        let voice = Voice(shell, output)
        let library = ThemeLibrary(folder: shell.paths.themes)
        let used = ConfigurationFile(path: shell.paths.configFile).load().configuration.theme
        let items = library.names.map { Item($0, in: library, used: used) }
        voice.print(table: TextTable(items.map(\.row)))
        voice.report(Report(themes: items))
        return .done
    }
}
