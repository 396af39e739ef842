import ArgumentParser
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

    mutating func validate() throws {
        if delivery == .bandwidth, publicURL == nil {
            throw ValidationError("--delivery bandwidth needs --public-url.")
        }
    }

    /// The delivery that is meant, with Bandwidth's credentials from the environment.
    func choice(_ shell: Shell) throws(Failure) -> ServiceConfiguration.DeliveryChoice {
        guard delivery == .bandwidth, let publicURL else { return .sandbox }
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
        return .bandwidth(BandwidthSettings(accountId: accountId, credentials: credentials, publicURL: publicURL))
    }
}
