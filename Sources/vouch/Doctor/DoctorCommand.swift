import ArgumentParser
import Console
import MFAClient
import Settings

/// Looks everything over.
struct DoctorCommand: ReportingSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Look configuration, credentials, service, clock, history and terminal over, and say what to do.",
        discussion: "The service is asked to check a code that cannot match. Nothing is sent to anybody.")

    private struct Report: Encodable {
        var isGood: Bool
        var findings: [Finding]
    }

    @Flag(help: "Ask no service.")
    var offline = false

    @OptionGroup(title: "Service") var server: ServerOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func run(in shell: Shell) async throws -> ExitStatus {
        let voice = Voice(shell, output)
        let doctor = Doctor(shell: shell, loaded: shell.configurationFile.load())
        var findings = doctor.configuration()
        do {
            let profile = try server.chosen(from: doctor.loaded, shell)
            findings += doctor.look(at: profile)
            if !offline { findings += try await service(of: profile, doctor, shell) }
        } catch let failure as Failure where failure.kind != .interrupted {
            findings.append(Finding(.fault, "profile", failure.sentence))
        }
        findings += await doctor.history() + doctor.terminal()
        let rows = findings.map { [$0.severity.word, $0.area, $0.words] }
        voice.print(table: TextTable(rows))
        let isGood = !findings.contains { $0.severity == .fault }
        voice.report(Report(isGood: isGood, findings: findings))
        return isGood ? .done : .negative
    }

    private func service(of profile: Profile, _ doctor: Doctor, _ shell: Shell) async throws -> [Finding] {
        let workplace = Workplace(shell)
        if !profile.isEmbedded { return try await doctor.service(of: profile, workplace) }
        do {
            return try await EmbeddedSandbox.run { access in
                try await doctor.service(of: profile, workplace.reaching { access })
            }
        } catch {
            let failure = Failure(error)
            if failure.kind == .interrupted { throw failure }
            return [Finding(.fault, "service", failure.sentence)]
        }
    }
}

/// Something that was found.
struct Finding: Encodable, Sendable {
    /// How bad it is.
    enum Severity: String, Encodable, Sendable {
        case good, warning, fault

        /// The word at the head of a line.
        fileprivate var word: String {
            switch self {
            case .good: "ok"
            case .warning: "warn"
            case .fault: "FAIL"
            }
        }
    }

    var severity: Severity
    /// What was looked at.
    var area: String
    /// What was found, and what to do about it.
    var words: String

    init(_ severity: Severity, _ area: String, _ words: String) {
        self.severity = severity
        self.area = area
        self.words = words
    }
}
