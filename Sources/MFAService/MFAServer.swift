internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
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
        let limits = configuration.limits
        var channel = HTTP1Channel.Configuration(idleTimeout: TimeAmount(limits.idle))
        channel.httpDecoder = .init(maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100)
        let onStarted = onStarted
        let application = Application(
            router: parts.router(),
            server: .http1(configuration: channel),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port),
                availableConnectionsDelegate: MaximumAvailableConnections(
                    limits.connections, logger: configuration.logger)
            ),
            services: [parts.receipts],
            onServerRunning: { channel in await onStarted(channel.localAddress?.port ?? 0) },
            logger: configuration.logger
        )
        do {
            try await application.run()
        } catch let error as IOError {
            let reason = String(cString: strerror(error.errnoCode))
            throw ServiceError.configuration(
                "The service cannot listen on \(configuration.host), port \(configuration.port): \(reason).")
        }
    }
}
