import ArgumentParser
import Settings

/// Makes profiles of other programs' settings.
struct ProfileImportCommand: ReportingSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Make profiles of Bandwidth's own command line, or of the environment.",
        discussion: "Secrets are not copied: a profile names where they are. A profile that is there already stays.")

    /// Where profiles are imported from.
    enum Source: String, CaseIterable, ExpressibleByArgument {
        case band, environment
    }

    private struct Report: Encodable {
        struct Item: Encodable {
            var name: String
            var isNew: Bool
            var notes: [String]
        }

        var profiles: [Item]
    }

    @Argument(help: "band, Bandwidth's command line, or environment, the BW_… variables.")
    var source: Source

    @OptionGroup(title: "Output") var output: OutputOptions

    func run(in shell: Shell) async throws -> ExitStatus {
        let voice = Voice(shell, output)
        let imported = try found(shell)
        if imported.isEmpty { throw Failure(.negative, .notFound, nothing) }
        var known: Set<String> = []
        try shell.configurationFile.update { configuration in
            known = Set(imported.map(\.profile.name).filter(configuration.holds))
            for item in imported where !known.contains(item.profile.name) { configuration.put(item.profile) }
        }
        let items = imported.map { item in
            Report.Item(name: item.profile.name, isNew: !known.contains(item.profile.name), notes: item.notes)
        }
        for item in items {
            voice.say("profile \(item.name): \(item.isNew ? "imported" : "is there already, left as it is")")
            if item.isNew { item.notes.forEach { voice.say("  \($0)") } }
        }
        voice.report(Report(profiles: items))
        return .done
    }

    private func found(_ shell: Shell) throws -> [ImportedProfile] {
        switch source {
        case .band: try BandwidthCLI(home: shell.paths.home).profiles()
        case .environment: BandwidthEnvironment.profile(from: shell.environment).map { [$0] } ?? []
        }
    }

    private var nothing: String {
        switch source {
        case .band: "there is no configuration of band to import"
        case .environment: "none of the BW_… variables is set"
        }
    }
}
