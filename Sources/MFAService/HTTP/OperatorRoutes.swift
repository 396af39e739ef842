internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore

/// What the operator of a service asks: is it well, what does it count, what does it offer.
struct OperatorRoutes: Sendable {
    let registry: PrometheusRegistry
    let description: OpenAPI
    let store: any CodeStore

    /// Adds the routes.
    func add(to router: Router<ServiceContext>) {
        router.get("/healthz") { _, context in await health(context) }
        router.get("/metrics") { _, _ in
            Answer(.ok, ByteBuffer(string: registry.text), type: "text/plain; version=0.0.4; charset=utf-8")
        }
        router.get("/openapi.json") { _, _ in
            Answer(.ok, ByteBuffer(bytes: description.document.bytes), type: "application/json")
        }
    }

    /// Says whether codes can be kept and checked: a service whose store is gone should get no requests.
    private func health(_ context: ServiceContext) async -> Answer {
        do {
            try await store.ping()
            return Answer(json: .object([("status", .string("ok"))]))
        } catch {
            let failure = error as? ServiceError ?? .unexpected(String(describing: type(of: error)))
            context.logger.error("The store cannot be asked.", metadata: ["reason": .string(failure.description)])
            return Answer(
                .serviceUnavailable, json: .object([("status", .string("the store of codes does not answer"))]))
        }
    }
}
