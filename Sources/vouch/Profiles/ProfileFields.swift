import ArgumentParser
import Console
import MFAAPI
import Settings

/// The values of a profile; what is not given stays as it is.
struct ProfileFields: ParsableArguments {
    @Option(help: ArgumentHelp("The service; or “live”, or “sandbox” for the embedded one.", valueName: "url"))
    var baseURL: String?

    @Option(help: "Whether codes reach real phones.")
    var environment: Profile.Environment?

    @Option(help: ArgumentHelp("The account.", valueName: "id"))
    var account: String?

    @Option(help: ArgumentHelp("Where the OAuth2 client's id comes from.", valueName: "source"))
    var clientID: String?

    @Option(help: ArgumentHelp("Where the OAuth2 client's secret comes from.", valueName: "source"))
    var clientSecret: String?

    @Option(help: ArgumentHelp("The token endpoint.", valueName: "url"))
    var tokenURL: String?

    @Option(help: ArgumentHelp("Where the user's name of Basic credentials comes from.", valueName: "source"))
    var username: String?

    @Option(help: ArgumentHelp("Where the password of Basic credentials comes from.", valueName: "source"))
    var password: String?

    @Option(help: ArgumentHelp("The application for texts.", valueName: "id"))
    var messagingApplication: String?

    @Option(help: ArgumentHelp("The application for calls.", valueName: "id"))
    var voiceApplication: String?

    @Option(help: ArgumentHelp("The number codes come from.", valueName: "number"))
    var from: String?

    @Option(help: ArgumentHelp("What codes are for.", valueName: "text"))
    var scope: String?

    @Option(help: ArgumentHelp("The message, with {CODE}.", valueName: "text"))
    var message: String?

    @Option(help: ArgumentHelp("The length of a code.", valueName: "n"))
    var digits: Int?

    @Option(help: ArgumentHelp("Minutes for which a code is valid.", valueName: "minutes"))
    var expires: Double?

    @Flag(inversion: .prefixedNo, help: "Whether a send names the expiry.")
    var sendsExpiration: Bool?

    @Flag(inversion: .prefixedNo, help: "Whether sends and checks are refused.")
    var readOnly: Bool?

    @Flag(inversion: .prefixedNo, help: "Whether a paid send asks first.")
    var confirmSends: Bool?

    @Option(help: ArgumentHelp("A theme of its own.", valueName: "name"))
    var theme: String?

    /// Services that have a word of their own.
    private static let services: [String: String?] = ["live": Profile.liveBaseURL, "sandbox": nil]

    /// How a source is written, for help.
    static let sources = """
        A source is env:NAME, file:/path, command:words or keyring:name=value; - reads the secret itself from standard \
        input and keeps it as plain text, which is the last resort.
        """

    /// Gives a profile the values, but for its credentials.
    func apply(to profile: inout Profile) {
        if let baseURL { profile.baseURL = ProfileFields.services[baseURL] ?? baseURL }
        if let environment { profile.declaredEnvironment = environment }
        if let account { profile.accountId = account }
        if let messagingApplication { profile.messagingApplicationId = messagingApplication }
        if let voiceApplication { profile.voiceApplicationId = voiceApplication }
        if let from { profile.from = from.asNumber }
        if let scope { profile.scope = scope.isEmpty ? nil : scope }
        if let message { profile.message = message }
        if let digits { profile.digits = digits }
        if let expires { profile.expiration = .minutes(expires) }
        if let sendsExpiration { profile.sendsExpiration = sendsExpiration }
        if let readOnly { profile.readOnly = readOnly }
        if let confirmSends { profile.confirmSends = confirmSends }
        if let theme { profile.theme = theme.isEmpty ? nil : theme }
    }

    /// Returns the credentials that are meant; `nil` where none are named.
    ///
    /// - Parameters:
    ///   - former: Those of before, for the half that is not named.
    ///   - voice: Reads a plain secret.
    func credentials(_ former: Credentials?, _ voice: Voice) throws(Failure) -> Credentials? {
        let isOAuth = clientID != nil || clientSecret != nil || tokenURL != nil
        guard isOAuth || username != nil || password != nil else { return nil }
        if isOAuth, username != nil || password != nil {
            throw .usage("--client-id and --client-secret exclude --username and --password")
        }
        if isOAuth {
            let before = former?.client
            return .oauth(
                clientId: try source(clientID, "--client-id", before?.id, voice),
                clientSecret: try source(clientSecret, "--client-secret", before?.secret, voice),
                tokenURL: tokenURL ?? before?.tokenURL)
        }
        let before = former?.user
        return .basic(
            username: try source(username, "--username", before?.name, voice),
            password: try source(password, "--password", before?.password, voice))
    }

    private func source(
        _ text: String?, _ option: String, _ former: SecretSource?, _ voice: Voice
    ) throws(Failure) -> SecretSource {
        guard let text else {
            if let former { return former }
            throw .usage("\(option): is required with its counterpart")
        }
        if text == "-" { return .plain(try voice.secret(option)) }
        guard let source = SecretSource(shortForm: text) else { throw .usage("\(option): \(SecretSource.forms)") }
        return source
    }
}

extension Credentials {
    fileprivate var client: (id: SecretSource, secret: SecretSource, tokenURL: String?)? {
        if case .oauth(let id, let secret, let url) = self { (id, secret, url) } else { nil }
    }

    fileprivate var user: (name: SecretSource, password: SecretSource)? {
        if case .basic(let name, let password) = self { (name, password) } else { nil }
    }
}
