/// What `config.json` says: the profiles, and how the console looks and behaves.
public struct Configuration: Sendable, Hashable {
    /// The newest version of the file's format that this program reads and writes: 1.
    public static let currentVersion = 1

    /// The version of the file's format.
    public var version = Configuration.currentVersion
    /// The profile to begin with; `nil` begins with the first one, or with the sandbox where there is none.
    public var defaultProfile: String?
    /// The theme's name; `nil` follows the terminal.
    public var theme: String?
    /// The profiles that can be used, in the file's order. Names are unique.
    public var profiles: [Profile] = []
    /// The profiles that cannot be used because of a fault. Taking one out of this list takes it out of the file.
    public internal(set) var faultyProfiles: [FaultyProfile] = []
    /// Whether the file names a profile to begin with in a way that cannot be read.
    var isDefaultProfileUnreadable = false
    /// Key bindings: the names of the keys by the command's name. An empty list leaves a command without a key.
    public var keys: [String: [String]] = [:]
    /// How the history is kept.
    public var history = HistorySettings()
    /// How the console behaves.
    public var console = ConsoleSettings()

    /// Creates an empty configuration.
    public init() {}

    /// The profile to begin with: the default one, else the first, else the sandbox.
    ///
    /// A default profile that is not there, or a first one that is at fault, begins with the sandbox, so that nothing is sent
    /// to a service that nobody chose.
    public var initialProfile: Profile {
        if isInitialProfileFaulty { return .sandbox }
        guard let defaultProfile else { return profiles.first ?? .sandbox }
        return self[defaultProfile] ?? .sandbox
    }

    /// Whether the profile to begin with cannot be told or cannot be used, because of a fault in the file.
    public var isInitialProfileFaulty: Bool {
        defaultProfile == nil && (isDefaultProfileUnreadable || faultyProfiles.first?.index == 0)
    }

    /// The profile of a name; the built-in sandbox has its name to itself. Capitals count.
    public subscript(name: String) -> Profile? {
        name == Profile.sandbox.name ? .sandbox : profiles.first { $0.name == name }
    }

    /// Adds a profile, or replaces the one of the same name.
    ///
    /// - Parameters:
    ///   - profile: The profile.
    ///   - name: The name it had so far, where it is renamed. The default profile follows.
    public mutating func put(_ profile: Profile, replacing name: String? = nil) {
        let former = name ?? profile.name
        if defaultProfile == former, faultyProfiles.contains(where: { $0.name == former }) {
            defaultProfile = profile.name
        }
        faultyProfiles.removeAll { $0.name == former && $0.name != profile.name }
        if let index = profiles.firstIndex(where: { $0.name == former }) {
            profiles[index] = profile
            if defaultProfile == former { defaultProfile = profile.name }
        } else {
            profiles.append(profile)
        }
    }

    /// Returns a name that no profile has, by a number at its end where there is one of that name.
    public func freeName(like name: String) -> String {
        let taken = Set(profiles.map(\.name) + faultyProfiles.compactMap(\.name) + [Profile.sandbox.name])
        let names = [name] + (2...taken.count + 2).map { "\(name) \($0)" }
        return names.first { !taken.contains($0) } ?? name
    }

    /// Takes a profile out, be it usable or faulty. The default profile is unset where it was this one.
    public mutating func remove(named name: String) {
        profiles.removeAll { $0.name == name }
        faultyProfiles.removeAll { $0.name == name }
        if defaultProfile == name { defaultProfile = nil }
    }
}

/// A profile that cannot be used until its faults are mended.
public struct FaultyProfile: Sendable, Hashable {
    /// The place in the file's list, from 0.
    public let index: Int
    /// The name; `nil` where it is the name that cannot be read.
    public let name: String?
    /// What could be read, with the usual values for the rest. It is for a form to be mended in, never for a send.
    public let readable: Profile
    /// What is wrong.
    public let problems: [Problem]
}

/// How the history is kept.
public struct HistorySettings: Sendable, Hashable {
    /// How numbers are kept.
    public enum Numbers: String, Sendable, Hashable, CaseIterable {
        /// As they are.
        case whole
        /// Masked, with a keyed hash by which a search still finds them.
        case masked
    }

    /// How numbers are kept.
    public var numbers = Numbers.whole
    /// Days until a row is purged, 1…3650; `nil` keeps every row.
    public var keepDays: Int?

    /// Creates the usual settings.
    public init() {}
}

/// How the console behaves.
public struct ConsoleSettings: Sendable, Hashable {
    /// Whether the mouse is used.
    public var mouse = true
    /// Whether anything moves by itself apart from clocks.
    public var animation = true
    /// Whether only ASCII is drawn.
    public var ascii = false
    /// Whether a code is verified when its last digit is typed, without Enter.
    public var verifyAtFullLength = false
    /// How long a second send to the same number asks first, 0…3600 seconds.
    public var resendCooldown = Duration.seconds(30)
    /// Who sits at the console, for history and ticket notes; `nil` takes the system's user name.
    public var agent: String?

    /// Creates the usual settings.
    public init() {}
}
