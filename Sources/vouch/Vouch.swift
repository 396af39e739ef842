import ArgumentParser

@main
struct Vouch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vouch", subcommands: [ConsoleCommand.self], defaultSubcommand: ConsoleCommand.self)
}
