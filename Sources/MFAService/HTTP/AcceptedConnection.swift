internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOHTTP1
internal import Synchronization

/// HTTP/1.1 on connections of which none is left without an end, nor waited on for a body for ever.
///
/// A server that is stopped lets go of the connections that it has accepted and not begun to serve, and SwiftNIO traps when
/// such a one is let go (swift-nio issue 2813).
struct HTTPConnections: ServerChildChannel {
    let http: HTTP1Channel
    /// How long a body may take.
    let bodyTimeout: TimeAmount

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<AcceptedConnection> {
        http.setup(channel: channel, logger: logger).flatMapThrowing { connection in
            let accepted = AcceptedConnection(connection)
            let pipeline = channel.pipeline.syncOperations
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try pipeline.addHandler(BodyDeadline(timeout: bodyTimeout), position: .after(decoder))
            return accepted
        }
    }

    func handle(value: AcceptedConnection, logger: Logger) async {
        guard let connection = value.take() else { return }
        await http.handle(value: connection, logger: logger)
    }
}

/// A connection that is served, or ended with this object.
final class AcceptedConnection: ServerChildChannelValue {
    typealias Connection = HTTP1Channel.Value

    let channel: any Channel
    private let connection: Mutex<Connection?>

    init(_ connection: Connection) {
        channel = connection.channel
        self.connection = Mutex(connection)
    }

    /// Hands the connection over to who serves it.
    func take() -> Connection? {
        connection.withLock { connection in
            defer { connection = nil }
            return connection
        }
    }

    deinit {
        guard let connection = take() else { return }
        // An object cannot wait for its own end.
        Task { try? await connection.executeThenClose { _, _ in } }
    }
}
