import MFAAPI
import Settings

/// A profile as `--json` tells it; of a secret it tells the source only.
struct ProfileReport: Encodable {
    /// How the client proves who it is.
    struct Access: Encodable {
        var kind: String
        /// Where each value comes from, by its key.
        var sources: [String: String]
    }

    var name: String
    var isDefault: Bool
    var environment: Profile.Environment
    var baseURL: String?
    var accountId: String
    var credentials: Access?
    var messagingApplicationId: String
    var voiceApplicationId: String
    var from: String
    var scope: String?
    var message: String
    var digits: Int
    var expirationTimeInMinutes: Double
    var sendsExpiration: Bool
    var readOnly: Bool
    var confirmSends: Bool
    var theme: String?

    init(_ profile: Profile, isDefault: Bool) {
        name = profile.name
        self.isDefault = isDefault
        environment = profile.environment
        baseURL = profile.baseURL
        accountId = profile.accountId
        credentials = profile.credentials.map(Access.init)
        messagingApplicationId = profile.messagingApplicationId
        voiceApplicationId = profile.voiceApplicationId
        from = profile.from
        scope = profile.scope
        message = profile.message
        digits = profile.digits
        expirationTimeInMinutes = profile.expiration.minutes
        sendsExpiration = profile.sendsExpiration
        readOnly = profile.readOnly
        confirmSends = profile.confirmSends
        theme = profile.theme
    }

    /// The lines of `profile show`.
    var rows: [[String]] {
        [
            ["name", name + (isDefault ? " (default)" : "")], ["environment", environment.rawValue.uppercased()],
            ["baseURL", baseURL ?? "the embedded sandbox"], ["accountId", accountId],
        ] + (credentials?.rows ?? [["credentials", baseURL == nil ? "the sandbox's own" : "none"]]) + [
            ["messagingApplicationId", messagingApplicationId], ["voiceApplicationId", voiceApplicationId],
            ["from", from], ["scope", scope ?? "\(Limits.defaultScope) (usual)"], ["message", message],
            ["digits", String(digits)], ["expirationTimeInMinutes", expirationTimeInMinutes.formatted],
            ["sendsExpiration", String(sendsExpiration)], ["readOnly", String(readOnly)],
            ["confirmSends", String(confirmSends)], ["theme", theme ?? "the configuration's"],
        ]
    }
}

extension ProfileReport.Access {
    init(_ credentials: Credentials) {
        kind =
            switch credentials {
            case .basic: "basic"
            case .oauth: "oauth"
            case .bearer: "bearer"
            }
        sources = Dictionary(credentials.sources.map { ($0.keyPath, $0.source.description) }) { $1 }
    }

    fileprivate var rows: [[String]] {
        sources.sorted { $0.key < $1.key }.map { ["credentials.\($0.key)", $0.value] }
    }
}
