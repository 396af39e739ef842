/// How a client proves who it is.
public enum Credentials: Sendable, Hashable {
    /// A user's name and password with every request. The live service takes them until 2 December 2026.
    case basic(username: SecretSource, password: SecretSource)
    /// OAuth2 client credentials. `tokenURL` is the token endpoint; `nil` takes the service's own.
    case oauth(clientId: SecretSource, clientSecret: SecretSource, tokenURL: String?)
    /// A token that somebody else fetched.
    case bearer(SecretSource)

    /// The sources by their key path below `credentials`, and whether what they hold is a secret (a user's name is none).
    public var sources: [(keyPath: String, source: SecretSource, isSecret: Bool)] {
        switch self {
        case .basic(let username, let password):
            [("basic.username", username, false), ("basic.password", password, true)]
        case .oauth(let clientId, let clientSecret, _):
            [("oauth.clientId", clientId, false), ("oauth.clientSecret", clientSecret, true)]
        case .bearer(let token):
            [("bearer", token, true)]
        }
    }
}

/// Where a secret comes from.
public enum SecretSource: Sendable, Hashable {
    /// An environment variable, by name.
    case env(String)
    /// What a program writes to its standard output: the program and its arguments, run without a shell.
    case command([String])
    /// A file that nobody but its owner can read; `~/` is the home folder.
    case file(String)
    /// The desktop's keyring, by the attributes that `secret-tool lookup` takes.
    case keyring([String: String])
    /// The secret itself, in the configuration. It is the last resort.
    case plain(String)
}

extension SecretSource: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The source in words; a plain secret's value is never shown, nor a command's arguments.
    public var description: String {
        switch self {
        case .env(let name): "environment variable \(name.printable)"
        case .command(let words): "command \(words.first?.printable ?? "")"
        case .file(let path): "file \(path.printable)"
        case .keyring: "keyring"
        case .plain: "plain text (hidden)"
        }
    }

    /// The same as the description.
    public var debugDescription: String { description }

    /// Shows the description only, so that no dump shows a plain secret.
    public var customMirror: Mirror { Mirror(self, children: ["source": description]) }
}
