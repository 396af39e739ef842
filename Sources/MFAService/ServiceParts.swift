internal import Hummingbird
internal import Logging

/// The parts of a service, wired.
struct ServiceParts: Sendable {
    /// The prefixes under which the API is served: the live one, and none, as SDK test suites have it.
    static let prefixes = ["/api/v1", ""]

    let receipts: ReceiptSender
    private let codes: CodeRoutes
    private let tokens: TokenRoutes
    private let operators: OperatorRoutes
    private let sandbox: SandboxRoutes?
    private let bandwidth: BandwidthRoutes?
    private let meters: Meters

    init(_ configuration: ServiceConfiguration) throws(ServiceError) {
        try configuration.check()
        let clock = configuration.clock
        let bodies = BodyReader()
        let isSandbox = configuration.isSandbox
        meters = Meters(factory: configuration.metrics)
        receipts = ReceiptSender(
            outgoing: configuration.outgoing, addresses: CallbackAddress(allowsPrivate: isSandbox), clock: clock,
            meters: meters, logger: configuration.logger)
        let desk = CodeDesk(
            store: configuration.store, policy: configuration.policy, generator: configuration.generator,
            secret: configuration.secret, clock: clock)
        let authenticator = Authenticator(
            accounts: configuration.accounts, tokenLifetime: configuration.tokenLifetime,
            secret: configuration.secret, clock: clock)
        let faults: FaultTable?
        let delivery: any Delivery
        switch configuration.delivery {
        case .sandbox:
            let phones = VirtualPhones(clock: clock, receipts: receipts)
            let table = FaultTable()
            (delivery, faults, bandwidth) = (phones, table, nil)
            sandbox = SandboxRoutes(phones: phones, faults: table, clock: clock, desk: desk, bodies: bodies)
        case .bandwidth(let settings):
            guard let outgoing = configuration.outgoing else {
                throw .configuration("Delivery by way of Bandwidth needs an HTTP client.")
            }
            let answers = CallAnswers(secret: configuration.secret, clock: clock)
            delivery = BandwidthDelivery(
                settings: settings, outgoing: outgoing, answers: answers, secret: configuration.secret)
            (faults, sandbox) = (nil, nil)
            bandwidth = BandwidthRoutes(
                answers: answers, receipts: receipts, secret: configuration.secret, clock: clock, bodies: bodies)
        }
        codes = CodeRoutes(
            authenticator: authenticator, applications: Applications(accounts: configuration.accounts), desk: desk,
            delivery: delivery, bodies: bodies, meters: meters, faults: faults)
        tokens = TokenRoutes(authenticator: authenticator, bodies: bodies)
        operators = OperatorRoutes(
            registry: configuration.metrics,
            description: OpenAPI(
                policy: configuration.policy,
                takesAnyApplication: configuration.accounts.allSatisfy(\.applications.isEmpty), isSandbox: isSandbox),
            store: configuration.store)
    }

    /// The routes, and around them the place where an error becomes an answer.
    func router() -> Router<ServiceContext> {
        let router = Router(context: ServiceContext.self)
        router.add(middleware: AnswerMiddleware(meters: meters))
        for prefix in ServiceParts.prefixes {
            codes.add(to: router, prefix: prefix)
            tokens.add(to: router, prefix: prefix)
        }
        operators.add(to: router)
        sandbox?.add(to: router)
        bandwidth?.add(to: router)
        return router
    }
}
