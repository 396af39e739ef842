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
    private let meters: Meters

    init(_ configuration: ServiceConfiguration) throws(ServiceError) {
        try configuration.check()
        let clock = configuration.clock
        let bodies = BodyReader(timeout: configuration.limits.body)
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
        let phones = VirtualPhones(clock: clock, receipts: receipts)
        let faults = isSandbox ? FaultTable() : nil
        codes = CodeRoutes(
            authenticator: authenticator, applications: Applications(accounts: configuration.accounts), desk: desk,
            delivery: phones, bodies: bodies, meters: meters, faults: faults)
        tokens = TokenRoutes(authenticator: authenticator, bodies: bodies)
        operators = OperatorRoutes(registry: configuration.metrics, description: [])
        sandbox = faults.map { SandboxRoutes(phones: phones, faults: $0, clock: clock, desk: desk, bodies: bodies) }
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
        return router
    }
}
