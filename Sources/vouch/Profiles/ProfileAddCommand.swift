import ArgumentParser
import Settings

/// Adds a profile.
struct ProfileAddCommand: ReportingSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a profile.", discussion: ProfileFields.sources)

    @Argument(help: "The name of the profile.")
    var name: String

    @OptionGroup(title: "Values") var fields: ProfileFields
    @OptionGroup(title: "Output") var output: OutputOptions

    func run(in shell: Shell) async throws -> ExitStatus {
        let voice = Voice(shell, output)
        var profile = Profile.sandbox
        profile.name = name
        fields.apply(to: &profile)
        if !profile.isEmbedded {
            profile = Profile(name: name)
            fields.apply(to: &profile)
        }
        profile.credentials = try fields.credentials(nil, voice)
        var isTaken = false
        let saved = try shell.configurationFile.update { [profile] configuration in
            isTaken = configuration.holds(name)
            if !isTaken { configuration.put(profile) }
        }
        if isTaken { throw Failure.usage("there is a profile “\(name)” already; change it with “vouch profile edit”") }
        voice.tell(saved[name] ?? profile, in: saved, done: "added")
        return .done
    }
}

extension Configuration {
    /// Whether the file has a profile of a name, usable or not.
    func holds(_ name: String) -> Bool {
        profiles.contains { $0.name == name } || faultyProfiles.contains { $0.name == name }
    }
}

extension Voice {
    /// Tells what became of a profile.
    func tell(_ profile: Profile, in configuration: Configuration, done: String) {
        say("profile \(profile.name): \(done)")
        report(ProfileReport(profile, isDefault: profile.name == configuration.initialProfile.name))
    }
}
