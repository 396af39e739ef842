import ArgumentParser

/// The history.
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Read, export, purge, prove and repair the history of sends and checks.",
        subcommands: [
            HistoryListCommand.self, HistorySearchCommand.self, HistoryShowCommand.self, HistoryExportCommand.self,
            HistoryPurgeCommand.self, HistoryCheckCommand.self, HistoryRepairCommand.self,
        ],
        defaultSubcommand: HistoryListCommand.self)
}
