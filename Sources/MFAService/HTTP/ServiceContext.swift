internal import Hummingbird
internal import Logging
internal import NIOCore

/// What goes with a request on its way through the routes.
struct ServiceContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The connection it came by.
    let channel: any Channel
    /// The identifier that error bodies, the `X-Request-Id` header and the log carry.
    let requestId: String

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
        requestId = Identifier.request()
        logger[metadataKey: "request"] = .string(requestId)
    }
}
