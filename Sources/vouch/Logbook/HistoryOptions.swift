import ArgumentParser
import Console
import History
import Settings

/// Which rows are meant.
struct FilterOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Words to look for, such as to:0142 outcome:locked since:1d; one that begins with a minus goes behind --.",
            valueName: "filter"))
    var words: [String] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("Rows of one profile only.", valueName: "name"))
    var profile: String?

    /// The filter that is meant; a word that the shell took as one stays one.
    ///
    /// - Throws: The first word that means nothing.
    func filter(_ shell: Shell) throws(FilterFault) -> Filter {
        let text = words.joined(separator: " ")
        var filter = try Filter(parsing: text, now: shell.now())
        if let profile { filter.included.append(.profile(profile)) }
        return filter
    }
}

extension Shell {
    /// Opens the history as the configuration wants it kept.
    func history() async throws -> HistoryStore {
        let settings = ConfigurationFile(path: paths.configFile).load().configuration.history
        return try await HistoryDesk(path: paths.history, settings: settings).open()
    }
}
