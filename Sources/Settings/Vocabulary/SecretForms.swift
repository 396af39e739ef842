extension Form<SecretSource> {
    /// A secret's source, for something that need not be secret, such as a user's name.
    static let source: Form = .choices([
        Choice(
            "env", "Takes it from an environment variable.", .variable, { .env($0) },
            { if case .env(let name) = $0 { name } else { nil } }),
        Choice(
            "command", "Takes what a program writes to its standard output; the program is run without a shell.",
            .list(.text(1...4096), atLeast: 1), { .command($0) },
            { if case .command(let words) = $0 { words } else { nil } }),
        Choice(
            "file", "Takes it from a file that only its owner can read.", .filePath, { .file($0) },
            { if case .file(let path) = $0 { path } else { nil } }),
        Choice(
            "keyring", "Takes it from the desktop's keyring through secret-tool, by these attributes.",
            Form<[String: String]>.dictionary(.text(1...1024)).checked { $0.isEmpty ? "must not be empty" : nil },
            { .keyring($0) }, { if case .keyring(let attributes) = $0 { attributes } else { nil } }),
        Choice(
            "plain", "Keeps it in this file, for everybody to read who reads the file.", .text(1...4096),
            { .plain($0) }, { if case .plain(let value) = $0 { value } else { nil } }),
    ])

    /// The source of something that is secret: plain text warns.
    static let secret: Form = {
        var form = source
        let read = form.read
        form.read = { node, reading in
            let value = read(node, &reading)
            if case .plain = value {
                reading.warn("keeps a secret in plain text; better are env, command, file or keyring", at: node)
            }
            return value
        }
        return form
    }()
}

extension Form<String> {
    /// The name of an environment variable.
    fileprivate static let variable = text(1...255).checked { name in
        name.contains("=") || name.contains(" ") ? "must be a variable's name, such as BW_CLIENT_SECRET" : nil
    }

    /// A path that means the same wherever the program is started.
    fileprivate static let filePath = text(1...4096).checked { path in
        path.hasPrefix("/") || path.hasPrefix("~/") ? nil : "must begin with / or ~/"
    }
}

extension Form<Credentials> {
    /// A profile's credentials.
    static let credentials: Form = .choices([
        Choice(
            "oauth", "OAuth2 client credentials, what new live profiles use.", OAuthParts.keys.form,
            \.credentials, OAuthParts.init(taking:)),
        Choice(
            "basic", "A user's name and password; the live service takes them until 2 December 2026.",
            BasicParts.keys.form, \.credentials, BasicParts.init(taking:)),
        Choice(
            "bearer", "A token that somebody else fetched.", .secret, { .bearer($0) },
            { if case .bearer(let token) = $0 { token } else { nil } }),
    ])
}

/// The object below `oauth`.
private struct OAuthParts: Sendable {
    var clientId: SecretSource?
    var clientSecret: SecretSource?
    var tokenURL: String?

    static let keys = ObjectForm(
        OAuthParts(),
        [
            Key("clientId", \.clientId, .source, "The client's identifier.", isRequired: true),
            Key("clientSecret", \.clientSecret, .secret, "The client's secret.", isRequired: true),
            Key("tokenURL", \.tokenURL, .serviceURL, "The token endpoint; without it the service's own."),
        ])

    init() {}

    init?(taking credentials: Credentials) {
        guard case .oauth(let clientId, let clientSecret, let tokenURL) = credentials else { return nil }
        (self.clientId, self.clientSecret, self.tokenURL) = (clientId, clientSecret, tokenURL)
    }

    var credentials: Credentials? {
        guard let clientId, let clientSecret else { return nil }
        return .oauth(clientId: clientId, clientSecret: clientSecret, tokenURL: tokenURL)
    }
}

/// The object below `basic`.
private struct BasicParts: Sendable {
    var username: SecretSource?
    var password: SecretSource?

    static let keys = ObjectForm(
        BasicParts(),
        [
            Key("username", \.username, .source, "The user's name.", isRequired: true),
            Key("password", \.password, .secret, "The user's password.", isRequired: true),
        ])

    init() {}

    init?(taking credentials: Credentials) {
        guard case .basic(let username, let password) = credentials else { return nil }
        (self.username, self.password) = (username, password)
    }

    var credentials: Credentials? {
        guard let username, let password else { return nil }
        return .basic(username: username, password: password)
    }
}
