internal import MFAAPI

/// An account: who may act for it, and the applications it sends with.
public struct Account: Hashable, Sendable {
    /// The identifier in the path.
    public var id: String
    /// Who may act for it.
    public var credentials: [Credential]
    /// Tokens that are good without the token endpoint, for as long as the service runs.
    public var accessTokens: [AccessToken]
    /// The applications; where there are none, every UUID is one, good for both channels and named `Sandbox`.
    public var applications: [SendingApplication]

    /// Creates an account.
    public init(
        id: String, credentials: [Credential] = [], accessTokens: [AccessToken] = [],
        applications: [SendingApplication] = []
    ) {
        self.id = id
        self.credentials = credentials
        self.accessTokens = accessTokens
        self.applications = applications
    }
}

/// What the holder of credentials may do.
public enum Role: String, Codable, Hashable, Sendable {
    /// Send and check codes.
    case mfa
}

/// A user and a password, or a client and its secret: good as Basic credentials and at the token endpoint alike.
public struct Credential: Hashable, Sendable {
    /// The user or the client.
    public var id: String
    /// The password or the secret.
    public var secret: String
    /// What it may do.
    public var roles: [Role]

    /// Creates credentials.
    public init(id: String, secret: String, roles: [Role] = [.mfa]) {
        self.id = id
        self.secret = secret
        self.roles = roles
    }
}

/// A token that is good without the token endpoint.
public struct AccessToken: Hashable, Sendable {
    /// The token.
    public var token: String
    /// What its holder may do.
    public var roles: [Role]

    /// Creates a token.
    public init(token: String, roles: [Role] = [.mfa]) {
        self.token = token
        self.roles = roles
    }
}

/// An application that sends codes.
public struct SendingApplication: Hashable, Sendable, Decodable {
    /// The way an application sends.
    public enum Kind: String, Codable, Hashable, Sendable {
        /// Messages.
        case sms
        /// Calls.
        case voice
    }

    /// The identifier that a send names.
    public var id: String
    /// What `{NAME}` stands for.
    public var name: String
    /// The way it sends; `nil` means both.
    public var kind: Kind?

    /// Creates an application.
    public init(id: String, name: String, kind: Kind? = nil) {
        self.id = id
        self.name = name
        self.kind = kind
    }
}
