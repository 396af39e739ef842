import ArgumentParser

/// The console's themes.
struct ThemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme", abstract: "List, check and show the console's themes.",
        subcommands: [ThemeListCommand.self, ThemeCheckCommand.self, ThemeShowCommand.self],
        defaultSubcommand: ThemeListCommand.self)
}
