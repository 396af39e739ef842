import ArgumentParser
import History
import Settings

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Purges old rows.
struct HistoryPurgeCommand: ReportingSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "purge", abstract: "Remove old rows for good, and keep the proof for the rest.",
        discussion:
            "Without --older-than the configuration's history.keepDays is meant. It asks, unless --yes is given.")

    private struct Report: Encodable {
        var purged: Int
    }

    @Option(help: ArgumentHelp("Remove what began more than so many days ago; 0 is everything.", valueName: "days"))
    var olderThan: Int?

    @Flag(name: .shortAndLong, help: "Do not ask.")
    var yes = false

    @OptionGroup(title: "Output") var output: OutputOptions

    mutating func validate() throws {
        if let olderThan, !(0...36_500).contains(olderThan) {
            throw ValidationError("--older-than: must be 0 to 36500 days.")
        }
    }

    func run(in shell: Shell) async throws -> ExitStatus {
        let voice = Voice(shell, output)
        let settings = ConfigurationFile(path: shell.paths.configFile).load().configuration.history
        guard let days = olderThan ?? settings.keepDays else {
            throw Failure.usage("--older-than: is required, as the configuration has no history.keepDays")
        }
        try confirm(days, voice, shell)
        let isShown = shell.errors.isTerminal && !output.quiet
        let purged = try await shell.history().perform { history in
            try history.purge(keepDays: days) { count in
                if isShown { shell.errors.write("\r\(count) rows gone") }
            }
        }
        voice.say("\(isShown ? "\r" : "")\(purged) rows purged")
        voice.report(Report(purged: purged))
        return .done
    }

    private func confirm(_ days: Int, _ voice: Voice, _ shell: Shell) throws(Failure) {
        if yes { return }
        guard shell.input.isTerminal else {
            throw Failure(
                .configuration, .confirmation, "a purge cannot be undone and nobody is here to ask: add --yes")
        }
        if !voice.confirm("Remove every row older than \(days) days for good?") {
            throw Failure(.negative, .confirmation, "nothing was purged")
        }
    }
}
