import ArgumentParser
import Settings

/// Which service is asked: a saved profile, or one that the command line and the environment describe.
struct ServerOptions: ParsableArguments {
    @Option(
        name: .shortAndLong, help: "The profile (VOUCH_PROFILE); else the configuration's default one.",
        completion: .profileNames)
    var profile: String?

    @Option(
        help: ArgumentHelp(
            "A service without a saved profile; its credentials come from the environment (BW_…).", valueName: "url"))
    var baseURL: String?

    @Option(help: ArgumentHelp("The account at that service (BW_ACCOUNT_ID).", valueName: "id"))
    var account: String?

    @Flag(help: "Declare that service a sandbox: nothing reaches a real phone.")
    var sandbox = false

    mutating func validate() throws {
        if baseURL == nil, account != nil || sandbox {
            throw ValidationError("--account and --sandbox go with --base-url; a saved profile has its own.")
        }
        if baseURL != nil, profile != nil {
            throw ValidationError("--profile and --base-url exclude each other.")
        }
    }
}

extension ServerOptions {
    /// Finds the profile that is meant.
    ///
    /// - Throws: ``Failure`` which says what is at fault and which names there are.
    func chosen(from loaded: Loaded, _ shell: Shell) throws(Failure) -> Profile {
        if let baseURL { return try described(baseURL, shell) }
        return try loaded.profile(named: profile, shell)
    }

    private func described(_ baseURL: String, _ shell: Shell) throws(Failure) -> Profile {
        let imported = BandwidthEnvironment.profile(from: shell.environment)
        var profile = imported?.profile ?? Profile(name: "")
        profile.name = "command line"
        profile.baseURL = baseURL
        profile.declaredEnvironment = sandbox ? .sandbox : .live
        if let account { profile.accountId = account }
        if sandbox, profile.isLiveService {
            throw .usage("--sandbox: \(baseURL) is Bandwidth's live service, which sends to real phones")
        }
        if sandbox { profile.fillIn(from: .sandbox) }
        if profile.accountId.isEmpty { throw .usage("--account: is required with --base-url") }
        if profile.credentials == nil {
            throw .configuration(
                "no credentials: set BW_CLIENT_ID and BW_CLIENT_SECRET, or BW_USERNAME and BW_PASSWORD")
        }
        return profile
    }
}

extension Loaded {
    /// Finds a profile by its name, else by `VOUCH_PROFILE`, else the one to begin with.
    ///
    /// - Throws: ``Failure`` which says what is at fault and which names there are.
    func profile(named name: String?, _ shell: Shell) throws(Failure) -> Profile {
        if let name = name ?? shell.variable(.profile) { return try profile(named: name) }
        if state == .broken, let problem = errors.first { throw .configuration(problem.description) }
        if let name = configuration.defaultProfile { return try profile(named: name) }
        // Another one in its place might be a service that nobody chose.
        if configuration.isInitialProfileFaulty {
            throw .configuration(errors.map(\.description).joined(separator: "\n"))
        }
        return configuration.initialProfile
    }

    /// Finds a profile by its name.
    ///
    /// - Throws: ``Failure`` which says what is at fault and which names there are.
    func profile(named name: String) throws(Failure) -> Profile {
        // A profile of the file that has the built-in one's name is not passed over in silence.
        let isInFile = configuration.profiles.contains { $0.name == name }
        if !isInFile, let faulty = configuration.faultyProfiles.first(where: { $0.name == name }) {
            throw .configuration(faulty.problems.map(\.description).joined(separator: "\n"))
        }
        if let profile = configuration[name] { return profile }
        if state == .broken, let problem = errors.first { throw .configuration(problem.description) }
        let names = configuration.profiles.map(\.name) + [Profile.sandbox.name]
        throw .configuration("there is no profile “\(name)”; there are: \(names.joined(separator: ", "))")
    }
}

extension Profile {
    /// Takes from another profile what a send needs and this one lacks.
    fileprivate mutating func fillIn(from other: Profile) {
        if accountId.isEmpty { accountId = other.accountId }
        if messagingApplicationId.isEmpty { messagingApplicationId = other.messagingApplicationId }
        if voiceApplicationId.isEmpty { voiceApplicationId = other.voiceApplicationId }
        if from.isEmpty { from = other.from }
    }
}
