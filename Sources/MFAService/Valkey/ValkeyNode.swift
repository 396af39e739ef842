internal import MFAAPI
internal import NIOCore
internal import NIOPosix
internal import Synchronization

/// How long a store may take.
struct ValkeyTimeouts: Sendable {
    /// To take a connection.
    var connect = Duration.seconds(1)
    /// To answer a command.
    var command = Duration.seconds(2)
    /// Between an attempt to connect that failed and the next one; what is asked meanwhile fails at once.
    var rest = Duration.milliseconds(200)
}

/// A server of a store, and the one connection to it; commands follow each other on it without waiting for answers.
final class ValkeyNode: Sendable {
    /// The server cannot be connected to: nothing was sent, so that another one may be asked.
    struct Unreachable: Error {
        let reason: String
    }

    private enum Link {
        case none
        case opening(EventLoopFuture<any NIOCore.Channel>)
        case open(any NIOCore.Channel)
        case failed(Unreachable, until: NIODeadline)
    }

    let address: ValkeyAddress.Node
    private let login: [String]?
    private let timeouts: ValkeyTimeouts
    private let link = Mutex(Link.none)

    /// - Parameter login: The command by which a connection says who it is; `nil` for none.
    init(_ address: ValkeyAddress.Node, login: [String]?, timeouts: ValkeyTimeouts) {
        self.address = address
        self.login = login
        self.timeouts = timeouts
    }

    deinit {
        link.withLock { if case .open(let channel) = $0 { channel.close(promise: nil) } }
    }

    /// Asks commands one right behind the other, and returns the answer to the last.
    ///
    /// - Throws: ``Unreachable`` where nothing was sent; ``ServiceError/storeFailed(_:)`` where nobody knows what was done.
    func ask(_ commands: [String]...) async throws -> ValkeyReply {
        // Its end would close the connection before the answer has come.
        defer { withExtendedLifetime(self) {} }
        let channel = try await channel().get()
        return try await ValkeyNode.exchange(commands, on: channel, timeout: timeouts.command, address).get()
    }

    private static func exchange(
        _ commands: [[String]], on channel: any NIOCore.Channel, timeout: Duration, _ address: ValkeyAddress.Node
    ) -> EventLoopFuture<ValkeyReply> {
        let reply = channel.eventLoop.makePromise(of: ValkeyReply.self)
        let deadline = channel.eventLoop.scheduleTask(in: TimeAmount(timeout)) {
            reply.fail(
                ServiceError.storeFailed("\(address) does not answer within \(timeout.seconds.formattedNumber) s"))
            channel.close(promise: nil)
        }
        reply.futureResult.whenComplete { _ in deadline.cancel() }
        channel.writeAndFlush(ValkeyRequest(commands: commands, reply: reply)).whenFailure { _ in
            reply.fail(ServiceError.storeFailed("\(address) closed the connection"))
        }
        return reply.futureResult
    }

    private func channel() -> EventLoopFuture<any NIOCore.Channel> {
        link.withLock { link in
            switch link {
            case .opening(let channel): return channel
            case .open(let channel) where channel.isActive: return channel.eventLoop.makeSucceededFuture(channel)
            case .failed(let failure, let end) where NIODeadline.now() < end:
                return MultiThreadedEventLoopGroup.singleton.any().makeFailedFuture(failure)
            case .none, .open, .failed:
                let opening = connect()
                link = .opening(opening)
                // Never called within the lock: the event loop is another thread.
                opening.whenComplete { [weak self] result in
                    if let self { settle(result) } else { try? result.get().close(promise: nil) }
                }
                return opening
            }
        }
    }

    private func settle(_ result: Result<any NIOCore.Channel, any Error>) {
        link.withLock { link in
            switch result {
            case .success(let channel): link = .open(channel)
            case .failure(let error):
                let failure = error as? Unreachable ?? Unreachable(reason: "\(address) cannot be reached")
                link = .failed(failure, until: .now() + TimeAmount(timeouts.rest))
            }
        }
    }

    private func connect() -> EventLoopFuture<any NIOCore.Channel> {
        let (address, login, timeout) = (address, login, timeouts.command)
        return ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connectTimeout(TimeAmount(timeouts.connect))
            .channelOption(.socketOption(.tcp_nodelay), value: 1)
            .channelOption(.socketOption(.so_keepalive), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandlers(
                        [ByteToMessageHandler(ValkeyReplyDecoder()), ValkeyPipeline(node: address)])
                }
            }
            .connect(host: address.host, port: address.port)
            .flatMap { channel in
                guard let login else { return channel.eventLoop.makeSucceededFuture(channel) }
                return ValkeyNode.exchange([login], on: channel, timeout: timeout, address).flatMapThrowing { reply in
                    guard reply == .text("OK") else {
                        channel.close(promise: nil)
                        throw Unreachable(reason: "\(address) refuses the credentials")
                    }
                    return channel
                }
            }
            .flatMapErrorThrowing { error in
                throw error as? Unreachable ?? Unreachable(reason: "\(address) cannot be reached")
            }
    }
}
