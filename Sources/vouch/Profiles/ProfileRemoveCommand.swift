import ArgumentParser
import Settings

/// Removes a profile.
struct ProfileRemoveCommand: ReportingSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a profile; its rows stay in the history.")

    private struct Report: Encodable {
        var removed: String
    }

    @Argument(help: "The profile.", completion: .profileNames)
    var name: String

    @OptionGroup(title: "Output") var output: OutputOptions

    func run(in shell: Shell) async throws -> ExitStatus {
        let voice = Voice(shell, output)
        var isThere = false
        try shell.configurationFile.update { configuration in
            isThere = configuration.holds(name)
            configuration.remove(named: name)
        }
        if !isThere { throw Failure.noProfile(name) }
        voice.say("profile \(name): removed")
        voice.report(Report(removed: name))
        return .done
    }
}
