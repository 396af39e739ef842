internal import Hummingbird
internal import NIOCore

/// What the operator of a service asks: is it well, what does it count, what does it offer.
struct OperatorRoutes: Sendable {
    let registry: PrometheusRegistry
    let description: OpenAPI

    /// Adds the routes.
    func add(to router: Router<ServiceContext>) {
        router.get("/healthz") { _, _ in Answer(json: .object([("status", .string("ok"))])) }
        router.get("/metrics") { _, _ in
            Answer(.ok, ByteBuffer(string: registry.text), type: "text/plain; version=0.0.4; charset=utf-8")
        }
        router.get("/openapi.json") { _, _ in
            Answer(.ok, ByteBuffer(bytes: description.document.bytes), type: "application/json")
        }
    }
}
