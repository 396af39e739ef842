import Settings
import Terminal

extension Model {
    mutating func manageProfiles() -> [Effect] {
        dialog = .profiles(ProfilesDialog(selection: session.profile.name))
        return [.checkProfiles(session.profiles)]
    }

    mutating func take(_ key: Key, in list: ProfilesDialog) -> [Effect] {
        var list = list
        switch key {
        case Key(.escape), Key("q"): return leave(list)
        case Key(.up), Key("k"): list.move(by: -1, among: session.profiles)
        case Key(.down), Key("j"), Key(.tab): list.move(by: 1, among: session.profiles)
        case Key(.home), Key("g"): list.move(by: -session.profiles.count, among: session.profiles)
        case Key(.end), Key("G"): list.move(by: session.profiles.count, among: session.profiles)
        case _ where bindings.keys(of: .pageUp).contains(key): list.scroll = ProfilesView(self, list).scroll(by: -1)
        case _ where bindings.keys(of: .pageDown).contains(key): list.scroll = ProfilesView(self, list).scroll(by: 1)
        default:
            guard let command = bindings.command(for: key, in: .profiles), command.row.contexts == [.profiles] else {
                return []
            }
            return run(command)
        }
        dialog = .profiles(list)
        return []
    }

    mutating func runProfiles(_ command: Command) -> [Effect] {
        guard case .profiles(var list) = dialog, let profile = list.selected(among: session.profiles) else { return [] }
        switch command {
        case .openProfile: return leave(list) + open(profile)
        case .newProfile:
            dialog = .profile(ProfileForm(blankIn: list))
            return []
        case .changeProfile:
            dialog = .profile(ProfileForm(editing: profile, list: list))
            return []
        case .duplicateProfile:
            dialog = .profile(ProfileForm(duplicating: profile, as: freeName(like: profile.name), list: list))
            return []
        case .removeProfile:
            list.removed.append(profile.name)
            note(
                "Profile \(profile.name) goes when this list is left; \(bindings.label(.restoreProfile)) brings it back"
            )
        case .restoreProfile:
            if let name = list.removed.popLast() {
                list.selection = name
                note("Profile \(name) is back")
            }
        case .testProfile:
            list.trials[profile.name] = .running
            list.scroll = 0
            dialog = .profiles(list)
            return [.testProfile(profile)]
        case .defaultProfile:
            return [.save(.makeDefault(profile.name), note: "\(profile.name) is open at the start from now on")]
        default: break
        }
        dialog = .profiles(list)
        return []
    }

    /// Why a command of the list cannot run now; `nil` where it can.
    func profilesUnavailable(_ command: Command) -> String? {
        guard case .profiles(let list) = dialog, let profile = list.selected(among: session.profiles) else {
            return "open the list of profiles first"
        }
        let isBuiltIn = profile == .sandbox
        let isRemoved = list.removed.contains(profile.name)
        return switch command {
        case .restoreProfile: list.removed.isEmpty ? "nothing was removed" : nil
        case .newProfile: nil
        case _ where isRemoved: "it is removed; \(bindings.label(.restoreProfile)) brings it back"
        case .changeProfile where isBuiltIn:
            "the built-in sandbox cannot be changed; \(bindings.label(.duplicateProfile)) makes a copy that can"
        case .removeProfile where isBuiltIn: "the built-in sandbox is always there"
        case .removeProfile where session.isFileBroken, .defaultProfile where session.isFileBroken:
            "the configuration's file is broken; mend it first"
        case .testProfile where list.trials[profile.name] == .running: "a trial is under way"
        default: nil
        }
    }

    /// Leaves the list; what was removed in it goes from the file now.
    mutating func leave(_ list: ProfilesDialog) -> [Effect] {
        dialog = nil
        let removals = list.removed.map { Effect.save(.remove($0), note: "Profile \($0) removed") }
        return (list.removed.contains(session.profile.name) ? open(.sandbox) : []) + removals
    }

    /// Removals that wait for the end of a list that is open, so that an end of the program does not forget them.
    mutating func settleRemovals() -> [Effect] {
        switch dialog {
        case .profiles(let list): leave(list)
        case .profile(let form): form.list.map { leave($0) } ?? []
        default: []
        }
    }

    /// Shows the list again, or nothing where the form was not opened from it.
    mutating func back(to list: ProfilesDialog?) -> [Effect] {
        dialog = list.map { .profiles($0) }
        return list == nil ? [] : [.checkProfiles(session.profiles)]
    }

    mutating func profilesChecked(_ findings: [String: [ProfileCheck.Finding]]) {
        changeProfilesList { $0.findings = findings }
    }

    mutating func profileTested(_ name: String, _ findings: [String], _ isGood: Bool) {
        let isShown = changeProfilesList { list in
            list.trials[name] = .done(findings: findings, isGood: isGood)
            if list.selection == name { list.scroll = 0 }
        }
        guard !isShown else { return }
        for finding in findings { warn(isGood ? .note : .warning, "\(name): \(finding)") }
    }

    /// Changes the list where it is open; `false` where it is not.
    @discardableResult
    private mutating func changeProfilesList(_ change: (inout ProfilesDialog) -> Void) -> Bool {
        switch dialog {
        case .profiles(var list):
            change(&list)
            dialog = .profiles(list)
        case .profile(var form):
            guard var list = form.list else { return false }
            change(&list)
            form.list = list
            dialog = .profile(form)
        default: return false
        }
        return true
    }

    private func freeName(like name: String) -> String {
        let taken = Set(session.profiles.map(\.name))
        let names = ["\(name) copy"] + (2...taken.count + 2).map { "\(name) copy \($0)" }
        return names.first { !taken.contains($0) } ?? name
    }
}
