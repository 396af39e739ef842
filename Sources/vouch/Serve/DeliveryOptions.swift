import ArgumentParser
import MFAService
import Settings

/// How codes leave the service, and where they are kept.
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

    @Option(help: ArgumentHelp("Where codes are kept: memory.", valueName: "store"))
    var store = "memory"

    mutating func validate() throws {
        if delivery == .bandwidth, publicURL == nil {
            throw ValidationError("--delivery bandwidth needs --public-url.")
        }
        if store != "memory" { throw ValidationError("--store: must be memory.") }
    }

    /// The store that is meant.
    func codeStore() -> any CodeStore { MemoryCodeStore() }

    /// The delivery that is meant, with Bandwidth's credentials from the environment.
    func choice(_ shell: Shell) throws(Failure) -> ServiceConfiguration.DeliveryChoice {
        guard delivery == .bandwidth, let publicURL else { return .sandbox }
        func variable(_ names: BandwidthEnvironment...) throws(Failure) -> String {
            for name in names { if let value = shell.variable(name.rawValue) { return value } }
            let list = names.map(\.rawValue).joined(separator: " or ")
            throw .configuration("--delivery bandwidth needs \(list) in the environment")
        }
        return .bandwidth(
            BandwidthSettings(
                accountId: try variable(.accountId), username: try variable(.clientId, .username),
                password: try variable(.clientSecret, .password), publicURL: publicURL))
    }
}
