import ArgumentParser
import Console
import MFAAPI
import Settings

/// Runs scenarios.
struct RunCommand: ReportingSubcommand, CodeSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run scenarios: sends, checks and faults with expectations.",
        discussion: """
            Without a profile each scenario has a sandbox of its own. On a live profile, which costs money, \
            --allow-live is needed. It ends with 0 only where every scenario holds.
            """)

    @Argument(help: "Scenario files.", completion: .file(extensions: ["json"]))
    var files: [String] = []

    @Option(
        help: ArgumentHelp("Run a shipped example; can be given several times.", valueName: "name"),
        completion: .exampleNames)
    var example: [String] = []

    @Flag(help: "List the shipped examples.")
    var listExamples = false

    @Option(
        help: ArgumentHelp("Print a shipped example, to begin one's own with.", valueName: "name"),
        completion: .exampleNames)
    var printExample: String?

    @Flag(help: "Print the JSON schema of scenarios.")
    var schema = false

    @Option(help: ArgumentHelp("Give a variable a value.", valueName: "name=value"))
    var set: [VariableArgument] = []

    @Option(help: ArgumentHelp("How many scenarios run at once.", valueName: "n"))
    var parallel = 4

    @Option(help: "How the run is reported.")
    var report: ReportFormat?

    @Flag(help: "Allow sends that cost money.")
    var allowLive = false

    @OptionGroup(title: "Service") var server: ServerOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    mutating func validate() throws {
        if !(1...64).contains(parallel) { throw ValidationError("--parallel: must be 1 to 64.") }
        if output.json, let report, report != .json { throw ValidationError("--json and --report exclude each other.") }
        let prints = listExamples || schema || printExample != nil
        if !prints, files.isEmpty, example.isEmpty {
            throw ValidationError("Name a scenario file, or an example with --example.")
        }
    }

    func run(in shell: Shell) async throws -> ExitStatus {
        let voice = Voice(shell, output)
        if let text = try printed() {
            shell.output.write(text)
            return .done
        }
        let items =
            try example.map {
                try ScenarioBatch.Item(source: $0, scenario: ScenarioLibrary.example(named: $0).scenario())
            }
            + files.map { try ScenarioBatch.Item(source: $0, scenario: ScenarioLibrary.file($0)) }
        let workplace = Workplace(shell)
        let profile = try chosenProfile(workplace, shell)
        try refuseCosts(profile, items)
        let batch = ScenarioBatch(
            items: items, variables: Dictionary(set.map { ($0.name, $0.value) }) { $1 }, workplace: workplace,
            profile: profile, limit: parallel
        ) { voice.say("\($0.holds ? "ok  " : "FAIL")  \($0.name)") }
        let watched = await Interruption { await batch.run() }
        shell.output.write(watched.value.formatted(as: output.json ? .json : report ?? .text) + "\n")
        await workplace.keepHistory(voice)
        return watched.status ?? (watched.value.holds ? .done : .negative)
    }

    /// What is printed instead of a run.
    private func printed() throws(Failure) -> String? {
        if schema { return ScenarioLibrary.schema }
        if let printExample { return try ScenarioLibrary.example(named: printExample).text }
        guard listExamples else { return nil }
        let list = try ScenarioLibrary.examples.map { example throws(Failure) in
            ExampleList.Item(example.name, try example.scenario())
        }
        if output.json { return ExampleList(examples: list).jsonText + "\n" }
        return TextTable(list.map { [$0.name, $0.title] }).text
    }

    /// The profile that is named; nothing but a name leaves the sandboxes.
    private func chosenProfile(_ workplace: Workplace, _ shell: Shell) throws(Failure) -> Profile {
        let isNamed = server.profile != nil || server.baseURL != nil || shell.variable(.profile) != nil
        return isNamed ? try server.chosen(from: workplace.loaded, shell) : .sandbox
    }

    private func refuseCosts(_ profile: Profile, _ items: [ScenarioBatch.Item]) throws(Failure) {
        guard profile.environment == .live, !allowLive, items.contains(where: \.scenario.sends) else { return }
        throw Failure(
            .configuration, .confirmation,
            "profile \(profile.name) is LIVE and the scenarios send codes, which costs money: add --allow-live to do so"
        )
    }
}

/// The shipped examples, for `--json`.
private struct ExampleList: Encodable {
    struct Item: Encodable {
        var name: String
        var title: String
        var description: String?

        init(_ name: String, _ scenario: ScenarioFile) {
            self.name = name
            title = scenario.name
            description = scenario.description
        }
    }

    var examples: [Item]
}

/// A variable and its value, as `name=value`.
struct VariableArgument: ExpressibleByArgument {
    let name: String
    let value: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty else { return nil }
        name = String(parts[0])
        value = String(parts[1])
    }
}
