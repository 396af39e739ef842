import ArgumentParser

/// A subcommand: parsed from arguments, run in a shell.
protocol Subcommand: ParsableCommand {
    /// Whether a failure is told as JSON too.
    var isJSON: Bool { get }

    /// Does what is asked.
    ///
    /// - Returns: How the program ends.
    func run(in shell: Shell) async throws -> ExitStatus
}

extension Subcommand {
    var isJSON: Bool { false }
}

/// A subcommand with a result that programs read too.
protocol ReportingSubcommand: Subcommand {
    var output: OutputOptions { get }
}

extension ReportingSubcommand {
    var isJSON: Bool { output.json }
}

/// How a subcommand speaks.
struct OutputOptions: ParsableArguments {
    @Flag(help: "Print exactly one JSON object on standard output, also on failure.")
    var json = false

    @Flag(name: .shortAndLong, help: "Say nothing but faults.")
    var quiet = false
}

/// Whether numbers are shown whole.
struct NumberOptions: ParsableArguments {
    @Flag(help: "Show whole numbers instead of masked ones.")
    var whole = false
}
