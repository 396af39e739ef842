import ArgumentParser
import Settings

/// Prints the schema of the configuration.
struct ProfileSchemaCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON schema of the configuration.")

    func run(in shell: Shell) async throws -> ExitStatus {
        shell.output.write(ConfigurationSchema.json)
        return .done
    }
}
