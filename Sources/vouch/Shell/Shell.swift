import Console
import Settings
import Terminal

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What a subcommand finds around itself: variables, standard streams, clock.
struct Shell: Sendable {
    var environment: [String: String]
    var input: LineSource
    var output: TextStream
    var errors: TextStream
    var now: @Sendable () -> Date = { Date() }

    /// Where the program's files are.
    var paths: Paths { Paths(environment: environment) }

    /// The configuration, read with the names of commands, keys and themes in mind, so that wrong ones are found.
    var configurationFile: ConfigurationFile {
        let paths = paths
        let names = ConsoleApp.knownNames(themes: ThemeLibrary(folder: paths.themes).names)
        return ConfigurationFile(path: paths.configFile, known: names, now: now)
    }

    /// Returns an environment variable; `nil` where it is empty or not there.
    func variable(_ name: String) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether a stream shows colours.
    func isColoured(_ stream: TextStream) -> Bool {
        stream.isTerminal && variable(.noColour) == nil && variable("TERM") != "dumb"
    }
}

/// Where text goes.
struct TextStream: Sendable {
    var isTerminal: Bool
    var write: @Sendable (String) -> Void
}

/// Where lines come from.
struct LineSource: Sendable {
    var isTerminal: Bool
    /// Returns the next line without its end; `nil` at the end of the input.
    var next: @Sendable () -> String?
    /// The same, while a terminal does not show what is typed.
    var nextHidden: @Sendable () -> String?
}
