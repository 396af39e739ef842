import ArgumentParser
import Settings
import Terminal

extension CompletionKind {
    /// The names of the profiles there are.
    static var profileNames: CompletionKind {
        .custom { _, _, _ in
            let configuration = ConfigurationFile(path: Paths().configFile).load().configuration
            return configuration.profiles.map(\.name) + [Profile.sandbox.name]
        }
    }

    /// The names of the themes there are.
    static var themeNames: CompletionKind {
        .custom { _, _, _ in ThemeLibrary(folder: Paths().themes).names }
    }

    /// The names of the shipped scenarios.
    static var exampleNames: CompletionKind { .list(ScenarioLibrary.examples.map(\.name)) }
}
