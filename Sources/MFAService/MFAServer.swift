internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
public import ServiceLifecycle

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The MFA service as an HTTP server.
public struct MFAServer: Service {
    private let configuration: ServiceConfiguration
    private let parts: ServiceParts
    private let onStarted: @Sendable (Int) async -> Void

    /// Creates a server.
    ///
    /// - Parameters:
    ///   - configuration: All that it is started with.
    ///   - onStarted: Is given the port once the server listens. It must return before the first request is answered.
    /// - Throws: ``ServiceError/configuration(_:)`` where the configuration is not safe to start with.
    public init(
        configuration: ServiceConfiguration, onStarted: @escaping @Sendable (Int) async -> Void = { _ in }
    ) throws(ServiceError) {
        self.configuration = configuration
        self.onStarted = onStarted
        parts = try ServiceParts(configuration)
    }

    /// Serves until the task is cancelled or the service group stops; what is in flight is finished.
    ///
    /// - Throws: ``ServiceError/configuration(_:)`` where the address cannot be listened on.
    public func run() async throws {
        let server = try server(answeredBy: parts.router().buildResponder())
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [parts.receipts, server], logger: configuration.logger))
        do {
            try await group.run()
        } catch let error as IOError {
            let reason = String(cString: strerror(error.errnoCode))
            throw ServiceError.configuration(
                "The service cannot listen on \(configuration.host), port \(configuration.port): \(reason).")
        }
    }

    /// Builds the server without Hummingbird's `Application`, which wakes up every second to renew a date.
    private func server(answeredBy responder: RouterResponder<ServiceContext>) throws -> any Service {
        let limits = configuration.limits
        var channel = HTTP1Channel.Configuration(idleTimeout: TimeAmount(limits.idle))
        channel.httpDecoder = .init(maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100)
        let (dates, logger, onStarted) = (DateHeader(), configuration.logger, onStarted)
        let builder = HTTPServerBuilder { [channel] responder in
            HTTPConnections(
                http: HTTP1Channel(responder: responder, configuration: channel), bodyTimeout: TimeAmount(limits.body))
        }
        return try builder.buildServer(
            configuration: ServerConfiguration(
                address: .hostname(configuration.host, port: configuration.port),
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connections, logger: logger)),
            eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
            logger: logger,
            responder: { request, writer, channel in
                let context = ServiceContext(source: ApplicationRequestContextSource(channel: channel, logger: logger))
                var response = try await responder.respond(to: request, context: context)
                response.headers[.date] = dates.text()
                do {
                    try await writer.write(response: response.head, body: response.body)
                } catch is HTTPParserError {
                    // Thrown on, it would be answered a second time; any other error closes the connection.
                    throw ServiceError.unreadable("The request broke off while it was answered")
                }
            },
            onServerRunning: { channel in await onStarted(channel.localAddress?.port ?? 0) }
        )
    }
}
