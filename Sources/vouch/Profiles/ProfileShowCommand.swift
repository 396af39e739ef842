import ArgumentParser
import Settings

/// Shows a profile.
struct ProfileShowCommand: ReportingSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a profile; of secrets the source only.")

    @Argument(help: "The profile; else the one that is used without a name.", completion: .profileNames)
    var name: String?

    @OptionGroup(title: "Output") var output: OutputOptions

    func run(in shell: Shell) async throws -> ExitStatus {
        let voice = Voice(shell, output)
        let loaded = shell.configurationFile.load()
        let profile = try name.map(loaded.shownProfile) ?? loaded.profile(named: nil, shell)
        let report = ProfileReport(profile, isDefault: profile.name == loaded.configuration.initialProfile.name)
        voice.print(table: TextTable(report.rows))
        voice.report(report)
        return .done
    }
}
