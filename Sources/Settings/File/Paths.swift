#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif
#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Where the program keeps its files (XDG Base Directory Specification).
public struct Paths: Sendable, Hashable {
    /// The home folder.
    public let home: String
    /// The folder of the configuration: `$XDG_CONFIG_HOME/vouch`, usually `~/.config/vouch`.
    public let config: String
    /// The folder of what the program remembers: `$XDG_STATE_HOME/vouch`, usually `~/.local/state/vouch`.
    public let state: String
    /// The configuration: `config.json`, or what `VOUCH_CONFIG` names.
    public let configFile: String

    /// Finds the folders. None of them is made.
    ///
    /// - Parameter environment: The environment variables; relative paths in them are ignored, as the specification asks.
    public init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        func folder(_ variable: String) -> String? {
            environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
        }
        home = folder("HOME") ?? Paths.accountHome
        config = (folder("XDG_CONFIG_HOME") ?? home + "/.config") + "/vouch"
        state = (folder("XDG_STATE_HOME") ?? home + "/.local/state") + "/vouch"
        let file = environment["VOUCH_CONFIG"] ?? ""
        configFile = file.isEmpty ? config + "/config.json" : file
    }

    /// The folder of the user's own themes.
    public var themes: String { config + "/themes" }

    /// The history's database.
    public var history: String { state + "/history.sqlite" }

    /// The forms that were not sent.
    public var drafts: String { state + "/drafts.json" }

    /// The home folder that the system knows; the root folder where it knows none.
    private static var accountHome: String {
        guard let entry = getpwuid(geteuid()), let folder = entry.pointee.pw_dir else { return "/" }
        return String(cString: folder)
    }
}
