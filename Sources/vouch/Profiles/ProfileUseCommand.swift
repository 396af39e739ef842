import ArgumentParser
import Settings

/// Makes a profile the default one.
struct ProfileUseCommand: ReportingSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "use", abstract: "Make a profile the one that is used without a name.")

    @Argument(help: "The profile; Sandbox is the embedded one.", completion: .profileNames)
    var name: String

    @OptionGroup(title: "Output") var output: OutputOptions

    func run(in shell: Shell) async throws -> ExitStatus {
        let voice = Voice(shell, output)
        var isThere = false
        let saved = try shell.configurationFile.update { configuration in
            isThere = configuration[name] != nil
            if isThere { configuration.defaultProfile = name }
        }
        guard isThere, let profile = saved[name] else { throw Failure.noProfile(name) }
        voice.tell(profile, in: saved, done: "is the default now")
        return .done
    }
}
