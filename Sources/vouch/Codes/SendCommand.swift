import ArgumentParser
import Console
import MFAAPI
import MFAClient
import Settings
import Terminal

/// Sends a code.
struct SendCommand: ReportingSubcommand, CodeSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "send", abstract: "Send a code by text or by call.",
        discussion: """
            What is not given comes from the profile. The send is in the history before it leaves, and is never \
            repeated by the program. On a live profile that confirms sends, a terminal is asked first; without one \
            --yes is needed.
            """)

    @OptionGroup(title: "Message") var message: SendOptions
    @OptionGroup(title: "Service") var server: ServerOptions

    @Option(help: ArgumentHelp("The ticket or case it is for, kept in the history.", valueName: "text"))
    var reference: String?

    @Flag(name: .shortAndLong, help: "Send without asking, also where it costs money.")
    var yes = false

    @Flag(help: "Read the code from standard input and verify it; without a profile a sandbox of its own is used.")
    var wait = false

    @OptionGroup(title: "Output") var numbers: NumberOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func run(in shell: Shell) async throws -> ExitStatus {
        let workplace = Workplace(shell)
        let profile = try server.chosen(from: workplace.loaded, shell)
        let request = try message.request(profile)
        try workplace.refuseEmbedded(profile, unless: wait)
        if profile.isEmbedded {
            return try await EmbeddedSandbox.run { access in
                try await send(request, profile, workplace.reaching { access }, shell)
            }
        }
        return try await send(request, profile, workplace, shell)
    }

    private func send(
        _ request: SendRequest, _ profile: Profile, _ workplace: Workplace, _ shell: Shell
    ) async throws -> ExitStatus {
        let voice = Voice(shell, output)
        try SendConsent(profile: profile, isGiven: yes, voice: voice, shell: shell).ask(request, over: message.channel)
        let connection = try await workplace.connection(for: profile)
        let errand = Errand(connection: connection, voice: voice, agent: workplace.agent, reference: reference)
        let sent = try await errand.send(request, over: message.channel)
        var report = try SendReport(sent, request, profile, showsNumber: numbers.whole)
        voice.tell(report)
        if wait {
            if profile.isEmbedded { try await showPhone(connection, request, voice) }
            let entry = CodeEntry(errand: errand, shell: shell, showsNumber: numbers.whole)
            report.verification = try await entry.verify(request, sent)
        }
        voice.report(report)
        await workplace.keepHistory(voice)
        return report.verification?.status ?? (wait ? .negative : .done)
    }

    /// Shows what a phone of the embedded sandbox received: nobody else can look at it.
    private func showPhone(_ connection: Connection, _ request: SendRequest, _ voice: Voice) async throws {
        guard let number = PhoneNumber(request.to), let arrival = try await connection.sandbox?.next(number) else {
            return
        }
        let words = arrival.message?.text ?? arrival.call?.transcript ?? ""
        voice.say("On the virtual phone \(number): \(DisplayText.safe(words))")
    }
}
