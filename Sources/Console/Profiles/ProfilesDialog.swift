import Settings

/// The list of profiles while it is looked over and changed.
struct ProfilesDialog: Hashable, Sendable {
    /// What a trial of a profile came to.
    enum Trial: Hashable, Sendable {
        case running
        case done(findings: [String], isGood: Bool)
    }

    /// The selected profile's name.
    var selection: String { didSet { if selection != oldValue { scroll = 0 } } }
    /// How many lines of what is known of the selected profile are passed.
    var scroll = 0
    /// Names of profiles that go from the file when the list is left. Until then nothing of them is touched, so that they
    /// come back exactly as they were.
    var removed: [String] = []
    /// What was found without asking anybody, by profile.
    var findings: [String: [ProfileCheck.Finding]] = [:]
    /// What trials came to, by profile.
    var trials: [String: Trial] = [:]

    init(selection: String) { self.selection = selection }

    func index(among profiles: [Profile]) -> Int { profiles.firstIndex { $0.name == selection } ?? 0 }

    func selected(among profiles: [Profile]) -> Profile? {
        profiles.isEmpty ? nil : profiles[index(among: profiles)]
    }

    mutating func move(by offset: Int, among profiles: [Profile]) {
        guard !profiles.isEmpty else { return }
        selection = profiles[min(max(0, index(among: profiles) + offset), profiles.count - 1)].name
    }
}
