import ArgumentParser
import Terminal

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// How the process begins and ends.
@main
enum Program {
    static func main() {
        signal(SIGPIPE, SIG_IGN)
        CoreDumps.forbid()
        let arguments = Array(CommandLine.arguments.dropFirst())
        MainLoop.run { await Vouch.execute(arguments, in: .live()) }
    }
}

/// The program: its subcommands, and how any of them begins and ends.
struct Vouch: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "vouch",
        abstract: "Send one-time codes by text or by call, and verify them.",
        discussion: "Without a subcommand the console opens, on a service of its own where no profile is configured.",
        version: version,
        subcommands: [
            ConsoleCommand.self, SendCommand.self, VerifyCommand.self, ServeCommand.self, ProfileCommand.self,
            HistoryCommand.self, RunCommand.self, DoctorCommand.self, ThemeCommand.self, GenerateCommand.self,
        ],
        defaultSubcommand: ConsoleCommand.self)

    /// Parses arguments and runs what they name.
    ///
    /// - Returns: The exit status.
    static func execute(_ arguments: [String], in shell: Shell) async -> Int32 {
        let command: any ParsableCommand
        do {
            command = try parseAsRoot(arguments)
        } catch {
            return refuse(error, arguments, in: shell)
        }
        guard let command = command as? any Subcommand else { return parserOutcome(of: command, in: shell) }
        do {
            return try await command.run(in: shell).rawValue
        } catch {
            var failure = Failure(error)
            failure.sentence = SpokenCodes(arguments, of: Vouch.self).hidden(in: failure.sentence)
            shell.errors.write("vouch: \(failure.sentence)\n")
            if command.isJSON { shell.output.write(FailureReport(failure).jsonText + "\n") }
            return failure.status.rawValue
        }
    }

    /// Runs what is the parser's own, such as `help`.
    private static func parserOutcome(of command: any ParsableCommand, in shell: Shell) -> Int32 {
        var command = command
        do {
            try command.run()
            return ExitStatus.done.rawValue
        } catch {
            return refuse(error, [], in: shell)
        }
    }

    /// Says what the parser says: help to standard output, a fault to standard error.
    private static func refuse(_ error: any Error, _ arguments: [String], in shell: Shell) -> Int32 {
        let status = exitCode(for: error).rawValue
        let text = fullMessage(for: error)
        guard status != 0 else {
            if !text.isEmpty { shell.output.write(text + "\n") }
            return status
        }
        let codes = SpokenCodes(arguments, of: Vouch.self)
        if !text.isEmpty { shell.errors.write(codes.hidden(in: text) + "\n") }
        if arguments.contains("--json") {
            shell.output.write(FailureReport(.usage(codes.hidden(in: message(for: error)))).jsonText + "\n")
        }
        return status
    }
}
