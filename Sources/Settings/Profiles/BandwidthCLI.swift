/// The configuration of `band`, Bandwidth's own command line: `~/.config/band/config.json`, formerly `~/.band/config.json`.
///
/// It keeps named profiles with a client's identifier and accounts. The client's secret is in the desktop's keyring under the
/// service `band-cli` and the identifier as the user's name; an imported profile looks it up there.
public struct BandwidthCLI: Sendable {
    private let path: String

    /// Finds the file.
    ///
    /// - Parameter home: The home folder; `band` does not look at `XDG_CONFIG_HOME`.
    public init(home: String = Paths().home) {
        let places = [home + "/.config/band/config.json", home + "/.band/config.json"]
        path = places.first { FileStamp(path: $0) != nil } ?? places[0]
    }

    /// Makes a live profile from each profile of the file.
    ///
    /// - Returns: The profiles in the order of their names; empty where there is no file.
    /// - Throws: ``SettingsError`` where the file cannot be read.
    public func profiles() throws(SettingsError) -> [ImportedProfile] {
        guard let content = try FileContent.read(path) else { return [] }
        let root: JSONNode
        do {
            root = try JSONParser.parse(SourceText(bytes: content.bytes))
        } catch {
            throw .system(path: path, action: .read, reason: error.reason)
        }
        // Before it had profiles, band kept one client at the top.
        let named = root["profiles"]?.members?.map { (name: $0.key, node: $0.node) } ?? []
        let all = named.isEmpty ? [(name: "default", node: root)] : named.sorted { $0.name < $1.name }
        return all.compactMap { imported($0.name, $0.node.value) }
    }

    private func imported(_ name: String, _ value: JSONValue) -> ImportedProfile? {
        guard let clientId = value["client_id"]?.text, !clientId.isEmpty else { return nil }
        var notes: [String] = []
        var profile = Profile(name: "band \(name.printable)", baseURL: Profile.liveBaseURL)
        let accounts = value["accounts"]?.elements?.compactMap(\.text) ?? []
        profile.accountId = value["account_id"]?.text ?? accounts.first ?? ""
        if profile.accountId.isEmpty { notes.append("band has no account for it: set accountId") }
        if accounts.count > 1 {
            notes.append("the client has \(accounts.count) accounts; \(profile.accountId) is taken")
        }
        profile.credentials = .oauth(
            clientId: .plain(clientId), clientSecret: .keyring(["service": "band-cli", "username": clientId]),
            tokenURL: nil)
        if let environment = value["environment"]?.text, !["", "prod"].contains(environment) {
            notes.append(
                "band uses it in Bandwidth's environment \(environment.printable): set baseURL and tokenURL for it")
            profile.readOnly = true
        }
        notes.append("band keeps neither numbers nor applications for codes: set from and the application ids")
        return ImportedProfile(profile: profile, notes: notes)
    }
}
