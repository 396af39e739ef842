internal import NIOCore

/// Commands on their way to a server, and where the answer to the last of them goes.
struct ValkeyRequest: Sendable {
    let commands: [[String]]
    let reply: EventLoopPromise<ValkeyReply>

    /// The commands as they go over the wire.
    var bytes: ByteBuffer {
        var buffer = ByteBuffer()
        for command in commands {
            buffer.writeString("*\(command.count)\r\n")
            for part in command { buffer.writeString("$\(part.utf8.count)\r\n\(part)\r\n") }
        }
        return buffer
    }
}

/// Writes requests without waiting for answers, and gives each answer to the request that it belongs to.
final class ValkeyPipeline: ChannelDuplexHandler {
    typealias InboundIn = ValkeyReply
    typealias OutboundIn = ValkeyRequest
    typealias OutboundOut = ByteBuffer

    private let node: ValkeyAddress.Node
    /// One for each answer that is to come; `nil` where nobody waits for it.
    private var waiting = CircularBuffer<EventLoopPromise<ValkeyReply>?>()

    init(node: ValkeyAddress.Node) {
        self.node = node
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let request = unwrapOutboundIn(data)
        for _ in request.commands.dropLast() { waiting.append(nil) }
        waiting.append(request.reply)
        context.write(wrapOutboundOut(request.bytes), promise: promise)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard let first = waiting.popFirst() else { return context.close(promise: nil) }
        first?.succeed(unwrapInboundIn(data))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        let reason = error is ValkeyReply.Nonsense ? "answers what no Valkey does" : "broke the connection"
        fail("\(node) \(reason)")
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        fail("\(node) closed the connection")
        context.fireChannelInactive()
    }

    private func fail(_ reason: String) {
        let all = waiting
        waiting = []
        for promise in all { promise?.fail(ServiceError.storeFailed(reason)) }
    }
}
