import ArgumentParser
import MFAAPI
import MFAClient
import MFAService
import Settings

/// How codes leave the service.
struct DeliveryOptions: ParsableArguments {
    /// The deliveries that there are.
    enum Name: String, CaseIterable, ExpressibleByArgument {
        case sandbox, bandwidth
    }

    @Option(help: "How codes leave: to virtual phones (sandbox), or over Bandwidth's carriers (bandwidth).")
    var delivery = Name.sandbox

    @Option(
        help: ArgumentHelp(
            "With --delivery bandwidth, the https base under which Bandwidth reaches this service for calls.",
            valueName: "url"))
    var publicURL: String?

    @Option(help: ArgumentHelp("With --delivery bandwidth, the language that calls speak.", valueName: "locale"))
    var locale = "en_US"

    @Option(help: ArgumentHelp("The voice that speaks, such as julie; else the language's own.", valueName: "voice"))
    var voice: String?

    mutating func validate() throws {
        if locale.wholeMatch(of: /[a-z]{2,3}_[A-Z]{2}/) == nil {
            throw ValidationError("--locale: must be a language and a country, such as en_US.")
        }
        if delivery == .bandwidth, publicURL == nil {
            throw ValidationError("--delivery bandwidth needs --public-url.")
        }
        if let publicURL, ServerURL(publicURL)?.isEncrypted != true {
            throw ValidationError("--public-url: must be https:// and a host that Bandwidth reaches, without a query.")
        }
    }

    /// The delivery that is meant, with Bandwidth's credentials from the environment.
    func choice(_ shell: Shell) throws(Failure) -> ServiceConfiguration.DeliveryChoice {
        guard delivery == .bandwidth, let publicURL = publicURL.flatMap(ServerURL.init) else { return .sandbox }
        guard let accountId = shell.variable(.accountId) else {
            throw .configuration("--delivery bandwidth needs \(BandwidthEnvironment.accountId.rawValue)")
        }
        let credentials: BandwidthSettings.Credentials
        if let clientId = shell.variable(.clientId), let clientSecret = shell.variable(.clientSecret) {
            credentials = .oauth(clientId: clientId, clientSecret: clientSecret)
        } else {
            throw .configuration(
                "--delivery bandwidth needs \(BandwidthEnvironment.clientId.rawValue) and "
                    + BandwidthEnvironment.clientSecret.rawValue)
        }
        var settings = BandwidthSettings(
            accountId: accountId, credentials: credentials, publicURL: publicURL.description)
        (settings.locale, settings.voice) = (locale, voice)
        return .bandwidth(settings)
    }
}
