internal import NIOCore
internal import NIOHTTP1

/// Closes a connection whose request's body does not end in time.
///
/// It stands in the pipeline, where a deadline costs no change of threads.
final class BodyDeadline: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart

    private let timeout: TimeAmount
    private var deadline: Scheduled<Void>?

    init(timeout: TimeAmount) {
        self.timeout = timeout
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            let channel = context.channel
            deadline = context.eventLoop.scheduleTask(in: timeout) { channel.close(promise: nil) }
        case .body: break
        case .end: end()
        }
        context.fireChannelRead(data)
    }

    func channelInactive(context: ChannelHandlerContext) {
        end()
        context.fireChannelInactive()
    }

    private func end() {
        deadline?.cancel()
        deadline = nil
    }
}
