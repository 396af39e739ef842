import ArgumentParser
import Settings

/// Lists the profiles.
struct ProfileListCommand: ReportingSubcommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the profiles.")

    private struct Report: Encodable {
        var profiles: [ProfileReport]
        var problems: [String]
    }

    @OptionGroup(title: "Output") var output: OutputOptions

    func run(in shell: Shell) async throws -> ExitStatus {
        let voice = Voice(shell, output)
        let loaded = shell.configurationFile.load()
        loaded.problems.forEach { voice.warn($0.description) }
        let configuration = loaded.configuration
        let profiles = [Profile.sandbox] + configuration.profiles
        let initial = configuration.initialProfile.name
        let reports = profiles.map { ProfileReport($0, isDefault: $0.name == initial) }
        let rows = reports.map { report in
            [
                report.isDefault ? "*" : " ", report.name, report.environment.rawValue.uppercased(),
                report.accountId, report.baseURL ?? "the embedded sandbox",
            ]
        }
        voice.print(table: TextTable(rows, heading: ["", "NAME", "WHERE", "ACCOUNT", "SERVICE"]))
        voice.report(Report(profiles: reports, problems: loaded.problems.map(\.description)))
        return loaded.state == .broken ? .configuration : .done
    }
}
