import ArgumentParser

/// The profiles in the configuration.
struct ProfileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile", abstract: "Look after the profiles in the configuration.",
        subcommands: [
            ProfileListCommand.self, ProfileShowCommand.self, ProfileAddCommand.self, ProfileEditCommand.self,
            ProfileRemoveCommand.self, ProfileUseCommand.self, ProfileImportCommand.self, ProfileCheckCommand.self,
            ProfileTestCommand.self, ProfileSchemaCommand.self,
        ],
        defaultSubcommand: ProfileListCommand.self)
}
