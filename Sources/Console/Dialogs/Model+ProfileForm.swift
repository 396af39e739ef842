import MFAAPI
public import Settings
import Terminal

extension Model {
    mutating func take(_ key: Key, in form: ProfileForm) -> [Effect] {
        var form = form
        switch key {
        case Key(.escape):
            return back(to: form.list)
        case Key(.function(5)), Key(.enter, .alt), Key(.function(4)): return save(form)
        case Key(.enter) where form.focus == ProfileForm.Place.allCases.last: return save(form)
        case Key(.tab), Key(.down), Key(.enter): form.move(1)
        case Key(.tab, .shift), Key(.up): form.move(-1)
        case Key(.character(" ")) where form.focus.isSwitch, Key(.left) where form.focus.isSwitch,
            Key(.right) where form.focus.isSwitch:
            form.toggle()
        default:
            if var field = form.fields[form.focus] {
                _ = edit(&field, key)
                form.fields[form.focus] = field
            }
        }
        dialog = .profile(form)
        return []
    }

    /// Saves the profile, or goes to the field that is at fault.
    private mutating func save(_ form: ProfileForm) -> [Effect] {
        var form = form
        switch form.profile(taken: Set(session.profiles.map(\.name))) {
        case .failure(let fault):
            form.fault = (fault.place, fault.text)
            form.focus = fault.place
            dialog = .profile(form)
            return []
        case .success(let profile) where session.isFileBroken:
            let effects = settleRemovals()
            dialog = .prompt(Prompt(purpose: .replaceBrokenFile(profile), text: ""))
            return effects
        case .success(let profile):
            var list = form.list
            list?.selection = profile.name
            list?.trials[profile.name] = nil
            unsavedProfile = form
            dialog = list.map { .profiles($0) }
            return [.save(.put(profile, replacing: form.replacing), note: "Profile \(profile.name) saved")]
        }
    }
}

extension ProfileForm {
    /// What is wrong with one field.
    struct Fault: Error, Hashable {
        let place: Place
        let text: String
    }

    /// The configuration's own limit of a name, in Unicode scalars.
    private static let longestName = 60

    /// The profile that the form stands for, or the first fault in it.
    func profile(taken names: Set<String>) -> Result<Profile, Fault> {
        Result { () throws(Fault) in try makeProfile(taken: names) }
    }

    private func makeProfile(taken names: Set<String>) throws(Fault) -> Profile {
        var profile = original
        profile.name = text(.name).trimmingEnds
        if profile.name.isEmpty { throw Fault(place: .name, text: "is required") }
        if profile.name.unicodeScalars.count > ProfileForm.longestName {
            throw Fault(place: .name, text: "must have at most \(ProfileForm.longestName) characters")
        }
        if profile.name != replacing, names.contains(profile.name) { throw Fault(place: .name, text: "is taken") }
        let url = text(.baseURL).trimmingEnds
        profile.baseURL = url.isEmpty ? nil : url
        profile.accountId = text(.accountId).trimmingEnds
        if !url.isEmpty, profile.accountId.isEmpty { throw Fault(place: .accountId, text: "is required") }
        profile.credentials = try credentials()
        profile.messagingApplicationId = text(.messaging).trimmingEnds
        profile.voiceApplicationId = text(.voice).trimmingEnds
        profile.from = SendForm.normalised(text(.from))
        if !profile.from.isEmpty, let fault = Rules.from(profile.from) { throw Fault(place: .from, text: fault.reason) }
        profile.scope = text(.scope).isEmpty ? nil : text(.scope)
        if let fault = Rules.scope(text(.scope)) { throw Fault(place: .scope, text: fault.reason) }
        profile.message = text(.message)
        if let fault = Rules.message(profile.message) { throw Fault(place: .message, text: fault.reason) }
        profile.digits = Int(text(.digits)) ?? 0
        if let fault = Rules.digits(profile.digits) { throw Fault(place: .digits, text: fault.reason) }
        let minutes = Double(text(.expires)) ?? 0
        if let fault = Rules.expiration(minutes: minutes) { throw Fault(place: .expires, text: fault.reason) }
        profile.expiration = .minutes(minutes)
        profile.readOnly = readOnly
        profile.confirmSends = confirmSends
        if profile.isEmbedded { profile.declaredEnvironment = nil }
        return profile
    }

    private func credentials() throws(Fault) -> Settings.Credentials? {
        let texts = [Place.first, .second].map { text($0).trimmingEnds }
        if texts.allSatisfy(\.isEmpty) { return nil }
        if case .bearer = original.credentials, texts[1].isEmpty { return original.credentials }
        guard let first = source(texts[0], 0) else {
            throw Fault(place: .first, text: SecretSource.forms)
        }
        guard let second = source(texts[1], 1) else {
            throw Fault(place: .second, text: SecretSource.forms)
        }
        guard usesOAuth else { return .basic(username: first, password: second) }
        var tokenURL: String?
        if case .oauth(_, _, let url) = original.credentials { tokenURL = url }
        return .oauth(clientId: first, clientSecret: second, tokenURL: tokenURL)
    }

    /// The source that a line stands for: the one from before where the line was left alone, as a plain secret and the
    /// blanks in a command's words are not shown.
    private func source(_ text: String, _ position: Int) -> SecretSource? {
        let known = original.credentials?.sources.map(\.source) ?? []
        if known.indices.contains(position), known[position].shortForm == text { return known[position] }
        return SecretSource(shortForm: text)
    }
}

extension SecretSource {
    /// How ``init(shortForm:)`` wants it, as the end of a sentence.
    public static let forms = "is env:NAME, file:/path, command:words or keyring:name=value"

    /// The source in one line for a form. A plain secret is not shown; the form keeps it as `plain:` does.
    public var shortForm: String {
        switch self {
        case .env(let name): "env:\(name)"
        case .command(let words): "command:\(words.joined(separator: " "))"
        case .file(let path): "file:\(path)"
        case .keyring(let pairs):
            "keyring:" + pairs.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        case .plain: "plain:••••••"
        }
    }

    /// Reads a source from one line: `env:NAME`, `file:/path`, `command:words` or `keyring:name=value`.
    public init?(shortForm text: String) {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let rest = String(text[text.index(after: colon)...])
        let words = rest.split(separator: " ").map(String.init)
        guard !words.isEmpty else { return nil }
        switch text[..<colon] {
        case "env": self = .env(rest)
        case "file": self = .file(rest)
        case "command": self = .command(words)
        case "keyring":
            let pairs = words.map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
            guard pairs.allSatisfy({ $0.count == 2 }) else { return nil }
            self = .keyring(Dictionary(pairs.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 }))
        default: return nil
        }
    }
}
