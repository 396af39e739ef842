import ArgumentParser
import Settings

/// Changes a profile.
struct ProfileEditCommand: ReportingSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change values of a profile; the others stay.",
        discussion: ProfileFields.sources)

    @Argument(help: "The profile.", completion: .profileNames)
    var name: String

    @Option(help: ArgumentHelp("Another name for it.", valueName: "name"))
    var rename: String?

    @OptionGroup(title: "Values") var fields: ProfileFields
    @OptionGroup(title: "Output") var output: OutputOptions

    func run(in shell: Shell) async throws -> ExitStatus {
        let voice = Voice(shell, output)
        let file = shell.configurationFile
        let former = try file.load().savedProfile(named: name)
        let credentials = try fields.credentials(former.credentials, voice)
        if let rename, file.load().configuration.holds(rename) {
            throw Failure.usage("--rename: there is a profile “\(rename)” already")
        }
        let saved = try file.update { configuration in
            guard var profile = configuration.profiles.first(where: { $0.name == name }) else { return }
            fields.apply(to: &profile)
            if let credentials { profile.credentials = credentials }
            if let rename { profile.name = rename }
            configuration.put(profile, replacing: name)
        }
        guard let profile = saved[rename ?? name] else { throw Failure.noProfile(name) }
        voice.tell(profile, in: saved, done: "changed")
        return .done
    }
}

extension Loaded {
    /// Finds a profile of the file, not the built-in one.
    func savedProfile(named name: String) throws(Failure) -> Profile {
        if let profile = configuration.profiles.first(where: { $0.name == name }) { return profile }
        if let faulty = configuration.faultyProfiles.first(where: { $0.name == name }) { return faulty.readable }
        if state == .broken, let problem = errors.first { throw .configuration(problem.description) }
        throw .noProfile(name)
    }
}

extension Failure {
    /// The file has no profile of this name.
    static func noProfile(_ name: String) -> Failure {
        Failure(.negative, .notFound, "the configuration has no profile “\(name)”")
    }
}
