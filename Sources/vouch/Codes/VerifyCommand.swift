import ArgumentParser
import Console
import MFAAPI
import MFAClient
import Settings

/// Verifies a code.
struct VerifyCommand: ReportingSubcommand, CodeSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Verify a code that somebody read out.",
        discussion: "It ends with 0 only where the service says that the code is valid, and with 1 where it is not.")

    @Option(help: ArgumentHelp("The number the code was sent to.", valueName: "number"))
    var to: String

    @Option(help: ArgumentHelp("The code, or - to read it from standard input.", valueName: "code"))
    var code: String

    @Option(help: ArgumentHelp("What the code is for, as it was sent.", valueName: "text"))
    var scope: String?

    @Option(help: ArgumentHelp("Minutes within which it must have been sent, 1 to 15.", valueName: "minutes"))
    var expires: Double?

    @OptionGroup(title: "Service") var server: ServerOptions

    @Option(help: ArgumentHelp("The ticket or case it is for, kept in the history.", valueName: "text"))
    var reference: String?

    @OptionGroup(title: "Output") var numbers: NumberOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func run(in shell: Shell) async throws -> ExitStatus {
        let workplace = Workplace(shell)
        let voice = Voice(shell, output)
        let profile = try server.chosen(from: workplace.loaded, shell)
        try workplace.refuseEmbedded(profile)
        let request = VerifyRequest(
            to: to.asNumber, scope: scope ?? profile.scope, code: try spokenCode(voice, shell),
            expiration: expires.map(Duration.minutes) ?? profile.expiration)
        if !request.faults.isEmpty { throw Failure(faults: request.faults) }
        let connection = try await workplace.connection(for: profile)
        let errand = Errand(connection: connection, voice: voice, agent: workplace.agent, reference: reference)
        let checked = try await errand.verify(request, sendId: nil)
        let report = try VerifyReport(checked, request, profile, showsNumber: numbers.whole)
        voice.tell(report)
        voice.report(report)
        await workplace.keepHistory(voice)
        return report.status
    }

    private func spokenCode(_ voice: Voice, _ shell: Shell) throws(Failure) -> String {
        guard code == "-" else { return code.asCode }
        guard let line = voice.ask(shell.input.isTerminal ? "Code: " : "") else {
            throw .usage("--code: no code came on standard input")
        }
        return line.asCode
    }
}
