import ArgumentParser
import Console
import Settings

/// Tries a profile out.
struct ProfileTestCommand: ReportingSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Try a profile out: its secrets, a real token, and a check that cannot match. Nothing is sent.")

    private struct Report: Encodable {
        var profile: String
        var isGood: Bool
        var findings: [String]
    }

    @Argument(help: "The profile; else the one that is used without a name.", completion: .profileNames)
    var name: String?

    @OptionGroup(title: "Service") var server: ServerOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    mutating func validate() throws {
        if name != nil, server.profile != nil || server.baseURL != nil {
            throw ValidationError("The profile is named twice.")
        }
    }

    func run(in shell: Shell) async throws -> ExitStatus {
        let voice = Voice(shell, output)
        let workplace = Workplace(shell)
        let profile =
            try name.map { name throws(Failure) in try workplace.loaded.profile(named: name, shell) }
            ?? server.chosen(from: workplace.loaded, shell)
        let trial = try await trial(of: profile, workplace)
        voice.print(
            (["\(profile.name): \(trial.isGood ? "good" : "not good")"] + trial.findings).joined(separator: "\n  "))
        voice.report(Report(profile: profile.name, isGood: trial.isGood, findings: trial.findings))
        return trial.isGood ? .done : .negative
    }

    private func trial(of profile: Profile, _ workplace: Workplace) async throws -> ProfileTrial {
        guard profile.isEmbedded else { return try await workplace.trial(of: profile) }
        return try await EmbeddedSandbox.run { access in
            try await workplace.reaching { access }.trial(of: profile)
        }
    }
}
