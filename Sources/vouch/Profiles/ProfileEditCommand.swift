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
        let loaded = file.load()
        let former = try loaded.savedProfile(named: name)
        let credentials = try fields.credentials(former.credentials, voice)
        if let rename, loaded.configuration.holds(rename) {
            throw Failure.usage("--rename: there is a profile “\(rename)” already")
        }
        var isThere = false
        let saved = try file.update { configuration in
            guard var profile = configuration.saved(name) else { return }
            isThere = true
            fields.apply(to: &profile)
            if let credentials { profile.credentials = credentials }
            if let rename { profile.name = rename }
            configuration.put(profile, replacing: name)
        }
        guard isThere, let profile = saved[rename ?? name] else { throw Failure.noProfile(name) }
        for problem in loaded.configuration.problems(of: name) {
            voice.warn("a usual value, or what was named, is now in the place of the fault: \(problem)")
        }
        voice.tell(profile, in: saved, done: "changed")
        return .done
    }
}

extension Loaded {
    /// Finds a profile of the file, not the built-in one.
    func savedProfile(named name: String) throws(Failure) -> Profile {
        if let profile = configuration.saved(name) { return profile }
        if state == .broken, let problem = errors.first { throw .configuration(problem.description) }
        throw .noProfile(name)
    }

    /// Finds a profile that is asked for itself, the built-in one too.
    ///
    /// - Throws: ``Failure``; where there is none of this name, that it was not found.
    func shownProfile(named name: String) throws(Failure) -> Profile {
        if state != .broken, configuration[name] == nil, !configuration.holds(name) { throw .noProfile(name) }
        return try profile(named: name)
    }
}

extension Configuration {
    /// What was wrong with a profile; nothing where it is good.
    fileprivate func problems(of name: String) -> [Problem] {
        profiles.contains { $0.name == name } ? [] : faultyProfiles.first { $0.name == name }?.problems ?? []
    }

    /// The file's profile of a name; of one at fault what could be read, so that it can be mended.
    fileprivate func saved(_ name: String) -> Profile? {
        profiles.first { $0.name == name } ?? faultyProfiles.first { $0.name == name }?.readable
    }
}

extension Failure {
    /// The file has no profile of this name.
    static func noProfile(_ name: String) -> Failure {
        Failure(.negative, .notFound, "the configuration has no profile “\(name)”")
    }
}
