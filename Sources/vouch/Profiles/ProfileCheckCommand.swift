import ArgumentParser
import Settings

/// Looks profiles over.
struct ProfileCheckCommand: ReportingSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say what profiles are missing, and what to do; nothing is sent or run.")

    @Argument(help: "The profiles; else all of them.", completion: .profileNames)
    var names: [String] = []

    @OptionGroup(title: "Output") var output: OutputOptions

    func run(in shell: Shell) async throws -> ExitStatus {
        let voice = Voice(shell, output)
        let loaded = shell.configurationFile.load()
        let profiles =
            names.isEmpty
            ? loaded.configuration.profiles : try names.map(loaded.shownProfile)
        let report = CheckedProfiles(loaded, profiles, shell)
        voice.print(report.text)
        voice.report(report)
        return report.isGood ? .done : .negative
    }
}

/// What was found of the configuration and its profiles.
struct CheckedProfiles: Encodable {
    struct Finding: Encodable {
        var severity: String
        var key: String
        var message: String
        var advice: String
    }

    struct Checked: Encodable {
        var name: String
        var findings: [Finding]
    }

    /// What is wrong with the file, a line each.
    var problems: [String]
    var profiles: [Checked]
    /// Whether every profile can send and the whole file is used.
    var isGood: Bool

    init(_ loaded: Loaded, _ profiles: [Profile], _ shell: Shell) {
        let check = ProfileCheck(now: shell.now(), environment: shell.environment, home: shell.paths.home)
        let found = profiles.map { ($0.name, check.findings($0)) }
        problems = loaded.problems.map(\.description)
        self.profiles = found.map { name, findings in Checked(name: name, findings: findings.map(Finding.init)) }
        isGood = loaded.errors.isEmpty && !found.contains { $0.1.contains { $0.severity == .error } }
    }

    /// The findings in lines for a person.
    var text: String {
        let lines = profiles.flatMap { profile in
            ["\(profile.name): \(profile.findings.isEmpty ? "ready" : "")".trimmed]
                + profile.findings.map { "  \($0.severity): \($0.key) \($0.message): \($0.advice)" }
        }
        return (problems + lines).joined(separator: "\n")
    }
}

extension CheckedProfiles.Finding {
    init(_ finding: ProfileCheck.Finding) {
        severity = finding.severity.rawValue
        key = finding.keyPath
        message = finding.message
        advice = finding.advice
    }
}

extension String {
    /// The text without a space at its end.
    fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
