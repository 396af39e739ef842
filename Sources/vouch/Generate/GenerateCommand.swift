import ArgumentParser

/// Writes what is installed beside the program.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Write the man page or completions.", shouldDisplay: false,
        subcommands: [GenerateManCommand.self, GenerateCompletionsCommand.self])
}

/// Writes the man page.
struct GenerateManCommand: Subcommand {
    static let configuration = CommandConfiguration(commandName: "man", abstract: "Write the man page.")

    func run(in shell: Shell) async throws -> ExitStatus {
        shell.output.write(ManPage(try CommandTree(dump: Vouch._dumpHelp())).text)
        return .done
    }
}

/// Writes completions.
struct GenerateCompletionsCommand: Subcommand {
    static let configuration = CommandConfiguration(commandName: "completions", abstract: "Write completions.")

    @Argument(help: "The shell: bash, zsh or fish.", completion: .list(CompletionShell.allCases.map(\.rawValue)))
    var name: String

    mutating func validate() throws {
        if CompletionShell(rawValue: name) == nil { throw ValidationError("There are bash, zsh and fish.") }
    }

    func run(in shell: Shell) async throws -> ExitStatus {
        guard let kind = CompletionShell(rawValue: name) else { return .usage }
        shell.output.write(Vouch.completionScript(for: kind) + "\n")
        return .done
    }
}
