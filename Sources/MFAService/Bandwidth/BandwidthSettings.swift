/// How the service sends by way of Bandwidth.
public struct BandwidthSettings: Hashable, Sendable {
    /// Who the service is to Bandwidth.
    public enum Credentials: Hashable, Sendable {
        /// An OAuth2 client.
        case oauth(clientId: String, clientSecret: String)
        /// A user; Bandwidth ends this kind on 2 December 2026.
        case basic(username: String, password: String)
    }

    /// The Bandwidth account that pays.
    public var accountId: String
    /// Who the service is to Bandwidth.
    public var credentials: Credentials
    /// The base of this service as Bandwidth reaches it, such as `https://mfa.example.com`: answers to calls are served
    /// there, and delivery receipts come in.
    public var publicURL: String
    /// The base of the Messaging API.
    public var messagingURL = "https://messaging.bandwidth.com/api/v2"
    /// The base of the Voice API.
    public var voiceURL = "https://voice.bandwidth.com/api/v2"
    /// Where OAuth2 clients get their tokens.
    public var tokenURL = "https://api.bandwidth.com/api/v1/oauth2/token"
    /// The language that is spoken, such as `en_US`.
    public var locale = "en_US"
    /// The voice that speaks, such as `julie`; `nil` means the language's own.
    public var voice: String?

    /// Creates settings.
    ///
    /// - Parameters:
    ///   - accountId: The Bandwidth account that pays.
    ///   - credentials: Who the service is to Bandwidth.
    ///   - publicURL: The base of this service as Bandwidth reaches it.
    public init(accountId: String, credentials: Credentials, publicURL: String) {
        self.accountId = accountId
        self.credentials = credentials
        self.publicURL = publicURL
    }
}
